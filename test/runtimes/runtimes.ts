import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fromRegistry, NotHere } from "./cache.ts";
import { chromium, firefox } from "./launch/browser.ts";
import { commandLine } from "./launch/command-line.ts";
import type { Launch } from "./launch/launch.ts";
import { workerd } from "./launch/workerd.ts";

/** A runtime that is on this machine. */
export interface Ready {
  /** What it says of itself. */
  readonly version: string;
  readonly launch: Launch;
  /** Where it is a program of the command line. */
  readonly command?: string;
}

export interface Runtime {
  /** What the tables call it; `--only` goes by its beginning. */
  readonly name: string;
  readonly kind: "node" | "deno" | "bun" | "workerd" | "browser";
  /** @throws NotHere, with the reason. */
  get(mayInstall: boolean): Promise<Ready>;
}

const here: Runtime = {
  name: `Node ${process.versions.node.split(".")[0]}`,
  kind: "node",
  get: async () => ({ version: process.versions.node, launch: commandLine(process.execPath), command: process.execPath }),
};

/** One that the npm registry has as a package with its binary. */
function fromPackage(name: string, kind: Runtime["kind"], packageName: string, version: string, launchOf: (command: string) => Launch): Runtime {
  return {
    name,
    kind,
    async get(mayInstall) {
      const folder = await fromRegistry(packageName, version, mayInstall);
      const command = join(folder, "node_modules/.bin", packageName);
      try {
        const said = execFileSync(command, ["--version"], { encoding: "utf8", stdio: "pipe" });
        return { version: /\d+\.\d+\.\d+|\d{4}-\d\d-\d\d/.exec(said)?.[0] ?? said.trim(), launch: launchOf(command), ...(kind === "workerd" ? undefined : { command }) };
      } catch (error) {
        throw new NotHere(`it is installed and does not start: ${String(error).split("\n")[0]}`);
      }
    },
  };
}

const denoOptions = ["run", "--no-lock", "--node-modules-dir=manual", "--allow-net=127.0.0.1", "--allow-read", "--allow-env", "--allow-sys", "--no-prompt"];
const deno = (version: string) => fromPackage(`Deno ${version}`, "deno", "deno", version, (command) => commandLine(command, ...denoOptions));
const node = (major: string) => fromPackage(`Node ${major}`, "node", "node", major, (command) => commandLine(command));

/** One that Debian has as a package. */
function fromDebian(name: string, packageName: string, launchOf: (command: string) => Launch): Runtime {
  const command = `/usr/bin/${packageName}`;
  return {
    name,
    kind: "browser",
    async get() {
      if (!existsSync(command)) throw new NotHere(`no ${command}; on Debian: apt-get install ${packageName}`);
      const said = execFileSync(command, ["--version"], { encoding: "utf8", stdio: "pipe" });
      return { version: /\d+\.[\d.]+/.exec(said)?.[0] ?? said.trim(), launch: launchOf(command) };
    },
  };
}

/** The Node that runs this stands for its own major version. */
export const runtimes: readonly Runtime[] = [
  here,
  ...["20.19.0", "20", "22", "24", "26"].map(node).filter(({ name }) => name !== here.name),
  fromPackage("Bun 1", "bun", "bun", "1.4.5", (command) => commandLine(command)),
  ...["2.5.7", "2.7.14", "2.8.3", "2.9.6"].map(deno),
  fromPackage("workerd", "workerd", "workerd", "1.20261117.1", workerd),
  fromDebian("Chromium", "chromium", chromium),
  fromDebian("Firefox", "firefox-esr", firefox),
];
