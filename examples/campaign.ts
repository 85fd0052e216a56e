/** A text to everybody in a CSV file. `npm run campaign -- --help` says how. */
import { run } from "./campaign/run.ts";

const stop = new AbortController();
process.on("SIGINT", () => {
  // The second one ends it at once; what is under way is then in doubt, and --resume looks after it.
  if (stop.signal.aborted) process.exit(130);
  process.stderr.write("\nstopping: what is under way ends, nothing new starts; Ctrl+C once more ends it at once\n");
  stop.abort();
});

process.exitCode = await run(process.argv.slice(2), { stop: stop.signal });
