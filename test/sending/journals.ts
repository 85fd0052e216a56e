import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileJournal, type Journal, postgresJournal, postgresJournalTable, redisJournal } from "flowroute-sdk/sending";
import { noPostgres, noRedis } from "../support/services.ts";
import { storeClients } from "../support/store-clients.ts";

/** The journals that can be had here. */
export const journalNames = ["file", ...(noRedis ? [] : ["ioredis", "redis"]), ...(noPostgres ? [] : ["pg", "postgres.js"])];

/** Makes journals of any kind, each empty; and opens one again, as a program does after a crash. */
export interface Journals {
  make(name: string): Promise<{ journal: Journal; again(): Promise<Journal> }>;
  close(): Promise<void>;
}

export async function startJournals(): Promise<Journals> {
  const folder = mkdtempSync(join(tmpdir(), "flowroute-journals-"));
  const makers = new Map<string, (name: string) => Promise<Journal>>();
  let made = 0;
  makers.set("file", async (name) => fileJournal(join(folder, `${name}.jsonl`)));
  const clients = await storeClients();
  const { redis, postgres } = clients;
  if (redis) {
    makers.set("ioredis", async (name) => redisJournal(redis.ioredis, { prefix: `{${name}}:` }));
    makers.set("redis", async (name) => redisJournal(redis.redis, { prefix: `{${name}}:` }));
  }
  for (const [name, client] of postgres ? ([["pg", postgres.pool], ["postgres.js", postgres.sql]] as const) : []) {
    makers.set(name, async (table) => {
      await postgres?.pool.query(postgresJournalTable(table));
      return postgresJournal(client, { table });
    });
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
      await clients.close();
      rmSync(folder, { recursive: true });
    },
  };
}
