import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Of the user's, and not of the repository: they are some hundred megabytes, and stay where `npm ci` takes nothing away. */
const home = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "flowroute-sdk", "runtimes");

/** Why a runtime is not there, in words. */
export class NotHere extends Error {}

/**
 * The folder with a package of the npm registry in its `node_modules`. It is installed the first time, and again where
 * another version is wanted.
 *
 * @param mayInstall - Without it, only what is there already is found.
 * @param beside - What is installed with it, such as `jest-environment-jsdom@30.5.2`.
 */
export async function fromRegistry(packageName: string, version: string, mayInstall: boolean, beside: readonly string[] = []): Promise<string> {
  const folder = join(home, `${packageName}-${version}`);
  const manifests = [packageName, ...beside.map((each) => each.replace(/(?<!^)@.*/, ""))].map((name) => join(folder, "node_modules", name, "package.json"));
  if (manifests.every((file) => existsSync(file))) return folder;
  if (!mayInstall) throw new NotHere("not in the cache");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  try {
    await run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", `${packageName}@${version}`, ...beside], { cwd: folder });
  } catch (error) {
    throw new NotHere(`npm could not install ${packageName}@${version}: ${lastLineOf(error)}`);
  }
  return folder;
}

/** The version that is installed there. */
export function versionIn(folder: string, packageName: string): string {
  return (JSON.parse(readFileSync(join(folder, "node_modules", packageName, "package.json"), "utf8")) as { version: string }).version;
}

function lastLineOf(error: unknown): string {
  const { stderr = "", message } = error as { stderr?: string; message: string };
  return stderr.trim().split("\n").find((line) => /E[A-Z]{3,}|error/i.test(line)) ?? message;
}
