import { createJournal } from "./create-journal.ts";
import type { Journal, JournalStore } from "./journal.ts";

/**
 * A journal in a file of JSON lines, for one process at a time. A line is on the disk before its message goes out. Needs
 * Node's `fs`, or that of a runtime which has it.
 *
 * @param path - Made if it is not there. Beside it stands a lock, `path + ".lock"`, while a process has it open.
 */
export function fileJournal(path: string): Journal {
  const fs = globalThis.process?.getBuiltinModule?.("fs");
  if (!fs) throw new TypeError("fileJournal needs Node's fs; redisJournal and postgresJournal run anywhere");
  if (typeof path !== "string" || path === "") throw new TypeError("path must be that of a file");
  let loading: Promise<JournalStore> | undefined;
  const store = () => (loading ??= import("./file/file-store.ts").then(({ FileStore }) => new FileStore(fs, path)));
  return createJournal({
    open: async () => (await store()).open?.(),
    claim: async (key, entry) => (await store()).claim(key, entry),
    find: async (key) => (await store()).find(key),
    complete: async (key, entry, id) => (await store()).complete(key, entry, id),
    free: async (key, token) => (await store()).free(key, token),
    parked: async () => (await store()).parked(),
    known: async (ids) => (await store()).known(ids),
    close: async () => (await store()).close?.(),
  });
}
