import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type ApiDocument, placedOperations } from "../generate/document.ts";
import type { Change } from "./compare.ts";
import { surfacesOf } from "./surface.ts";

/** Something to do by hand, and in which file. */
export interface Work {
  readonly file: string;
  readonly words: string;
}

/** An operation of the document for which nobody has written a method yet. */
export interface Unwrapped {
  readonly id: string;
  /** The file in which its resource's methods are, or are to be. */
  readonly file: string;
}

interface Text {
  readonly file: string;
  readonly text: string;
}

/** Where the contract tests read how each operation is called. */
const contractCalls = "test/support/calls.ts";
const kebabCase = (name: string) => name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`);
const resourceOf = (id: string) => id.split(".")[0]!;

/** Operations without a method. */
export function unwrapped(document: ApiDocument, root: string): Unwrapped[] {
  const texts = textsIn(root, "src/wrappers/resources");
  return placedOperations(document)
    .filter(({ id }) => !texts.some((text) => names(text, id)))
    .map(({ id }) => ({ id, file: texts.find(({ text }) => text.includes(`"${resourceOf(id)}.`))?.file ?? `src/wrappers/resources/${kebabCase(resourceOf(id))}.ts` }));
}

/** What the document asks for that is not there, and where what has changed is used. */
export function workFor(document: ApiDocument, changes: readonly Change[], root: string): Work[] {
  const handlers = textsIn(root, "src/testing");
  const contracts = textsIn(root, "test").filter(({ file }) => file === contractCalls);
  const ids = placedOperations(document).map(({ id }) => id);
  const missing = [
    ...unwrapped(document, root).map(({ id, file }) => ({ file, words: `${id} has no method; its lines are below` })),
    ...ids.filter((id) => !handlers.some(({ text }) => text.includes(`"${id}"`))).map((id) => ({ file: `src/testing/handlers/${kebabCase(resourceOf(id))}.ts`, words: `${id} has no handler in the fake` })),
    ...ids.filter((id) => !contracts.some((text) => names(text, id))).map((id) => ({ file: contractCalls, words: `${id} is not called by the contract tests` })),
  ];
  return [...missing, ...sampleBodies(document, changes, root), ...uses(changes, root)];
}

const fileOf = (place: string) => `test/fixtures/${place.replace("example ", "")}.json`;

/** Sample bodies, which are kept beside the tests. */
function sampleBodies(document: ApiDocument, changes: readonly Change[], root: string): Work[] {
  const places = [...surfacesOf(document).values()].flatMap((surface) => [...surface.keys()].filter((place) => place.startsWith("example ")));
  const gone = changes.flatMap(({ words }) => /^(example .+): gone$/.exec(words)?.[1] ?? []);
  const all = JSON.stringify(document);
  return [
    // An example that is no operation's sample, such as an invented one, has a name without a point.
    ...[...new Set(places)].filter((place) => place.includes(".")).map(fileOf).filter((file) => !existsSync(join(root, file))).map((file) => ({ file, words: "is an example and no fixture" })),
    ...[...new Set(gone)].filter((place) => !all.includes(`"${place.replace("example ", "")}":`)).map((place) => ({ file: fileOf(place), words: "its example is gone" })),
  ];
}

/** The files that use what breaks, operation by operation. */
function uses(changes: readonly Change[], root: string): Work[] {
  const texts = ["src/wrappers", "src/testing", "test", "examples", "docs", "."].flatMap((folder) => textsIn(root, folder, folder !== "."));
  const broken = new Set(changes.filter(({ effect }) => effect === "breaking").map(({ operation }) => operation));
  const found = texts.flatMap(({ file, text }) => {
    const used = [...broken].filter((id) => names({ file, text }, id));
    return used.length === 0 ? [] : [{ file, words: `uses ${used.join(", ")}` }];
  });
  return found.toSorted((a, b) => (a.file < b.file ? -1 : 1));
}

/** Whether a text speaks of an operation: by its id, or by a call of its method. */
function names({ text }: Text, id: string): boolean {
  return text.includes(`"${id}"`) || text.includes(`.${id}(`) || new RegExp(`[\\s(]${id.replace(".", "\\.")}\\(`).test(text);
}

function textsIn(root: string, folder: string, deep = true): Text[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = join(folder, entry.name);
    if (entry.isDirectory()) return deep && entry.name !== "node_modules" && !entry.name.startsWith(".") ? textsIn(root, file) : [];
    return /\.(?:ts|md)$/.test(entry.name) && entry.name !== "CHANGELOG.md" ? [{ file, text: readFileSync(join(root, file), "utf8") }] : [];
  });
}
