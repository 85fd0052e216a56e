import { Agent } from "node:https";
import { type AddressInfo, connect as connectPlain, createServer as createPlainServer, type Server, type Socket } from "node:net";
import { createServer, type TlsOptions, TLSSocket } from "node:tls";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Flowroute, type FlowrouteOptions, type ResultEvent } from "flowroute-sdk";
import { failureOf, keys } from "./support/client.ts";
import { type Certificate, selfSigned } from "./support/certificate.ts";

const sms = { from: "12065550101", to: "12065551234", body: "hi" };
const servers: Server[] = [];
const sockets = new Set<Socket>();

beforeEach(() => {
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  for (const socket of sockets) socket.destroy();
  for (const server of servers.splice(0)) server.close();
});

async function listening(server: Server): Promise<string> {
  servers.push(server);
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A server that is sound but for its certificate, and what it got to read of requests. */
async function secureServer(options: TlsOptions & Certificate): Promise<{ baseUrl: string; read: () => string }> {
  let read = "";
  const server = createServer(options, (socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      read += bytes.toString();
      socket.end('HTTP/1.1 202 Accepted\r\ncontent-length: 19\r\n\r\n{"data":{"id":"1"}}');
    });
  });
  return { baseUrl: await listening(server), read: () => read };
}

const client = (baseUrl: string, options: FlowrouteOptions = {}) => new Flowroute({ ...keys, baseUrl, pacing: false, timeoutMs: 5_000, ...options });

test.for([{ way: "node:https", options: {} }, { way: "fetch", options: { fetch: globalThis.fetch } }])("over $way a server whose certificate nobody vouches for reads nothing, and the client may try again", async ({ options }) => {
  const { baseUrl, read } = await secureServer(selfSigned("127.0.0.1"));

  expect(await failureOf(client(baseUrl, options).messages.send(sms))).toMatchObject({
    code: "connection_failed", outcome: "not_sent", attempts: 3, message: "no answer to messages.send: it could not be sent (DEPTH_ZERO_SELF_SIGNED_CERT)",
  });
  expect(read()).toBe("");
});

test.for([
  { what: "for another address", certificate: selfSigned("127.0.0.2"), code: "ERR_TLS_CERT_ALTNAME_INVALID" },
  { what: "that has expired", certificate: selfSigned("127.0.0.1", { to: "2021-01-01T00:00:00Z" }), code: "CERT_HAS_EXPIRED" },
  { what: "from the future", certificate: selfSigned("127.0.0.1", { from: "2098-01-01T00:00:00Z" }), code: "CERT_NOT_YET_VALID" },
])("a server with a trusted certificate $what reads nothing", async ({ certificate, code }) => {
  const { baseUrl, read } = await secureServer(certificate);
  const agent = new Agent({ ca: certificate.cert });

  for (const maxVersion of ["TLSv1.2", "TLSv1.3"] as const) {
    agent.options.maxVersion = maxVersion;
    expect(await failureOf(client(baseUrl, { agent }).messages.send(sms))).toMatchObject({ outcome: "not_sent", attempts: 3, message: `no answer to messages.send: it could not be sent (${code})` });
  }
  expect(read()).toBe("");
});

test("a trusted server is sent to, once", async () => {
  const certificate = selfSigned("127.0.0.1");
  const { baseUrl, read } = await secureServer(certificate);

  expect(await client(baseUrl, { agent: new Agent({ ca: certificate.cert }) }).messages.send(sms)).toEqual({ id: "1" });
  expect(read().match(/POST/g)).toHaveLength(1);
});

test("a server that turns the client down after its own part is done proves nothing", async () => {
  const certificate = selfSigned("127.0.0.1");
  const { baseUrl } = await secureServer({ ...certificate, requestCert: true, rejectUnauthorized: true, minVersion: "TLSv1.3" });

  expect(await failureOf(client(baseUrl, { agent: new Agent({ ca: certificate.cert }) }).messages.send(sms))).toMatchObject({ outcome: "unknown", attempts: 1 });
});

