import { connect } from "node:net";
import { sms } from "../answers.mjs";
import { getHeaders, getPath, postHeaders, postPath } from "./request.mjs";

/**
 * The least that a request can cost on Node: bytes out, bytes in, no HTTP library. It knows its server and nothing else.
 *
 * @type {import("../peers.mjs").CreateClient}
 */
export function create({ baseUrl }) {
  const { hostname, port } = new URL(baseUrl);
  const idle = [];
  const head = (method, path, headers) =>
    `${method} ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n${Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join("")}`;
  const getText = `${head("GET", getPath, getHeaders)}\r\n`;
  const postHead = head("POST", postPath, postHeaders);

  const send = (text) =>
    new Promise((resolve, reject) => {
      const connection = idle.pop() ?? open();
      connection.reject = reject;
      connection.resolve = resolve;
      connection.socket.write(text);
    });

  function open() {
    const connection = { socket: connect({ host: hostname, port: Number(port), noDelay: true }), text: "", resolve: undefined, reject: undefined };
    connection.socket.setEncoding("utf8");
    connection.socket.on("data", (piece) => {
      connection.text += piece;
      const end = connection.text.indexOf("\r\n\r\n");
      if (end === -1) return;
      const length = Number(/content-length: (\d+)/i.exec(connection.text)[1]);
      // All answers are ASCII, so characters are bytes.
      if (connection.text.length < end + 4 + length) return;
      const body = connection.text.slice(end + 4);
      connection.text = "";
      idle.push(connection);
      connection.resolve(JSON.parse(body));
    });
    const drop = (error) => {
      const at = idle.indexOf(connection);
      if (at === -1) connection.reject(error instanceof Error ? error : new Error("the server closed the connection"));
      else idle.splice(at, 1);
    };
    connection.socket.on("error", drop);
    connection.socket.on("end", drop);
    return connection;
  }

  return {
    get: () => send(getText),
    post() {
      const body = JSON.stringify(sms);
      return send(`${postHead}content-length: ${body.length}\r\n\r\n${body}`);
    },
  };
}
