import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** A folder with the packed tarball installed in it, as a new user has it. Wants `dist` to be built. */
export interface Packed {
  readonly folder: string;
  remove(): void;
}

export function packed(): Packed {
  const folder = mkdtempSync(join(tmpdir(), "flowroute-runtimes-"));
  const name = execFileSync("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: root, encoding: "utf8", stdio: "pipe" });
  writeFileSync(join(folder, "package.json"), '{ "name": "user", "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", `./${name.trim().split("\n").at(-1)}`], { cwd: folder, stdio: "pipe" });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
