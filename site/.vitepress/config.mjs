import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { charts, linksOfRepository, runnableBlocks } from "./markdown.mjs";
import { twoslash } from "./twoslash.mjs";

const site = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The pages of a folder by their first headings, those named first in front. */
function pagesOf(folder, first = []) {
  const names = readdirSync(join(site, folder)).filter((name) => name.endsWith(".md") && name !== "index.md").map((name) => name.slice(0, -3));
  const placeOf = (name) => (first.includes(name) ? first.indexOf(name) : first.length);
  return names.toSorted((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b)).map((name) => ({ text: titleOf(folder, name), link: `/${folder}/${name}` }));
}

function titleOf(folder, name) {
  const text = readFileSync(join(site, folder, `${name}.md`), "utf8");
  const heading = /^# (.*)$/m;
  const included = /<!--@include: (\S+)-->/.exec(text)?.[1];
  return (heading.exec(text) ?? heading.exec(included ? readFileSync(join(site, folder, included), "utf8") : ""))?.[1] ?? name;
}

const typedoc = join(site, "api/typedoc-sidebar.json");
const sidebar = [
  { text: "Guide", items: pagesOf("guide", ["start", "lists", "errors", "sending"]).filter(({ link }) => !link.includes("/from-")) },
  { text: "In depth", items: pagesOf("docs", ["when-things-go-wrong", "sending-by-the-thousand", "rules", "segments", "pacing", "receiving", "testing", "resources", "observability", "where-it-runs", "with-other-tools"]) },
  { text: "Resources", items: pagesOf("resources") },
  { text: "Moving here", items: pagesOf("guide").filter(({ link }) => link.includes("/from-")) },
  { text: "API", collapsed: true, items: existsSync(typedoc) ? JSON.parse(readFileSync(typedoc, "utf8")) : [] },
  { text: "Project", items: [{ text: "Changelog", link: "/changelog" }, { text: "Contributing", link: "/contributing" }, { text: "Security", link: "/security" }] },
];

export default defineConfig({
  title: "flowroute-sdk",
  description: "A typed TypeScript client for the Flowroute API: phone numbers, routes, SMS and MMS, and the program around it.",
  lang: "en",
  cleanUrls: false,
  srcExclude: ["node_modules/**", "README.md", "parts/**", "examples/**"],
  head: [["link", { rel: "icon", href: "/icon.svg", type: "image/svg+xml" }]],
  markdown: {
    codeTransformers: [twoslash],
    config: (md) => {
      md.use(linksOfRepository);
      md.use(runnableBlocks);
      md.use(charts);
    },
  },
  vite: { build: { chunkSizeWarningLimit: 2_000 } },
  // The HTTP reference is one file that is no page of ours.
  ignoreDeadLinks: [/^\/http$/, /^\/http\.html$/],
  themeConfig: {
    nav: [
      { text: "Guide", link: "/guide/start" },
      { text: "API", link: "/api/" },
      { text: "HTTP reference", link: "/http.html", target: "_self" },
      { text: "Benchmark", link: "/docs/benchmark" },
    ],
    sidebar,
    outline: [2, 3],
    search: { provider: "local" },
    docFooter: { prev: "Before", next: "Next" },
  },
});
