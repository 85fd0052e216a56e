import { Flowroute as WebFlowroute, type FlowrouteOptions } from "./flowroute.ts";
import { nodeExchange } from "./wire/node-exchange.ts";

// A bundle calls one of the two classes otherwise, and every stack shows it.
Object.defineProperty(WebFlowroute, "name", { value: "Flowroute" });

/** The client as Node gets it: the same, over `node:http`. */
export class Flowroute extends WebFlowroute {
  constructor(options?: FlowrouteOptions) {
    super(options, nodeExchange);
  }
}
