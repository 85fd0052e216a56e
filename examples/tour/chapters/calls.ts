import { readFileSync } from "node:fs";
import { table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const month = step({
  title: "The calls of a month: ordered, made, streamed row by row",
  isOnFakeOnly: true,
  async run({ flowroute, sleep }) {
    const filter_parameters = { start_call_start_time: new Date(Date.now() - 30 * 86_400_000), start_call_end_time: new Date() };
    const { id } = await flowroute.cdrExports.create({ filter_parameters });
    await sleep(10_000);
    const ready = await flowroute.cdrExports.wait(id);
    const totals = new Map<string, { calls: number; seconds: number }>();
    for await (const call of flowroute.cdrExports.rows(ready)) {
      const { calls, seconds } = totals.get(call.direction ?? "") ?? { calls: 0, seconds: 0 };
      totals.set(call.direction ?? "", { calls: calls + 1, seconds: seconds + (call.duration ?? 0) });
    }
    return totals;
  },
  show: (totals) => table(["direction", "calls", "seconds"], [...totals].map(([direction, total]) => ({ direction, ...total }))),
});

const exported = step({
  title: "All exports",
  async run({ flowroute }) {
    const exports = await flowroute.cdrExports.list({ limit: 5 });
    return exports.data;
  },
  show: (exports) => (exports.length === 0 ? ["None."] : table(["id", "status", "calls"], exports.map(({ id, attributes }) => ({ id, status: attributes.status, calls: attributes.num_calls ?? null })))),
});

const messaging = step({
  title: "Messaging of many numbers, turned on at once",
  isOnFakeOnly: true,
  async run({ flowroute, from, routed, sleep }) {
    const task = await flowroute.messageProvisioning.start({ numbers: [from, routed], action: "enable" });
    await sleep(60_000);
    const done = await flowroute.messageProvisioning.get(task.id);
    return done;
  },
  show: ({ attributes }) => [`The task is ${attributes.status}.`],
});

export const calls: Chapter = {
  name: "calls",
  title: "Call records, and messaging for many numbers",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [month, exported, messaging],
};
