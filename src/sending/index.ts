export type { Query, Queryable } from "../stores/postgres.ts";
export type { Evaluate } from "../stores/redis.ts";
export { postgresPacing, type PostgresPacingOptions, postgresPacingTable } from "./pacing/postgres-pacing.ts";
export { redisPacing, type RedisPacingOptions } from "./pacing/redis-pacing.ts";
