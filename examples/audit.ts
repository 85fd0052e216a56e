/**
 * What an account lacks: numbers without route, failover, callback, E911 address or caller name, routes that nobody uses,
 * caller names that wait. It only reads.
 *
 *     npx tsx examples/audit.ts [--json]
 *
 * Exit codes: 0 where nothing is missing, 1 where something is, 2 where it could not look.
 */
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { ApiError, type CallbackType, Flowroute, type NumberDetails, type PhoneNumber } from "flowroute-sdk";
import { print, table } from "./tour/print.ts";

export interface Finding {
  readonly kind: "number" | "route" | "caller name";
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly finding: string;
}

const inbound = ["sms_callback", "mms_callback"] as const satisfies readonly CallbackType[];
type Inbound = (typeof inbound)[number];

/** How many numbers are looked at at a time. */
const lanes = 4;

export async function audit(flowroute: Flowroute): Promise<Finding[]> {
  const accountLacks = await lacking((type) => flowroute.messages.getCallback(type), inbound);
  const numbers = await flowroute.numbers.list().toArray();
  const routes = await flowroute.routes.list().toArray();
  const cnams = await flowroute.cnams.list().toArray();

  const used = new Set<string>();
  const ofNumbers = await inLanes(numbers, async (number): Promise<Finding[]> => {
    const details = await unlessGone(flowroute.numbers.get(number.id));
    if (!details) return [];
    const { primary_route: primary, failover_route: failover } = details.relationships;
    for (const route of [primary, failover]) if (route?.data) used.add(route.data.id);
    // What the account has is good for each of its numbers.
    const callbacks = await lacking((type) => flowroute.numbers.getCallback(number.id, type), accountLacks);
    const missing = [...linksMissing(details), ...callbacks].map((name) => `no ${name}`);
    return missing.length > 0 ? [{ kind: "number", id: number.id, name: nameOf(number), finding: inOrder(missing).join(", ") }] : [];
  });

  return [
    ...ofNumbers.flat(),
    // Route "0" is built in.
    ...routes.filter(({ id }) => id !== "0" && !used.has(id)).map(({ id, attributes }) => ({ kind: "route" as const, id, name: attributes.alias ?? "", finding: "no number uses it" })),
    ...cnams
      .filter(({ attributes }) => !attributes.is_approved)
      .map(({ id, attributes: { value, rejection_reason: reason } }) => ({ kind: "caller name" as const, id, name: value, finding: reason ? `rejected: ${reason}` : "waits for its approval" })),
  ];
}

const nameOf = ({ attributes }: PhoneNumber) => attributes.alias ?? "";

function linksMissing({ relationships }: NumberDetails): string[] {
  const links = { route: relationships.primary_route, failover: relationships.failover_route, "E911 address": relationships.e911_address, "caller name": relationships.cnam_preset };
  return Object.entries(links).flatMap(([name, link]) => (link?.data ? [] : [name]));
}

const order = ["no route", "no failover", ...inbound.map((type) => `no ${type}`), "no E911 address", "no caller name"];
const inOrder = (missing: readonly string[]) => missing.toSorted((a, b) => order.indexOf(a) - order.indexOf(b));

/** Those callbacks of which the API says that there is none. */
async function lacking(ask: (type: Inbound) => PromiseLike<{ readonly attributes: { readonly callback_url?: string | null } }>, types: readonly Inbound[]): Promise<Inbound[]> {
  const found = await Promise.all(types.map(async (type) => (await unlessGone(ask(type)))?.attributes.callback_url));
  return types.filter((_type, at) => !found[at]);
}

async function unlessGone<T>(call: PromiseLike<T>): Promise<T | undefined> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof ApiError && error.code === "not_found") return undefined;
    throw error;
  }
}

/** Answers in the order of the items. */
async function inLanes<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const lane = async () => {
    for (const [at, item] of left) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}

/** The options, or what is wrong with them. */
function readFlags(args: string[]): { readonly json: boolean } | string {
  try {
    return parseArgs({ args, options: { json: { type: "boolean", default: false } } }).values;
  } catch (error) {
    return (error as Error).message;
  }
}

async function main(args: string[]): Promise<number> {
  const flags = readFlags(args);
  try {
    if (typeof flags === "string") throw new Error(flags);
    const findings = await audit(new Flowroute());
    if (flags.json) print(JSON.stringify(findings, null, 2));
    else if (findings.length === 0) print("Nothing is missing.");
    else print(...table(["what", "id", "name", "finding"], findings.map(({ kind, ...rest }) => ({ what: kind, ...rest }))));
    return findings.length > 0 ? 1 : 0;
  } catch (error) {
    process.stderr.write(`${String(error)}\n`);
    return 2;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = await main(process.argv.slice(2));
