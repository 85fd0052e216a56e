// This folder keeps a journal in a file of one machine. A line is on the disk before its message goes out, and one process
// has the file at a time.

import type { JournalEntry, JournalStore, ParkedEntry } from "../journal.ts";
import { readLines } from "./lines.ts";
import { lock } from "./lock.ts";

type Files = typeof import("node:fs");

/** So a journal begins, lest another file be taken for one. */
const header = '{"journal":"flowroute-sdk","version":1}\n';

/** The entries of a journal in a file. Loaded once a file is used: a program for the web has none. */
export class FileStore implements JournalStore {
  readonly #fs: Files;
  readonly #path: string;
  readonly #entries = new Map<string, JournalEntry>();
  #file: { readonly fd: number; readonly real: string; readonly unlock: () => void } | undefined;
  /** Why nothing more can be written: what came of a half-written line or a failed sync is not known. */
  #broken: { readonly reason: unknown } | undefined;
  #syncing: Promise<void> = Promise.resolve();
  #nextSync: Promise<void> | undefined;

  constructor(fs: Files, path: string) {
    this.#fs = fs;
    this.#path = path;
  }

  open(): void {
    if (this.#file) return;
    const fd = this.#fs.openSync(this.#path, "a+", 0o600);
    let unlock: (() => void) | undefined;
    try {
      // A file may have several names, by links or folders; it has one lock.
      const real = this.#fs.realpathSync.native(this.#path);
      unlock = lock(this.#fs, real, this.#path);
      if (!this.#isAt(real, fd)) throw this.#replaced();
      this.#read(fd);
      this.#file = { fd, real, unlock };
      this.#broken = undefined;
    } catch (error) {
      this.#fs.closeSync(fd);
      unlock?.();
      throw error;
    }
  }

  async claim(key: string, entry: JournalEntry): Promise<JournalEntry | undefined> {
    this.open();
    const had = this.#entries.get(key);
    if (had) return had;
    this.#write({ key, state: "sending", ...entry });
    this.#entries.set(key, entry);
    await this.#synced();
    return undefined;
  }

  async find(key: string): Promise<JournalEntry | undefined> {
    this.open();
    return this.#entries.get(key);
  }

  async complete(key: string, { fingerprint }: JournalEntry, id: string): Promise<void> {
    this.#write({ key, state: "sent", fingerprint, id });
    this.#entries.set(key, { fingerprint, at: 0, token: "", id });
  }

  async free(key: string, token: string): Promise<void> {
    const had = this.#entries.get(key);
    if (had?.token !== token || had.id !== undefined) return;
    this.#write({ key, state: "free" });
    this.#entries.delete(key);
  }

  async parked(): Promise<ParkedEntry[]> {
    this.open();
    return [...this.#entries].flatMap(([key, entry]) => (entry.id === undefined ? [{ ...entry, key }] : []));
  }

  async known(ids: string[]): Promise<string[]> {
    this.open();
    const wanted = new Set(ids);
    return [...this.#entries.values()].flatMap(({ id }) => (id !== undefined && wanted.has(id) ? [id] : []));
  }

  async close(): Promise<void> {
    await (this.#nextSync ?? this.#syncing).catch(() => {});
    const file = this.#file;
    this.#file = undefined;
    this.#entries.clear();
    if (!file) return;
    this.#fs.closeSync(file.fd);
    file.unlock();
  }

  /**
   * Whether the file still stands where the next run will look for it. Editors save by putting a new file in the place of the
   * old one, and what is written to that is lost.
   */
  #isAt(real: string, fd: number): boolean {
    try {
      const [there, here] = [this.#fs.statSync(real, { throwIfNoEntry: false }), this.#fs.fstatSync(fd)];
      return there?.ino === here.ino && there.dev === here.dev;
    } catch {
      // Who may not look has seen nothing.
      return true;
    }
  }

  #replaced(): Error {
    return new Error(`${this.#path} was removed or replaced while it was in use`);
  }

  /**
   * Takes the entries in. What follows the last line break was never whole, so its message never went out, unless a person's
   * editor has left the break out.
   */
  #read(fd: number): void {
    this.#entries.clear();
    let lines = 0;
    const end = readLines(this.#fs, fd, (line, number) => {
      if (number === 1 && `${line}\n` !== header) throw this.#stranger();
      if (number > 1) this.#take(line, number);
      lines = number;
    });
    if (lines === 0 && !header.startsWith(end.rest)) throw this.#stranger();
    if (lines > 0 && this.#isTaken(end.rest)) this.#fs.writeSync(fd, "\n");
    else if (end.rest !== "") this.#fs.ftruncateSync(fd, end.at);
    if (lines > 0) return;
    this.#fs.writeSync(fd, header);
    this.#fs.fsyncSync(fd);
    this.#syncFolder();
  }

  #stranger(): Error {
    return new Error(`${this.#path} is no journal, and is left as it is`);
  }

  #isTaken(rest: string): boolean {
    try {
      this.#take(rest, 0);
      return true;
    } catch {
      return false;
    }
  }

  #take(line: string, number: number): void {
    try {
      const { key, state, fingerprint, at, token, id } = JSON.parse(line) as Readonly<Record<string, unknown>>;
      if (isText(key) && state === "free") this.#entries.delete(key as string);
      else if (isText(key, fingerprint, id) && state === "sent") this.#entries.set(key as string, { fingerprint: fingerprint as string, at: 0, token: "", id: id as string });
      else if (isText(key, fingerprint, token) && state === "sending" && Number.isSafeInteger(at)) this.#entries.set(key as string, { fingerprint: fingerprint as string, at: at as number, token: token as string });
      else throw new TypeError("no entry of a journal");
    } catch (cause) {
      throw new Error(`line ${number} of ${this.#path} cannot be read`, { cause });
    }
  }

  /** So that the file is found after a power cut. Not every system can. */
  #syncFolder(): void {
    try {
      const fd = this.#fs.openSync(process.getBuiltinModule("node:path").dirname(this.#path), "r");
      this.#fs.fsyncSync(fd);
      this.#fs.closeSync(fd);
    } catch {
      // It was asked for all that can be had.
    }
  }

  #write(line: object): void {
    if (this.#broken) throw this.#broken.reason;
    if (!this.#file) throw new Error("the journal is closed");
    const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
    try {
      const written = this.#fs.writeSync(this.#file.fd, bytes);
      if (written < bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes could be written to ${this.#path}`);
    } catch (reason) {
      this.#broken = { reason };
      throw reason;
    }
  }

  /** Once all that is written now is on the disk. Whoever asks while that is under way shares the next one. */
  #synced(): Promise<void> {
    this.#nextSync ??= this.#syncing.then(() => {
      this.#nextSync = undefined;
      return (this.#syncing = this.#sync());
    });
    return this.#nextSync;
  }

  #sync(): Promise<void> {
    const file = this.#file;
    return new Promise((resolve, reject) => {
      if (!file) return reject(new Error("the journal is closed"));
      this.#fs.fdatasync(file.fd, (failure) => {
        const reason = failure ?? (this.#isAt(file.real, file.fd) ? undefined : this.#replaced());
        if (!reason) return resolve();
        this.#broken = { reason };
        reject(reason);
      });
    });
  }
}

const isText = (...values: unknown[]) => values.every((value) => typeof value === "string");
