import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";

/** A message as it arrived. */
export interface Arrival {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  readonly receipt: string;
  readonly at: number;
}

/** An API that takes messages, writes each down before it answers, and often answers badly. Its list has all of them. */
export interface CountingServer {
  readonly url: string;
  readonly arrivals: readonly Arrival[];
  close(): void;
}

export async function countingServer(): Promise<CountingServer> {
  const arrivals: Arrival[] = [];
  const answer = (response: ServerResponse, status: number, document: object) => void response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(document));
  const server = createServer(async (request, response) => {
    if (request.method === "GET") return answer(response, 200, { data: arrivals.toReversed().map(recordOf), links: {} });
    let text = "";
    try {
      for await (const piece of request) text += String(piece);
    } catch {
      // Its sender was killed before all of it was here.
      return;
    }
    const dice = Math.random();
    if (dice < 0.003) return answer(response, 429, { errors: [] });
    if (dice < 0.04) return answer(response, 422, { errors: [] });
    const { from, to, body, dlr_callback: callback } = JSON.parse(text) as Record<"from" | "to" | "body" | "dlr_callback", string>;
    const id = `mdr2-${String(arrivals.length).padStart(32, "0")}`;
    arrivals.push({ id, from, to, body, receipt: new URL(callback).searchParams.get("receipt") ?? "", at: Date.now() });
    await wait(Math.random() * 12);
    if (dice < 0.06) return void request.socket.destroy();
    if (dice < 0.08) return answer(response, 503, {});
    return answer(response, 202, { data: { type: "message", id, links: { self: "" } } });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    arrivals,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function recordOf({ id, from, to, body, at }: Arrival): object {
  return { type: "message", id, attributes: { from, to, body, direction: "outbound", is_mms: false, timestamp: new Date(at).toISOString(), delivery_receipts: [] } };
}
