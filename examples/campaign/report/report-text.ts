/** The report in words. */
import { dollars, duration, many, strong, table } from "../words.ts";
import type { Report } from "./report.ts";

export function reportText(report: Report): string[] {
  const { begun, ended, cost } = report;
  const seconds = begun === undefined || ended === undefined ? 0 : (Date.parse(ended) - Date.parse(begun)) / 1_000;
  return [
    strong(`${many(report.sent, "text")} of ${report.rows.toLocaleString("en-US")} sent in ${duration(seconds)}`),
    ...table(["", "texts"], outcomes(report).map(([label, texts]) => ({ "": label, texts: texts.toLocaleString("en-US") }))),
    ...(report.failures.length > 0 ? ["", ...table(["code", "count", "what"], report.failures.map(({ code, count, words }) => ({ code, count, what: words })))] : []),
    "",
    `${many(report.segments, "segment")}${cost === undefined ? "" : `, ${dollars(cost)}`}`,
  ];
}

/** What became of the rows, without what there is none of. */
export function outcomes(report: Report): [label: string, texts: number, kind: "good" | "fair" | "bad" | "plain"][] {
  const all: [string, number, "good" | "fair" | "bad" | "plain"][] = [
    ["delivered", report.delivered, "good"],
    ["accepted by the carrier", report.acceptedByCarrier, "good"],
    ["no receipt so far", report.noReceipt, "plain"],
    ["undelivered", report.undelivered, "bad"],
    ["failed, not sent", report.failed, "bad"],
    ["in doubt, not sent again", report.unknown, "fair"],
    ["refused before sending", report.refused, "fair"],
    ["not tried yet", report.open, "plain"],
  ];
  return all.filter(([, texts]) => texts > 0);
}
