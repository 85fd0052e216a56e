/**
 * A receiver of webhooks, in a process of its own: `webhooks.mjs <way>`. Asked for its CPU time, it answers with what it has
 * used since it was last asked, and with how many messages it has handled.
 */
import { createServer } from "node:http";
import { createWebhookHandler } from "flowroute-sdk/webhooks";

let handled = 0;
const keep = () => void handled++;

const ways = {
  // As little as one can write: no limit, no time-out, nobody is asked who calls, what comes again is handled again.
  "by hand"(request, response) {
    const pieces = [];
    request.on("data", (piece) => pieces.push(piece));
    request.on("end", () => {
      const { data } = JSON.parse(Buffer.concat(pieces).toString());
      keep({ id: data.id, from: data.attributes.from, body: data.attributes.body });
      response.writeHead(200).end();
    });
  },
  ours: createWebhookHandler({ onMessage: keep, onReceipt: keep, onOther: keep }).node,
  "ours, with a secret": createWebhookHandler({ secret: "3bd0c9e1f2", onMessage: keep, onReceipt: keep, onOther: keep }).node,
};

let before = process.cpuUsage();
process.on("message", () => {
  const { user, system } = process.cpuUsage(before);
  process.send({ us: user + system, handled });
  before = process.cpuUsage();
  handled = 0;
});

const server = createServer(ways[process.argv[2]]).listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
