import { measureStreams } from "./streams.mjs";

/** `against`: the loop by hand over the same transport, so that the ratio shows what the library's loop adds. */
const rows = [
  { label: "by hand, global fetch", way: "by hand, fetch", against: "by hand, fetch" },
  { label: "by hand, node:http", way: "by hand, node:http", against: "by hand, node:http" },
  { label: "OpenAI", way: "openai", against: "by hand, fetch" },
  { label: "Telnyx", way: "telnyx", against: "by hand, fetch" },
  { label: "flowroute-sdk over fetch", way: "ours-fetch", against: "by hand, fetch" },
  { label: "flowroute-sdk as installed", way: "ours", against: "by hand, node:http" },
  { label: "the same, ids in no order", way: "ours", path: "/scattered", against: "by hand, node:http" },
];

export const measureItems = (baseUrl, { items, slices }) =>
  measureStreams("items", rows, ({ way, path = "" }) => [way, `${baseUrl}/pages/0/${items}${path}`, items / slices], { count: items, slices });
