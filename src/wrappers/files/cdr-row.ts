/**
 * One call of an export. Costs are US dollars as decimal text, durations and increments seconds, times UTC. What is empty
 * in the file is null; columns that are not known here are there under their names, as text.
 */
export interface CdrRow {
  /** `Inbound` or `Outbound`. */
  readonly direction: string | null;
  readonly start_time: Date | null;
  readonly end_time: Date | null;
  readonly destination: string | null;
  readonly number_alias: string | null;
  readonly callerid: string | null;
  readonly total_cost: string | null;
  readonly destination_name: string | null;
  readonly callerid_country: string | null;
  readonly line_information: string | null;
  readonly result: string | null;
  readonly call_fail_sip_code: string | null;
  readonly call_fail_reason: string | null;
  readonly duration: number | null;
  readonly billed_duration: number | null;
  readonly rate: string | null;
  readonly first_increment: number | null;
  readonly subsequent_increment: number | null;
  readonly cost_subtotal: string | null;
  readonly connect_fee: string | null;
  readonly usf_fee: string | null;
  readonly ccrf: string | null;
  readonly cnam_lookup_fee: string | null;
  readonly custom_x_tag: string | null;
  readonly customer_ip: string | null;
  readonly [column: string]: unknown;
}

const numbers = new Set(["duration", "billed_duration", "first_increment", "subsequent_increment"]);
const times = new Set(["start_time", "end_time"]);

/** `2019-06-25 18:18:54+00` is what the file has; not every engine reads that. */
function timeOf(text: string): Date | string {
  // The usual form takes half the time so.
  const isUsual = text.length === 22 && text.endsWith("+00");
  const date = new Date(isUsual ? `${text.slice(0, 10)}T${text.slice(11, 19)}Z` : text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00"));
  return Number.isNaN(date.getTime()) ? text : date;
}

function numberOf(text: string): number | string {
  const value = Number(text);
  return Number.isFinite(value) ? value : text;
}

/** Reads the cells of one line by the names of the columns. */
export function rowReader(columns: readonly string[]): (cells: readonly string[]) => CdrRow {
  const readers = columns.map((name) => (times.has(name) ? timeOf : numbers.has(name) ? numberOf : undefined));
  // An engine copies what it has parsed several times as fast as it makes an object member by member.
  const empty = JSON.parse(`{${columns.map((name) => `${JSON.stringify(name)}:null`).join()}}`) as Record<string, unknown>;
  return (cells) => {
    const row = { ...empty };
    for (let at = 0; at < columns.length; at++) {
      const text = cells[at];
      if (text !== undefined && text !== "") row[columns[at]!] = readers[at]?.(text) ?? text;
    }
    return row as unknown as CdrRow;
  };
}
