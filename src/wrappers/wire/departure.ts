import type { ClientRequest } from "node:http";
import type { Socket } from "node:net";
import type { TLSSocket } from "node:tls";

/**
 * Answers whether nothing can have left: there was no connection yet, or its other side was not verified. A request of
 * another kind than Node's may never tell of its socket, and proves nothing.
 */
export function watchDeparture(request: ClientRequest): () => boolean {
  const isBelieved = tellsAsNode && isOfNode(request, "request");
  let mayHaveLeft = false;
  request.on("socket", (socket: Socket | TLSSocket) => {
    if (socket.connecting && isOfNode(socket, "net")) socket.once("connect", () => (mayHaveLeft = true));
    // Node holds back what is written until TLS stands, and destroys what has no good certificate before we hear of it.
    else if (isShakingHands(socket)) socket.once("secure", () => (mayHaveLeft = !socket.destroyed));
    // Node destroys it before we hear of it where the program may not connect at all.
    else mayHaveLeft = !(socket.destroyed && (isOfNode(socket, "net") || isOfNode(socket, "tls")));
  });
  return () => isBelieved && !mayHaveLeft;
}

/** Bun's sockets, which have the same classes, never tell that TLS stands. */
const tellsAsNode = !("bun" in process.versions);

/** Through a proxy, TLS begins on a connection that stands already. */
function isShakingHands(socket: Socket | TLSSocket): boolean {
  return "getFinished" in socket && isOfNode(socket, "tls") && socket.getFinished() === undefined;
}

/** A mock's socket, or one of an agent's own kind, tells of its state what it likes, and proves nothing. */
function isOfNode(thing: Socket | TLSSocket | ClientRequest, kind: keyof typeof nodeClass): boolean {
  return Object.getPrototypeOf(thing) === nodeClass[kind]().prototype;
}

/** Looked up when a request is made: a program that only reads types or texts pays nothing for TLS. */
const nodeClass = {
  request: () => process.getBuiltinModule("node:http").ClientRequest,
  net: () => process.getBuiltinModule("node:net").Socket,
  tls: () => process.getBuiltinModule("node:tls").TLSSocket,
};
