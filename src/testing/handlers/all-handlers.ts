// This folder answers the operations, one file for each resource. A handler gets a request that was checked, and
// changes the world.

import type { OperationId, OperationInputs } from "../../generated/operations.ts";
import type { Answer } from "../failure.ts";
import type { Post } from "../webhooks/post.ts";
import type { World } from "../world/world.ts";
import { cdrExportHandlers } from "./cdr-exports.ts";
import { cnamHandlers } from "./cnams.ts";
import { e911Handlers } from "./e911s.ts";
import type { Handler } from "./handler.ts";
import { messageProvisioningHandlers } from "./message-provisioning.ts";
import { messageHandlers } from "./messages.ts";
import { numberHandlers } from "./numbers.ts";
import { portOrderHandlers } from "./porting/port-orders.ts";
import { routeHandlers } from "./routes.ts";

/** One for every operation of the document. */
export type AllHandlers = { readonly [Id in OperationId]: Handler<Id> };

/** The one place where a resource is put into the fake: the compiler names every operation that is not in it. */
export function allHandlers(post: Post): AllHandlers {
  return {
    ...cdrExportHandlers,
    ...cnamHandlers,
    ...e911Handlers,
    ...messageHandlers(post),
    ...messageProvisioningHandlers,
    ...numberHandlers,
    ...portOrderHandlers,
    ...routeHandlers,
  };
}

/** Has an operation answered by its handler, which takes what the document's types say of it. */
export function answerOf<Id extends OperationId>(handlers: AllHandlers, id: Id, world: World, input: OperationInputs[Id]): Answer {
  return handlers[id](world, input);
}
