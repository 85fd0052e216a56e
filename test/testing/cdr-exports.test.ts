import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type CdrExport, type CdrRow, Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type FakeCall } from "flowroute-sdk/testing";
import { failureOf } from "../support/client.ts";
import { ask, checkedFake, detailsOf, fixture, webhookProblems } from "../support/checked-fake.ts";
import { document } from "../support/document.ts";

const filter = { start_call_start_time: "2026-01-01 00:00:00", start_call_end_time: "2026-02-01 00:00:00" };
const at = Date.parse("2026-01-05T10:00:00Z");
const call = { direction: "inbound", from: "12065551234", to: "12065550100", at } as const;

async function rowsOf(flowroute: Flowroute, cdrExport: CdrExport): Promise<CdrRow[]> {
  const rows: CdrRow[] = [];
  for await (const row of flowroute.cdrExports.rows(cdrExport)) rows.push(row);
  return rows;
}

/** An export that is completed. */
async function exported({ fake, flowroute }: ReturnType<typeof checkedFake>, more: object = {}): Promise<CdrExport> {
  const { id } = await flowroute.cdrExports.create({ filter_parameters: { ...filter, ...more } });
  await fake.advance(10_000);
  return flowroute.cdrExports.get(id);
}

test("an export begins as in the sample, its filter beside its status, its money null", async () => {
  const { fake } = checkedFake();
  const response = await ask(fake, "POST /v2/cdrs/exports", fixture("cdrs.exports.create.request.json"));
  const sample = fixture("cdrs.exports.create.201.json")["data"] as { attributes: object };
  const times = { requested_at: "2026-01-05T12:00:00+00:00", created_at: "2026-01-05T12:00:00+00:00" };
  expect([response.status, await response.json()]).toEqual([201, { data: { ...sample, attributes: { ...sample.attributes, ...times } } }]);
});

test("it is completed on the clock, is told to its callback, and has the members of the sample; the list nests it twice", async () => {
  const told: { data: { attributes: object } }[] = [];
  const deliver = async (request: Request) => {
    told.push((await request.json()) as (typeof told)[number]);
    return new Response(null);
  };
  const { fake, flowroute } = checkedFake({ deliver });
  const { id } = await flowroute.cdrExports.create({ callback_url: "https://example.com/cdrs", filter_parameters: { ...filter, number_aliases: ["Home Phone"] } });
  await fake.advance(9_999);
  expect((await flowroute.cdrExports.get(id)).attributes).toMatchObject({ status: "processing", download_url: null, expires_at: null, total_cost: null });
  await fake.advance(1);
  const { data, document: got } = await flowroute.cdrExports.get(id).withResponse();
  expect(data.attributes).toMatchObject({ status: "completed", created_at: "2026-01-05T12:00:10+00:00", expires_at: "2026-01-08T12:00:10+00:00", num_calls: 0, total_cost: "0.0", filter_parameters: { ...filter, number_aliases: ["Home Phone"] } });
  expect(got.data).toMatchObject({ id: "38647", links: { self: "http://cdr-api/cdrs/exports/38647" } });
  expect(told).toMatchObject([{ data: { type: "cdr_export_status_change", attributes: { resource_id: id, status: "completed" } } }]);
  expect(webhookProblems("event", told[0])).toEqual([]);

  await flowroute.cdrExports.create({ filter_parameters: filter });
  const list = (await (await ask(fake, "GET /v2/cdrs/exports?status=completed&limit=2")).json()) as { data: { data: { id: number; attributes: object } }[] };
  const sample = fixture("cdrs.exports.list.200.json") as typeof list;
  expect(Object.keys(list.data[0]?.data.attributes ?? {}).toSorted()).toEqual(Object.keys(sample.data[0]?.data.attributes ?? {}).toSorted());
  expect(list).toMatchObject({ data: [{ data: { id: 38647, attributes: { filter_parameters: { start_call_start_time: "2026-01-01T00:00:00+00:00" } } } }], links: { self: "http://cdr-api/cdrs/exports?offset=0&limit=2" } });
  fake.state.forms.exportItems = "flat";
  expect(await (await ask(fake, "GET /v2/cdrs/exports?limit=1")).json()).toMatchObject({ data: [{ id: 38648 }], links: { next: "http://cdr-api/cdrs/exports?offset=1&limit=1" } });
});

