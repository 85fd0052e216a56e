import { Redis } from "ioredis";
import { Client } from "pg";
import { expect, test } from "vitest";
import { noPostgres, noRedis, startPostgres, startRedis } from "./support/services.ts";

test.skipIf(noRedis)("a durable Redis that was killed has what it said it had", async () => {
  const server = await startRedis({ durable: true });
  const redis = new Redis(server.url);
  expect(await redis.set("a", "1")).toBe("OK");
  redis.disconnect();
  await server.kill();
  await server.start();
  const again = new Redis(server.url);
  expect(await again.get("a")).toBe("1");
  again.disconnect();
  await server.close();
});

test.skipIf(noPostgres)("a PostgreSQL that was killed has what was committed", async () => {
  const server = await startPostgres();
  const client = new Client(server.url);
  await client.connect();
  await client.query("CREATE TABLE a (b int); INSERT INTO a VALUES (1)");
  await client.end();
  await server.kill();
  await server.start();
  const again = new Client(server.url);
  await again.connect();
  expect((await again.query("SELECT b FROM a")).rows).toEqual([{ b: 1 }]);
  await again.end();
  await server.close();
});
