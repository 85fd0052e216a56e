import { Flowroute as WebFlowroute, type FlowrouteOptions } from "./flowroute.ts";
import { nodeExchange } from "./wire/node-exchange.ts";

/** The client as Node gets it: the same, over `node:http`. */
export class Flowroute extends WebFlowroute {
  static {
    // In one bundle the two need two names, and the other would show in every stack.
    Object.defineProperty(WebFlowroute, "name", { value: "Flowroute" });
  }

  constructor(options?: FlowrouteOptions) {
    super(options, nodeExchange);
  }
}
