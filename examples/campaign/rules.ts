/** What keeps a message from going out, by the options. */
import { appendFileSync, existsSync } from "node:fs";
import type { MessageRule } from "flowroute-sdk";
import { hours, maxCost, memorySuppressions, suppressions, type Suppressions } from "flowroute-sdk/rules";
import type { Diary, Files } from "./diary.ts";
import { type Options, UsageError } from "./options.ts";
import { readText } from "./plan/rows.ts";

export interface Rules {
  readonly all: readonly MessageRule[];
  readonly optOuts: Suppressions;
}

/** Fresh ones: they count what they have let go. Whoever opts out meanwhile is written down, and stays out of the next run. */
export async function rulesOf(options: Options, { optedOut: meanwhile }: Files, diary: Diary): Promise<Rules> {
  const store = memorySuppressions();
  let isListening = false;
  const optOuts = suppressions({
    ...store,
    add(number, suppression) {
      if (isListening) appendFileSync(meanwhile, `${number}\n`);
      return store.add(number, suppression);
    },
  });
  for (const file of [options.optedOut, existsSync(meanwhile) ? meanwhile : undefined]) {
    if (file === undefined) continue;
    for (const line of (await readText(file)).split(/\r?\n/)) {
      const number = withPlus(line.split(/[,;\t]/)[0] ?? "", options.country);
      if (number !== undefined) await optOuts.add(number, `in ${file}`);
    }
  }
  isListening = true;
  try {
    const all: MessageRule[] = [optOuts];
    if (options.hours) all.push(hours({ ...options.hours, zone: options.zone }));
    if (options.maxCost !== undefined && options.rate !== undefined) {
      // What earlier runs have spent counts too.
      const [most, rate] = [nanodollars(options.maxCost), nanodollars(options.rate)];
      all.push(maxCost({ limit: Math.max(0, most - rate * diary.segments), rate }));
    }
    return { all, optOuts };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** A heading, and whatever else is no number, is nobody. */
function withPlus(text: string, country: string): string | undefined {
  const digits = text.replace(/[\s().+"-]/g, "");
  if (!/^\d{7,15}$/.test(digits)) return undefined;
  return `+${digits.length === 10 && country !== "" && !text.includes("+") ? country : ""}${digits}`;
}

const nanodollars = (dollars: string) => Math.round(Number(dollars) * 1e9);
