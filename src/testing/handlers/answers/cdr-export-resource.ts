import { serverUrl } from "../../../generated/operations.ts";
import type { CdrExport } from "../../../generated/schema.ts";
import { hashDigits } from "../../values/hash.ts";
import { secondsWithOffset } from "../../values/time-text.ts";
import { decimal } from "../../world/calls/call-row.ts";
import { type FakeCdrExport, timeOf } from "../../world/calls/cdr-exports.ts";
import { filePath, signedAddress } from "../../world/files/signed-address.ts";
import type { World } from "../../world/world.ts";

/** An export as it is answered when it begins: its filter stands beside its status too, and the times only there. */
export function startedExport(world: World, started: FakeCdrExport): CdrExport {
  const { start_call_start_time: from, start_call_end_time: to, ...filter } = started.filter;
  const { num_calls: _, ...attributes } = attributesOf(world, started);
  return {
    type: "cdrexport",
    id: started.id,
    links: { self: `${serverUrl}/v2/cdrs/exports/${started.id}` },
    attributes: { ...filter, start_call_start_time: from, start_call_end_time: to, ...attributes, filter_parameters: filter },
  };
}

/** An export that is asked for; its link names a host that nobody reaches. */
export function exportResource(world: World, given: FakeCdrExport): CdrExport {
  return { type: "cdrexport", id: given.id, attributes: attributesOf(world, given), links: { self: `http://cdr-api/cdrs/exports/${given.id}` } };
}

/** An item of a list: its id is a number, its filter's times have another form, and it has no links. */
export function exportItem(world: World, given: FakeCdrExport): CdrExport {
  const { start_call_start_time: from, start_call_end_time: to, ...filter } = given.filter;
  const times = { start_call_start_time: secondsWithOffset(timeOf(from)), start_call_end_time: secondsWithOffset(timeOf(to)) };
  return { attributes: { ...attributesOf(world, given), filter_parameters: { ...filter, ...times } }, id: Number(given.id), type: "cdrexport" };
}

/** Where its file is. */
export function exportPath(world: World, id: string): string {
  return filePath("cdrexports", id, `${hashDigits(world.seed + 40, Number(id))}.gz`);
}

function attributesOf(world: World, { id, status, callbackUrl, filter, requestedAt, createdAt, expiresAt, totals }: FakeCdrExport): CdrExport["attributes"] {
  return {
    billed_minutes: totals?.billedMinutes ?? null,
    call_subtotal: money(totals?.subtotal),
    callback_url: callbackUrl,
    ccrf: money(totals?.ccrf),
    cnamlookup_fees: money(totals?.cnamLookupFee),
    connect_fees: money(totals?.connectFee),
    created_at: secondsWithOffset(createdAt),
    download_url: expiresAt === null ? null : signedAddress({ seed: world.seed, path: exportPath(world, id), expiresAt }),
    expires_at: expiresAt === null ? null : secondsWithOffset(expiresAt),
    filter_parameters: filter,
    num_calls: totals?.calls ?? null,
    requested_at: secondsWithOffset(requestedAt),
    status,
    total_cost: money(totals?.total),
    usf_fees: money(totals?.usfFee),
  };
}

/** Nothing is one decimal long in the samples. */
function money(millionths: number | undefined): string | null {
  if (millionths === undefined) return null;
  return millionths === 0 ? "0.0" : decimal(millionths);
}
