import { readFileSync } from "node:fs";
import type { InboundSms } from "flowroute-sdk";
import { createWebhookHandler } from "flowroute-sdk/webhooks";
import { dollars, faint, good, phone, table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const search = step({
  title: "Look for a number in Seattle",
  async run({ flowroute }) {
    const offers = await flowroute.numbers.search({ state: "WA", rate_center: "seattle", limit: 3 });
    return offers.data;
  },
  show(offers, tour) {
    if (tour.fake) tour.offer = offers[0]?.id ?? "";
    const rows = offers.map(({ id, attributes: { rate_center, state, setup_cost, monthly_cost } }) => ({
      number: phone(id), where: `${rate_center}, ${state}`, once: dollars(setup_cost), monthly: dollars(monthly_cost),
    }));
    return table(["number", "where", "once", "monthly"], rows);
  },
});

const buy = step({
  title: "Buy the first one, and have its messaging turned on",
  needs: ["buy"],
  async run({ flowroute, offer }) {
    const bought = await flowroute.numbers.purchase(offer, { messaging_enabled: true });
    return bought;
  },
  show: ({ id, attributes }) => [`${good(phone(id))} is yours. Its messaging is ${attributes.messaging_enabled ? "on" : "still off: a number just bought cannot send"}.`],
});

const wait = step({
  title: "Wait until it is on",
  needs: ["buy"],
  async run({ flowroute, offer, sleep }) {
    let number = await flowroute.numbers.get(offer);
    while (!number.attributes.messaging_enabled) {
      await sleep(15_000);
      number = await flowroute.numbers.get(offer);
    }
    return number;
  },
  show({ id }, tour) {
    if (tour.fake) tour.from = id;
    return [`Messaging is ${good("on")}${tour.fake ? ", a minute later by the fake's own clock, which you may put forward" : ""}.`];
  },
});

const send = step({
  title: "Send a text",
  needs: ["send-from", "send-to"],
  async run({ flowroute, from, guest }) {
    const sent = await flowroute.messages.send({ from, to: guest, body: "Your table is ready" });
    return sent;
  },
  show: ({ id }) => [`Accepted as ${good(id)}. It goes out once, whatever happens: a send is never repeated blindly.`],
});

const answer = step({
  title: "Hear the answer: Flowroute POSTs it to you",
  isOnFakeOnly: true,
  async run({ flowroute, from, onWebhook }) {
    await flowroute.messages.setCallback("sms_callback", "https://example.com/sms");

    const receive = createWebhookHandler({
      onMessage: (message) => flowroute.messages.send({ from: message.to, to: message.from, body: "See you soon!" }),
      onOther: (webhook) => console.log(webhook.kind),
    });
    onWebhook(receive);
    return from;
  },
  async show(from, { fake, guest }) {
    if (!fake) return [];
    const { delivery } = await fake.receive({ from: guest, to: from, body: "On my way" });
    const webhook = delivery?.body as InboundSms;
    const { id, attributes } = webhook.data;
    const last = fake.state.messages.at(fake.state.messages.size - 1);
    return [
      `POST ${delivery?.url}`,
      faint(JSON.stringify({ data: { type: "message", id, attributes: { from: attributes.from, to: attributes.to, body: attributes.body } } })),
      `answered ${good(String(delivery?.attempts[0]?.status))}, and ${phone(last?.to ?? "")} reads ${JSON.stringify(last?.body)}`,
    ];
  },
});

export const text: Chapter = {
  name: "text",
  title: "A number, a text, and the answer",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [search, buy, wait, send, answer],
};
