import { type ApiDocument } from "../generate/document.ts";
import { type Entry, type Surface, surfacesOf } from "./surface.ts";

/** What a change does to a program that was written for what was before. */
export type Effect = "breaking" | "compatible" | "wording";

export interface Change {
  readonly operation: string;
  readonly words: string;
  readonly effect: Effect;
}

/** What a user of the document would notice, in words. */
export function compare(before: ApiDocument, after: ApiDocument): Change[] {
  const [old, now] = [surfacesOf(before), surfacesOf(after)];
  const renamed = new Map([...now].filter(([id]) => !old.has(id)).map(([id, surface]) => [nameOf(surface), id]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((operation) => {
    const [was, is] = [old.get(operation), now.get(operation)];
    if (!is) return [{ operation, words: goneInWords(nameOf(was), renamed), effect: "breaking" as const }];
    if (!was) return [{ operation, words: `is new: ${nameOf(is)}`, effect: "compatible" as const }];
    return compareSurfaces(was, is).map((change) => ({ operation, ...change }));
  });
}

const nameOf = (surface: Surface | undefined) => String(surface?.get("")?.says["is"] ?? "a webhook");

function goneInWords(name: string, renamed: ReadonlyMap<string, string>): string {
  const id = renamed.get(name);
  return id === undefined ? `is gone; it was ${name}` : `is called ${id} now`;
}

type Finding = Omit<Change, "operation">;

function compareSurfaces(was: Surface, is: Surface): Finding[] {
  const places = [...new Set([...was.keys(), ...is.keys()])];
  // What lies in a thing that came or went, came or went with it.
  const moved = places.filter((place) => was.has(place) !== is.has(place));
  const isPart = (place: string) => moved.some((other) => other !== place && isInside(place, other));
  return places.filter((place) => !isPart(place)).flatMap((place) => compareEntries(place, was.get(place), is.get(place)));
}

const isInside = (place: string, other: string) => place.startsWith(other) && /^[.[< ]/.test(place.slice(other.length));

function compareEntries(place: string, was: Entry | undefined, is: Entry | undefined): Finding[] {
  if (!was && is) return [appeared(place, is)];
  if (was && !is) return [{ words: `${place}: gone`, effect: place.startsWith("example ") ? "compatible" : "breaking" }];
  if (!was || !is) return [];
  const keywords = [...new Set([...Object.keys(was.says), ...Object.keys(is.says)])];
  return [...compareRequired(place, was, is), ...keywords.flatMap((keyword) => compareKeyword({ place, keyword, side: is.side }, was.says[keyword], is.says[keyword]))];
}

function appeared(place: string, { side, required }: Entry): Finding {
  const isDemanded = side === "given" && required && !place.includes(" as ");
  return { words: `${place}: new${isDemanded ? ", and required" : ""}`, effect: isDemanded ? "breaking" : "compatible" };
}

function compareRequired(place: string, was: Entry, is: Entry): Finding[] {
  if (was.required === is.required) return [];
  if (is.side === "given") return [is.required ? { words: `${place}: is required now`, effect: "breaking" } : { words: `${place}: may be left out now`, effect: "compatible" }];
  return [is.required ? { words: `${place}: is always there now`, effect: "compatible" } : { words: `${place}: may be missing now`, effect: "breaking" }];
}

/** Those that decide who pays twice, how fast it goes, and what a program is offered. */
const alwaysBreaking = new Set(["is", "x-retry", "x-paging", "x-pacing", "x-known-values", "x-phone-number"]);
/** Those that are for people. */
const wording = new Set(["text", "x-wants", "deprecated", "x-confidence"]);
const words: Readonly<Record<string, string>> = {
  "x-known-values": "known values", minimum: "the least", maximum: "the most", minLength: "the shortest", maxLength: "the longest", minItems: "the fewest", maxItems: "the most",
};

interface Place {
  readonly place: string;
  readonly keyword: string;
  readonly side: Entry["side"];
}

function compareKeyword(at: Place, was: unknown, is: unknown): Finding[] {
  const { place, keyword } = at;
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  if (keyword === "example") return [{ words: `${place}: another body`, effect: "compatible" }];
  const where = place === "" ? "" : `${place}: `;
  if (wording.has(keyword)) return [{ words: `${where}${keyword === "text" ? "described" : keyword === "deprecated" ? "deprecated" : "put"} in other words`, effect: "wording" }];
  if (Array.isArray(was) && Array.isArray(is)) return [{ words: `${where}${words[keyword] ?? keyword} ${difference(was, is)}`, effect: effectOf(at, was, is) }];
  const told = [keyword === "is" ? "" : `${words[keyword] ?? keyword} `, was === undefined ? `now ${shown(is)}` : is === undefined ? `was ${shown(was)}, now open` : `was ${shown(was)}, is ${shown(is)}`].join("");
  return [{ words: where + told, effect: effectOf(at, was, is) }];
}

/** What came and what went of a list. */
function difference(was: readonly unknown[], is: readonly unknown[]): string {
  const [gone, came] = [was.filter((value) => !is.includes(value)), is.filter((value) => !was.includes(value))];
  const parts = [gone.length > 0 && `no longer ${gone.join(", ")}`, came.length > 0 && `now also ${came.join(", ")}`].filter((part) => part !== false);
  return parts.length > 0 ? parts.join("; ") : "in another order";
}

const shown = (value: unknown) => (Array.isArray(value) ? value.join(", ") : typeof value === "string" ? value : JSON.stringify(value));

/** Whether what fitted before fits still: what a user gives must still be taken, what he is given must be what he was told. */
function effectOf({ keyword, side }: Place, was: unknown, is: unknown): Effect {
  if (alwaysBreaking.has(keyword) || side === "told") return "breaking";
  if (keyword === "x-accepts-date") return side === "given" && is === true ? "compatible" : "breaking";
  if (keyword === "type" || keyword === "enum" || keyword === "const") {
    const isWider = covers(is, was);
    const isNarrower = covers(was, is);
    return (side === "given" ? isWider : isNarrower) ? "compatible" : "breaking";
  }
  // Beyond that, what is answered is described and not promised.
  if (side === "answered" || is === undefined) return "compatible";
  const [before, now] = [Number(was), Number(is)];
  const isLooser = keyword.startsWith("max") ? now > before : keyword.startsWith("min") && now < before;
  return keyword.startsWith("x-") || (was !== undefined && isLooser) ? "compatible" : "breaking";
}

/** Whether every value that `smaller` allows, `larger` allows too; where nothing is said, all is allowed. */
function covers(larger: unknown, smaller: unknown): boolean {
  if (larger === undefined) return true;
  if (smaller === undefined) return false;
  const allowed = new Set([larger].flat());
  return [smaller].flat().every((value) => allowed.has(value) || (value === "integer" && allowed.has("number")));
}
