import { notFound, unprocessable, wrongMember } from "../failure.ts";
import { type FakeCdrExport, timeOf } from "../world/calls/cdr-exports.ts";
import { exportItem, exportResource, startedExport } from "./answers/cdr-export-resource.ts";
import { listPage } from "./answers/list-page.ts";
import type { Handlers } from "./handler.ts";

const link = (limit: number, offset: number) => `http://cdr-api/cdrs/exports?offset=${offset}&limit=${limit}`;
const at = (name: string) => ["data", "attributes", "filter_parameters", name];

export const cdrExportHandlers: Handlers<"cdrExports"> = {
  "cdrExports.create": (world, { body }) => {
    const { callback_url: callbackUrl = null, filter_parameters: given } = body.data.attributes;
    const filter = { ...given, start_call_start_time: textOf(given.start_call_start_time), start_call_end_time: textOf(given.start_call_end_time) };
    refuseBadSpan(filter);
    return { status: 201, body: { data: startedExport(world, world.cdrExports.start(filter, callbackUrl)) } };
  },

  "cdrExports.list": (world, { query }) => {
    // The newest first, as in the sample; its links leave the filter out, and name a host that nobody reaches.
    const exports = [...world.cdrExports.values()].filter(({ status }) => query.status === undefined || status === query.status).toReversed();
    const itemAt = (index: number) => {
      const item = exportItem(world, exports[index] as FakeCdrExport);
      return world.forms.exportItems === "nested" ? { data: item } : item;
    };
    return listPage({ query, total: exports.length, itemAt, link });
  },

  "cdrExports.get": (world, { path }) => {
    const found = world.cdrExports.get(path.id);
    if (!found) throw notFound();
    return { status: 200, body: { data: exportResource(world, found) } };
  },
};

/** The document lets a `Date` through for our clients; over the wire it is text. */
function textOf(time: Date | string): string {
  return time instanceof Date ? time.toISOString() : time;
}

/** At most 92 days. Guess: the words for more, and for a span that ends before it begins. */
function refuseBadSpan(filter: { start_call_start_time: string; start_call_end_time: string }): void {
  const names = ["start_call_start_time", "start_call_end_time"] as const;
  const wrong = names.filter((name) => !isTime(filter[name]));
  if (wrong.length > 0) throw unprocessable(wrong.map((name) => ({ at: at(name), says: "Not a valid datetime." })));
  const span = timeOf(filter.start_call_end_time) - timeOf(filter.start_call_start_time);
  if (span < 0 || span > 92 * 24 * 3_600_000) throw wrongMember(at("start_call_end_time").join("."), "Must be at most 92 days after start_call_start_time, and not before it.");
}

/** JavaScript takes the 30th of February for the 2nd of March. */
function isTime(text: string): boolean {
  const day = Date.parse(text.slice(0, 10));
  return !Number.isNaN(timeOf(text)) && !Number.isNaN(day) && new Date(day).toISOString().slice(0, 10) === text.slice(0, 10);
}
