/** The plan in words and tables. */
import type { Options } from "../options.ts";
import type { Plan } from "./plan.ts";
import { dollars, duration, faint, many, strong, table, tally } from "../words.ts";

const mostRefused = 20;
const mostRows = 5;

export function planText(plan: Plan, options: Options): string[] {
  const { rows, refused, later, sentBefore, segments, byEncoding, cost, seconds } = plan;
  const odd = tally(rows.flatMap(({ counted }) => counted.odd.map(({ character, replacement }) => `${character}${replacement === undefined ? "" : ` (${replacement || "nothing"} would do)`}`)));
  return [
    strong(`${options.file}, from ${options.from}`),
    "",
    ...(rows.length === 0 ? [] : table(["line", "to", "segments", "encoding", "text"], rows.slice(0, mostRows).map(({ line, message, counted }) => ({ line, to: message.to, segments: counted.segments, encoding: counted.encoding, text: shortened(message.body) })))),
    ...(rows.length > mostRows ? [faint(`and ${many(rows.length - mostRows, "more", "more")}; --json has all`)] : []),
    "",
    ...(refused.length > 0 ? [
      strong(`${many(refused.length, "row is", "rows are")} refused: ${tally(refused.map(({ code }) => code)).map(([code, times]) => `${times} ${code}`).join(", ")}`),
      ...table(["line", "to", "why"], refused.slice(0, mostRefused).map(({ line, to, words }) => ({ line, to, why: words }))),
      ...(refused.length > mostRefused ? [faint(`and ${many(refused.length - mostRefused, "more", "more")}; --json has all`)] : []),
      ...(options.country === "" && refused.some(({ to }) => to.replaceAll(/\D/g, "").length === 10) ? ["--country 1 makes numbers of ten digits those of the United States and Canada"] : []),
      "",
    ] : []),
    ...(later.length > 0 ? [`${many(later.length, "row is", "rows are")} outside their hours now: run this again later`, ""] : []),
    ...(odd.length > 0 ? [`UCS-2, with less room in a segment, because of ${odd.slice(0, 5).map(([character, times]) => `${character} × ${times}`).join(", ")}`, ""] : []),
    ...(sentBefore > 0 ? [`sent before  ${many(sentBefore, "text")}`] : []),
    `to send      ${many(rows.length, "text")} in ${many(segments, "segment")}: ${Object.entries(byEncoding).map(([encoding, sum]) => `${sum.texts} ${encoding} in ${sum.segments}`).join(", ") || "none"}`,
    `will cost    ${cost === undefined ? "give --rate, what your account pays for a segment" : `${dollars(cost)} at $${options.rate} a segment${options.isLive ? "" : " (a fake costs nothing)"}`}`,
    `will take    at least ${duration(seconds)} at ${options.pace} a second`,
  ];
}

/** The whole of it, for programs. */
export function planJson({ rows, refused, later, ...sums }: Plan): object {
  return {
    ...sums,
    rows: rows.map(({ line, key, message, counted }) => ({ line, key, to: message.to, body: message.body, encoding: counted.encoding, segments: counted.segments, cost: counted.price?.amount_nanodollars })),
    refused,
    later: later.map(({ row, ...why }) => ({ ...why, body: row.message.body })),
  };
}

const shortened = (text: string) => (text.length > 48 ? `${text.slice(0, 47)}…` : text).replaceAll(/\s/g, " ");
