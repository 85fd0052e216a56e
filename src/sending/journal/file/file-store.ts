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
  #file: { readonly fd: number; readonly unlock: () => void } | undefined;
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
    const unlock = lock(this.#fs, this.#path);
    let fd: number | undefined;
    try {
      fd = this.#fs.openSync(this.#path, "a+", 0o600);
      this.#read(fd);
      this.#file = { fd, unlock };
      this.#broken = undefined;
    } catch (error) {
      if (fd !== undefined) this.#fs.closeSync(fd);
      unlock();
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

  /** Takes the entries in. What follows the last line break was never whole, so its message never went out. */
  #read(fd: number): void {
    this.#entries.clear();
    let isFirst = true;
    const end = readLines(this.#fs, fd, (line, number) => {
      if (isFirst && `${line}\n` !== header) throw this.#stranger();
      if (!isFirst) this.#take(line, number);
      isFirst = false;
    });
    if (isFirst && !header.startsWith(end.rest)) throw this.#stranger();
    if (end.rest !== "") this.#fs.ftruncateSync(fd, end.at);
    if (!isFirst) return;
    this.#fs.writeSync(fd, header);
    this.#fs.fsyncSync(fd);
    this.#syncFolder();
  }

  #stranger(): Error {
    return new Error(`${this.#path} is no journal, and is left as it is`);
  }

  #take(line: string, number: number): void {
    try {
      const { key, state, ...entry } = JSON.parse(line) as JournalEntry & { key: unknown; state: unknown };
      if (typeof key !== "string") throw new TypeError("no key");
      if (state === "free") this.#entries.delete(key);
      else if (state === "sending" || state === "sent") this.#entries.set(key, { ...entry, fingerprint: String(entry.fingerprint) });
      else throw new TypeError("no state");
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
    const fd = this.#file?.fd;
    return new Promise((resolve, reject) => {
      if (fd === undefined) return reject(new Error("the journal is closed"));
      this.#fs.fdatasync(fd, (reason) => {
        if (!reason) return resolve();
        this.#broken = { reason };
        reject(reason);
      });
    });
  }
}
