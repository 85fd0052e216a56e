import { type ApiDocument, type PlacedOperation, placedOperations, resolve } from "./document.ts";

const [start, end] = ["<!-- methods: written by `npm run generate` -->", "<!-- end of methods -->"];

/** A text in which the table of methods is that of the document, in its order, and of what the client composes of several calls. */
export function withMethodsTable(text: string, document: ApiDocument, client: string): string {
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) return text;
  return `${before}${start}\n\n${methodsTable(document, composedIn(client))}\n\n${end}${after}`;
}

/** The methods that are no operation, as `src/wrappers/flowroute.ts` lists them for the compiler. */
function composedIn(client: string): string[] {
  const union = /^type Composed =([^;]*);/m.exec(client)?.[1] ?? "";
  return [...union.matchAll(/"([\w.]+)"/g)].map(([, id = ""]) => id);
}

function methodsTable(document: ApiDocument, composed: readonly string[]): string {
  const places = Object.entries(document.paths).flatMap(([path, item]) => Object.keys(resolve(document, item)).map((method) => `${method.toUpperCase()} ${path}`));
  const placeOf = ({ method, path }: PlacedOperation) => places.indexOf(`${method} ${path}`);
  const ids = placedOperations(document).toSorted((a, b) => placeOf(a) - placeOf(b)).map(({ id }) => id);
  const byResource = new Map<string, string[]>();
  for (const id of [...ids, ...composed]) {
    const [resource = "", method = ""] = id.split(".");
    byResource.set(resource, [...(byResource.get(resource) ?? []), `\`${method}\``]);
  }
  return ["| | |", "| --- | --- |", ...[...byResource].map(([resource, methods]) => `| \`flowroute.${resource}\` | ${methods.join(", ")} |`)].join("\n");
}
