/**
 * The rows of the table, in its order. The code of a row is in `peers/<key>.mjs`, which imports the library, and nothing
 * else that costs time, so that importing it measures the library.
 *
 * @typedef {object} Peer
 * @property {string} key
 * @property {string} label
 * @property {string} [install] - The package whose installed size counts.
 * @property {string} [program] - A program with one client, for the bundle. `""` where there is nothing to bundle.
 * @property {"node" | "browser"} [platform] - What the bundle is for; "node" unless it says otherwise.
 * @property {boolean} [stub] - Whether the network can be taken away from under it.
 * @property {boolean} [signal] - Whether its calls take an AbortSignal.
 *
 * @typedef {{ get(signal?: AbortSignal): Promise<unknown>, post(): Promise<unknown> }} Client
 * @typedef {(options: { baseUrl: string, fetch?: typeof globalThis.fetch }) => Client} CreateClient - With `fetch`, the
 *   client is to send everything there.
 */

const ours = 'import { Flowroute } from "flowroute-sdk"; globalThis.client = new Flowroute({ accessKey: "a", secretKey: "b" });';

/** The row that counts as 1. */
export const baseline = "fetch";

/** @type {Peer[]} */
export const peers = [
  { key: "socket", label: "raw socket, the floor" },
  { key: "node-http", label: "node:http by hand, keep-alive", program: "", signal: true },
  {
    key: "undici",
    label: "undici request()",
    install: "undici",
    program: 'import { request } from "undici"; globalThis.client = request;',
    signal: true,
  },
  { key: "fetch", label: "bare global fetch", program: "", stub: true, signal: true },
  { key: "fetch-deadline", label: "global fetch with a deadline, by hand", program: "", stub: true },
  {
    key: "stripe",
    label: "Stripe (on node:http)",
    install: "stripe",
    program: 'import Stripe from "stripe"; globalThis.client = new Stripe("a");',
    stub: true,
  },
  {
    key: "openapi-fetch",
    label: "openapi-fetch alone",
    install: "openapi-fetch",
    program: 'import createClient from "openapi-fetch"; globalThis.client = createClient();',
    platform: "browser",
    stub: true,
    signal: true,
  },
  {
    key: "twilio",
    label: "Twilio",
    install: "twilio",
    program: 'import twilio from "twilio"; globalThis.client = twilio("ACa", "b");',
    stub: true,
  },
  {
    key: "openai",
    label: "OpenAI",
    install: "openai",
    program: 'import OpenAI from "openai"; globalThis.client = new OpenAI({ apiKey: "a" });',
    stub: true,
    signal: true,
  },
  {
    key: "telnyx",
    label: "Telnyx",
    install: "telnyx",
    program: 'import Telnyx from "telnyx"; globalThis.client = new Telnyx({ apiKey: "a" });',
    stub: true,
    signal: true,
  },
  { key: "ours-fetch", label: "flowroute-sdk over fetch", install: "flowroute-sdk", program: ours, platform: "browser", stub: true, signal: true },
  { key: "ours", label: "flowroute-sdk as installed", install: "flowroute-sdk", program: ours, signal: true },
];
