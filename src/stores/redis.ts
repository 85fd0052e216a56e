/** Runs a Lua script. With ioredis `(script, keys, args) => redis.eval(script, keys.length, ...keys, ...args)`. */
export type Evaluate = (script: string, keys: string[], args: string[]) => PromiseLike<unknown>;

/** @throws {TypeError} where it is no function, before it is needed. */
export function requireEvaluate(factory: string, evaluate: Evaluate): void {
  if (typeof evaluate !== "function") throw new TypeError(`${factory}: evaluate must be a function that runs a Lua script, (script, keys, args) => …`);
}

/** Of an `evaluate` that keeps the answer to itself, or makes something else of it. */
export const noAnswer = (factory: string): TypeError => new TypeError(`${factory}: evaluate must give what the script returns`);

/** What the script returned; some clients give bytes. */
export function textIn(factory: string, answer: unknown): string {
  if (typeof answer === "string") return answer;
  if (answer instanceof Uint8Array) return new TextDecoder().decode(answer);
  throw noAnswer(factory);
}

/** The same of a script that returns several. */
export function textsIn(factory: string, answer: unknown): string[] {
  if (!Array.isArray(answer)) throw noAnswer(factory);
  return answer.map((each) => textIn(factory, each));
}
