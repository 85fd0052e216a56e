/**
 * What the server and the stub answer. Every library gets the same bytes: one document with the members that each of
 * them looks for (`data` for ours, `sid` for Twilio, `id` and `object` for Stripe and OpenAI).
 */

/** Proves that a library has read the answer; every result is looked at once for it. */
export const mark = "bench-4711";

const number = {
  type: "number",
  id: mark,
  attributes: {
    rate_center: "millbrae",
    value: "16502390214",
    alias: null,
    state: "ca",
    number_type: "standard",
    cnam_lookups_enabled: true,
  },
  relationships: {
    cnam_preset: { data: null },
    e911_address: { data: null },
    failover_route: { data: null },
    primary_route: { data: { type: "route", id: "0" } },
  },
  links: { self: "https://api.flowroute.com/v2/numbers/16502390214" },
};

const forTheOthers = { id: mark, sid: mark, object: "customer" };

export const getBody = JSON.stringify({ data: number, links: number.links, ...forTheOthers });

export const postBody = JSON.stringify({
  data: { type: "message", id: mark, links: { self: `https://api.flowroute.com/v2.1/messages/${mark}` } },
  ...forTheOthers,
});

/** What is sent: an SMS of 60 characters. Where a library sends no SMS, it creates something small with this text. */
export const sms = { from: "12065550101", to: "12065551234", body: "Your table for four is ready at eight. See you this evening." };

export const contentType = "application/vnd.api+json";

/**
 * One page of a list, of ids that go up or, under `/scattered`, lie anyhow. The members beside `data` and `links` are how
 * Telnyx, OpenAI and Twilio tell that more follows.
 */
export function pageBody(offset, limit, total, path) {
  const end = Math.min(offset + limit, total);
  const items = [];
  const idOf = path.startsWith("/scattered") ? (position) => Math.imul(position, 0x9e3779b1) >>> 0 : (position) => position;
  for (let position = offset; position < end; position++) items.push(listItem(idOf(position)));
  const next = end < total ? `${path}?limit=${limit}&offset=${end}` : undefined;
  const links = JSON.stringify({ self: `${path}?limit=${limit}&offset=${offset}`, ...(next && { next }) });
  const meta = JSON.stringify({ page_number: offset / limit + 1, total_pages: Math.ceil(total / limit), page_size: limit });
  return `{"data":[${items.join()}],"links":${links},"meta":${meta},"has_more":${end < total}}`;
}

const [before = "", middle = "", after = ""] = JSON.stringify({ ...number, id: "ID", relationships: undefined, links: { self: "https://api.flowroute.com/v2/numbers/ID" } }).split("ID");
const listItem = (id) => before + id + middle + id + after;
