/** Gets ready what is measured: the peers from their lockfile, and our package as its users get it. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const bench = import.meta.dirname;
const root = join(bench, "..");
const run = (command, args, cwd) => execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** Installs the peers, unless what is installed came from the lockfile as it is now. */
export function installPeers() {
  const lockfile = readFileSync(join(bench, "package-lock.json"), "utf8");
  const stamp = join(bench, "node_modules/.installed-from.json");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lockfile) return;
  run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], bench);
  writeFileSync(stamp, lockfile);
}

/**
 * Builds, packs and unpacks our package beside the peers. Imported from there by its name, it is resolved by its
 * `exports` and weighs what it weighs for a user.
 */
export function installOurs() {
  const folder = mkdtempSync(join(tmpdir(), "flowroute-sdk-"));
  try {
    run("npm", ["run", "build"], root);
    const [{ filename }] = JSON.parse(run("npm", ["pack", "--json", "--ignore-scripts", "--pack-destination", folder], root));
    run("tar", ["-xzf", filename], folder);
    const place = join(bench, "node_modules/flowroute-sdk");
    rmSync(place, { recursive: true, force: true });
    cpSync(join(folder, "package"), place, { recursive: true });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
