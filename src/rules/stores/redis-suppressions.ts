import { knownOptions } from "../../stores/known-options.ts";
import { type Evaluate, requireEvaluate, textsIn } from "../../stores/redis.ts";
import type { SuppressionStore } from "./suppression-store.ts";

export interface RedisSuppressionsOptions {
  /** @default "flowroute:suppressed:" */
  readonly prefix?: string | undefined;
}

/**
 * Keeps them in Redis or Valkey, over whatever client you have, for ever. It survives what Redis survives, and must not be
 * evicted: `maxmemory-policy noeviction`.
 */
export function redisSuppressions(evaluate: Evaluate, options: RedisSuppressionsOptions = {}): SuppressionStore {
  requireEvaluate("redisSuppressions", evaluate);
  const { prefix = "flowroute:suppressed:" } = knownOptions(options, ["prefix"]);
  return {
    async get(number) {
      const [at, words] = textsIn("redisSuppressions", await evaluate(get, [prefix + number], []));
      return at === undefined ? undefined : { at: new Date(Number(at)), words: words ?? "" };
    },
    add: (number, { at, words }) => evaluate(add, [prefix + number], [String(at.getTime()), words]),
    remove: (number, upTo) => evaluate(remove, [prefix + number], [String(upTo.getTime())]),
  };
}

const get = `local had = redis.call('HMGET', KEYS[1], 'at', 'words')
if not had[1] then return {} end
return {had[1], had[2] or ''}`;

const add = `local had = redis.call('HGET', KEYS[1], 'at')
if not had or tonumber(had) <= tonumber(ARGV[1]) then redis.call('HSET', KEYS[1], 'at', ARGV[1], 'words', ARGV[2]) end
return 0`;

const remove = `local had = redis.call('HGET', KEYS[1], 'at')
if had and tonumber(had) <= tonumber(ARGV[1]) then redis.call('DEL', KEYS[1]) end
return 0`;
