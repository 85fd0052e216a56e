import type { Runtime } from "./runtimes.ts";

/** A way for a client's bytes: what its user gave the client to send with. `program.js` knows what is behind the names. */
export interface Way {
  readonly given: "nothing" | "fetch" | "agent";
  /** What comes behind the runtime's name in a table. */
  readonly suffix: string;
}

const asInstalled: Way = { given: "nothing", suffix: "" };
const withFetch: Way = { given: "fetch", suffix: ", `fetch` given" };
const withAgent: Way = { given: "agent", suffix: ", `agent` given" };

const ways: Readonly<Record<Runtime["kind"], readonly Way[]>> = {
  node: [asInstalled, withFetch, withAgent],
  bun: [asInstalled, withAgent],
  deno: [asInstalled, withFetch, withAgent],
  workerd: [asInstalled],
  browser: [asInstalled],
};

export function waysOf(runtime: Runtime, isQuick: boolean): readonly Way[] {
  return isQuick ? [asInstalled] : ways[runtime.kind];
}
