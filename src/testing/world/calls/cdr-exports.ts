import type { Announce } from "../announcement.ts";
import type { Clock } from "../clock.ts";
import type { CallLog, FakeCall } from "./call-log.ts";
import { billedSeconds, type CallCost, type CallOwner, columns, costOf, line, ownNumber, rowOf } from "./call-row.ts";

/** Which calls an export is of, by the API's names. */
export interface CallFilter {
  readonly start_call_start_time: string;
  readonly start_call_end_time: string;
  readonly [name: string]: unknown;
}

/** An export of calls on the fake account. Change what you like; the next request sees it. */
export interface FakeCdrExport {
  readonly id: string;
  status: "processing" | "completed" | "failed";
  readonly callbackUrl: string | null;
  /** As it was sent. */
  readonly filter: CallFilter;
  /** In milliseconds since 1970, as are all times here. */
  readonly requestedAt: number;
  /** When the file was made, or the export begun. */
  createdAt: number;
  /** Until when the file can be downloaded. */
  expiresAt: number | null;
  /** What the calls come to, once it is completed. */
  totals: CallTotals | undefined;
}

/** Costs are in millionths of a US dollar. */
export interface CallTotals extends Omit<CallCost, "rate"> {
  readonly calls: number;
  readonly billedMinutes: number;
}

interface ExportParts extends CallOwner {
  readonly clock: Clock;
  readonly calls: CallLog;
  readonly delayMs: number;
  readonly announce: Announce;
}

/** The exports of the account, by id, the oldest first. They are made in the fake's own time. */
export class CdrExports extends Map<string, FakeCdrExport> {
  /** Milliseconds on the fake's clock until an export is completed; with `Infinity` it never is. */
  delayMs: number;
  readonly #parts: ExportParts;
  #nextId = firstId;

  /** @internal */
  constructor(parts: ExportParts) {
    if (!(parts.delayMs >= 0)) throw new RangeError(`exportMs must be a number from 0, got ${parts.delayMs}`);
    super();
    this.#parts = parts;
    this.delayMs = parts.delayMs;
  }

  /** @internal Begins an export. */
  start(filter: CallFilter, callbackUrl: string | null): FakeCdrExport {
    const { clock } = this.#parts;
    const requestedAt = clock.now();
    const started: FakeCdrExport = { id: String(this.#nextId++), status: "processing", callbackUrl, filter, requestedAt, createdAt: requestedAt, expiresAt: null, totals: undefined };
    this.set(started.id, started);
    clock.after(this.delayMs, async () => {
      if (started.status === "processing") await this.finish(started.id, "completed");
    });
    return started;
  }

  /** Ends an export, well or badly. Resolves once its callback was tried. */
  async finish(id: string | number, status: "completed" | "failed"): Promise<void> {
    const ended = this.get(String(id));
    if (!ended) throw new TypeError(`cdrExports: there is no export ${JSON.stringify(id)}`);
    const now = this.#parts.clock.now();
    const isCompleted = status === "completed";
    Object.assign(ended, { status, createdAt: now, expiresAt: isCompleted ? now + threeDaysMs : null, totals: isCompleted ? this.#totalsOf(ended) : undefined });
    const { callbackUrl } = ended;
    if (callbackUrl !== null) await this.#parts.announce({ kind: "cdrExport", url: callbackUrl, resourceId: ended.id, status, message: `CDR export #${id} has ${status}.` });
  }

  /** @internal The lines of an export's file. */
  *lines({ filter }: FakeCdrExport): Generator<string, void, undefined> {
    yield line(columns);
    for (const call of this.#callsOf(filter)) yield rowOf(call, this.#parts);
  }

  #totalsOf({ filter }: FakeCdrExport): CallTotals {
    const totals = { calls: 0, billed: 0, subtotal: 0, connectFee: 0, usfFee: 0, ccrf: 0, cnamLookupFee: 0, total: 0 };
    for (const call of this.#callsOf(filter)) {
      const cost = costOf(call, this.#parts);
      totals.calls += 1;
      totals.billed += billedSeconds(call);
      for (const name of ["subtotal", "connectFee", "usfFee", "ccrf", "cnamLookupFee", "total"] as const) totals[name] += cost[name];
    }
    const { billed, ...rest } = totals;
    return { ...rest, billedMinutes: Math.round(billed / 60) };
  }

  *#callsOf(filter: CallFilter): Generator<FakeCall, void, undefined> {
    const fits = wanted(filter, this.#parts);
    for (const call of this.#parts.calls.between(timeOf(filter.start_call_start_time), timeOf(filter.start_call_end_time))) if (fits(call)) yield call;
  }
}

/** A time of a filter; without a zone it is UTC. */
export function timeOf(text: string): number {
  const [, day = "", time = "", zone = "Z"] = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?(Z|[+-]\d{2}:?\d{2})?$/.exec(text) ?? [];
  return Date.parse(`${day}T${time || "00:00"}${zone}`);
}

/** Guess: that a filter that is not known is passed over, and that a duration is held against the one that was talked. */
function wanted(filter: CallFilter, { numbers }: CallOwner): (call: FakeCall) => boolean {
  const texts = (name: string) => (Array.isArray(filter[name]) ? filter[name].map(String) : undefined);
  const digits = (name: string) => texts(name)?.map((number) => number.replace(/\D/g, ""));
  const aliases = texts("number_aliases");
  const parts = texts("number_aliases_contains");
  const destinations = digits("destination_numbers");
  const callers = digits("callerid_numbers");
  const tags = texts("custom_x_tags") ?? texts("custom_x_tag");
  const { caller_ip: ip, duration_greater_than: longerThan } = filter;
  return (call) => {
    const alias = numbers.aliasOf(ownNumber(call)) ?? "";
    return (
      (aliases?.includes(alias) ?? true) &&
      (parts?.some((part) => alias.includes(part)) ?? true) &&
      (destinations?.includes(call.to) ?? true) &&
      (callers?.includes(call.from) ?? true) &&
      (tags?.includes(call.tag) ?? true) &&
      (ip === undefined || call.ip === ip) &&
      (typeof longerThan !== "number" || call.duration > longerThan)
    );
  };
}

const threeDaysMs = 3 * 24 * 3_600_000;

/** The id of the sample. */
const firstId = 38647;
