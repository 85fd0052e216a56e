import { type OperationId, operations } from "../../generated/operations.ts";
import type { paths } from "../../generated/schema.ts";
import { hasMembers } from "./invalid-argument.ts";

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
  /** A `Date` will do too. */
  readonly acceptsDate?: true;
  /** A phone number, of which the digits are sent. */
  readonly phoneNumber?: true;
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
}

export const methods = ["GET", "PUT", "POST", "PATCH", "DELETE"] as const;
export type Method = (typeof methods)[number];

/** What the document says of one operation. */
export interface OperationFacts extends CallFacts {
  /** With the names of its open parts in braces. */
  readonly path: keyof paths;
  /** What goes into the braces; nothing of it may be left out. */
  readonly segments?: Readonly<Record<string, ValueRule>>;
  readonly method: Method;
  readonly query?: ValueRule;
  readonly body?: ValueRule;
}

/** The facts of every operation, as one type. */
export const facts: Readonly<Record<OperationId, OperationFacts>> = ownOnly(operations);

/**
 * Takes the prototypes away, all the way down: what a rule does not say must not be read from what a fault in some other
 * library lets a stranger put on `Object.prototype`. An operation would be `repeatable` by it.
 */
function ownOnly<Facts extends object>(facts: Facts): Facts {
  Object.setPrototypeOf(facts, null);
  for (const member of Object.values(facts)) if (hasMembers(member)) ownOnly(member);
  return facts;
}
