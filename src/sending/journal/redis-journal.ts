import { knownOptions, requireTime } from "../../stores/known-options.ts";
import { type Evaluate, requireEvaluate, textIn, textsIn } from "../../stores/redis.ts";
import { createJournal } from "./create-journal.ts";
import type { Journal, JournalEntry } from "./journal.ts";
import { persistent } from "./persistent.ts";

export interface RedisJournalOptions {
  /**
   * In front of every key. What stands in braces keeps them together in a cluster.
   *
   * @default "flowroute:{journal}:"
   */
  readonly prefix?: string | undefined;
  /**
   * How long it is kept that a message was sent, in milliseconds. After that its key is new again, and the message would be sent again.
   *
   * @default for ever
   */
  readonly keepMs?: number | undefined;
}

/**
 * A journal in Redis or Valkey, over whatever client you have, for any number of processes. It is as durable as Redis is: with
 * `appendfsync everysec`, its default, a crash of Redis itself may forget a second, and what was sent in it. `always`
 * forgets nothing.
 */
export function redisJournal(evaluate: Evaluate, options: RedisJournalOptions = {}): Journal {
  requireEvaluate("redisJournal", evaluate);
  const { prefix = "flowroute:{journal}:", keepMs } = knownOptions(options, ["prefix", "keepMs"]);
  requireTime("keepMs", keepMs);
  const [openKey, sentKey, idKey] = [`${prefix}open`, (key: string) => `${prefix}sent:${key}`, (id: string) => `${prefix}id:${id}`];
  const ask = (script: string, keys: string[], args: string[]) => persistent(() => evaluate(script, keys, args));
  return createJournal({
    claim: async (key, entry) => entryIn(await ask(claim, [openKey, sentKey(key)], [key, textOf(entry)])),
    find: async (key) => entryIn(await ask(find, [openKey, sentKey(key)], [key])),
    complete: async (key, entry, id) => {
      await ask(complete, [openKey, sentKey(key), idKey(id)], [key, textOf({ ...entry, id }), keepMs === undefined ? "" : String(Math.ceil(keepMs))]);
    },
    free: async (key, token) => void (await ask(free, [openKey], [key, `"${token}"`])),
    async parked() {
      const pairs = textsIn("redisJournal", await ask("return redis.call('HGETALL', KEYS[1])", [openKey], []));
      return pairs.flatMap((key, index) => (index % 2 === 0 ? [{ ...read(pairs[index + 1] ?? ""), key }] : []));
    },
    async known(ids) {
      return textsIn("redisJournal", await ask(known, ids.map(idKey), ids));
    },
  });
}

function entryIn(had: unknown): JournalEntry | undefined {
  const text = textIn("redisJournal", had);
  return text === "" ? undefined : read(text);
}

const textOf = ({ fingerprint, at, token, id }: JournalEntry) => JSON.stringify({ fingerprint, at, token, id });
const read = (text: string) => JSON.parse(text) as JournalEntry;

// What is open stands in one hash, so that it can be listed; what was sent has keys of its own, so that it can expire.
const find = "return redis.call('GET', KEYS[2]) or redis.call('HGET', KEYS[1], ARGV[1]) or ''";

const claim = `local had = redis.call('GET', KEYS[2]) or redis.call('HGET', KEYS[1], ARGV[1])
if had then return had end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
return ''`;

const complete = `for index, value in ipairs({ARGV[2], ARGV[1]}) do
  if ARGV[3] == '' then redis.call('SET', KEYS[index + 1], value) else redis.call('SET', KEYS[index + 1], value, 'PX', ARGV[3]) end
end
redis.call('HDEL', KEYS[1], ARGV[1])
return 1`;

const free = `local had = redis.call('HGET', KEYS[1], ARGV[1])
if had and string.find(had, ARGV[2], 1, true) then redis.call('HDEL', KEYS[1], ARGV[1]) end
return 1`;

const known = `local found = {}
for index, key in ipairs(KEYS) do
  if redis.call('EXISTS', key) == 1 then found[#found + 1] = ARGV[index] end
end
return found`;
