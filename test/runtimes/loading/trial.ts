import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** A program that is run in a way of its own, and what it has to say. */
export interface Trial {
  readonly what: string;
  /** A module, in which `Flowroute` is loaded. */
  readonly source: string;
  readonly options?: readonly string[];
  readonly says: RegExp;
}

export const nobody = 'baseUrl: "http://127.0.0.1:9"';

/** Sends to where nobody listens, and tells what the client says of it. */
export const sending = (options: string) => `
  try {
    await new Flowroute({ accessKey: "AK", secretKey: "SK", maxRetries: 0, ${options} }).messages.send({ from: "12065550100", to: "12065551234", body: "hi" });
  } catch (error) {
    console.log(error.code, error.outcome, error.message, error.cause?.message);
  }
`;

/** What went otherwise than it had to, in words. */
export async function failuresOf(trials: readonly Trial[], command: string, folder: string): Promise<string[]> {
  const failures: string[] = [];
  for (const { what, source, options = [], says } of trials) {
    writeFileSync(join(folder, "trial.mjs"), source);
    const said = await outputOf(command, [...options, "trial.mjs"], folder);
    if (!says.test(said)) failures.push(`${what}: ${said}`);
  }
  return failures;
}

function outputOf(command: string, options: readonly string[], cwd: string): Promise<string> {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(command, options, { cwd, env, timeout: 30_000 }, (_error, stdout, stderr) => resolve(stdout || stderr));
  });
}
