import { Agent, request } from "node:http";
import { sms } from "../answers.mjs";
import { getHeaders, getPath, postHeaders, postPath } from "./request.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export function create({ baseUrl }) {
  const { hostname, port } = new URL(baseUrl);
  const agent = new Agent({ keepAlive: true });

  const send = (method, path, headers, body, signal) =>
    new Promise((resolve, reject) => {
      const outgoing = request({ agent, hostname, port, method, path, headers, signal }, (response) => {
        const pieces = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("error", reject);
        response.on("end", () => resolve(JSON.parse(Buffer.concat(pieces).toString())));
      });
      outgoing.on("error", reject);
      outgoing.end(body);
    });

  return {
    get: (signal) => send("GET", getPath, getHeaders, undefined, signal),
    post() {
      const body = JSON.stringify(sms);
      return send("POST", postPath, { ...postHeaders, "content-length": Buffer.byteLength(body) }, body);
    },
  };
}
