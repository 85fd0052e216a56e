/** Runs a Lua script. With ioredis `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`. */
export type Evaluate = (script: string, keys: string[], args: string[]) => PromiseLike<unknown>;
