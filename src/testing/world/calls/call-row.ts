import { spacedSeconds } from "../../values/time-text.ts";
import type { AccountNumbers } from "../numbers/account-numbers.ts";
import type { Place } from "../numbers/places.ts";
import type { FakeCall } from "./call-log.ts";

/** Whose calls they are. */
export interface CallOwner {
  readonly numbers: AccountNumbers;
  readonly placeOf: (id: string) => Place;
}

/** The header of a file of calls, in its order. */
export const columns = [
  "direction", "start_time", "end_time", "destination", "number_alias", "callerid", "total_cost", "destination_name", "callerid_country",
  "line_information", "result", "call_fail_sip_code", "call_fail_reason", "duration", "billed_duration", "rate", "first_increment",
  "subsequent_increment", "cost_subtotal", "connect_fee", "usf_fee", "ccrf", "cnam_lookup_fee", "custom_x_tag", "customer_ip",
] as const;

/** What a call costs, in millionths of a US dollar, so that sums are exact. */
export interface CallCost {
  readonly rate: number;
  readonly subtotal: number;
  readonly connectFee: number;
  readonly usfFee: number;
  readonly ccrf: number;
  readonly cnamLookupFee: number;
  readonly total: number;
}

/** Guess: that calls are charged by six seconds, as is usual. */
const incrementSeconds = 6;

export function billedSeconds({ duration }: FakeCall): number {
  return Math.ceil(duration / incrementSeconds) * incrementSeconds;
}

/** Guess: all figures but the rate of inbound calls, 0.012 a minute; and that there is nothing to pay for what did not connect. */
export function costOf(call: FakeCall, { numbers, placeOf }: CallOwner): CallCost {
  const isInbound = call.direction === "inbound";
  const isTollFree = isInbound && placeOf(call.to).numberType === "toll-free";
  const isAnswered = call.result === "Completed";
  const rate = isInbound ? 12_000 : 9_800;
  const subtotal = Math.round((rate * billedSeconds(call)) / 60);
  const connectFee = isTollFree && isAnswered ? 3_000 : 0;
  const usfFee = isInbound ? 0 : Math.round(subtotal / 10);
  const ccrf = 0;
  const cnamLookupFee = isInbound && numbers.has(call.to) && numbers.peek(call.to).cnamLookupsEnabled ? 3_900 : 0;
  return { rate, subtotal, connectFee, usfFee, ccrf, cnamLookupFee, total: subtotal + connectFee + usfFee + ccrf + cnamLookupFee };
}

/** Millionths as decimals: `0.012000`. */
export function decimal(millionths: number): string {
  return (millionths / 1e6).toFixed(6);
}

/** The account's number in a call. */
export function ownNumber({ direction, from, to }: FakeCall): string {
  return direction === "inbound" ? to : from;
}

/** A call as a line of the file, its end included. Guess: all texts that are no number and no time. */
export function rowOf(call: FakeCall, owner: CallOwner): string {
  const cost = costOf(call, owner);
  const place = owner.placeOf(call.to);
  const isFailed = call.result === "Failed";
  const row: Readonly<Record<(typeof columns)[number], string | number>> = {
    direction: call.direction === "inbound" ? "Inbound" : "Outbound",
    start_time: spacedSeconds(call.at),
    end_time: spacedSeconds(call.at + call.duration * 1000),
    destination: call.to,
    number_alias: owner.numbers.aliasOf(ownNumber(call)) ?? "",
    callerid: call.from,
    total_cost: decimal(cost.total),
    destination_name: [place.rateCenter, place.state].filter((part) => part !== "").join(", ").toUpperCase(),
    callerid_country: owner.placeOf(call.from).country,
    line_information: "",
    result: call.result,
    call_fail_sip_code: isFailed ? 486 : "",
    call_fail_reason: isFailed ? "Busy Here" : "",
    duration: call.duration,
    billed_duration: billedSeconds(call),
    rate: decimal(cost.rate),
    first_increment: incrementSeconds,
    subsequent_increment: incrementSeconds,
    cost_subtotal: decimal(cost.subtotal),
    connect_fee: decimal(cost.connectFee),
    usf_fee: decimal(cost.usfFee),
    ccrf: decimal(cost.ccrf),
    cnam_lookup_fee: decimal(cost.cnamLookupFee),
    custom_x_tag: call.tag,
    customer_ip: call.ip,
  };
  return line(columns.map((column) => String(row[column])));
}

/** A line of CSV. */
export function line(cells: readonly string[]): string {
  return `${cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")}\r\n`;
}
