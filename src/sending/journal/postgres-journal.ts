import { knownOptions } from "../../stores/known-options.ts";
import { type Queryable, requireQueryable, rowsFrom, tableNamed } from "../../stores/postgres.ts";
import { createJournal } from "./create-journal.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { persistent } from "./persistent.ts";

export interface PostgresJournalOptions {
  /**
   * The table, such as {@link postgresJournalTable} makes.
   *
   * @default "flowroute_journal"
   */
  readonly table?: string | undefined;
}

/** The statement that makes the table. Run it once, as you run your other migrations. */
export function postgresJournalTable(table = "flowroute_journal"): string {
  return `CREATE TABLE IF NOT EXISTS ${tableNamed(table)} (key text PRIMARY KEY, fingerprint text NOT NULL, at bigint NOT NULL, token text NOT NULL, id text)`;
}

/**
 * A journal in PostgreSQL, over whatever client you have, for any number of processes: the safest place. Not over a
 * transaction of yours: the claim must be committed before the message goes out.
 */
export function postgresJournal(database: Queryable, options: PostgresJournalOptions = {}): Journal {
  requireQueryable("postgresJournal", database);
  const { table = "flowroute_journal" } = knownOptions(options, ["table"]);
  const name = tableNamed(table);
  const ask = (text: string, values: string[] = []) => persistent(() => rowsFrom(database, text.replaceAll("JOURNAL", name), values));
  const find = async (key: string): Promise<JournalEntry | undefined> => {
    const [had] = await ask("SELECT fingerprint, at, token, id FROM JOURNAL WHERE key = $1", [key]);
    return had && read(had);
  };
  return createJournal({
    open: () => ask("SELECT key, fingerprint, at, token, id FROM JOURNAL LIMIT 0"),
    async claim(key, { fingerprint, at, token }) {
      for (;;) {
        const mine = await ask("INSERT INTO JOURNAL (key, fingerprint, at, token) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING 1", [key, fingerprint, String(at), token]);
        if (mine.length > 0) return undefined;
        // A statement of its own: only so it surely sees what kept the other from its place.
        const had = await find(key);
        if (had) return had;
      }
    },
    find,
    complete: async (key, { fingerprint, at, token }, id) => {
      await ask(
        "INSERT INTO JOURNAL (key, fingerprint, at, token, id) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (key) DO UPDATE SET id = excluded.id RETURNING 1",
        [key, fingerprint, String(at), token, id],
      );
    },
    free: async (key, token) => void (await ask("DELETE FROM JOURNAL WHERE key = $1 AND token = $2 AND id IS NULL RETURNING 1", [key, token])),
    parked: async () => (await ask("SELECT key, fingerprint, at, token, id FROM JOURNAL WHERE id IS NULL ORDER BY at")).map((row) => ({ ...read(row), key: String(row["key"]) })),
    known: async (ids) => (await ask("SELECT id FROM JOURNAL WHERE id = ANY(string_to_array($1, ','))", [ids.join(",")])).map(({ id }) => String(id)),
  });
}

function read({ fingerprint, at, token, id }: Record<string, unknown>): JournalEntry {
  return { fingerprint: String(fingerprint), at: Number(at), token: String(token), ...(typeof id === "string" && { id }) };
}
