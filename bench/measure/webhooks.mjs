import { connect } from "node:net";
import { rotated } from "../statistics.mjs";
import { start } from "../worker.mjs";

export const webhookWays = ["by hand", "ours", "ours, with a secret"];

/** CPU time of a receiver for one message, in microseconds; one record of ways per round. */
export async function measureWebhooks({ webhookRounds, webhooks }) {
  const receivers = {};
  for (const way of webhookWays) {
    receivers[way] = await start("webhooks", [way]);
    receivers[way].sender = await sender(receivers[way].first.port);
    await receivers[way].sender.post(webhooks);
    await receivers[way].ask("cpu");
  }
  const records = [];
  for (let round = 0; round < webhookRounds; round++) {
    const record = {};
    for (const way of rotated(webhookWays, round)) {
      await receivers[way].sender.post(webhooks);
      const { us, handled } = await receivers[way].ask("cpu");
      if (handled !== webhooks) throw new Error(`${way} handled ${handled} of ${webhooks}`);
      record[way] = us / webhooks;
    }
    records.push(record);
  }
  for (const { sender, stop } of Object.values(receivers)) {
    sender.end();
    stop();
  }
  return records;
}

/** Posts messages over one connection, one after the other, each with an id of its own. */
async function sender(port) {
  let id = 0;
  let answered;
  const socket = connect(port, "127.0.0.1");
  socket.setNoDelay(true);
  socket.on("data", () => answered());
  await new Promise((resolve) => socket.once("connect", resolve));
  return {
    end: () => socket.destroy(),
    async post(count) {
      for (let sent = 0; sent < count; sent++) {
        const body = JSON.stringify(message(id++));
        const whole = new Promise((resolve) => (answered = resolve));
        socket.write(`POST /flowroute/3bd0c9e1f2 HTTP/1.1\r\nhost: localhost\r\nuser-agent: Go-http-client/1.1\r\ncontent-type: application/json\r\naccept-encoding: gzip\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
        await whole;
      }
    },
  };
}

/** As captures show them. */
const message = (number) => ({
  data: {
    attributes: {
      amount_display: "$0.0040",
      amount_nanodollars: "4000000",
      body: "Hello there, I am running about ten minutes late, is that all right?",
      direction: "inbound",
      from: "12065550101",
      is_mms: false,
      message_callback_url: "https://example.com/flowroute/3bd0c9e1f2",
      message_encoding: 0,
      message_type: "longcode",
      status: "delivered",
      timestamp: "2022-02-06T17:52:33Z",
      to: "12065551234",
    },
    id: `mdr2-${String(number).padStart(32, "0")}`,
    type: "message",
  },
});
