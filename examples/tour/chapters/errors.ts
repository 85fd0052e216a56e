import { readFileSync } from "node:fs";
import { ApiError, FlowrouteError, InvalidArgumentError } from "flowroute-sdk";
import { type Chapter, step } from "../step.ts";

const unknown = step({
  title: "The API says no",
  async run({ flowroute }) {
    const error = await flowroute.numbers.get("12065550199").catch((reason: unknown) => reason);
    return error;
  },
  show: (error) => [error instanceof ApiError ? `${error.name} ${error.code}: ${error.message}` : String(error)],
});

const refused = step({
  title: "What cannot be right is not even sent",
  async run({ flowroute }) {
    const error = await flowroute.numbers.get("not a number").catch((reason: unknown) => reason);
    return error;
  },
  show: (error) => [error instanceof InvalidArgumentError ? `${error.name}: ${error.message}` : String(error)],
});

const lost = step({
  title: "An answer gets lost: has the message gone out?",
  isOnFakeOnly: true,
  async run({ flowroute, fake, from, guest }) {
    fake?.faults.add({ operation: "messages.send", reset: true, carriedOut: true });
    const error = await flowroute.messages.send({ from, to: guest, body: "Only once, please" }).catch((reason: unknown) => reason);
    return error;
  },
  show(error, { fake }) {
    const sent = [...(fake?.state.messages ?? [])].filter(({ body }) => body === "Only once, please").length;
    const known = error instanceof FlowrouteError ? `code ${error.code}, outcome ${error.outcome}, attempts ${error.attempts}` : String(error);
    return [known, `The fake has it ${sent === 1 ? "once" : `${sent} times`}. The client did not send it again: it could not know, and says so.`];
  },
});

export const errors: Chapter = {
  name: "errors",
  title: "When something goes wrong",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [unknown, refused, lost],
};
