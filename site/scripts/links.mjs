import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Links of the built pages that lead to no file of the site, or to no heading of its page. */
export function brokenLinks(dist, files) {
  const pages = new Map(files.filter((file) => file !== "http.html").map((file) => [file, readFileSync(join(dist, file), "utf8")]));
  const anchors = new Map([...pages].map(([file, text]) => [file, new Set([...text.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id))]));
  const found = [];
  for (const [file, text] of pages) {
    for (const link of new Set([...text.matchAll(/<a\b[^>]*?\bhref="([^"]+)"/g)].map(([, href]) => href.replaceAll("&amp;", "&")))) {
      if (/^(?:https?:|mailto:)/.test(link)) continue;
      const [path, anchor] = link.split("#");
      const target = path === "" ? file : fileOf(dist, file, path);
      if (target === undefined) found.push({ file, link, why: "leads to no page" });
      else if (anchor && anchors.has(target) && !anchors.get(target).has(decodeURIComponent(anchor))) found.push({ file, link, why: "leads to no heading" });
    }
  }
  return found;
}

function fileOf(dist, from, path) {
  const way = path.startsWith("/") ? path.slice(1) : join(dirname(from), path);
  return [way, `${way}.html`, join(way, "index.html")].find((file) => /\.\w+$/.test(file) && existsSync(join(dist, file)));
}
