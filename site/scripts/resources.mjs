import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const methods = ["get", "post", "put", "patch", "delete"];
const repeating = {
  safe: "Repeated after a failure: it only reads.",
  idempotent: "Repeated after a failure: twice does the same as once.",
  unsafe: "**Never repeated on doubt.** Sent again only where it provably did not run.",
};

/** A page for each resource of the document: what each method does, what it takes, what it answers. */
export function resourcePages(root, folder) {
  const document = parse(readFileSync(join(root, "openapi/flowroute.yaml"), "utf8"));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [resource, operations] of grouped(operationsOf(document))) {
    const { description = "" } = document.tags.find(({ name }) => name === resource) ?? {};
    const example = join(root, "site/examples", `${resource}.md`);
    const opening = existsSync(example) ? `<!--@include: ../examples/${resource}.md-->\n` : "";
    writeFileSync(join(folder, `${resource}.md`), `# ${resource}\n\n${escaped(description)}\n\n${opening}\n${operations.map((operation) => section(document, operation)).join("\n")}`);
  }
}

function grouped(operations) {
  const groups = new Map();
  for (const operation of operations) groups.set(operation.resource, [...(groups.get(operation.resource) ?? []), operation]);
  return groups;
}

const resolve = (document, node) => (node?.$ref ? resolve(document, node.$ref.slice(2).split("/").reduce((at, key) => at[key.replaceAll("~1", "/").replaceAll("~0", "~")], document)) : node);

/** One for each method of the client: forms of one operation under several paths are told once. */
function operationsOf(document) {
  const seen = new Set();
  return Object.entries(document.paths).flatMap(([path, given]) => {
    const item = resolve(document, given);
    return methods.flatMap((method) => {
      const operation = item[method];
      const id = operation?.["x-operation"] ?? operation?.operationId;
      if (!operation || operation["x-version"] || seen.has(id)) return [];
      seen.add(id);
      const [resource, name] = id.split(".");
      return [{ resource, name, id, method: method.toUpperCase(), path, operation, parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map((parameter) => resolve(document, parameter)) }];
    });
  });
}

function section(document, { name, id, method, path, operation, parameters }) {
  const { summary, description = "", "x-retry": retry, "x-paging": paging, "x-pacing": pacing } = operation;
  const facts = [repeating[retry], paging === "offset" && "A list: awaited for one page, looped over for every item.", pacing === "message" && "Waits its turn, at the account's pace."].filter(Boolean);
  return [
    `## ${name}\n`,
    `\`flowroute.${id}\` · \`${method} ${path}\`\n`,
    `${escaped(summary)}. ${escaped(description)}\n`,
    `${facts.join(" ")}\n`,
    parameterTable(document, parameters),
    exampleOf(document, "Sent", operation.requestBody),
    exampleOf(document, "Answered", Object.entries(operation.responses).find(([status]) => status.startsWith("2"))?.[1]),
  ].join("\n");
}

function parameterTable(document, parameters) {
  if (parameters.length === 0) return "";
  const rows = parameters.map(({ name, in: place, required, description = "", schema }) => {
    const { type, enum: values } = resolve(document, schema) ?? {};
    const takes = values ? values.map((value) => `\`${value}\``).join(", ") : (type ?? "string");
    return `| \`${name}\` | ${place === "path" ? "argument" : "query"}${required && place === "query" ? ", required" : ""} | ${takes} | ${escaped(description).replaceAll("|", "\\|").replaceAll("\n", " ")} |`;
  });
  return `| parameter | where | takes | |\n| --- | --- | --- | --- |\n${rows.join("\n")}\n`;
}

function exampleOf(document, title, given) {
  const media = Object.values(resolve(document, given)?.content ?? {})[0];
  const example = resolve(document, Object.values(media?.examples ?? {})[0]);
  return example ? `::: details ${title}\n\`\`\`json\n${JSON.stringify(example.value, null, 2)}\n\`\`\`\n:::\n` : "";
}

/** Braces and angle brackets are Vue's in a page. */
const escaped = (text) => text.split(/(`[^`]*`)/).map((part) => (part.startsWith("`") ? part : part.replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;"))).join("");
