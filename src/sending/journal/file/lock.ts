import { newToken } from "../token.ts";

type Files = typeof import("node:fs");

/** Who holds a lock, as its file says. */
interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly at: number;
  readonly token: string;
  /** Which of the processes that have had this number, where the system tells. */
  readonly born?: string | undefined;
}

/**
 * Keeps a file for one process at a time, and gives what lets go of it. Node has no locks that end with their process, so
 * the lock is a file beside it which says whose it is; that of a process which is gone is taken over.
 *
 * @param real - Where the file is.
 * @param path - Its name in words.
 * @throws {Error} that names the file and the process which has it.
 */
export function lock(fs: Files, real: string, path: string): () => void {
  const { token, file } = take(fs, `${real}.lock`, path);
  const release = () => {
    process.off("exit", release);
    if (holderOf(fs, file)?.token === token) fs.rmSync(file, { force: true });
  };
  process.on("exit", release);
  return release;
}

function take(fs: Files, file: string, path: string): { readonly token: string; readonly file: string } {
  const me: Holder = { pid: process.pid, host: hostname(), at: Date.now(), token: newToken(), born: bornOf(fs, process.pid) };
  const draft = `${file}.${me.token}`;
  // With its content from the first moment on, and after a power cut too: an empty one would be nobody's.
  fs.writeFileSync(draft, JSON.stringify(me), { flush: true });
  try {
    for (;;) {
      if (linked(fs, draft, file)) return { token: me.token, file };
      const holder = holderOf(fs, file);
      if (!holder) continue;
      if (isAlive(fs, holder)) throw new Error(`${path} is in use by process ${holder.pid}${holder.host === me.host ? "" : ` on ${holder.host}`}; if that is wrong, delete ${file}`);
      // Of those who find it left behind, one may replace it, and only while it is still that one.
      const turn = take(fs, `${file}.${holder.token}.next`, path);
      try {
        if (holderOf(fs, file)?.token === holder.token) {
          fs.renameSync(draft, file);
          return { token: me.token, file };
        }
      } finally {
        fs.rmSync(turn.file, { force: true });
      }
    }
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function linked(fs: Files, draft: string, file: string): boolean {
  try {
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(fs: Files, file: string): Holder | undefined {
  let text: string;
  try {
    text = fs.readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
  const { pid, host, at, token, born } = parsed(text);
  if (Number.isSafeInteger(pid) && (pid as number) > 0 && typeof host === "string" && typeof at === "number" && typeof token === "string" && /^[\w-]+$/.test(token)) {
    return { pid: pid as number, host, at, token, born: typeof born === "string" ? born : undefined };
  }
  throw new Error(`${file} is no lock of a journal; if no process has the journal open, delete it`);
}

function parsed(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function isAlive(fs: Files, { pid, host, at, born }: Holder): boolean {
  // Of another machine, or another container, nothing can be known.
  if (host !== hostname()) return true;
  const bornNow = bornOf(fs, pid);
  if (born !== undefined && bornNow !== undefined) return born === bornNow;
  // A container's first process has the same number each time: the lock is this one's only if it was made since it began.
  if (pid === process.pid) return at >= Math.floor(Date.now() - process.uptime() * 1_000);
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}

/** When a process began, by a clock that nobody sets, and since which start of the machine. Linux tells. */
function bornOf(fs: Files, pid: number): string | undefined {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is a name, in brackets, and may hold anything; when it began is the 22nd.
    const begun = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
    return begun && `${fs.readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${begun}`;
  } catch {
    return undefined;
  }
}

const hostname = () => process.getBuiltinModule("node:os").hostname();
