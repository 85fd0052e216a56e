import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const page = readFileSync(join(root, "docs/receiving.md"), "utf8");

/** A snippet of docs/receiving.md, and the heading that it stands under. */
export interface Snippet {
  readonly heading: string;
  readonly code: string;
}

/** Every snippet of the page. */
export const snippets: readonly Snippet[] = page.split(/^(?=##+ )/m).flatMap((section) => {
  const heading = /^##+ (.*)$/m.exec(section)?.[1] ?? "";
  return [...section.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => ({ heading: section.startsWith("#") && section.startsWith("##") ? heading : "node:http", code }));
});

/** The whole program of a framework. */
export function programOf(framework: string): string {
  const found = snippets.find(({ heading }) => heading === framework);
  if (!found) throw new Error(`the page has no program for ${framework}`);
  return found.code;
}

/** A folder inside the project, whose files find what the project has. */
export function folderFor(files: Readonly<Record<string, string>>): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(root, "test/.docs-"));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
