import { knownOptions, requireTime } from "../../stores/known-options.ts";
import { type Evaluate, noAnswer, requireEvaluate, textIn } from "../../stores/redis.ts";
import { defaultKeepMs, type Seen } from "./seen.ts";

export interface RedisSeenOptions {
  /** @default "flowroute:seen:" */
  readonly prefix?: string | undefined;
  /**
   * How long a mark is kept, in milliseconds; `catchUp` must not look back further.
   *
   * @default 604_800_000, seven days
   */
  readonly keepMs?: number | undefined;
}

/**
 * Remembers in Redis or Valkey, over whatever client you have. It survives what Redis survives: with `appendfsync
 * everysec`, its default, a crash of Redis itself may forget a second.
 */
export function redisSeen(evaluate: Evaluate, options: RedisSeenOptions = {}): Seen {
  requireEvaluate("redisSeen", evaluate);
  const { prefix = "flowroute:seen:", keepMs = defaultKeepMs } = knownOptions(options, ["prefix", "keepMs"]);
  requireTime("keepMs", keepMs);
  const ask = (script: string, key: string, args: (string | number)[]) => evaluate(script, [prefix + key], args.map(String));
  return {
    claim: async (key, owner, leaseMs) => stateOf(await ask(claim, key, [owner, Math.ceil(leaseMs)])),
    async mark(key) {
      const answer = String(await ask(mark, key, [Math.ceil(keepMs)]));
      if (answer !== "0" && answer !== "1") throw noAnswer("redisSeen");
      return answer === "1";
    },
    release: (key, owner) => ask(release, key, [owner]),
  };
}

function stateOf(answer: unknown): "claimed" | "done" | "busy" {
  const state = textIn("redisSeen", answer);
  if (state === "claimed" || state === "done" || state === "busy") return state;
  throw noAnswer("redisSeen");
}

const claim = `local had = redis.call('GET', KEYS[1])
if had == 'done' then return 'done' end
if had and had ~= 'by ' .. ARGV[1] then return 'busy' end
redis.call('SET', KEYS[1], 'by ' .. ARGV[1], 'PX', ARGV[2])
return 'claimed'`;

const mark = `local had = redis.call('GET', KEYS[1])
redis.call('SET', KEYS[1], 'done', 'PX', ARGV[1])
return had == 'done' and 0 or 1`;

const release = `if redis.call('GET', KEYS[1]) == 'by ' .. ARGV[1] then redis.call('DEL', KEYS[1]) end
return 0`;
