/** What both workers are started with. */
import { parseArgs } from "node:util";
import { Flowroute, type PacingStore } from "flowroute-sdk";
import { createFakeFlowroute } from "flowroute-sdk/testing";

export interface Settings {
  /** Where jobs come from. */
  readonly queue: string;
  /** How many messages may be under way at once in this process. */
  readonly concurrency: number;
  /** How long a worker that was killed keeps its jobs, in seconds. */
  readonly leaseSeconds: number;
  /** How many messages to put into the queue first. */
  readonly demo: number;
  /** Messages a second, by all workers together. */
  readonly pace: number;
  readonly isLive: boolean;
}

const usage = (script: string, store: string) => `Usage: npm run ${script} -- [options]

Sends the messages of a queue, each at most once, at one pace for all such workers. ${store}

  --queue NAME        whose jobs (default: flowroute-messages)
  --concurrency N     how many may be under way at once (default: 10)
  --lease SECONDS     after how long the jobs of a worker that was killed go to another (default: 120)
  --pace N            messages a second, by all workers together (default: 5)
  --live              on the real API, with FR_ACCESS_KEY and FR_SECRET_KEY (default: a fake in this program)
  --demo N            put N messages into the queue first, on the fake
  --help              prints this

SIGTERM and Ctrl+C let what is under way end and start nothing new.
`;

/** @returns the exit code where there is nothing to start. */
export function readSettings(script: string, store: string): Settings | number {
  try {
    const text = { type: "string" } as const;
    const { values } = parseArgs({ options: { queue: text, concurrency: text, lease: text, demo: text, pace: text, live: { type: "boolean", default: false }, help: { type: "boolean", short: "h", default: false } } });
    if (values.help) {
      process.stdout.write(usage(script, store));
      return 0;
    }
    if (values.demo !== undefined && values.live) throw new TypeError("--demo is for the fake: it would send to people");
    const { queue = "flowroute-messages", live: isLive } = values;
    if (!/^[\w-]+$/.test(queue)) throw new TypeError("--queue takes letters, digits, - and _");
    return { queue, isLive, concurrency: whole("--concurrency", values.concurrency, 10), leaseSeconds: whole("--lease", values.lease, 120), demo: whole("--demo", values.demo, 0), pace: whole("--pace", values.pace, 5) };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\nnpm run ${script} -- --help says what there is.\n`);
    return 2;
  }
}

function whole(name: string, given: string | undefined, otherwise: number): number {
  if (given === undefined) return otherwise;
  if (!/^[1-9]\d{0,5}$/.test(given)) throw new TypeError(`${name} must be a whole number from 1`);
  return Number(given);
}

export const from = "12065550100";

export function clientOf({ isLive, pace }: Settings, store: PacingStore): Flowroute {
  const pacing = { sms: pace, store };
  if (isLive) return new Flowroute({ pacing });
  const fake = createFakeFlowroute({ numbers: [from], limits: { sms: Math.max(5, pace) } });
  return new Flowroute({ ...fake.keys, fetch: fake.fetch, pacing });
}

/** Says what became of a job, a line each. */
export function say(key: string, words: string): void {
  process.stdout.write(`${key} ${words}\n`);
}

/** Resolves once somebody asks the program to end. The second time it ends at once. */
export function askedToEnd(): Promise<string> {
  return new Promise((resolve) => {
    let isEnding = false;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.on(signal, () => {
        if (isEnding) process.exit(130);
        isEnding = true;
        resolve(signal);
      });
    }
  });
}
