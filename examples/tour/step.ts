import type { Flowroute } from "flowroute-sdk";
import type { FakeFlowroute } from "flowroute-sdk/testing";

/** What the real account needs a number for, which a flag names. On the fake there is one for each. */
export type Flag = "buy" | "send-from" | "send-to" | "route";

export type WebhookHandler = (request: Request) => Promise<Response>;

/** What a step works with. */
export interface Tour {
  readonly flowroute: Flowroute;
  /** `undefined` on the real account. */
  readonly fake: FakeFlowroute | undefined;
  /** The number to buy. */
  offer: string;
  /** The number to send from. */
  from: string;
  /** Who gets the texts. */
  guest: string;
  /** The number whose calls are routed. */
  routed: string;
  /** The name of the new route. */
  readonly alias: string;
  /** Waits so many milliseconds; on the fake they pass at once. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Has webhooks taken by this function, in place of a server. */
  readonly onWebhook: (handler: WebhookHandler) => void;
}

interface Step<Result> {
  readonly title: string;
  /** Runs, and is printed as it stands in its file, but for a last line that hands the result on. */
  readonly run: (tour: Tour) => Promise<Result>;
  /** What came of it, for a person to read. */
  readonly show: (result: Result, tour: Tour) => readonly string[] | Promise<readonly string[]>;
  /** It costs or changes something: the real account sees it only with these. */
  readonly needs?: readonly Flag[];
  /** What the real API does not do for a visitor. */
  readonly isOnFakeOnly?: boolean;
}

/** One thing that the SDK does; its result is its own affair. */
export interface AnyStep extends Pick<Step<unknown>, "title" | "needs" | "isOnFakeOnly"> {
  /** Runs it, and answers what came of it. */
  readonly take: (tour: Tour) => Promise<readonly string[]>;
}

/** Steps that belong together. */
export interface Chapter {
  readonly name: string;
  readonly title: string;
  /** The text of the file that holds the steps. */
  readonly source: string;
  readonly steps: readonly AnyStep[];
}

export function step<Result>({ run, show, ...rest }: Step<Result>): AnyStep {
  return { ...rest, take: async (tour) => show(await run(tour), tour) };
}

/** The code of a step, as it stands between the lines of its `run`. */
export function codeOf({ title }: AnyStep, source: string): string[] {
  const lines = source.split("\n");
  const after = (start: number, wanted: (line: string) => boolean) => lines.findIndex((line, index) => index > start && wanted(line));
  const begin = after(after(-1, (line) => line.includes(`title: ${JSON.stringify(title)}`)), (line) => line.startsWith("  async run("));
  const body = lines.slice(begin + 1, after(begin, (line) => line === "  },")).map((line) => line.slice(4));
  return body.at(-1)?.startsWith("return ") ? body.slice(0, -1) : body;
}
