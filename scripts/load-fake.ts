/**
 * How many requests a second the fake answers over a real socket, and how long a large world takes to make.
 *
 *     npx tsx scripts/load-fake.ts [requests]
 *
 * The client runs in this process and the server in another, so that the two do not share a core where there are two.
 */
import { spawn } from "node:child_process";
import { Agent, request } from "node:http";
import { createFakeFlowroute } from "flowroute-sdk/testing";

const total = Number(process.argv[2] ?? 20_000);
const connections = 32;

const begun = performance.now();
const world = createFakeFlowroute({ inventory: 100_000, numbers: 100_000, history: 1_000_000 });
console.log(`200,000 numbers and ${world.state.messages.size} messages made in ${Math.round(performance.now() - begun)} ms`);

const server = spawn(process.execPath, ["--import", "tsx", "src/testing/command/bin.ts", "fake", "--port", "0", "--json"]);
const banner = await new Promise<string>((resolve) => server.stdout.once("data", (piece: Buffer) => resolve(piece.toString())));
const { url, accessKey, secretKey } = JSON.parse(banner) as { url: string; accessKey: string; secretKey: string };
// The rest of its log goes nowhere, but it has to go.
server.stdout.resume();

const agent = new Agent({ keepAlive: true, maxSockets: connections });
const authorization = `Basic ${btoa(`${accessKey}:${secretKey}`)}`;

function get(path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, headers: { authorization } }, (response) => {
      response.resume().once("end", () => (response.statusCode === 200 ? resolve() : reject(new Error(`status ${response.statusCode}`))));
    });
    sent.once("error", reject).end();
  });
}

async function load(path: string): Promise<void> {
  let left = total;
  const start = performance.now();
  const worker = async () => {
    while (left-- > 0) await get(path);
  };
  await Promise.all(Array.from({ length: connections }, worker));
  console.log(`GET ${path}: ${Math.round(total / ((performance.now() - start) / 1000))} requests a second`);
}

await load("/v2/numbers/12065550100");
await load("/v2/numbers?limit=10");
await load("/v2/numbers/available?limit=200&starts_with=206");
agent.destroy();
server.kill("SIGINT");
