import { Pool } from "pg";
import { afterAll, beforeAll, test } from "vitest";
import { postgresPacingTable } from "flowroute-sdk/sending";
import type { Kind } from "../support/strict-count.ts";
import { noPostgres, noRedis, type Service, startPostgres, startRedis } from "../support/services.ts";
import { bundledSender, countingServer, kill, startSender } from "./pacing/senders.ts";

// Real processes, real stores, and real time: the tests run beside each other, as they mostly wait. What they say of the
// pace is what a server counts. `PACING=1` sends more, waits longer, and holds the pace to its figure (best with
// `--maxConcurrency=2`, as it starts many processes).

const isLong = process.env["PACING"] === "1";
const limit = { timeout: isLong ? 600_000 : 180_000 };
const cleanup: (() => unknown)[] = [];
let file = "";

beforeAll(async () => {
  const sender = await bundledSender();
  file = sender.file;
  cleanup.push(() => sender.remove());
}, 60_000);
afterAll(async () => {
  for (const close of cleanup) await close();
});

type StoreKind = "redis" | "postgres";

async function startStore(kind: StoreKind): Promise<Service> {
  const service = await (kind === "redis" ? startRedis() : startPostgres());
  cleanup.push(() => service.close());
  if (kind === "postgres") {
    const pool = new Pool({ connectionString: service.url, max: 1 });
    await pool.query(postgresPacingTable());
    await pool.end();
  }
  return service;
}

interface Run {
  readonly store: StoreKind;
  readonly processes: number;
  /** By each process. */
  readonly messages: number;
  readonly pictures?: number;
  /** Longest way to the server, and back. */
  readonly mostMs?: number;
}

async function prepared({ store, processes, messages, pictures = 0, mostMs = 60 }: Run) {
  const [service, server] = await Promise.all([startStore(store), countingServer(processes, mostMs)]);
  cleanup.push(() => server.close());
  const senders = Array.from({ length: processes }, (_, n) => startSender(file, [store, service.url, server.baseUrl, `p${n}`, String(messages), String(pictures)]));
  cleanup.push(() => senders.forEach(({ child }) => child.kill("SIGKILL")));
  await Promise.all(senders.map(({ isReady }) => isReady));
  const begin = () => senders.forEach(({ child }) => child.send("begin"));
  return { service, server, senders, begin };
}

/**
 * What the server and the senders say of a run. A store that a busy machine keeps from answering within a second is one
 * that is out of order, which the senders are told: such a run says nothing of the pace, and is made again.
 */
async function undisturbed(run: Run) {
  for (let tries = 1; ; tries++) {
    const { server, senders, begin } = await prepared(run);
    begin();
    const said = await Promise.all(senders.map((sender) => sender.said));
    if (tries === 3 || said.every(({ told }) => told.length === 0)) return { server, senders, said };
  }
}

/** Prints what the server saw, and gives the pace as a share of what could be had. */
function report(name: string, server: Awaited<ReturnType<typeof countingServer>>, kind: Kind = "sms") {
  const { arrivals, refused } = server.count;
  const ofKind = server.accepted.filter((each) => each.kind === kind);
  // The first burst comes at once, and needs none of the time.
  const limit = kind === "sms" ? 5 : 1;
  const pace = ((ofKind.length - limit) / ((ofKind.at(-1)?.at ?? 0) - (ofKind[0]?.at ?? 0))) * 1_000;
  const share = pace / (limit / (1 + server.meanWayMs / 1_000));
  process.stderr.write(`${JSON.stringify({ name, accepted: ofKind.length, attempts: arrivals.length, refused, perSecond: Number(pace.toFixed(2)), ofWhatCanBeHad: Number(share.toFixed(3)), firstHalfBySender: server.fairness })}\n`);
  return share;
}

const runs = ([
  { store: "redis", processes: 4, messages: isLong ? 50 : 10 },
  { store: "postgres", processes: 8, messages: isLong ? 25 : 5 },
  ...(isLong ? ([{ store: "redis", processes: 8, messages: 25 }, { store: "postgres", processes: 4, messages: 50 }, { store: "redis", processes: 4, messages: 50, mostMs: 150 }, { store: "postgres", processes: 8, messages: 25, mostMs: 150 }] as const) : []),
] as readonly Run[]).filter(({ store }) => !(store === "redis" ? noRedis : noPostgres));

test.concurrent.for(runs)("$processes processes share one pace in $store, and a server that counts strictly refuses none", limit, async (run, { expect }) => {
  const { server, senders, said } = await undisturbed(run);

  const share = report(`${run.processes} processes, ${run.store}, SMS, up to ${run.mostMs ?? 60} ms each way`, server);
  expect(said.map(({ sent }) => sent)).toEqual(senders.map(() => run.messages));
  expect(said.flatMap(({ failures, told }) => [...failures, ...told])).toEqual([]);
  expect(server.count.refused / server.count.arrivals.length).toBeLessThanOrEqual(0.01);
  if (!isLong) return;
  // Nobody is left behind: while all have something to send, each gets on.
  expect(Math.min(...Object.values(server.fairness))).toBeGreaterThan(0);
  expect(share).toBeGreaterThanOrEqual(0.93);
});

