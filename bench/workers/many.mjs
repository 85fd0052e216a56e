/**
 * Messages through a pool over a stub, in a process of its own: `many.mjs <way> <messages a slice>`. Says after every slice
 * how it stands, and goes on when told to, so that several ways can take turns.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Flowroute } from "flowroute-sdk";
import { fileJournal } from "flowroute-sdk/sending";
import { sms } from "../answers.mjs";
import { checkpoints } from "../checkpoints.mjs";
import { stubFetch } from "../stub.mjs";

const [, , way, slice] = process.argv;
const { messages } = new Flowroute({ accessKey: "bench", secretKey: "bench", baseUrl: "https://example.com", pacing: false, fetch: stubFetch });
const folder = mkdtempSync(join(tmpdir(), "flowroute-many-"));
process.once("exit", () => rmSync(folder, { recursive: true }));
const { checkpoint, isSliceEnd } = await checkpoints(Number(slice));
await { "pool by hand": byHand, sendMany, "sendMany, file journal": () => sendMany({ journal: fileJournal(join(folder, "journal.jsonl")), key: ({ body }) => body }) }[way]();

async function sendMany(options) {
  for await (const { status } of messages.sendMany(source(Infinity), options)) if (isLast(status)) await checkpoint();
}

/** As one would write it: ten loops over one source. No order, and who sends ahead waits for nobody. */
async function byHand() {
  for (;;) {
    const left = source(Number(slice));
    const loop = async () => {
      for (const message of left) {
        try {
          isLast({ status: "fulfilled", input: message, value: await messages.send(message) }.status);
        } catch (reason) {
          isLast({ status: "rejected", input: message, reason }.status);
        }
      }
    };
    await Promise.all(Array.from({ length: 10 }, loop));
    await checkpoint();
  }
}

function* source(many) {
  for (let number = 0; number < many; number++) yield { ...sms, body: `Your table ${number} is ready at eight. See you this evening.` };
}

/** Looks at what came, as a user would. */
function isLast(status) {
  if (status !== "fulfilled") throw new Error(status);
  return isSliceEnd(status);
}
