/** A mistake in the document, in words for whoever wrote it. Its stack would lead into the generator, where nothing is wrong. */
export class DocumentMistake extends Error {
  override readonly name = "DocumentMistake";
}
