/** Where a file of the repository is to be found on the site; what is not there is no link. */
const pages = [
  [/^(?:\.\.\/)*README\.md/, "/guide/start"],
  [/^(?:\.\.\/)*bench\/README\.md/, "/docs/benchmark"],
  [/^(?:\.\.\/)*CHANGELOG\.md/, "/changelog"],
  [/^(?:\.\.\/)*CONTRIBUTING\.md/, "/contributing"],
  [/^(?:\.\.\/)*SECURITY\.md/, "/security"],
  [/^(?:\.\/|docs\/)?([\w-]+)\.md/, "/docs/$1"],
];

/** The texts are written for the repository, and read here too. */
export function linksOfRepository(md) {
  md.core.ruler.push("links-of-repository", (state) => {
    if (!/^(?:docs\/|changelog|contributing|security)/.test(state.env.relativePath ?? "")) return;
    for (const { children } of state.tokens) {
      for (const [index, token] of (children ?? []).entries()) {
        const href = token.type === "link_open" ? token.attrGet("href") : null;
        if (href === null || /^(?:https?:|#|mailto:)/.test(href)) continue;
        const page = pages.find(([pattern]) => pattern.test(href));
        if (page) token.attrSet("href", href.replace(page[0], page[1]));
        else unlink(children, index);
      }
    }
  });
}

function unlink(children, index) {
  const end = children.findIndex((token, at) => at > index && token.type === "link_close");
  for (const at of [index, end]) Object.assign(children[at], { type: "text", tag: "", nesting: 0, content: "", attrs: null });
}

/** A block marked `run` can be changed and run in the page. */
export function runnableBlocks(md) {
  const fence = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, ...rest) => {
    const token = tokens[index];
    const html = fence(tokens, index, ...rest);
    return /\brun\b/.test(token.info) ? `<Runnable source="${encodeURIComponent(token.content)}">${html}</Runnable>` : html;
  };
}

/** Above the tables of the benchmark, the column that says most as bars. */
export function charts(md) {
  md.core.ruler.push("charts", (state) => {
    if (state.env.relativePath !== "docs/benchmark.md") return;
    const { tokens } = state;
    for (let at = tokens.length - 1; at >= 0; at--) {
      // A table in a list is a detail of a text.
      if (tokens[at].type !== "table_open" || tokens[at].level > 0) continue;
      const chart = chartOf(rowsOf(tokens, at));
      if (!chart) continue;
      const token = new state.Token("html_block", "", 0);
      token.content = `<Bars data="${encodeURIComponent(JSON.stringify(chart))}" />\n`;
      tokens.splice(at, 0, token);
    }
  });
}

function rowsOf(tokens, start) {
  const rows = [];
  for (let at = start; tokens[at].type !== "table_close"; at++) {
    if (tokens[at].type === "tr_open") rows.push([]);
    if (tokens[at].type === "inline") rows.at(-1).push(tokens[at].content);
  }
  return rows;
}

/** Which column of which table says most. */
const shown = [
  { column: "GET, 1", title: "CPU time of one GET over loopback, a bare fetch = 1" },
  { column: "RSS, MB", title: "Memory of a fresh process after one answer, MB" },
  { column: "took, ms", title: "40 pages at 50 ms each, ms" },
  { column: "CPU, s", title: "A million items, CPU seconds" },
  { column: "instantiations", title: "Type instantiations of a program of one call" },
];

function chartOf([head = [], ...rows]) {
  const found = shown.find(({ column }) => head.includes(column));
  if (!found) return undefined;
  const at = head.indexOf(found.column);
  const nth = head.indexOf("at once");
  const bars = rows
    .map((row) => ({ name: nth > 0 && row[nth] !== "none" ? `${row[0]}, ${row[nth]} at once` : row[0], value: Number((row[at] ?? "").replaceAll(",", "")), text: row[at] }))
    .filter(({ value, text }) => text !== "" && Number.isFinite(value));
  return { title: found.title, bars };
}
