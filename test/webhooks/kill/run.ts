import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Pool } from "pg";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";
import { type CaughtUp, postgresSeenTable } from "flowroute-sdk/webhooks";
import { startPostgres, startRedis } from "../../support/services.ts";
import { bundledReceiver, kill, type Running, start } from "./receivers.ts";

/** What came of a run. */
export interface KillReport {
  readonly kills: number;
  readonly messages: number;
  readonly receipts: number;
  /** POSTs that the fake made, repetitions among them. */
  readonly attempts: number;
  /** What the outage swallowed and `catchUp` brought, by its last run, which was not killed. */
  readonly caughtUp: CaughtUp;
  /** Keys of what was never handled. */
  readonly lost: readonly string[];
  /** Keys of what was handled more than once. */
  readonly twice: readonly string[];
  /** Those of them whose first time had been marked: no crash explains them. */
  readonly twiceThoughMarked: readonly string[];
  /** What the receivers could not handle, in their words. */
  readonly failures: readonly string[];
}

/** What came from another process. */
const reviveDates = (said: CaughtUp): CaughtUp => ({ ...said, next: new Date(said.next) });

const mine = "12065550100";
const dice = (most: number) => Math.floor(Math.random() * most);

/** A text comes in the form of v2.0 now and then, and its repetition in another. */
async function sometimesFlat(request: Request): Promise<Request> {
  const body = await request.text();
  const { data } = JSON.parse(body) as { data: { type: string; id: string; attributes: { to: string; from: string; body: string; is_mms: boolean } } };
  const { to, from, body: text, is_mms: isMms } = data.attributes;
  const isFlat = data.type === "message" && !isMms && dice(3) === 0;
  return new Request(request, { method: "POST", body: isFlat ? JSON.stringify({ to, from, body: text, id: data.id.replace("mdr2-", "mdr1-") }) : body });
}

/**
 * Delivers messages and receipts to two receivers that share a store, kills one or the other at random instants, then lets
 * an hour pass in which none is there, and catches up, killing that too.
 */
export async function killRun(store: "redis" | "postgres", { kills, perKill = 12 }: { kills: number; perKill?: number }): Promise<KillReport> {
  const receiver = await bundledReceiver();
  const service = await (store === "redis" ? startRedis({ durable: true }) : startPostgres());
  const pool = store === "postgres" ? new Pool({ connectionString: service.url, max: 2 }) : undefined;
  await pool?.query(`${postgresSeenTable()}; CREATE TABLE effects (key text, process int)`);
  const log = join(receiver.folder, "log");

  type Up = { port: number };
  const began = new Date(Date.now() - 6 * 3_600_000);
  const receivers: Running<Up>[] = [];
  const postTo = async (request: Request, at: number): Promise<Response> => {
    const { port } = (await receivers[at]?.word) ?? { port: 1 };
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers: request.headers, body: await request.text() });
    await answer.text();
    return new Response(null, { status: answer.status });
  };
  let attempts = 0;
  const deliver = async (given: Request): Promise<Response> => {
    attempts++;
    const request = await sometimesFlat(given);
    const at = dice(2);
    // Sometimes to both at once, as a repetition that does not wait.
    if (dice(5) === 0) await Promise.allSettled([postTo(request.clone(), 1 - at)]);
    if (dice(5) === 0) void postTo(request.clone(), 1 - at).catch(() => {});
    return postTo(request, at);
  };
  const fake = createFakeFlowroute({ accessKey: "AK", secretKey: "SK", numbers: [mine], now: began, limits: false, deliver, chaos: { duplicates: 0.2, lostAnswers: 0.1, lateMs: 20_000 } });
  for (const kind of ["sms", "mms", "sms_dlr", "mms_dlr"] as const) fake.state.callbacks.set(kind, "http://127.0.0.1/");
  const server = await fake.listen();
  const flowroute = new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing: false });
  const args = [store, service.url, log, server.url];

  const expected = new Set<string>();
  const counts = { messages: 0, receipts: 0 };
  const send = async (index: number): Promise<void> => {
    if (index % 3 === 0) {
      const { id } = await flowroute.messages.send({ from: mine, to: "12065551234", body: "Your code is 4711" });
      for (const key of [`${id}:1:smsc submit`, `${id}:2:message buffered`]) expected.add(`receipt:${key.slice(5)}`);
      counts.receipts += 2;
    } else {
      const { id } = await fake.receive({ from: "12065551234", to: mine, body: `Hello ${index}`, ...(index % 4 === 1 && { media: ["https://example.com/cat.jpg"] }) });
      expected.add(`message:${id.slice(5)}`);
      counts.messages++;
    }
  };

  receivers.push(start<Up>(receiver.file, args), start<Up>(receiver.file, args));
  await Promise.all(receivers.map(({ word }) => word));
  for (let done = 0; done < kills; done++) {
    const sending = Promise.all(Array.from({ length: perKill }, (_, index) => send(index))).then(() => fake.advance(2_000 + dice(2) * 30_000));
    await wait(Math.random() * 120);
    const at = dice(2);
    await kill(receivers[at]!);
    receivers[at] = start<Up>(receiver.file, args);
    await sending;
  }
  await Promise.all(receivers.map(({ word }) => word));
  await fake.advance(120_000);

  // The outage: both are down, for longer than Flowroute tries.
  await Promise.all(receivers.map((each) => kill(each)));
  receivers.length = 0;
  for (let index = 0; index < 10 * perKill; index++) await send(index);
  await fake.advance(3_600_000);
  let since = began.toISOString();
  for (let done = 0; done < Math.ceil(kills / 10); done++) {
    const catching = start(receiver.file, [...args, since]);
    await wait(100 + Math.random() * 400);
    await kill(catching);
  }
  const catchUpFrom = async (time: string) => reviveDates((await start<{ result: CaughtUp }>(receiver.file, [...args, time]).word).result);
  let caughtUp = await catchUpFrom(since);
  // What a killed process had under way is its own until its lease ends: that is said to have failed, and is there the next time.
  for (let again = 0; again < 20 && caughtUp.failed > 0; again++) {
    since = caughtUp.next.toISOString();
    caughtUp = await catchUpFrom(since);
  }

  const lines = readFileSync(log, "utf8").split("\n").map((line) => /^(\d+) (\w+) (.*)$/.exec(line)?.slice(1) ?? []);
  const effects = pool
    ? (await pool.query<{ key: string }>("SELECT key FROM effects")).rows.map(({ key }) => key)
    : lines.flatMap(([, what, key = ""]) => (what === "did" ? [key] : []));
  const times = new Map<string, number>();
  for (const key of effects) times.set(key, (times.get(key) ?? 0) + 1);
  const twice = [...times].filter(([, count]) => count > 1).map(([key]) => key);
  // A crash explains a second time if whoever did it before never came to its mark.
  const isExplained = (key: string) => {
    const of = lines.filter(([, , each]) => each === key);
    const marked = new Set(of.filter(([, what]) => what === "marked").map(([process]) => process));
    const did = of.filter(([, what]) => what === "did").map(([process]) => process);
    return did.slice(0, -1).every((process) => !marked.has(process));
  };

  await pool?.end();
  await server.close();
  await service.close();
  receiver.remove();
  return {
    kills: kills + Math.ceil(kills / 10), ...counts, attempts, caughtUp,
    lost: [...expected].filter((key) => !times.has(key)),
    twice,
    twiceThoughMarked: twice.filter((key) => !isExplained(key)),
    failures: lines.flatMap(([, what, words = ""]) => (what === "failed" || what === "stranger" ? [words] : [])),
  };
}
