import type { Http2Stream, ServerHttp2Session, ServerHttp2Stream } from "node:http2";
import type { Socket } from "node:net";

/** A POST that has come over HTTP/1.1, and what it came over. */
export interface Plain {
  /** Writes what the client reads, through TLS where there is TLS. */
  readonly socket: Socket;
  /** The connection under it, which can be torn. */
  readonly raw: Socket;
  /** Of every answer, line by line: what lets a browser's page see it. */
  readonly headers: string;
}

/** A POST that has come over HTTP/2. */
export interface Multiplexed {
  readonly stream: ServerHttp2Stream;
  readonly session: ServerHttp2Session;
  readonly raw: Socket;
  readonly headers: Readonly<Record<string, string>>;
}

/** How a server fails with a POST once it has read it. */
export interface Fault {
  readonly name: string;
  /** The column of the table that it belongs to: the worst of its faults is told there. */
  readonly column: string;
  /** Before anything of the request was read: `plain` is called with its first bytes. */
  readonly isEarly?: true;
  /** The HTTP status that it is answered with, where that is an error. */
  readonly status?: number;
  /** What the caller does meanwhile. */
  readonly caller?: "waits for its deadline" | "aborts";
  readonly plain?: (post: Plain) => void;
  readonly multiplexed?: (post: Multiplexed) => void;
}

const body = '{"data":{"id":"1","type":"message","attributes":{}}}';
const head = (status: string, headers: string, length = body.length) => `HTTP/1.1 ${status}\r\n${headers}content-type: application/vnd.api+json\r\ncontent-length: ${length}\r\n\r\n`;

/** Later, so that what was written before has arrived. */
const soon = (tear: () => void) => void setTimeout(tear, 50);
const resetStream = (code: number) => ({ multiplexed: ({ stream }: { stream: Http2Stream }) => stream.close(code) });
/** By the names that RFC 9113 gives them. */
const code = { internalError: 2, refusedStream: 7, http11Required: 13 } as const;

/** Answers rightly. */
export const answer = {
  plain: ({ socket, headers }: Plain) => void socket.write(head("200 OK", headers) + body),
  multiplexed({ stream, headers }: Multiplexed) {
    stream.respond({ ":status": 200, "content-type": "application/vnd.api+json", ...headers });
    stream.end(body);
  },
};

export const faults: readonly Fault[] = [
  { name: "none", column: "all well", ...answer },
  { name: "reset before the request was read", column: "before it was read", isEarly: true, plain: ({ raw }) => void raw.resetAndDestroy() },
  { name: "closed after the request", column: "after it was read", plain: ({ socket }) => void socket.end(), multiplexed: ({ raw }) => void raw.end() },
  { name: "reset after the request", column: "after it was read", plain: ({ raw }) => void raw.resetAndDestroy(), multiplexed: ({ raw }) => void raw.resetAndDestroy() },
  { name: "closed in the status line", column: "in the head", plain: ({ socket }) => void socket.end("HTTP/1.1 20") },
  { name: "closed after 100 Continue", column: "in the head", plain: ({ socket }) => void socket.end("HTTP/1.1 100 Continue\r\n\r\n") },
  {
    name: "closed after the head", column: "after the head",
    plain: ({ socket, headers }) => void socket.end(head("200 OK", headers)),
    multiplexed({ stream, raw, headers }) {
      stream.respond({ ":status": 200, ...headers });
      soon(() => raw.end());
    },
  },
  {
    name: "reset after the head", column: "after the head",
    plain({ socket, raw, headers }) {
      socket.write(head("200 OK", headers));
      soon(() => raw.resetAndDestroy());
    },
    multiplexed({ stream, raw, headers }) {
      stream.respond({ ":status": 200, ...headers });
      soon(() => raw.resetAndDestroy());
    },
  },
  { name: "no answer by the deadline", column: "no answer", caller: "waits for its deadline", plain() {}, multiplexed() {} },
  { name: "no answer, and an abort", column: "no answer", caller: "aborts", plain() {}, multiplexed() {} },
  {
    name: "408, and closed", column: "408", status: 408,
    plain: ({ socket, headers }) => void socket.end(head("408 Request Timeout", `${headers}connection: close\r\n`, 0)),
    multiplexed: ({ stream, headers }) => stream.respond({ ":status": 408, ...headers }, { endStream: true }),
  },
  {
    name: "GOAWAY that counts the request", column: "GOAWAY",
    multiplexed({ stream, session, raw }) {
      session.goaway(0, stream.id);
      soon(() => raw.end());
    },
  },
  { name: "stream ended with INTERNAL_ERROR", column: "INTERNAL_ERROR", ...resetStream(code.internalError) },
  {
    name: "421", column: "421 †", status: 421,
    plain: ({ socket, headers }) => void socket.write(head("421 Misdirected Request", headers, 0)),
    multiplexed: ({ stream, headers }) => stream.respond({ ":status": 421, ...headers }, { endStream: true }),
  },
  {
    name: "GOAWAY that does not count the request", column: "GOAWAY †",
    multiplexed({ stream, session, raw }) {
      session.goaway(0, (stream.id ?? 0) - 2);
      soon(() => raw.end());
    },
  },
  { name: "stream ended with REFUSED_STREAM", column: "REFUSED_STREAM †", ...resetStream(code.refusedStream) },
  { name: "stream ended with HTTP_1_1_REQUIRED", column: "HTTP_1_1_REQUIRED †", ...resetStream(code.http11Required) },
];
