import type { AddressInfo } from "node:net";
import { expect, test, vi } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { listenAt, remind, type Reply, replyServer } from "../../examples/reminder.ts";

const [clinic, ann, bob, eve] = ["12065550100", "12065551001", "12065551002", "12065551003"] as const;

test.each(["v2.0", "v2.1"] as const)("reminders go out, replies come in once each in the form of %s, STOP is respected, a burst of 429 is survived", async (version) => {
  const fake = createFakeFlowroute({ numbers: [clinic], forms: { version } });
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch });
  const replies = new Map<string, Reply>();
  const server = replyServer(replies).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/replies`;
  await listenAt(url, flowroute);

  fake.faults.add({ operation: "messages.send", status: 429, headers: { "retry-after": "0" }, times: 2 });
  expect(await remind(flowroute, clinic, new Map([[ann, "today at 4"], [bob, "today at 5"], [eve, "today at 6"]]))).toEqual(new Map());
  expect(fake.requests.filter(({ status }) => status === 429)).toHaveLength(2);
  expect(fake.state.messages.size).toBe(3);

  for (const [from, body] of [[ann, "C"], [bob, " x"], [eve, "Stop"], [ann, "thanks"]] as const) await fake.receive({ from, to: clinic, body });
  expect([...replies]).toEqual([[ann, "confirmed"], [bob, "cancelled"], [eve, "stopped"]]);
  await fake.receive({ from: ann, to: clinic, media: ["https://example.com/cat.png"] });
  const complained = vi.spyOn(console, "error").mockImplementation(() => {});
  for (const junk of ["x", "{}", "null"]) expect((await fetch(url, { method: "POST", body: junk })).status).toBeGreaterThanOrEqual(400);
  expect(complained).toHaveBeenCalledTimes(3);
  complained.mockRestore();
  expect(replies.size).toBe(3);
  expect(fake.deliveries.every(({ acknowledged }) => acknowledged)).toBe(true);

  await fake.advance(1_000);
  expect(await remind(flowroute, clinic, new Map([[eve, "tomorrow"]]))).toEqual(new Map([[eve, "bad_request"]]));
  server.close();
});
