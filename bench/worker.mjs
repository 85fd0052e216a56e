/** Processes that measure: each is asked one thing at a time and answers with figures. */
import { fork } from "node:child_process";
import { join } from "node:path";

/**
 * Starts `workers/<name>.mjs` and waits for its first word.
 *
 * @param {string} name
 * @param {unknown[]} args
 * @param {string[]} execArgv - Flags of node.
 */
export async function start(name, args = [], execArgv = []) {
  const child = fork(join(import.meta.dirname, "workers", `${name}.mjs`), args.map(String), { execArgv });
  const words = [];
  const waiting = [];
  let ended;
  child.on("message", (word) => (waiting.length > 0 ? waiting.shift().resolve(word) : words.push(word)));
  child.once("exit", (code) => {
    ended = new Error(`${name} ${args.join(" ")} ended with ${code}`);
    for (const { reject } of waiting) reject(ended);
  });

  const next = () =>
    new Promise((resolve, reject) => {
      if (words.length > 0) resolve(words.shift());
      else if (ended) reject(ended);
      else waiting.push({ resolve, reject });
    });
  const first = await next();
  return {
    first,
    next,
    ask(question) {
      child.send(question);
      return next();
    },
    stop: () => child.kill(),
  };
}
