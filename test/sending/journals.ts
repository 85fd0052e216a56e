import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Redis } from "ioredis";
import { Pool } from "pg";
import postgres from "postgres";
import { createClient } from "redis";
import { fileJournal, type Journal, postgresJournal, postgresJournalTable, redisJournal } from "flowroute-sdk/sending";
import { noPostgres, noRedis, startPostgres, startRedis } from "../support/services.ts";

/** The journals that can be had here. */
export const journalNames = ["file", ...(noRedis ? [] : ["ioredis", "redis"]), ...(noPostgres ? [] : ["pg", "postgres.js"])];

/** Makes journals of any kind, each empty; and opens one again, as a program does after a crash. */
export interface Journals {
  make(name: string): Promise<{ journal: Journal; again(): Promise<Journal> }>;
  close(): Promise<void>;
}

export async function startJournals(): Promise<Journals> {
  const folder = mkdtempSync(join(tmpdir(), "flowroute-journals-"));
  const cleanup: (() => unknown)[] = [() => rmSync(folder, { recursive: true })];
  const makers = new Map<string, (name: string) => Promise<Journal>>();
  let made = 0;
  makers.set("file", async (name) => fileJournal(join(folder, `${name}.jsonl`)));
  if (!noRedis) {
    const server = await startRedis();
    const io = new Redis(server.url);
    const node = await createClient({ url: server.url }).connect();
    makers.set("ioredis", async (name) => redisJournal((script, keys, args) => io.eval(script, keys.length, ...keys, ...args), { prefix: `{${name}}:` }));
    makers.set("redis", async (name) => redisJournal((script, keys, args) => node.eval(script, { keys, arguments: args }), { prefix: `{${name}}:` }));
    cleanup.unshift(() => io.disconnect(), () => node.destroy(), () => server.close());
  }
  if (!noPostgres) {
    const server = await startPostgres();
    const pool = new Pool({ connectionString: server.url });
    const sql = postgres(server.url, { onnotice: () => {} });
    makers.set("pg", async (table) => {
      await pool.query(postgresJournalTable(table));
      return postgresJournal(pool, { table });
    });
    makers.set("postgres.js", async (table) => {
      await pool.query(postgresJournalTable(table));
      return postgresJournal(sql, { table });
    });
    cleanup.unshift(() => pool.end(), () => sql.end(), () => server.close());
  }
  return {
    async make(kind) {
      const name = `j${made++}`;
      const make = makers.get(kind)!;
      const journal = await make(name);
      const again = async () => {
        await journal.close();
        return make(name);
      };
      return { journal, again };
    },
    async close() {
      for (const each of cleanup) await each();
    },
  };
}
