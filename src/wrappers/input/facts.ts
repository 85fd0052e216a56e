import { type ArgumentPath, type OperationId, operations, operationVersions } from "../../generated/operations.ts";
import type { paths } from "../../generated/schema.ts";

/** What an argument must be: the part of its JSON Schema that is checked before anything is sent. */
export interface ValueRule {
  /** A string where nothing is said, unless there are `properties`. */
  readonly type?: "array" | "boolean" | "integer" | "number";
  readonly enum?: readonly (string | number)[];
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly format?: string;
  readonly items?: ValueRule;
  readonly properties?: Readonly<Record<string, ValueRule>>;
  readonly required?: readonly string[];
  /** At least one of these members must be there. */
  readonly requiredAny?: readonly string[];
  /** Other members are sent as they are. */
  readonly open?: true;
  /** A `Date` will do too; with `seconds` it is sent as `2019-01-01 00:00:00`. */
  readonly acceptsDate?: true | "seconds";
  /** A phone number, of which the digits are sent; with `e164` after a `+`, but for short codes. */
  readonly phoneNumber?: true | "e164";
  /** A phone number too where another member has this value; what follows a `;` stays as it is. */
  readonly phoneNumberIf?: Readonly<Record<string, string>>;
  /** What the pattern wants, in words. */
  readonly wants?: string;
  /** A body that may be left out. */
  readonly optional?: true;
}

/** What is known of a request's answer and of repeating it, whether the document has it or not. */
export interface CallFacts {
  /** It only reads, or does the same twice as once. Any other may cost money again. */
  readonly repeatable?: true;
  /** What the successful answer's `data` is; `any` where that is not known. */
  readonly answer: "list" | "item" | "none" | "any";
  /** Where the items of an unusual list are. */
  readonly items?: ItemsFacts;
  /** Of its bodies, where it is not that of most operations. */
  readonly mediaType?: string;
  /** The status that says "done, but for a part": of a purchase, paid for, but messaging is not on. */
  readonly partial?: number;
}

export const methods = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** What the document says of one operation. */
export interface OperationFacts extends CallFacts {
  /** With the names of its open parts in braces. */
  readonly path: keyof paths | ArgumentPath | `/v${keyof typeof operationVersions}${string}`;
  /** What goes into the braces; nothing of it may be left out. */
  readonly segments?: Readonly<Record<string, ValueRule>>;
  readonly method: Method;
  readonly query?: ValueRule;
  readonly body?: ValueRule;
  /** Not repeatable after all where the body has one of these, as anything but false. */
  readonly unsafeWith?: readonly string[];
}

/** Where the items of a list are that is no array in `data`. */
export interface ItemsFacts {
  /** The members below `data` that lead to them, where `data` is an object. */
  readonly in?: readonly string[];
  /** Each may stand in a `data` of its own. */
  readonly wrapped?: true;
  /** The error status that means an empty list. */
  readonly none?: number;
  /** There are no links: a page with less than `limit` items is the last. */
  readonly short?: true;
}

/** What is known of one request of an operation: what its body asks for may make repeating it cost again. */
export function callFacts(operation: OperationFacts, body: unknown): CallFacts {
  const { data, ...flat } = (body ?? {}) as Record<string, unknown> & { data?: { attributes?: object } };
  const given: Record<string, unknown> = { ...flat, ...data?.attributes };
  const isUnsafe = operation.unsafeWith?.some((name) => given[name] !== undefined && given[name] !== false) ?? false;
  if (!isUnsafe) return operation;
  const { repeatable: _, ...once } = operation;
  return once;
}

export type FactsTable = Readonly<Record<OperationId, OperationFacts>>;

/** The facts of every operation, as one type. */
export const facts: FactsTable = operations;

/** The version of Messages that a client speaks. */
export type MessagesVersion = "2.1" | keyof typeof operationVersions;

/** The facts of every operation, with those of another version in their place. */
export function factsOf(version: MessagesVersion): FactsTable {
  if (version === "2.1") return facts;
  const changes: Partial<Record<OperationId, Partial<OperationFacts>>> = operationVersions[version];
  const changed = Object.entries(changes).map(([id, change]) => [id, { ...facts[id as OperationId], ...change }]);
  return { ...facts, ...(Object.fromEntries(changed) as Partial<FactsTable>) };
}
