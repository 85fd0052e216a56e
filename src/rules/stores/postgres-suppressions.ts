import { knownOptions } from "../../stores/known-options.ts";
import { type Queryable, requireQueryable, rowsFrom, tableNamed } from "../../stores/postgres.ts";
import type { SuppressionStore } from "./suppression-store.ts";

export interface PostgresSuppressionsOptions {
  /**
   * The table, such as {@link postgresSuppressionsTable} makes.
   *
   * @default "flowroute_suppressed"
   */
  readonly table?: string | undefined;
}

/** The statement that makes the table. Run it once, as you run your other migrations. */
export function postgresSuppressionsTable(table = "flowroute_suppressed"): string {
  return `CREATE TABLE IF NOT EXISTS ${tableNamed(table)} (number text PRIMARY KEY, at timestamptz NOT NULL, words text NOT NULL)`;
}

/** Keeps them in PostgreSQL, over whatever client you have. */
export function postgresSuppressions(database: Queryable, options: PostgresSuppressionsOptions = {}): SuppressionStore {
  requireQueryable("postgresSuppressions", database);
  const { table = "flowroute_suppressed" } = knownOptions(options, ["table"]);
  const name = tableNamed(table);
  const ask = (text: string, values: string[]) => rowsFrom(database, text.replaceAll("SUPPRESSED", name), values);
  return {
    async get(number) {
      const [row] = await ask("SELECT (extract(epoch FROM at) * 1000)::text AS at, words FROM SUPPRESSED WHERE number = $1", [number]);
      return row && { at: new Date(Math.round(Number(row["at"]))), words: String(row["words"]) };
    },
    add: (number, { at, words }) => ask(add, [number, at.toISOString(), words]),
    remove: (number, upTo) => ask("DELETE FROM SUPPRESSED WHERE number = $1 AND at <= $2::timestamptz", [number, upTo.toISOString()]),
  };
}

const add = `INSERT INTO SUPPRESSED AS had (number, at, words) VALUES ($1, $2::timestamptz, $3)
  ON CONFLICT (number) DO UPDATE SET at = excluded.at, words = excluded.words WHERE had.at <= excluded.at`;
