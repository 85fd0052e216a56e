/** What a campaign writes down of itself, beside the CSV file: the journal keeps messages from going out twice, this is for the report. */
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, writeSync } from "node:fs";
import type { ReceiptState, ReceiptStore } from "flowroute-sdk/sending";
import { type Options, UsageError } from "./options.ts";

/** Where a campaign's files are. */
export interface Files {
  readonly journal: string;
  readonly diary: string;
  readonly optedOut: string;
  readonly report: string;
}

export function filesOf({ file, name }: Options): Files {
  const base = `${file.replace(/\.[^./\\]*$/, "")}.${name}`;
  return { journal: `${base}.journal.jsonl`, diary: `${base}.diary.jsonl`, optedOut: `${base}.opted-out.txt`, report: `${base}.report` };
}

/** One line. `at` is in milliseconds since 1970. */
export type Entry =
  | { readonly what: "begun"; readonly at: number; readonly from: string; readonly text: string; readonly secret: string }
  | { readonly what: "sent"; readonly at: number; readonly key: string; readonly id: string; readonly segments: number }
  | { readonly what: "failed" | "unknown"; readonly at: number; readonly key: string; readonly code: string; readonly words: string }
  | { readonly what: "receipt"; readonly name: string; readonly rank: number; readonly state: ReceiptState };

export type Told = Exclude<Entry, { what: "begun" | "receipt" }>;

export class Diary implements ReceiptStore {
  readonly #path: string;
  #file: number | undefined;
  /** The last that is known of each key. */
  readonly told = new Map<string, Told>();
  readonly #receipts = new Map<string, { readonly rank: number; readonly state: ReceiptState }>();
  begun: Extract<Entry, { what: "begun" }> | undefined;

  constructor(path: string) {
    this.#path = path;
    if (!existsSync(path)) return;
    const lines = readFileSync(path, "utf8").split("\n");
    for (const line of lines) {
      const entry = entryIn(line);
      if (entry) this.#take(entry);
    }
    // What a crash has cut off must not spoil the next line.
    if (lines.at(-1) !== "") appendFileSync(path, "\n");
  }

  /** @throws {UsageError} where the campaign is another's: its text would go to those who have not got this one. */
  begin({ from, text }: Options): Extract<Entry, { what: "begun" }> {
    if (!this.begun) this.add({ what: "begun", at: Date.now(), from, text, secret: crypto.randomUUID() });
    const begun = this.begun!;
    if (begun.from !== from || begun.text !== text) throw new UsageError(`this campaign was begun with --from ${begun.from} --text ${JSON.stringify(begun.text)}; --name begins another one`);
    return begun;
  }

  add(entry: Entry): void {
    this.#file ??= openSync(this.#path, "a", 0o600);
    writeSync(this.#file, `${JSON.stringify(entry)}\n`);
    this.#take(entry);
  }

  async keep(name: string, state: ReceiptState, rank: number): Promise<void> {
    if ((this.#receipts.get(name)?.rank ?? -1) < rank) this.add({ what: "receipt", name, rank, state });
  }

  async get(name: string): Promise<ReceiptState | undefined> {
    return this.receipt(name);
  }

  receipt(name: string): ReceiptState | undefined {
    return this.#receipts.get(name)?.state;
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  /** Of all that was sent. */
  get segments(): number {
    return [...this.told.values()].reduce((sum, entry) => sum + (entry.what === "sent" ? entry.segments : 0), 0);
  }

  #take(entry: Entry): void {
    if (entry.what === "begun") this.begun ??= entry;
    else if (entry.what === "receipt") this.#receipts.set(entry.name, entry);
    else this.told.set(entry.key, entry);
  }
}

/** The last line may have been cut off by a crash; the journal knows what matters of it. */
function entryIn(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}
