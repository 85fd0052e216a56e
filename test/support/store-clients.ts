import { Redis } from "ioredis";
import { Pool } from "pg";
import postgres from "postgres";
import { createClient } from "redis";
import { noPostgres, noRedis, startPostgres, startRedis } from "./services.ts";

/** Clients of every kind that users have, on servers of this test's own; without those that are not installed here. */
export async function storeClients() {
  const [redis, postgres] = await Promise.all([noRedis ? undefined : redisClients(), noPostgres ? undefined : postgresClients()]);
  return {
    redis,
    postgres,
    close: async () => {
      await redis?.close();
      await postgres?.close();
    },
  };
}

async function redisClients() {
  const server = await startRedis();
  const io = new Redis(server.url);
  const node = await createClient({ url: server.url }).connect();
  return {
    ioredis: (script: string, keys: string[], args: string[]) => io.eval(script, keys.length, ...keys, ...args),
    redis: (script: string, keys: string[], args: string[]) => node.eval(script, { keys, arguments: args }),
    close: async () => {
      io.disconnect();
      node.destroy();
      await server.close();
    },
  };
}

async function postgresClients() {
  const server = await startPostgres();
  const pool = new Pool({ connectionString: server.url });
  const sql = postgres(server.url, { onnotice: () => {} });
  return {
    pool,
    sql,
    close: async () => {
      await pool.end();
      await sql.end();
      await server.close();
    },
  };
}