const rude: Record<string, (socket: Socket) => void> = {
  "answers in the clear": (socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"),
  "hangs up": (socket) => socket.once("data", () => socket.destroy()),
  "resets": (socket) => socket.once("data", () => socket.resetAndDestroy()),
};

test.for(Object.entries(rude))("nothing was sent to a server that %s instead of making the connection secure", async ([, behave]) => {
  const baseUrl = await listening(createPlainServer(behave));

  expect(await failureOf(client(baseUrl).messages.send(sms))).toMatchObject({ code: "connection_failed", outcome: "not_sent", attempts: 3 });
});

test("a deadline or an abort that comes before the connection stands says that nothing was sent", async () => {
  let connections = 0;
  const results: ResultEvent[] = [];
  const baseUrl = await listening(createPlainServer((socket) => (connections++, socket.resume())));
  const flowroute = client(baseUrl, { hooks: { onResult: (event) => void results.push(event) } });
  const controller = new AbortController();

  // The sockets are real, the time is not.
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const late = failureOf(flowroute.numbers.purchase("12065551234", {}, { timeoutMs: 3_000 }));
  while (sockets.size === 0) await new Promise<void>((resolve) => void setImmediate(resolve));
  await vi.advanceTimersByTimeAsync(3_000);
  const error = await late;
  vi.useRealTimers();
  const aborted = failureOf(flowroute.messages.send(sms, { signal: controller.signal }));
  await vi.waitFor(() => expect(connections).toBe(2));
  controller.abort("enough");

  expect(error).toMatchObject({ code: "deadline_exceeded", outcome: "not_sent", attempts: 1, message: "numbers.purchase took longer than 3000 ms; it was making the connection" });
  expect(await aborted).toBe("enough");
  expect(results).toMatchObject([{ outcome: "not_sent", code: "deadline_exceeded" }, { outcome: "not_sent", code: "aborted" }]);
  await vi.waitFor(() => expect(sockets.size).toBe(0));
});

/** Sockets of an agent's own making say less than those of `tls.connect`: they never emit `secureConnect`. */
class OwnSockets extends Agent {
  readonly #Kind: typeof TLSSocket;
  readonly #whenConnected: boolean;

  constructor(Kind: typeof TLSSocket, whenConnected: boolean) {
    super({ keepAlive: true });
    this.#Kind = Kind;
    this.#whenConnected = whenConnected;
  }

  override createConnection(...[options, done]: Parameters<Agent["createConnection"]>): undefined {
    const raw = connectPlain(Number((options as { port: string }).port), "127.0.0.1");
    const secured = () => done?.(null, new this.#Kind(raw, { isServer: false }));
    if (this.#whenConnected) raw.once("connect", secured);
    else secured();
  }
}

/** One that says nothing at all of how far it has come. */
class Silent extends TLSSocket {
  override getFinished(): undefined {}

  override emit(event: string | symbol, ...args: unknown[]): boolean {
    return event !== "secure" && super.emit(event, ...args);
  }
}

/** Answers the first messages of a connection, and does to the next as it is told, after having carried it out. */
async function obedientServer(answers: number, then: (socket: TLSSocket) => void): Promise<{ baseUrl: string; carriedOut: () => number }> {
  let count = 0;
  const server = createServer(selfSigned("127.0.0.1"), (socket) => {
    socket.on("error", () => {});
    socket.on("data", (bytes) => {
      if (!bytes.includes('"body"')) return;
      count++;
      if (count > answers) then(socket);
      else socket.write('HTTP/1.1 202 Accepted\r\ncontent-length: 19\r\n\r\n{"data":{"id":"1"}}');
    });
  });
  return { baseUrl: await listening(server), carriedOut: () => count };
}

test("a socket of an agent's own making proves nothing", async () => {
  for (const [Kind, whenConnected] of [[TLSSocket, false], [TLSSocket, true], [Silent, false]] as const) {
    for (const answers of [0, 1]) {
      const controller = new AbortController();
      for (const then of [(socket: TLSSocket) => void socket.destroy(), () => controller.abort()]) {
        const { baseUrl, carriedOut } = await obedientServer(answers, then);
        const agent = new OwnSockets(Kind, whenConnected);
        const ends: ResultEvent[] = [];
        const flowroute = client(baseUrl, { agent, hooks: { onResult: (event) => void ends.push(event) } });
        for (let answered = 0; answered < answers; answered++) await flowroute.messages.send(sms);

        await expect(flowroute.messages.send(sms, { signal: controller.signal })).rejects.toThrow(/the connection failed|aborted/);
        expect(ends.at(-1)).toMatchObject({ outcome: "unknown", attempts: 1 });
        expect(carriedOut()).toBe(answers + 1);
        agent.destroy();
      }
    }
  }
});
