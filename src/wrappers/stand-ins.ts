import type { CdrExports as CdrExportsResource } from "./resources/cdr-exports.ts";
import type { Cnams as CnamsResource } from "./resources/cnams.ts";
import type { E911s as E911sResource } from "./resources/e911s.ts";
import type { MessageProvisionings as MessageProvisioningsResource } from "./resources/message-provisioning.ts";
import type { Messages as MessagesResource } from "./resources/messages.ts";
import type { Numbers as NumbersResource } from "./resources/numbers.ts";
import type { PortOrders as PortOrdersResource } from "./resources/port-orders.ts";
import type { Routes as RoutesResource } from "./resources/routes.ts";

/**
 * A resource as a program asks for it that shall be easy to test: its calls are any promises, so that
 * `{ send: async () => sent }` will do for a `Pick<Messages, "send">`. A client's own fits, with more to it.
 */
type StandIn<Resource> = { [Method in keyof Resource]: Resource[Method] extends (...args: infer Args) => infer Result ? (...args: Args) => Plain<Result> : never };

/** What a method gives, with a plain promise for a call. Lists and loops are as they are. */
type Plain<Result> = Result extends AsyncIterable<unknown> ? Result : Result extends Promise<infer Data> ? Promise<Data extends undefined ? void : Data> : Result;

/** What `flowroute.messages` does, for functions that take it or a stand-in for it. */
export interface Messages extends StandIn<MessagesResource> {}

/** What `flowroute.numbers` does, for functions that take it or a stand-in for it. */
export interface Numbers extends StandIn<NumbersResource> {}

/** What `flowroute.routes` does, for functions that take it or a stand-in for it. */
export interface Routes extends StandIn<RoutesResource> {}

/** What `flowroute.e911s` does, for functions that take it or a stand-in for it. */
export interface E911s extends StandIn<E911sResource> {}

/** What `flowroute.cnams` does, for functions that take it or a stand-in for it. */
export interface Cnams extends StandIn<CnamsResource> {}

/** What `flowroute.portOrders` does, for functions that take it or a stand-in for it. */
export interface PortOrders extends StandIn<PortOrdersResource> {}

/** What `flowroute.cdrExports` does, for functions that take it or a stand-in for it. */
export interface CdrExports extends StandIn<CdrExportsResource> {}

/** What `flowroute.messageProvisioning` does, for functions that take it or a stand-in for it. */
export interface MessageProvisionings extends StandIn<MessageProvisioningsResource> {}