test("the file has the document's columns, a row for each call, and comes to what the export says", async () => {
  const made = checkedFake({ numbers: ["12065550100", "18005550100"] });
  made.fake.state.numbers.add("12065550100", { alias: 'Office "221", main' });
  made.fake.state.calls.add({ ...call, duration: 61 });
  made.fake.state.calls.add({ ...call, to: "18005550100", at: at + 1_000 });
  made.fake.state.calls.add({ direction: "outbound", from: "12065550100", to: "12065551234", at: at + 2_000, result: "Failed", duration: 0 });
  const ended = await exported(made);
  const file = Buffer.from(await (await made.fake.fetch(ended.attributes.download_url ?? "")).arrayBuffer());
  const [header] = gunzipSync(file).toString().split("\r\n");
  expect(JSON.stringify(document)).toContain(header);

  const rows = await rowsOf(made.flowroute, ended);
  expect(rows).toMatchObject([
    { direction: "Inbound", start_time: new Date(at), end_time: new Date(at + 61_000), destination: "12065550100", number_alias: 'Office "221", main', callerid: "12065551234", duration: 61, billed_duration: 66, rate: "0.012000", cost_subtotal: "0.013200" },
    { destination: "18005550100", connect_fee: "0.003000" },
    { direction: "Outbound", callerid: "12065550100", result: "Failed", call_fail_sip_code: "486", cost_subtotal: "0.000000" },
  ]);
  const sum = (column: string) => rows.reduce((total, row) => total + Math.round(Number(row[column]) * 1e6), 0);
  const { num_calls, total_cost, call_subtotal, connect_fees, usf_fees, cnamlookup_fees } = ended.attributes;
  const millionths = [total_cost, call_subtotal, connect_fees, usf_fees, cnamlookup_fees].map((money) => Math.round(Number(money) * 1e6));
  expect([num_calls, ...millionths]).toEqual([3, sum("total_cost"), sum("cost_subtotal"), sum("connect_fee"), sum("usf_fee"), sum("cnam_lookup_fee")]);
});

test("filters choose calls: by when they began, alias, numbers, tag, address and length", async () => {
  const made = checkedFake();
  const { calls, numbers } = made.fake.state;
  numbers.add("12065550100", { alias: "Office 221" });
  const add = (more: Partial<FakeCall>) => calls.add({ ...call, duration: 30, ...more });
  add({ at: Date.parse("2025-12-31T23:59:59.999Z") });
  add({ at: Date.parse("2026-01-01T00:00:00Z"), from: "12065550001" });
  add({ from: "12065550002", to: "12065550101", tag: "sales", duration: 90 });
  add({ from: "12065550003", ip: "203.0.113.7" });
  add({ at: Date.parse("2026-02-01T00:00:00Z") });
  const callers = async (more: object) => (await rowsOf(made.flowroute, await exported(made, more))).map(({ callerid }) => callerid?.slice(-1)).join("");
  expect(await callers({})).toBe("123");
  expect(await callers({ number_aliases: ["Office 221", "Office 888"] })).toBe("13");
  expect(await callers({ number_aliases_contains: ["221"] })).toBe("13");
  expect(await callers({ destination_numbers: ["12065550101"] })).toBe("2");
  expect(await callers({ callerid_numbers: ["+12065550001", "12065550003"] })).toBe("13");
  expect(await callers({ custom_x_tags: ["sales"] })).toBe("2");
  expect(await callers({ custom_x_tag: ["sales"] })).toBe("2");
  expect(await callers({ caller_ip: "203.0.113.7" })).toBe("3");
  expect(await callers({ duration_greater_than: 30 })).toBe("2");
});

