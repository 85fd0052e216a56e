import { measureStreams } from "./streams.mjs";

const rows = [
  { label: "the parser alone: no download, no gzip, cells as text", way: "parser alone", against: "parser alone" },
  { label: "download, gzip and the parser by hand, cells as text", way: "by hand", against: "by hand" },
  { label: "flowroute-sdk, typed rows", way: "ours", against: "by hand" },
];

/** Rows of a file of call records. */
export const measureRows = (baseUrl, { items, slices }) => measureStreams("rows", rows, ({ way }) => [way, `${baseUrl}/cdrs/${items}`, items / slices, items], { count: items, slices });