test.skipIf(noPostgres).concurrent.for(isLong ? [{ messages: 0 }, { messages: 25 }] : [{ messages: 4 }])("MMS keep to one a second, and to the five of their endpoint, over processes, beside $messages SMS of each", limit, async ({ messages }, { expect }) => {
  const { server, said } = await undisturbed({ store: "postgres", processes: 4, messages, pictures: isLong ? 12 : 2 });

  const share = report(`4 processes, postgres, MMS beside ${messages} SMS of each`, server, "mms");
  expect(said.flatMap(({ failures, told }) => [...failures, ...told])).toEqual([]);
  expect(server.count.refused / server.count.arrivals.length).toBeLessThanOrEqual(0.01);
  if (messages === 0) expect(share).toBeGreaterThanOrEqual(0.93);
});

test.concurrent.for((["redis", "postgres"] as const).filter((store) => (store === "redis" ? !noRedis : isLong && !noPostgres)))(
  "%s is killed and comes back three seconds later: no message fails, none goes at full speed, and each process is told once",
  limit,
  async (store, { expect }) => {
    const { service, server, senders, begin } = await prepared({ store, processes: 2, messages: isLong ? 50 : 12 });

    begin();
    await expect.poll(() => server.accepted.length, { timeout: 30_000, interval: 20 }).toBeGreaterThanOrEqual(7);
    await service.kill();
    const killedAt = performance.now();
    await new Promise((resolve) => void setTimeout(resolve, 3_000));
    await service.start();
    const said = await Promise.all(senders.map((sender) => sender.said));

    report(`2 processes, ${store} killed for 3 s`, server);
    const alone = server.count.arrivals.filter(({ at }) => at > killedAt + 1_000 && at < killedAt + 3_000);
    process.stderr.write(`${JSON.stringify({ name: "while it was gone", perSecond: alone.length / 2, longestMs: said.map(({ longestMs }) => Math.round(longestMs)), told: said.map(({ told }) => told) })}\n`);
    expect(said.flatMap(({ failures }) => failures)).toEqual([]);
    expect(said.map(({ told }) => told.length)).toEqual([1, 1]);
    // Each at half its pace at most, so that both together are no faster than one.
    expect(alone.length).toBeLessThanOrEqual(12);
    expect(Math.max(...said.map(({ longestMs }) => longestMs))).toBeLessThan(30_000);
  },
);

test.skipIf(!isLong).concurrent.for((["redis", "postgres"] as const).filter((store) => !(store === "redis" ? noRedis : noPostgres)))(
  "%s stands still for thirty seconds: no message fails, none waits past its deadline, and each process is told once",
  limit,
  async (store, { expect }) => {
    const { service, server, senders, begin } = await prepared({ store, processes: 4, messages: 50 });

    begin();
    await expect.poll(() => server.accepted.length, { timeout: 30_000, interval: 20 }).toBeGreaterThanOrEqual(7);
    service.pause();
    await new Promise((resolve) => void setTimeout(resolve, 30_000));
    service.resume();
    const said = await Promise.all(senders.map((sender) => sender.said));

    report(`4 processes, ${store} stands still for 30 s`, server);
    process.stderr.write(`${JSON.stringify({ name: "said", longestMs: said.map(({ longestMs }) => Math.round(longestMs)), told: said.map(({ told }) => told) })}\n`);
    expect(said.flatMap(({ failures }) => failures)).toEqual([]);
    expect(said.map(({ told }) => told.length)).toEqual([1, 1, 1, 1]);
    expect(Math.max(...said.map(({ longestMs }) => longestMs))).toBeLessThan(31_000);
  },
);

test.skipIf(noRedis).concurrent("the slots of a process that was killed come free, and the others go on", limit, async ({ expect }) => {
  const { server, senders } = await prepared({ store: "redis", processes: 2, messages: 10, mostMs: 120 });
  const [killed, other] = senders as [(typeof senders)[0], (typeof senders)[0]];

  killed.child.send("begin");
  await expect.poll(() => server.count.arrivals.length, { timeout: 30_000, interval: 5 }).toBeGreaterThanOrEqual(1);
  await kill(killed);
  const before = server.accepted.length;
  other.child.send("begin");
  const { sent, failures, told } = await other.said;

  expect({ sent, failures, told }).toEqual({ sent: 10, failures: [], told: [] });
  expect([server.count.refused, server.accepted.filter(({ by }) => by === "p1").length]).toEqual([0, 10]);
  expect(before).toBeLessThan(6);
});
