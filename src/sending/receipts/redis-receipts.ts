import { knownOptions, requireTime } from "../../stores/known-options.ts";
import { type Evaluate, requireEvaluate, textIn } from "../../stores/redis.ts";
import type { ReceiptState } from "./receipt-state.ts";
import type { ReceiptStore } from "./receipt-store.ts";

export interface RedisReceiptsOptions {
  /** @default "flowroute:receipt:" */
  readonly prefix?: string | undefined;
  /**
   * How long a state is kept after its last receipt, in milliseconds.
   *
   * @default 2_592_000_000, thirty days
   */
  readonly keepMs?: number | undefined;
}

/** Keeps receipts in Redis or Valkey, over whatever client you have. */
export function redisReceipts(evaluate: Evaluate, options: RedisReceiptsOptions = {}): ReceiptStore {
  requireEvaluate("redisReceipts", evaluate);
  const { prefix = "flowroute:receipt:", keepMs = 30 * 24 * 60 * 60 * 1_000 } = knownOptions(options, ["prefix", "keepMs"]);
  requireTime("keepMs", keepMs);
  return {
    async keep(name, state, rank) {
      await evaluate(keep, [prefix + name], [String(rank), JSON.stringify(state), String(Math.ceil(keepMs))]);
    },
    async get(name) {
      const found = await evaluate("return redis.call('HGET', KEYS[1], 'state') or ''", [prefix + name], []);
      const text = textIn("redisReceipts", found);
      return text === "" ? undefined : (JSON.parse(text) as ReceiptState);
    },
  };
}

const keep = `if tonumber(redis.call('HGET', KEYS[1], 'rank') or -1) < tonumber(ARGV[1]) then
  redis.call('HSET', KEYS[1], 'rank', ARGV[1], 'state', ARGV[2])
end
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;
