import { join } from "node:path";
import { selfSigned } from "../../support/certificate.ts";
import type { Check, Place, Report, Row } from "../check.ts";
import { type Way, waysOf } from "../ways.ts";
import { type Fault, faults } from "./faults.ts";
import { type FaultyServer, faultyServer, type Protocol } from "./faulty-server.ts";

const overHttp1 = "POSTs over HTTP/1.1";
const overHttp2 = "POSTs over HTTP/2";
const tableOf = (protocol: Protocol) => (protocol === "h2" ? overHttp2 : overHttp1);
const columnsOf = (way: "plain" | "multiplexed") => [...new Set(faults.filter((fault) => fault[way]).map(({ column }) => column))];

/** What a job was, and what came of it. */
interface Trial {
  readonly way: Way;
  readonly protocol: Protocol;
  readonly isKept: boolean;
  readonly fault: Fault;
  readonly server: FaultyServer;
}

interface Result {
  /** What the client says of the call; absent where there was none, and `words` tell why. */
  readonly outcome?: string;
  readonly attempts?: number;
  readonly words?: string;
}

/** A call that may cost money, to a server that breaks off in every way: how many times does it get there? */
export const money: Check = {
  name: "nothing is sent twice",
  tables: { [overHttp1]: columnsOf("plain"), [overHttp2]: columnsOf("multiplexed") },
  async run(place) {
    const certificate = selfSigned("127.0.0.1");
    const trials = await Promise.all(trialsOf(place).map(async (trial) => ({ ...trial, server: await faultyServer(trial.fault, trial.protocol, trial.isKept, certificate) })));
    try {
      const input = trials.map(({ server, way, isKept, fault }) => ({ baseUrl: server.origin, given: way.given, isKept, caller: fault.caller }));
      const results = (await place.ready.launch({ file: join(import.meta.dirname, "program.js"), input, certificate }, place.folder)) as Result[];
      return report(place, trials, results);
    } finally {
      await Promise.all(trials.map(({ server }) => server.close()));
    }
  },
};

function trialsOf({ runtime, isQuick }: Place): Omit<Trial, "server">[] {
  const protocols: readonly Protocol[] = isQuick ? ["http"] : ["http", "https", "h2"];
  const all = waysOf(runtime, isQuick).flatMap((way) =>
    protocols.flatMap((protocol) => [false, true].flatMap((isKept) => faults.map((fault) => ({ way, protocol, isKept, fault })))),
  );
  return all.filter(({ fault, protocol }) => (protocol === "h2" ? fault.multiplexed : fault.plain));
}

function report({ runtime }: Place, trials: readonly Trial[], results: readonly Result[]): Report {
  const problems = trials.flatMap((trial, index) => lieOf(trial, results[index] ?? {}).map((lie) => `${runtime.name}${trial.way.suffix}, ${trial.protocol}, ${trial.fault.name}: ${lie}`));
  const rows: Record<string, Row[]> = {};
  for (const table of new Set(trials.map(({ protocol }) => tableOf(protocol)))) {
    for (const way of new Set(trials.map((trial) => trial.way))) {
      const own = trials.filter((trial) => trial.way === way && tableOf(trial.protocol) === table);
      // Whoever does not speak HTTP/2 does not get as far as a request.
      const isSpoken = own.some(({ server }) => server.seen.some(({ method, version }) => method === "POST" && version === "2"));
      if (table === overHttp2 && !isSpoken) continue;
      const cells = (money.tables[table] ?? []).map((column) => cellOf(own.filter(({ fault }) => fault.column === column), runtime.kind === "browser"));
      (rows[table] ??= []).push({ name: runtime.name + way.suffix, cells });
    }
  }
  return { problems, rows };
}

/** What the client says that is not so. A runtime that does not speak HTTP/2 fails, and may. */
function lieOf({ fault, server, protocol }: Trial, { outcome, attempts, words }: Result): string[] {
  // Not every runtime takes everything: Deno has learnt what an agent is.
  if (outcome === undefined && words?.startsWith("InvalidArgumentError")) return [];
  const posts = postsTo(server);
  const lies: string[] = [];
  if (posts > 0 && outcome === "not_sent") lies.push("not_sent, though the server saw it");
  if (posts > 0 && outcome === "rejected" && fault.status === undefined) lies.push("rejected, though nobody said so");
  if (posts > 0 && outcome !== undefined && attempts !== 1) lies.push(`${attempts} attempts`);
  if (fault.name !== "none" && outcome === "ok") lies.push("ok, though nothing was answered");
  if (fault.name === "none" && outcome !== "ok" && protocol !== "h2") lies.push(`it failed though all was well: ${words}`);
  return lies;
}

const postsTo = ({ seen }: FaultyServer) => seen.filter(({ method }) => method === "POST").length;

/**
 * How often the POST came at worst: on a first connection and, where it differs, on a kept one. A browser asks the server
 * before, so that it has a connection in any case.
 */
function cellOf(trials: readonly Trial[], isBrowser: boolean): string {
  const most = (some: readonly Trial[]) => Math.max(...some.map(({ server }) => postsTo(server)));
  const shown = (posts: number) => (posts > 1 ? "**2+**" : String(posts));
  if (isBrowser) return shown(most(trials));
  const first = shown(most(trials.filter(({ isKept }) => !isKept)));
  const kept = shown(most(trials.filter(({ isKept }) => isKept)));
  return first === kept ? first : `${first}, kept ${kept}`;
}
