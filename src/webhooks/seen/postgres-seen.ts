import { knownOptions } from "../../stores/known-options.ts";
import { type Queryable, requireQueryable, rowsFrom, tableNamed } from "../../stores/postgres.ts";
import type { Seen } from "./seen.ts";

export interface PostgresSeenOptions {
  /**
   * The table, such as {@link postgresSeenTable} makes.
   *
   * @default "flowroute_seen"
   */
  readonly table?: string | undefined;
}

/** The statement that makes the table. Run it once, as you run your other migrations; `at` is when a key was last touched, to delete old ones by. */
export function postgresSeenTable(table = "flowroute_seen"): string {
  return `CREATE TABLE IF NOT EXISTS ${tableNamed(table)} (key text PRIMARY KEY, owner text, until timestamptz, at timestamptz NOT NULL DEFAULT clock_timestamp())`;
}

/**
 * Remembers in PostgreSQL, over whatever client you have. Over a transaction of yours, `postgresSeen(tx).mark(key)` sets the
 * mark together with what you write there: both or neither.
 */
export function postgresSeen(database: Queryable, options: PostgresSeenOptions = {}): Seen {
  requireQueryable("postgresSeen", database);
  const { table = "flowroute_seen" } = knownOptions(options, ["table"]);
  const name = tableNamed(table);
  const ask = (text: string, values: string[]) => rowsFrom(database, text.replaceAll("SEEN", name), values);
  return {
    async claim(key, owner, leaseMs) {
      const [row] = await ask(claim, [key, owner, String(leaseMs)]);
      return row?.["state"] === "claimed" || row?.["state"] === "done" ? row["state"] : "busy";
    },
    mark: async (key) => (await ask(mark, [key])).length > 0,
    release: (key, owner) => ask("DELETE FROM SEEN WHERE key = $1 AND owner = $2 AND until IS NOT NULL", [key, owner]),
  };
}

// A row with an `until` is a claim, one without it a mark. The database's clock rules.
const claim = `WITH got AS (
  INSERT INTO SEEN AS had (key, owner, until) VALUES ($1, $2, clock_timestamp() + $3::float8 * interval '1 ms')
  ON CONFLICT (key) DO UPDATE SET owner = excluded.owner, until = excluded.until, at = clock_timestamp()
  WHERE had.until < clock_timestamp() OR (had.until IS NOT NULL AND had.owner = excluded.owner) RETURNING 1)
SELECT CASE WHEN EXISTS (SELECT FROM got) THEN 'claimed'
  WHEN EXISTS (SELECT FROM SEEN WHERE key = $1 AND until IS NULL) THEN 'done' ELSE 'busy' END AS state`;

const mark = `INSERT INTO SEEN AS had (key) VALUES ($1)
  ON CONFLICT (key) DO UPDATE SET owner = NULL, until = NULL, at = clock_timestamp() WHERE had.until IS NOT NULL RETURNING 1`;
