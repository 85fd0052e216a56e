import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folders = ["guide", "docs", "resources"];

/** `llms.txt`, a table of contents, and `llms-full.txt`, every page of prose, for programs that read instead of people. */
export function llms(root, site) {
  const pages = folders.flatMap((folder) => readdirSync(join(site, folder)).filter((name) => name.endsWith(".md")).map((name) => pageOf(site, folder, name)));
  const { version, description } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const head = `# flowroute-sdk ${version}\n\n> ${description}\n`;
  const list = folders.map((folder) => `## ${folder}\n\n${pages.filter((page) => page.folder === folder).map(({ link, title }) => `- [${title}](${link})`).join("\n")}`);
  writeFileSync(join(site, "public/llms.txt"), `${head}\nAll of it in one file: [llms-full.txt](/llms-full.txt). The OpenAPI document: [openapi.yaml](/openapi.yaml).\n\n${list.join("\n\n")}\n`);
  writeFileSync(join(site, "public/llms-full.txt"), `${head}\n${pages.map(({ link, text }) => `<!-- ${link} -->\n\n${text.trim()}`).join("\n\n---\n\n")}\n`);
}

function pageOf(site, folder, name) {
  const text = withIncludes(join(site, folder), readFileSync(join(site, folder, name), "utf8"));
  return { folder, link: `/${folder}/${name.replace(".md", ".html")}`, title: /^# (.*)$/m.exec(text)?.[1] ?? name, text };
}

function withIncludes(folder, text) {
  return text.replace(/<!--@include: (\S+)-->\n?/g, (_, file) => readFileSync(join(folder, file), "utf8"));
}