test.each([
  ["a span of more than 92 days", { start_call_end_time: "2026-04-03 00:00:01" }, "start_call_end_time: Must be at most 92 days after start_call_start_time, and not before it."],
  ["a span that ends before it begins", { start_call_end_time: "2025-12-31 00:00:00" }, "start_call_end_time: Must be at most 92 days after start_call_start_time, and not before it."],
  ["a day that there is not", { start_call_start_time: "2026-02-30 00:00:00" }, "start_call_start_time: Not a valid datetime."],
  ["no time", { start_call_start_time: undefined }, "start_call_start_time: Missing data for required field."],
])("%s is refused", async (_, wrong, says) => {
  const { fake } = checkedFake();
  const response = await ask(fake, "POST /v2/cdrs/exports", { data: { type: "cdrexport", attributes: { filter_parameters: { ...filter, ...wrong } } } });
  expect([response.status, await detailsOf(response)]).toEqual([422, [`data.attributes.filter_parameters.${says}`]]);
  expect(fake.state.cdrExports.size).toBe(0);
});

test("an export fails when the test says so, and its file is there for three days", async () => {
  const made = checkedFake();
  const { fake, flowroute } = made;
  const failing = await flowroute.cdrExports.create({ filter_parameters: filter });
  await fake.state.cdrExports.finish(failing.id, "failed");
  await fake.advance(10_000);
  expect(await failureOf(flowroute.cdrExports.wait(failing.id))).toMatchObject({ code: "export_failed" });
  await expect(fake.state.cdrExports.finish("1", "failed")).rejects.toThrow('cdrExports: there is no export "1"');
  const ended = await exported(made);
  await fake.advance(3 * 86_400_000 - 1);
  expect(await rowsOf(flowroute, ended)).toEqual([]);
  await fake.advance(1);
  expect(await failureOf(rowsOf(flowroute, ended))).toMatchObject({ status: 403 });
  expect(await failureOf(flowroute.cdrExports.get("1"))).toMatchObject({ status: 404 });
});

test("the file comes over HTTP, and again where a download breaks off", async () => {
  const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z", history: 5_000 });
  const { url, close } = await fake.listen();
  const flowroute = new Flowroute({ ...fake.keys, baseUrl: url });
  const { id } = await flowroute.cdrExports.create({ filter_parameters: filter });
  await fake.advance(10_000);
  const ended = await flowroute.cdrExports.get(id);
  expect(ended.attributes.download_url).toContain(`${url}/fake-files/cdrexports/${id}/`);
  fake.faults.add({ operation: "files.download", badJson: true });
  const rows = await rowsOf(flowroute, ended);
  expect([rows.length, new Set(rows.map(({ start_time }) => String(start_time))).size]).toEqual([5_000, 5_000]);
  expect(ended.attributes.num_calls).toBe(5_000);
  expect(fake.requests.filter(({ operation }) => operation === "files.download")).toHaveLength(2);
  await close();
});

test("calls are in the order of time, those of the past and those that were added, whatever span is asked for", () => {
  const start = Date.parse("2026-01-05T12:00:00Z");
  fc.assert(
    fc.property(fc.nat({ max: 20 }), fc.array(fc.integer({ min: -1_300_000, max: 100_000 }), { maxLength: 8 }), fc.integer({ min: -1_300_000, max: 100_000 }), fc.nat({ max: 1_400_000 }), (history, added, from, span) => {
      const { calls } = createFakeFlowroute({ now: start, history }).state;
      for (const offset of added) calls.add({ ...call, at: start + offset });
      const all = [...calls];
      expect(all.map((each) => each.at)).toEqual(all.map((each) => each.at).toSorted((a, b) => a - b));
      expect([all.length, calls.size]).toEqual([history + added.length, history + added.length]);
      expect([...calls.between(start + from, start + from + span)]).toEqual(all.filter((each) => each.at >= start + from && each.at < start + from + span));
    }),
  );
});

test("the same seed has had the same calls, and what is no call is refused", () => {
  const calls = (seed: number) => [...createFakeFlowroute({ now: 0, seed, history: 20 }).state.calls];
  expect(calls(1)).toEqual(calls(1));
  expect(calls(1)).not.toEqual(calls(2));
  const { state } = createFakeFlowroute();
  expect(() => state.calls.add({ ...call, at: Number.NaN })).toThrow("calls.add: at must be a time");
  expect(() => state.calls.add({ ...call, to: "office" })).toThrow("calls.add: from and to must be phone numbers");
  expect(() => state.calls.add({ ...call, length: 3 } as never)).toThrow('calls.add: there is no "length"');
  expect(() => createFakeFlowroute({ exportMs: -1 })).toThrow("exportMs must be a number from 0, got -1");
});
