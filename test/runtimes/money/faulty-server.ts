import { createSecureServer, type ServerHttp2Session } from "node:http2";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { TLSSocket } from "node:tls";
import type { Certificate } from "../../support/certificate.ts";
import { answer, type Fault } from "./faults.ts";

export type Protocol = "http" | "https" | "h2";

/** A request as it came: counted when its first bytes do, by the server and nobody else. */
export interface Seen {
  readonly method: string;
  /** The how-manieth connection it came over. */
  readonly connection: number;
  readonly version: "1.1" | "2";
}

export interface FaultyServer {
  readonly origin: string;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** So that pages may ask, and see the answers. */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "authorization, content-type, accept, user-agent",
  "access-control-allow-methods": "GET, POST",
};
const corsLines = Object.entries(cors).map(([name, value]) => `${name}: ${value}\r\n`).join("");

/**
 * Answers whatever is no POST and keeps the connection, reads a POST and then fails in its way.
 *
 * @param keeps - Whether the question that browsers ask before a POST leaves a connection behind.
 */
export async function faultyServer(fault: Fault, protocol: Protocol, keeps: boolean, certificate: Certificate): Promise<FaultyServer> {
  const seen: Seen[] = [];
  const open = new Set<Socket>();
  let connections = 0;

  const overHttp1 = (raw: Socket, socket: Socket, connection: number) => {
    let received = Buffer.alloc(0);
    let method: string | undefined;
    socket.on("error", () => {});
    socket.on("data", (piece: Buffer) => {
      received = Buffer.concat([received, piece]);
      while (received.length > 0 && !raw.destroyed) {
        if (!method) {
          method = received.toString("latin1", 0, 7).split(" ")[0] ?? "";
          seen.push({ method, connection, version: "1.1" });
        }
        const isPost = method === "POST";
        const headers = method === "OPTIONS" && !keeps ? `${corsLines}connection: close\r\n` : corsLines;
        const post = { socket, raw, headers };
        if (isPost && fault.isEarly) return fault.plain?.(post);
        const length = lengthOf(received);
        if (length === undefined) return;
        received = received.subarray(length);
        method = undefined;
        (isPost ? fault : answer).plain?.(post);
      }
    });
  };

  const h2 = protocol === "h2" ? createSecureServer({ ...certificate, ALPNProtocols: ["h2"] }) : undefined;
  const sockets = new Map<number | undefined, [Socket, number]>();
  h2?.on("session", (session: ServerHttp2Session) => void session.on("error", () => {}));
  h2?.on("stream", (stream, headers) => {
    const session = stream.session as ServerHttp2Session | undefined;
    const [raw, connection] = sockets.get(session?.socket.remotePort) ?? [];
    if (!session || !raw || connection === undefined) return;
    const method = headers[":method"] ?? "";
    seen.push({ method, connection, version: "2" });
    stream.on("error", () => {});
    stream.resume().on("end", () => (method === "POST" ? fault : answer).multiplexed?.({ stream, session, raw, headers: cors }));
  });

  const server = createServer((raw) => {
    const connection = ++connections;
    open.add(raw);
    raw.setNoDelay(true).on("error", () => {}).on("close", () => open.delete(raw));
    sockets.set(raw.remotePort, [raw, connection]);
    if (h2) h2.emit("connection", raw);
    else overHttp1(raw, protocol === "https" ? new TLSSocket(raw, { isServer: true, ...certificate }) : raw, connection);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));

  return {
    origin: `${protocol === "http" ? "http" : "https"}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => void server.close(resolve));
    },
  };
}

/** How long the request in front is, once all of it is here. A runtime may send its body in chunks. */
function lengthOf(received: Buffer): number | undefined {
  const end = received.indexOf("\r\n\r\n");
  if (end === -1) return undefined;
  const head = received.toString("latin1", 0, end);
  const start = end + 4;
  if (/^transfer-encoding: *chunked/im.test(head)) {
    const last = received.indexOf("0\r\n\r\n", start);
    return last === -1 ? undefined : last + 5;
  }
  const length = start + Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
  return received.length < length ? undefined : length;
}
