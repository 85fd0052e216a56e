import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";

const command = (process.env["PATH"] ?? "").split(delimiter).map((folder) => join(folder, "chromium")).find((path) => existsSync(path));

/** For `test.skipIf`: whether Chromium is not installed, which is then printed. */
export const noChromium = command === undefined;
if (noChromium) process.stderr.write("LEFT OUT: the tests that need chromium, which is not installed (apt-get install chromium)\n");

/** A page in a browser without a window. */
export interface BrowserPage {
  /** What an expression gives in the page, as JSON; a promise is awaited. */
  evaluate<Value>(expression: string): Promise<Value>;
  /** What went wrong in it: exceptions, and errors on the console. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly exceptionDetails?: { readonly text: string }; readonly type?: string; readonly entry?: { readonly level: string; readonly text: string } };
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
}

/** Opens an address of this machine in Chromium, which reaches nothing else. It is spoken to over a pipe, in the protocol of its developer tools. */
export async function openPage(url: string): Promise<BrowserPage> {
  const profile = mkdtempSync(join(tmpdir(), "flowroute-browser-"));
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", `--user-data-dir=${profile}`, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--remote-debugging-pipe"];
  const child = spawn(command ?? "", flags, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], detached: true });
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve(result: Record<string, unknown>): void; reject(error: Error): void }>();
  const errors: string[] = [];
  let unread = "";
  output.setEncoding("utf8").on("data", (piece: string) => {
    const messages = (unread + piece).split("\0");
    unread = messages.pop() ?? "";
    for (const text of messages) take(JSON.parse(text) as Message);
  });
  const take = ({ id, method, params, result, error }: Message) => {
    if (method === "Runtime.exceptionThrown") errors.push(params?.exceptionDetails?.text ?? "");
    if (method === "Log.entryAdded" && params?.entry?.level === "error") errors.push(params.entry.text);
    const waiter = waiting.get(id ?? 0);
    if (error) waiter?.reject(new Error(error.message));
    else waiter?.resolve(result ?? {});
  };
  child.once("exit", () => {
    for (const { reject } of waiting.values()) reject(new Error("Chromium has ended"));
  });
  let count = 0;
  const ask = <Result>(method: string, params: object, sessionId?: unknown) =>
    new Promise<Result>((resolve, reject) => {
      waiting.set(++count, { resolve: (result) => resolve(result as Result), reject });
      input.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
    });

  const { targetId } = await ask<{ targetId: string }>("Target.createTarget", { url });
  const { sessionId } = await ask<{ sessionId: string }>("Target.attachToTarget", { targetId, flatten: true });
  for (const domain of ["Runtime", "Log"]) await ask(`${domain}.enable`, {}, sessionId);
  return {
    errors,
    async evaluate<Value>(expression: string) {
      const { result, exceptionDetails } = await ask<{ result: { value: Value }; exceptionDetails?: { text: string } }>("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true }, sessionId);
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value;
    },
    async close() {
      const ended = new Promise((resolve) => void child.once("exit", resolve));
      // Its children too: they are a group of their own.
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
