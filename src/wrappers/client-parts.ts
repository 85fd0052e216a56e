import type { Send } from "./call/transport.ts";
import type { FactsTable } from "./input/facts.ts";
import type { MessageLanes } from "./resources/message-lanes.ts";

/** What the other entries of this package use of a client. The keys are in none of it: `send` holds them in its closure. */
export interface ClientParts {
  readonly baseUrl: string;
  readonly send: Send;
  readonly lanes: MessageLanes;
  readonly facts: FactsTable;
}

/** The name is known to every copy of the package, so that one that is imported serves one that is required. */
export const parts: unique symbol = Symbol.for("flowroute-sdk.parts");
