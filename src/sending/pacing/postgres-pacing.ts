import type { PacingStore } from "flowroute-sdk";
import { knownOptions } from "../../stores/known-options.ts";
import { type Queryable, requireQueryable, rowsFrom, tableNamed } from "../../stores/postgres.ts";
import { longestClosedMs } from "./longest-hold.ts";

export interface PostgresPacingOptions {
  /**
   * The table, such as {@link postgresPacingTable} makes.
   *
   * @default "flowroute_pacing"
   */
  readonly table?: string | undefined;
}

/** The statement that makes the table: a row for each lane. Run it once, as you run your other migrations. */
export function postgresPacingTable(table = "flowroute_pacing"): string {
  return `CREATE TABLE IF NOT EXISTS ${tableNamed(table)} (lane text PRIMARY KEY, leases jsonb NOT NULL DEFAULT '{}', closed_until float8 NOT NULL DEFAULT 0)`;
}

/**
 * Keeps the pace of several processes in PostgreSQL, over whatever client you have, by the database's own clock. Not over
 * a transaction: the others would wait for its end.
 */
export function postgresPacing(database: Queryable, options: PostgresPacingOptions = {}): PacingStore {
  requireQueryable("postgresPacing", database);
  const { table = "flowroute_pacing" } = knownOptions(options, ["table"]);
  const name = tableNamed(table);
  const ask = (text: string, values: (string | number)[]) => rowsFrom(database, text.replaceAll("PACING", name).replaceAll("NOW", now), values.map(String));
  return {
    async take(lane, slots, leaseMs, restMs) {
      const lease = crypto.randomUUID();
      const [row] = await ask(take, [lane, slots, lease, leaseMs, restMs, leaseMs + longestClosedMs]);
      return row?.["taken"] === true ? { lease } : { waitMs: Math.max(0, Number(row?.["wait"])) };
    },
    end: async (lane, lease, freeInMs) => void (await ask(end, [lane, lease, freeInMs])),
    close: async (lane, ms) => void (await ask(close, [lane, ms])),
  };
}

const now = "(extract(epoch FROM clock_timestamp()) * 1000)::float8";

// `leases` has each lease with the time, in milliseconds, until which it holds. The row is locked before it is looked at, so
// that of two who ask at once the second sees what the first has taken; for the same reason the clock is read late.
const take = `INSERT INTO PACING AS had (lane, leases) VALUES ($1, jsonb_build_object($3::text, NOW + $4::float8))
ON CONFLICT (lane) DO UPDATE SET leases = (
  WITH held AS MATERIALIZED (SELECT key, value FROM jsonb_each(had.leases) WHERE value::float8 > NOW AND value::float8 < NOW + $6::float8)
  SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM (
    SELECT key, value FROM held UNION ALL
    SELECT $3::text, to_jsonb(NOW + $4::float8) WHERE (SELECT count(*) FROM held) < $2::int AND NOT (had.closed_until > NOW AND had.closed_until < NOW + $6::float8)
  ) AS now_held)
RETURNING leases -> $3::text IS NOT NULL AS taken, greatest(
  CASE WHEN closed_until < NOW + $6::float8 THEN closed_until - NOW END,
  coalesce((SELECT least(value::float8 - NOW, $5::float8) FROM jsonb_each(leases) ORDER BY value::float8 DESC OFFSET $2::int - 1 LIMIT 1), 0)
) AS wait`;

const end = `UPDATE PACING SET leases = jsonb_set(leases, ARRAY[$2::text], to_jsonb(NOW + $3::float8)) WHERE lane = $1 AND (leases -> $2::text)::float8 > NOW`;

const close = `INSERT INTO PACING AS had (lane, closed_until) VALUES ($1, NOW + $2::float8)
ON CONFLICT (lane) DO UPDATE SET closed_until = greatest(had.closed_until, excluded.closed_until)`;
