import { serverUrl } from "../../../generated/operations.ts";
import type { Loa, PortOrder, PortOrderAttributes, PortOrderFileUrl, PortOrderListItem, PortOrderStatus } from "../../../generated/schema.ts";
import { day, microsecondsWithOffset, seconds } from "../../values/time-text.ts";
import { filePath, fileServer, signedAddress } from "../../world/files/signed-address.ts";
import type { FakePortFile, FakePortOrder } from "../../world/porting/port-order.ts";
import { summaryOf } from "../../world/porting/port-status.ts";
import type { World } from "../../world/world.ts";

/** An order whole. Where it is asked for, its documents are nested once more than in answers to changes. */
export function portOrderDocument(order: FakePortOrder, kind: "read" | "changed"): { data: PortOrder; links: { self: string } } {
  const data = portOrderResource(order, kind);
  return { data, links: data.links };
}

export function portOrderResource(order: FakePortOrder, kind: "read" | "changed"): PortOrder {
  return { attributes: attributesOf(order, kind), id: order.id, links: { self: orderLink(order) }, type: "portorder" };
}

export function orderLink({ id }: FakePortOrder): string {
  return `${serverUrl}/v2/portorders/${id}`;
}

function attributesOf(order: FakePortOrder, kind: "read" | "changed"): PortOrderAttributes {
  const { details } = order;
  const { street, street2 = null, city, state, zip = null, country, loa_details: mail, status_url, usage_type, desired_completion_date } = details;
  const documents = order.files.filter(({ bytes, hasFailed }) => bytes !== undefined || hasFailed);
  const entries = documents.map((file) => ({ id: file.id, attributes: { filename: fileNameOf(order, file), status: file.hasFailed ? "failed" : "uploaded" } }));
  const nested = { data: entries.map((entry) => ({ ...entry, links: { self: fileLink(order, entry.id) }, type: "portorder-file" as const })) };
  return {
    alias: details.alias ?? "",
    billing_address: { city, country, state, street, street2, zip },
    billing_name: details.billing_name,
    billing_number: details.billing_number ?? "",
    business_documents: kind === "changed" ? entries.map(({ attributes }) => attributes) : entries.length === 0 ? [] : [nested],
    comments: [],
    company: details.company ?? "",
    // $7.50 a number.
    cost: String(7.5 * order.numbers.length),
    enable_cnam_lookups: details.enable_cnam_lookups ?? true,
    group_id: order.groupId,
    last_4_ssn: details.last_4_ssn ?? "",
    loa_details: { cc: mail?.cc ?? "", email: mail?.email ?? "" },
    numbers: order.numbers,
    pin: details.pin ?? "",
    presets: presetsOf(order),
    provider: details.provider,
    provider_account: details.provider_account ?? "",
    status: order.status,
    status_updated_at: order.statusUpdatedAt === null ? null : seconds(order.statusUpdatedAt),
    ...(status_url !== undefined && { status_url }),
    ...(usage_type !== undefined && { usage_type }),
    ...(desired_completion_date !== undefined && { desired_completion_date }),
  };
}

/** Ids are numbers in the samples. */
function presetsOf({ presets: { alias, ...ids } }: FakePortOrder): PortOrderAttributes["presets"] {
  return { ...Object.fromEntries(Object.entries(ids).map(([name, id]) => [name, id === null ? null : Number(id)])), alias };
}

/** How far an order is. */
export function portOrderStatus(order: FakePortOrder): PortOrderStatus {
  return { attributes: { status: order.status, ...(order.statusUpdatedAt !== null && { status_updated_at: seconds(order.statusUpdatedAt) }) }, id: order.id, type: "portorder" };
}

/** An order as lists have it. Guess: all but the first three, which are named after what can be searched for. */
export function portOrderItem(world: World, order: FakePortOrder): PortOrderListItem {
  return {
    attributes: {
      alias: order.details.alias ?? null,
      id: order.id,
      status: order.status,
      group_status: groupStatus(world, order),
      completion_date: order.completedAt === null ? null : day(order.completedAt),
      modified_date: day(order.modifiedAt),
      created_date: day(order.createdAt),
    },
  };
}

export function groupStatus(world: World, { groupId }: FakePortOrder): string {
  return summaryOf(world.portOrders.group(groupId).map(({ status }) => status));
}

/** The form of an order's letter. Guess: what stands where the order says nothing, and the legal text. */
export function letterOf({ details, numbers }: FakePortOrder): Loa {
  const { billing_name, street, street2, city, state, zip = "", country, provider, usage_type = "Business", company = "" } = details;
  return {
    attributes: {
      // Ten digits here.
      numbers: numbers.map((number) => number.replace(/^\+1?/, "")),
      billing_name, street, ...(street2 !== undefined && { street2 }), city, state, zip, country, provider, usage_type, company,
      signature_name: "",
      signature_title: "",
      loa_copy: "By signing below, I authorize the change of the carrier of the numbers above.\nI am authorized to do so by the holder of their account.",
    },
    type: "loa",
  };
}

/** Guess: how long an address of a document is good. */
const hour = 3_600_000;

/** Where a document can be PUT to or downloaded from. */
export function fileUrl(world: World, order: FakePortOrder, file: FakePortFile): PortOrderFileUrl {
  const expiresAt = world.clock.now() + hour;
  const url = signedAddress({ seed: world.seed, path: pathOf(order, file), expiresAt, contentType: file.contentType });
  return { attributes: { expires: microsecondsWithOffset(expiresAt), url }, id: Number(file.id), links: { self: fileLink(order, file.id) }, type: "portorder-file-url" };
}

export function fileLink(order: FakePortOrder, id: string): string {
  return `${orderLink(order)}/files/${id}`;
}

function pathOf(order: FakePortOrder, file: FakePortFile): string {
  return filePath("portorders", order.id, file.id, file.name);
}

/** What an order calls a document: the address that it was fetched from, or where it is kept, which opens nothing. */
function fileNameOf(order: FakePortOrder, file: FakePortFile): string {
  return file.address ?? fileServer + pathOf(order, file);
}
