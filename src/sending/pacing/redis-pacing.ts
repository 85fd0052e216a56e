// This folder lets processes keep one pace, by slots in a store that all of them ask. The store's clock counts, and a slot
// whose process is gone is free again by itself.

import type { PacingStore } from "flowroute-sdk";
import { knownOptions } from "../../stores/known-options.ts";
import { type Evaluate, noAnswer, requireEvaluate, textIn } from "../../stores/redis.ts";
import { longestClosedMs } from "./longest-hold.ts";

export interface RedisPacingOptions {
  /** @default "flowroute:pacing:" */
  readonly prefix?: string | undefined;
}

/**
 * Keeps the pace of several processes in Redis or Valkey, over whatever client you have. One key per lane, which goes by
 * itself, and Redis's own clock.
 */
export function redisPacing(evaluate: Evaluate, options: RedisPacingOptions = {}): PacingStore {
  requireEvaluate("redisPacing", evaluate);
  const { prefix = "flowroute:pacing:" } = knownOptions(options, ["prefix"]);
  const ask = (script: string, lane: string, args: (string | number)[]) => evaluate(script, [prefix + lane], args.map(String));
  return {
    async take(lane, slots, leaseMs, restMs) {
      const lease = crypto.randomUUID();
      const answer = textIn("redisPacing", await ask(take, lane, [lease, slots, leaseMs, restMs, leaseMs + longestClosedMs]));
      if (answer === "taken") return { lease };
      const waitMs = Number(answer);
      if (answer === "" || Number.isNaN(waitMs)) throw noAnswer("redisPacing");
      return { waitMs: Math.max(0, waitMs) };
    },
    end: async (lane, lease, freeInMs) => void (await ask(end, lane, [lease, freeInMs])),
    close: async (lane, ms) => void (await ask(close, lane, [ms])),
  };
}

// A lane is a sorted set: each lease, and "closed", by the time until which it holds. Lua's own way to write a number
// would cut a time to its first 14 digits.
const clock = `local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000
local function text(number) return string.format('%.3f', number) end
local function hold(name, ms)
  redis.call('ZADD', KEYS[1], text(now + ms), name)
  if redis.call('PTTL', KEYS[1]) < tonumber(ms) then redis.call('PEXPIRE', KEYS[1], math.ceil(ms)) end
end
`;

const take = `${clock}local lease, slots, leaseMs, restMs, longestMs = ARGV[1], tonumber(ARGV[2]), ARGV[3], tonumber(ARGV[4]), ARGV[5]
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', text(now))
redis.call('ZREMRANGEBYSCORE', KEYS[1], text(now + longestMs), '+inf')
local closed = redis.call('ZSCORE', KEYS[1], 'closed')
if closed then return text(closed - now) end
local free = redis.call('ZREVRANGE', KEYS[1], slots - 1, slots - 1, 'WITHSCORES')[2]
if free then return text(math.min(free - now, restMs)) end
hold(lease, leaseMs)
return 'taken'`;

const end = `${clock}local heldUntil = redis.call('ZSCORE', KEYS[1], ARGV[1])
if heldUntil and tonumber(heldUntil) > now then redis.call('ZADD', KEYS[1], text(now + ARGV[2]), ARGV[1]) end
return 0`;

const close = `${clock}local closed = redis.call('ZSCORE', KEYS[1], 'closed')
if not closed or tonumber(closed) < now + ARGV[1] then hold('closed', ARGV[1]) end
return 0`;
