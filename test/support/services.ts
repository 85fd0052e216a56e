import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { chmod, chown, mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "./free-port.ts";

/** A server of this test's own, on a free port of this machine, with its data in a folder of its own. */
export interface Service {
  /** Such as `redis://127.0.0.1:40123` or `postgres://postgres@127.0.0.1:40123/postgres`. */
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash does. Its folder stays. */
  kill(): Promise<void>;
  /** Begins again after a {@link kill}, on the same port and folder. */
  start(): Promise<void>;
  /** Lets it stand still, with all its connections open. */
  pause(): void;
  /** Lets it go on after a {@link pause}. */
  resume(): void;
  /** Ends it and removes its folder. */
  close(): Promise<void>;
}

/** What makes a server of some kind. */
interface Kind {
  readonly scheme: string;
  readonly path: string;
  /** How it is told to end at once. */
  readonly signal: NodeJS.Signals;
  /** Puts an empty database into the folder. */
  prepare(folder: string, user: User): void;
  command(folder: string, port: number): readonly [string, ...string[]];
  /** What a server which is ready answers with these first bytes; one that still reads its data refuses it. */
  readonly hello: Buffer;
  readonly welcome: string;
}

/** Whom a program runs as: PostgreSQL refuses to run as root. */
type User = { readonly uid?: number; readonly gid?: number };

const redis = find("redis-server");
const postgres = find("postgres");
const initdb = find("initdb");

/** For `test.skipIf`: whether Redis is not installed, which is then printed. */
export const noRedis = isMissing("redis-server", redis);

/** For `test.skipIf`: whether PostgreSQL is not installed, or cannot run here, which is then printed. */
export const noPostgres = isMissing("postgresql", postgres && initdb && postgresUser() ? postgres : undefined);

/** Starts a Redis. With `durable` each command is on disk before its answer, so that what was said survives a `kill`. */
export function startRedis({ durable = false } = {}): Promise<Service> {
  const data = durable ? ["--appendonly", "yes", "--appendfsync", "always"] : [];
  return serve({
    scheme: "redis://", path: "", signal: "SIGKILL",
    prepare: () => {},
    command: (folder, port) => [redis ?? "", "--port", String(port), "--bind", "127.0.0.1", "--save", "", "--dir", folder, ...data],
    hello: Buffer.from("PING\r\n"),
    welcome: "+PONG",
  });
}

/** Starts a PostgreSQL. What was committed survives a `kill`, though not a power cut. */
export function startPostgres(): Promise<Service> {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "fsync=off", "max_connections=200"].flatMap((setting) => ["-c", setting]);
  return serve({
    scheme: "postgres://postgres@", path: "/postgres", signal: "SIGQUIT",
    prepare: (folder, user) =>
      void execFileSync(initdb ?? "", ["-D", join(folder, "data"), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"], { ...user, cwd: folder, stdio: ["ignore", "ignore", "pipe"] }),
    command: (folder, port) => [postgres ?? "", "-D", join(folder, "data"), "-p", String(port), ...settings],
    // The start of a connection: its length, the protocol 3.0, who it is.
    hello: Buffer.from("\0\0\0\x17\0\x03\0\0user\0postgres\0\0", "latin1"),
    welcome: "R",
  });
}

async function serve(kind: Kind): Promise<Service> {
  const user = kind.scheme.startsWith("postgres") ? (postgresUser() ?? {}) : {};
  const folder = await mkdtemp(join(tmpdir(), "flowroute-sdk-"));
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder, user.uid, user.gid);
  await chmod(folder, 0o700);
  kind.prepare(folder, user);
  const port = await freePort();
  const [command, ...flags] = kind.command(folder, port);
  let child: ChildProcess | undefined;

  const signalAll = (signal: NodeJS.Signals) => {
    if (child?.pid === undefined) return;
    // PostgreSQL has a process for each connection.
    const children = `/proc/${child.pid}/task/${child.pid}/children`;
    const pids = existsSync(children) ? readFileSync(children, "utf8").trim().split(" ").filter(Boolean).map(Number) : [];
    for (const pid of [child.pid, ...pids]) process.kill(pid, signal);
  };
  const stop = async () => {
    const ended = child;
    child = undefined;
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return;
    ended.kill(kind.signal);
    await new Promise((resolve) => void ended.once("exit", resolve));
  };
  const start = async () => {
    for (let tries = 1; ; tries++) {
      const started = spawn(command, flags, { ...user, cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
      let words = "";
      for (const stream of [started.stdout, started.stderr]) stream.on("data", (piece) => (words += piece));
      child = started;
      while (started.exitCode === null && !(await answers(port, kind))) await wait(20);
      if (started.exitCode === null) return;
      // What a killed one held, its memory for example, may take a moment to be given back.
      if (tries === 20) throw new Error(`${command} did not start:\n${words}`);
      await wait(100);
    }
  };
  // A test run that ends early leaves no server behind.
  const atExit = () => void child?.kill(kind.signal);
  process.once("exit", atExit);
  await start();
  return {
    url: `${kind.scheme}127.0.0.1:${port}${kind.path}`,
    port,
    kill: stop,
    start,
    pause: () => signalAll("SIGSTOP"),
    resume: () => signalAll("SIGCONT"),
    async close() {
      await stop();
      process.off("exit", atExit);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function answers(port: number, { hello, welcome }: Kind): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => void socket.write(hello));
    const end = (does: boolean) => {
      socket.destroy();
      resolve(does);
    };
    socket.once("data", (answer) => end(answer.toString("latin1").startsWith(welcome)));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
    socket.setTimeout(2_000, () => end(false));
  });
}

/** A program by its name: on the path, or where Debian keeps those of PostgreSQL. */
function find(name: string): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  return [...(process.env["PATH"] ?? "").split(delimiter), ...versions].map((folder) => join(folder, name)).find((path) => existsSync(path));
}

/** Whom PostgreSQL can run as: this user, or the one of that name where this is root. */
function postgresUser(): User | undefined {
  if (process.getuid?.() !== 0) return {};
  try {
    const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return undefined;
  }
}

function isMissing(name: string, path: string | undefined): boolean {
  if (path === undefined) process.stderr.write(`LEFT OUT: the tests that need ${name}, which is not installed (apt-get install ${name})\n`);
  return path === undefined;
}
