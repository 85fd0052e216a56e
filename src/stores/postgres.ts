// This folder says how the client of a store is called that a user has. It knows nothing of what is kept there, and has no
// library of its own.

import { memberOf } from "../wrappers/input/member-of.ts";

/** Runs a statement, and gives its rows, or an object with `rows`. */
export type Query = (text: string, values: string[]) => PromiseLike<unknown>;

/** A statement's way in: a function, a client or pool of `pg`, or `sql` of postgres.js. A transaction of either, too. */
export type Queryable = Query | { query(text: string, values: string[]): PromiseLike<unknown> } | { unsafe(text: string, values: string[]): PromiseLike<unknown> };

/** Runs a statement and gives its rows, whatever the client. */
export async function rowsFrom(database: Queryable, text: string, values: string[]): Promise<Record<string, unknown>[]> {
  const answer = await queryOf(database)(text, values);
  const rows = typeof answer === "object" && answer !== null && !Array.isArray(answer) ? memberOf(answer, "rows") : answer;
  if (!Array.isArray(rows)) throw new TypeError("a query must give its rows, or an object with `rows`");
  return rows;
}

function queryOf(database: Queryable): Query {
  if (has(database, "unsafe")) return (text, values) => database.unsafe(text, values);
  return has(database, "query") ? (text, values) => database.query(text, values) : (database as Query);
}

const has = <Name extends string>(database: Queryable, name: Name): database is Extract<Queryable, Record<Name, unknown>> => memberOf(database, name) !== undefined;

/** A name is part of the statement, and no value. */
export function tableNamed(table: string): string {
  if (!/^[a-z_][\w.]*$/i.test(table)) throw new TypeError("table must be the name of a table, such as flowroute_seen");
  return table;
}

/** @throws {TypeError} where it is no way to a database, before it is needed. */
export function requireQueryable(factory: string, database: Queryable): void {
  const isQueryable = typeof database === "function" || (typeof database === "object" && database !== null && ("query" in database || "unsafe" in database));
  if (!isQueryable) throw new TypeError(`${factory}: database must be a function that runs a statement, a client or pool of pg, or sql of postgres.js`);
}
