/** The report as one page, which asks for nothing from elsewhere. */
import { dollars, duration } from "../words.ts";
import { bars, columns, escaped } from "./plot.ts";
import type { Report } from "./report.ts";
import { outcomes } from "./report-text.ts";

const style = `:root{color-scheme:light dark;--ink:#1d2530;--faint:#5b6675;--page:#fff;--line:#d6dbe1;--good:#2c8a57;--fair:#a86f00;--bad:#c2372e;--plain:#3d6fb6}
@media(prefers-color-scheme:dark){:root{--ink:#e4e8ee;--faint:#9aa5b3;--page:#14181d;--line:#333b45;--good:#4cb67e;--fair:#d9a13b;--bad:#ec7a70;--plain:#7ba7e6}}
body{margin:0 auto;max-width:760px;padding:24px 16px;background:var(--page);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{font-size:24px;margin:0 0 4px}p{margin:0 0 16px;color:var(--faint);overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(130px,1fr));gap:12px;margin:24px 0}dt{color:var(--faint);font-size:14px}dd{margin:0;font-size:24px}
figure{margin:32px 0}figcaption{font-weight:600;margin-bottom:8px}svg{width:100%;height:auto;display:block}svg text{fill:var(--ink);font-size:14px}svg line{stroke:var(--line)}
.good rect,rect.good{fill:var(--good)}.fair rect,rect.fair{fill:var(--fair)}.bad rect,rect.bad{fill:var(--bad)}.plain rect,rect.plain{fill:var(--plain)}`;

export function reportPage(report: Report): string {
  const { begun = "", ended = "", cost, overTime } = report;
  const seconds = begun && ended ? (Date.parse(ended) - Date.parse(begun)) / 1_000 : 0;
  const figures: [string, string][] = [
    ["sent", report.sent.toLocaleString("en-US")],
    ["delivered", report.delivered.toLocaleString("en-US")],
    ["segments", report.segments.toLocaleString("en-US")],
    ["cost", cost === undefined ? "no --rate" : dollars(cost)],
    ["took", duration(seconds)],
  ];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>Campaign from ${escaped(report.from)}</title><style>${style}</style></head><body>
<h1>Campaign from ${escaped(report.from)}</h1><p>${escaped(report.text)}</p>
<dl>${figures.map(([name, value]) => `<div><dt>${name}</dt><dd>${escaped(value)}</dd></div>`).join("")}</dl>
${columns(`Texts sent, every ${duration(overTime.everyMs / 1_000).replace(/^1 /, "")}`, overTime.counts, shortTime(begun), shortTime(ended))}
${bars("What became of the rows", outcomes(report).map(([label, value, kind]) => ({ label, value, kind })))}
${report.failures.length > 0 ? bars("Failed, by code", report.failures.map(({ code, words, count }) => ({ label: words.startsWith(code) ? code : `${code} ${words}`, value: count, kind: "bad" as const }))) : ""}
</body></html>
`;
}

const shortTime = (iso: string) => iso.slice(0, 19).replace("T", " ").replace(/$/, iso ? " UTC" : "");
