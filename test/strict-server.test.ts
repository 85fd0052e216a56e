import { createServer as createPlain, type RequestListener } from "node:http";
import { Agent as TlsAgent, createServer as createTls } from "node:https";
import type { AddressInfo, Socket } from "node:net";
import { afterAll, expect, test } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { selfSigned } from "./support/certificate.ts";
import { keys } from "./support/client.ts";
import { seeded } from "./support/random.ts";
import { kindOf, StrictCount } from "./support/strict-count.ts";

// Real sockets and real time, so the tests run beside each other: they mostly wait.

const certificate = selfSigned("127.0.0.1");
const closings: (() => void)[] = [];
afterAll(() => closings.forEach((close) => close()));

const later = (ms: number) => new Promise<void>((resolve) => void setTimeout(resolve, ms));

/** A server that counts strictly, 0 to 150 ms away each way, to which the first request of each connection takes longer. */
async function strictServer(isTls: boolean) {
  const count = new StrictCount();
  const random = seeded(isTls ? 2 : 1);
  const known = new WeakSet<Socket>();
  const listener: RequestListener = async (request, response) => {
    const there = known.has(request.socket) ? 0 : 250;
    known.add(request.socket);
    let body = "";
    for await (const piece of request) body += String(piece);
    await later(there + random() * 150);
    const isAdmitted = count.admit(kindOf(body));
    await later(random() * 150);
    response.writeHead(isAdmitted ? 202 : 429).end(JSON.stringify(isAdmitted ? { data: { id: "1" } } : { errors: [] }));
  };
  const server = isTls ? createTls({ ...certificate }, listener) : createPlain(listener);
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  closings.push(() => {
    server.close();
    server.closeAllConnections();
  });
  return { count, baseUrl: `${isTls ? "https" : "http"}://127.0.0.1:${(server.address() as AddressInfo).port}` };
}

const ways: readonly { way: string; isTls: boolean; options: Partial<FlowrouteOptions> }[] = [
  { way: "node:http", isTls: false, options: {} },
  { way: "node:https", isTls: true, options: { agent: new TlsAgent({ ca: certificate.cert, keepAlive: true }) } },
  { way: "fetch", isTls: false, options: { fetch } },
];

test.concurrent.each(ways)("of messages sent over $way in a burst and then one by one none is refused, by a server that counts strictly", { timeout: 60_000 }, async ({ isTls, options }) => {
  const { count, baseUrl } = await strictServer(isTls);
  const flowroute = new Flowroute({ ...keys, baseUrl, ...options });
  const sms = { from: "12065550101", to: "12065551234", body: "hi" };
  const mms = { ...sms, media_urls: ["https://example.com/a.png"] };

  await Promise.all([...Array.from({ length: 18 }, () => flowroute.messages.send(sms)), ...Array.from({ length: 3 }, () => flowroute.messages.send(mms))]);
  for (let n = 0; n < 8; n++) await flowroute.messages.send(sms);

  expect(count.arrivals).toHaveLength(29);
  expect(count.refused).toBe(0);
});

test.concurrent("of thirty sends at once the package's own fake refuses none, though it counts strictly", { timeout: 60_000 }, async () => {
  const fake = createFakeFlowroute({ limits: { strict: true } });
  const server = await fake.listen();
  closings.push(() => void server.close());
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: server.url });

  await Promise.all(Array.from({ length: 30 }, () => flowroute.messages.send({ from: "12065550100", to: "12065551234", body: "hi" })));

  expect(fake.requests.map(({ status }) => status)).toEqual(Array.from({ length: 30 }, () => 202));
});
