import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Flowroute } from "flowroute-sdk";
import type { OperationId } from "../../src/generated/operations.ts";
import { itemsIn } from "../../src/wrappers/call/answer.ts";
import { facts } from "../../src/wrappers/input/facts.ts";

/** A sample body. */
// oxlint-disable-next-line typescript/no-explicit-any -- whatever the sample holds
const sample = (name: string): any => JSON.parse(readFileSync(join(import.meta.dirname, `../fixtures/${name}.json`), "utf8"));

type AnyCall = PromiseLike<unknown> & { withResponse(): Promise<{ data: unknown; document: unknown; response: { status: number } }> };

interface OperationCall {
  /** As a user makes it. */
  readonly call: (flowroute: Flowroute) => AnyCall;
  /** The request of the reference that must come of it. */
  readonly request: string;
  readonly body?: unknown;
}

const number = "16502390214";
const route = { alias: "Test Route", route_type: "host" as const, value: "www.flowroute.com" };
const message = { from: "12065550101", to: "12065551234", body: "Hi Chris" };
const address = sample("e911s.create.request");
const order = sample("portorders.create.request");
const loa = sample("portorders.loa.get.200").data;
const cdrExport = sample("cdrs.exports.create.request");

/** A sound call of each operation. */
export const calls: Readonly<Record<OperationId, OperationCall>> = {
  "messages.get": { call: (flowroute) => flowroute.messages.get("mdr2-ca82be46e6ba11e79d08862d092cf73d"), request: "GET /v2.1/messages/mdr2-ca82be46e6ba11e79d08862d092cf73d" },
  "messages.getCallback": { call: (flowroute) => flowroute.messages.getCallback("sms_callback"), request: "GET /v2.1/messages/sms_callback" },
  "messages.list": {
    call: (flowroute) => flowroute.messages.list({ start_date: new Date("2017-12-01T00:00:00Z"), end_date: "2018-01-08", limit: 2 }),
    request: "GET /v2.1/messages?start_date=2017-12-01T00%3A00%3A00.000Z&end_date=2018-01-08&limit=2",
  },
  "messages.removeCallback": { call: (flowroute) => flowroute.messages.removeCallback("mms_dlr_callback"), request: "DELETE /v2.1/messages/mms_dlr_callback" },
  "messages.send": { call: (flowroute) => flowroute.messages.send({ ...message, to: "+1 (206) 555-1234" }), request: "POST /v2.1/messages", body: message },
  "messages.setCallback": {
    call: (flowroute) => flowroute.messages.setCallback("dlr_callback", "https://example.com/flowroute/dlr"),
    request: "PUT /v2.1/messages/dlr_callback",
    body: { callback_url: "https://example.com/flowroute/dlr" },
  },
  "numbers.get": { call: (flowroute) => flowroute.numbers.get("+16502390214"), request: `GET /v2/numbers/${number}` },
  "numbers.getCallback": { call: (flowroute) => flowroute.numbers.getCallback(number, "sms_callback"), request: `GET /v2/numbers/${number}/relationships/sms_callback` },
  "numbers.list": { call: (flowroute) => flowroute.numbers.list({ starts_with: "1201", limit: 3 }), request: "GET /v2/numbers?starts_with=1201&limit=3" },
  "numbers.listAreaCodes": {
    call: (flowroute) => flowroute.numbers.listAreaCodes({ limit: 3, max_setup_cost: 3.25 }),
    request: "GET /v2/numbers/available/areacodes?limit=3&max_setup_cost=3.25",
  },
  "numbers.listExchanges": {
    call: (flowroute) => flowroute.numbers.listExchanges({ areacode: "347", limit: 3 }),
    request: "GET /v2/numbers/available/exchanges?areacode=347&limit=3",
  },
  "numbers.listTiers": { call: (flowroute) => flowroute.numbers.listTiers({ limit: 2 }), request: "GET /v2/numbers/available/tiers?limit=2" },
  "numbers.purchase": { call: (flowroute) => flowroute.numbers.purchase("1-650-239-0214"), request: `POST /v2/numbers/${number}` },
  "numbers.release": { call: (flowroute) => flowroute.numbers.release(number), request: `DELETE /v2/numbers/${number}` },
  "numbers.removeCallback": { call: (flowroute) => flowroute.numbers.removeCallback(number, "mms_callback"), request: `DELETE /v2/numbers/${number}/relationships/mms_callback` },
  "numbers.removeFailoverRoute": { call: (flowroute) => flowroute.numbers.removeFailoverRoute(number), request: `DELETE /v2/numbers/${number}/relationships/failover_route` },
  "numbers.removePrimaryRoute": { call: (flowroute) => flowroute.numbers.removePrimaryRoute(number), request: `DELETE /v2/numbers/${number}/relationships/primary_route` },
  "numbers.search": {
    call: (flowroute) => flowroute.numbers.search({ starts_with: "646", contains: "3", ends_with: "7", rate_center: "SEATTLE", state: "WA", limit: 3 }),
    request: "GET /v2/numbers/available?starts_with=646&contains=3&ends_with=7&rate_center=SEATTLE&state=WA&limit=3",
  },
  "numbers.setCallback": {
    call: (flowroute) => flowroute.numbers.setCallback(number, "sms_dlr_callback", "https://example.com/flowroute/dlr"),
    request: `POST /v2/numbers/${number}/relationships/sms_dlr_callback`,
    body: { data: { attributes: { callback_url: "https://example.com/flowroute/dlr" } } },
  },
  "numbers.setFailoverRoute": {
    call: (flowroute) => flowroute.numbers.setFailoverRoute(number, "1234"),
    request: `PATCH /v2/numbers/${number}/relationships/failover_route`,
    body: { data: { type: "route", id: "1234" } },
  },
  "numbers.setPrimaryRoute": {
    call: (flowroute) => flowroute.numbers.setPrimaryRoute(number, "1234"),
    request: `PATCH /v2/numbers/${number}/relationships/primary_route`,
    body: { data: { type: "route", id: "1234" } },
  },
  "numbers.update": { call: (flowroute) => flowroute.numbers.update(number, { alias: "NYC Number" }), request: `PATCH /v2/numbers/${number}`, body: { type: "number", alias: "NYC Number" } },
  "routes.create": { call: (flowroute) => flowroute.routes.create({ ...route, edge_strategy_id: 2 }), request: "POST /v2/routes", body: { data: { type: "route", attributes: { ...route, edge_strategy_id: 2 } } } },
  "routes.delete": { call: (flowroute) => flowroute.routes.delete("98396"), request: "DELETE /v2/routes/98396" },
  "routes.list": { call: (flowroute) => flowroute.routes.list({ limit: 2, route_type: "host" }), request: "GET /v2/routes?limit=2&route_type=host" },
  "routes.listEdgeStrategies": { call: (flowroute) => flowroute.routes.listEdgeStrategies(), request: "GET /v2/routes/edge_strategies" },
  "routes.update": {
    call: (flowroute) => flowroute.routes.update("98396", { alias: "Renamed Route" }),
    request: "PATCH /v2/routes/98396",
    body: { data: { type: "route", attributes: { alias: "Renamed Route" } } },
  },
  "cdrExports.create": {
    call: ({ cdrExports }) => cdrExports.create({ ...cdrExport.data.attributes, filter_parameters: { ...cdrExport.data.attributes.filter_parameters, start_call_start_time: new Date("2019-01-01T00:00:00Z") } }),
    request: "POST /v2/cdrs/exports",
    body: cdrExport,
  },
  "cdrExports.get": { call: ({ cdrExports }) => cdrExports.get(38647), request: "GET /v2/cdrs/exports/38647" },
  "cdrExports.list": { call: ({ cdrExports }) => cdrExports.list({ status: "completed", limit: 2 }), request: "GET /v2/cdrs/exports?status=completed&limit=2" },
  "cnams.assign": { call: ({ cnams }) => cnams.assign("+1 650 239 0214", "17604"), request: `PATCH /v2/numbers/${number}/relationships/cnams/17604` },
  "cnams.create": { call: ({ cnams }) => cnams.create({ value: "Heartwood" }), request: "POST /v2/cnams", body: sample("cnams.create.request") },
  "cnams.delete": { call: ({ cnams }) => cnams.delete("17604"), request: "DELETE /v2/cnams/17604" },
  "cnams.get": { call: ({ cnams }) => cnams.get("22790"), request: "GET /v2/cnams/22790" },
  "cnams.list": { call: ({ cnams }) => cnams.list({ limit: 3 }), request: "GET /v2/cnams?limit=3" },
  "cnams.unassign": { call: ({ cnams }) => cnams.unassign(number), request: `DELETE /v2/numbers/${number}/relationships/cnams` },
  "cnams.update": { call: ({ cnams }) => cnams.update("17604", { value: "HEARTWOOD INC" }), request: "PATCH /v2/cnams/17604", body: sample("cnams.update.request") },
  "e911s.assign": { call: ({ e911s }) => e911s.assign("1 650 239 0214", "21845"), request: `PATCH /v2/numbers/${number}/relationships/e911s/21845` },
  "e911s.create": { call: ({ e911s }) => e911s.create(address.data.attributes), request: "POST /v2/e911s", body: address },
  "e911s.delete": { call: ({ e911s }) => e911s.delete("21845"), request: "DELETE /v2/e911s/21845" },
  "e911s.get": { call: ({ e911s }) => e911s.get("20930"), request: "GET /v2/e911s/20930" },
  "e911s.list": { call: ({ e911s }) => e911s.list({ state: "WA", limit: 3 }), request: "GET /v2/e911s?state=WA&limit=3" },
  "e911s.listNumbers": { call: ({ e911s }) => e911s.listNumbers("21845", { limit: 10 }), request: "GET /v2/e911s/21845/relationships/numbers?limit=10" },
  "e911s.unassign": { call: ({ e911s }) => e911s.unassign(number), request: `DELETE /v2/numbers/${number}/relationships/e911s` },
  "e911s.update": { call: ({ e911s }) => e911s.update("21845", { last_name: "Wiley" }), request: "PATCH /v2/e911s/21845", body: sample("e911s.update.request") },
  "e911s.validate": { call: ({ e911s }) => e911s.validate(address.data.attributes), request: "POST /v2/e911s/validate", body: address },
  "messageProvisioning.get": { call: ({ messageProvisioning }) => messageProvisioning.get("a1"), request: "GET /v2/message-provision/status/a1" },
  "messageProvisioning.start": {
    call: ({ messageProvisioning }) => messageProvisioning.start({ ...sample("message_provision.create.request"), numbers: ["+1 206 555 0101"] }),
    request: "POST /v2/message-provision",
    body: sample("message_provision.create.request"),
  },
  "portOrders.addGroupNumbers": {
    call: ({ portOrders }) => portOrders.addGroupNumbers("38697", { add: ["1 206 555 0102", "+12065550103"] }),
    request: "POST /v2/portorders/38697/numbers",
    body: sample("portorders.group.numbers.add.request"),
  },
  "portOrders.cancel": { call: ({ portOrders }) => portOrders.cancel(42361), request: "PATCH /v2/portorders/42361/status", body: sample("portorders.cancel.request") },
  "portOrders.changeNumbers": {
    call: ({ portOrders }) => portOrders.changeNumbers("42361", { add: ["12065550102", "+1 206 555 0103"], remove: ["12065550104"] }),
    request: "PATCH /v2/portorders/42361/relationships/numbers",
    body: sample("portorders.numbers.change.request"),
  },
  "portOrders.checkPortability": {
    call: ({ portOrders }) => portOrders.checkPortability(["14252081174", "+1 (212) 555-1212", "+18002255277"]),
    request: "POST /v2/portorders/portability",
    body: sample("portorders.portability.request"),
  },
  "portOrders.create": { call: ({ portOrders }) => portOrders.create(order.data.attributes), request: "POST /v2/portorders", body: order },
  "portOrders.createUpload": { call: ({ portOrders }) => portOrders.createUpload("42361", { filename: "/fullpath/to/mybill.pdf" }), request: "POST /v2/portorders/42361/upload_file", body: sample("portorders.upload_file.request") },
  "portOrders.get": { call: ({ portOrders }) => portOrders.get("42361"), request: "GET /v2/portorders/42361" },
  "portOrders.getFile": { call: ({ portOrders }) => portOrders.getFile("42361", 99999), request: "GET /v2/portorders/42361/files/99999" },
  "portOrders.getGroupStatus": { call: ({ portOrders }) => portOrders.getGroupStatus(38697), request: "GET /v2/portorders?group_id=38697&status=" },
  "portOrders.getLoa": { call: ({ portOrders }) => portOrders.getLoa("42361"), request: "GET /v2/portorders/42361/loa" },
  "portOrders.getStatus": { call: ({ portOrders }) => portOrders.getStatus("42361"), request: "GET /v2/portorders/42361/status" },
  "portOrders.list": { call: ({ portOrders }) => portOrders.list({ numbers: "1 206 555 0101", limit: 5 }), request: "GET /v2/portorders?numbers=%2B12065550101&limit=5" },
  "portOrders.registerFile": {
    call: ({ portOrders }) => portOrders.registerFile("42361", sample("portorders.files.pull.request")),
    request: "POST /v2/portorders/42361/files",
    body: sample("portorders.files.pull.request"),
  },
  "portOrders.removePreset": { call: ({ portOrders }) => portOrders.removePreset("42361", "cnam_id"), request: "DELETE /v2/portorders/42361/presets/cnam_id" },
  "portOrders.signLoa": {
    call: ({ portOrders }) => portOrders.signLoa("42361", loa, { signature_name: "Sam Sample", signature_title: "Agent" }),
    request: "POST /v2/portorders/42361/loa",
    body: sample("portorders.loa.submit.request"),
  },
  "portOrders.update": { call: ({ portOrders }) => portOrders.update("42361", sample("portorders.update.request").data.attributes), request: "PATCH /v2/portorders/42361", body: sample("portorders.update.request") },
};

/** What awaiting the operation must give of a document: its `data`, or the items that it holds. */
export function dataOf(id: OperationId, document: unknown): unknown {
  const { answer, items } = facts[id];
  const data = answer === "none" ? undefined : (document as { data?: unknown } | null | undefined)?.data;
  return items ? itemsIn(data, items) : data;
}
