import { knownOptions } from "../../stores/known-options.ts";
import { type Queryable, requireQueryable, rowsFrom, tableNamed } from "../../stores/postgres.ts";
import type { ReceiptState } from "./receipt-state.ts";
import type { ReceiptStore } from "./receipt-store.ts";

export interface PostgresReceiptsOptions {
  /**
   * The table, such as {@link postgresReceiptsTable} makes.
   *
   * @default "flowroute_receipts"
   */
  readonly table?: string | undefined;
}

/** The statement that makes the table. Run it once, as you run your other migrations; `updated` is there to delete old ones by. */
export function postgresReceiptsTable(table = "flowroute_receipts"): string {
  return `CREATE TABLE IF NOT EXISTS ${tableNamed(table)} (name text PRIMARY KEY, rank bigint NOT NULL, state text NOT NULL, updated timestamptz NOT NULL DEFAULT clock_timestamp())`;
}

/** Keeps receipts in PostgreSQL, over whatever client you have. */
export function postgresReceipts(database: Queryable, options: PostgresReceiptsOptions = {}): ReceiptStore {
  requireQueryable("postgresReceipts", database);
  const { table = "flowroute_receipts" } = knownOptions(options, ["table"]);
  const name = tableNamed(table);
  return {
    async keep(key, state, rank) {
      await rowsFrom(
        database,
        `INSERT INTO ${name} AS had (name, rank, state) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE
        SET rank = excluded.rank, state = excluded.state, updated = clock_timestamp() WHERE had.rank < excluded.rank RETURNING 1`,
        [key, String(rank), JSON.stringify(state)],
      );
    },
    async get(key) {
      const [row] = await rowsFrom(database, `SELECT state FROM ${name} WHERE name = $1`, [key]);
      return row && (JSON.parse(String(row["state"])) as ReceiptState);
    },
  };
}
