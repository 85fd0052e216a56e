import type { Turn } from "./turn.ts";

/** A request, whichever way it came in. */
export interface Incoming {
  readonly method: string;
  /** The path and the query as they were asked for. */
  readonly target: string;
  header(name: string): string | undefined;
  /** Who is at the other end, if that is known. */
  address(): string | null | undefined;
  /** The body: text, bytes, or what was parsed before. */
  body(maxBytes: number, turn: Turn): string | object | Promise<string>;
}

export interface Answer {
  readonly status: number;
  readonly text?: string;
  readonly headers?: Record<string, string>;
}
