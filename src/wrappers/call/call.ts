/** The head of an answer. */
export interface AnswerHead {
  /** The HTTP status, 200 to 299. */
  readonly status: number;
  readonly headers: Headers;
  /**
   * Whether a part was left undone (status 207). A number was bought, and is paid for, or was changed, but its messaging
   * could not be turned on: try that again with `numbers.update` or `messageProvisioning.start`, never the purchase.
   */
  readonly isPartial: boolean;
  /** How many times the request was sent: 1 when all went well at once. */
  readonly attempts: number;
}

/** An answer with all that belongs to it. */
export interface FullAnswer<Data, Document> {
  /** What awaiting the call gives: the `data` of the document. */
  readonly data: Data;
  /** The whole JSON document, with `links` and `included` where there are any. */
  readonly document: Document;
  readonly response: AnswerHead;
}

/**
 * A call under way: a promise of its `data`. It starts at once, and is made once however often it is awaited.
 *
 * ```ts
 * const number = await flowroute.numbers.get("12065551234");
 * const { document, response } = await flowroute.numbers.get("12065551234").withResponse();
 * ```
 */
export class Call<Data, Document = unknown> implements Promise<Data> {
  readonly #answer: Promise<FullAnswer<Data, Document>>;

  /** @internal */
  constructor(answer: Promise<FullAnswer<Data, Document>>) {
    this.#answer = answer;
  }

  get [Symbol.toStringTag](): string {
    return "Call";
  }

  /** @internal */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "Call { await it }";
  }

  /** The whole document and the head of the answer, beside the data. */
  withResponse(): Promise<FullAnswer<Data, Document>> {
    return this.#answer;
  }

  // oxlint-disable-next-line unicorn/no-thenable -- it is a promise
  then<Fulfilled = Data, Rejected = never>(
    onFulfilled?: ((data: Data) => Fulfilled | PromiseLike<Fulfilled>) | null,
    onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null,
  ): Promise<Fulfilled | Rejected> {
    return this.#answer.then(({ data }) => data).then(onFulfilled, onRejected);
  }

  catch<Rejected = never>(onRejected?: ((reason: unknown) => Rejected | PromiseLike<Rejected>) | null): Promise<Data | Rejected> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Data> {
    return this.then().finally(onFinally);
  }
}
