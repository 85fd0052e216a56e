/** Calls every operation, and tells what came of each example of an answer, and what was asked. */
import type { Flowroute as Client, FlowrouteOptions } from "flowroute-sdk";
import type { OperationId } from "../../../src/generated/operations.ts";
import { calls } from "../../support/calls.ts";

/** An example of the document. */
export interface Example {
  readonly id: OperationId;
  readonly status: number;
  readonly value?: unknown;
}

/** What the program is given: with an address a server gives the examples, one after the other. */
export interface Input {
  readonly examples: readonly Example[];
  readonly baseUrl?: string | undefined;
}

export async function run({ Flowroute }: { Flowroute: new (options: FlowrouteOptions) => Client }, { examples, baseUrl }: Input): Promise<unknown[]> {
  const told: unknown[] = [];
  for (const { id, status, value } of examples) {
    let asked: unknown;
    const fetch: FlowrouteOptions["fetch"] = async (address, { method, body }) => {
      const { pathname, search } = new URL(address);
      asked = { request: `${method} ${pathname}${search}`, body: body === undefined ? undefined : JSON.parse(String(body)) };
      return new Response(value === undefined ? null : JSON.stringify(value), { status, headers: { "content-type": "application/json" } });
    };
    const flowroute = new Flowroute({ accessKey: "AK", secretKey: "SK", maxRetries: 0, pacing: false, ...(baseUrl === undefined ? { fetch } : { baseUrl }) });
    const outcome = await outcomeOf(() => calls[id].call(flowroute).withResponse());
    told.push({ asked, ...outcome });
  }
  return told;
}

async function outcomeOf(call: () => Promise<{ data: unknown; document: unknown; response: { status: number } }>): Promise<object> {
  try {
    const { data, document, response } = await call();
    return { data, document, status: response.status };
  } catch (error) {
    const { name, status, errors, operationId } = error as Record<string, unknown>;
    return { name, status, errors, operationId };
  }
}
