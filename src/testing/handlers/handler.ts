import type { OperationId, OperationInputs } from "../../generated/operations.ts";
import type { Answer } from "../failure.ts";
import type { World } from "../world/world.ts";

/** Answers a request that the document allows. Throws a `Failure` where the world does not. */
export type Handler<Id extends OperationId> = (world: World, input: OperationInputs[Id]) => Answer;

/** The handlers of one resource: the compiler names an operation that has none. */
export type Handlers<Resource extends string> = {
  readonly [Id in Extract<OperationId, `${Resource}.${string}`>]: Handler<Id>;
};

/** Done, with nothing to show. */
export const noContent: Answer = { status: 204 };
