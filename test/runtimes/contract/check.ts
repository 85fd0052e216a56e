import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { build, type Plugin } from "esbuild";
import type { OperationId } from "../../../src/generated/operations.ts";
import { calls, dataOf } from "../../support/calls.ts";
import { answerExamples, operations } from "../../support/document.ts";
import type { Check } from "../check.ts";
import type { Example } from "./program.ts";

const examples: readonly Example[] = operations.flatMap((placed) =>
  answerExamples(placed)
    // An empty list of port orders comes as this error, and is no failure.
    .filter(({ name }) => name !== "portorders.list.404")
    .map(({ status, value }) => ({ id: placed.id as OperationId, status, value })),
);

/** What has to come of it, and what must have been asked. */
const wanted = (ownFetch: boolean) =>
  examples.map(({ id, status, value }) => ({
    ...(ownFetch && { asked: { request: calls[id].request, body: calls[id].body } }),
    ...(status < 300 ? { data: dataOf(id, value), document: value, status } : { name: "ApiError", status, errors: (value as { errors?: unknown } | undefined)?.errors ?? [], operationId: id }),
  }));

const asJson = (value: unknown): unknown[] => JSON.parse(JSON.stringify(value)) as unknown[];

/** Every operation goes out as the document has it, and every example of its answers comes back, over the runtime's own way to a server too. */
export const contract: Check = {
  name: "every operation is as the document has it",
  tables: {},
  async run({ runtime, ready, folder }) {
    const file = await bundled(folder);
    const problems: string[] = [];
    const compare = (way: string, told: unknown, right: readonly unknown[]) => {
      for (const [index, each] of asJson(right).entries()) {
        const { id, status } = examples[index]!;
        const got = (told as unknown[])[index];
        if (!isDeepStrictEqual(got, each)) problems.push(`${runtime.name}, ${way}, ${id} ${status}: ${JSON.stringify(got)?.slice(0, 300)}`);
      }
    };
    compare("over a fetch of one's own", await ready.launch({ file, input: { examples } }, folder), wanted(true));
    // A page may not ask another origin that does not let it.
    if (ready.command !== undefined) {
      const server = await exampleServer();
      try {
        compare("over HTTP", await ready.launch({ file, input: { examples, baseUrl: server.baseUrl } }, folder), wanted(false));
        compare("over HTTP, what was asked", server.asked, wanted(true).map(({ asked }) => asked));
      } finally {
        server.close();
      }
    }
    return { problems, rows: {} };
  },
};

/** Gives the examples, one after the other. */
async function exampleServer() {
  const asked: unknown[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8").on("data", (piece: string) => (text += piece));
    request.on("end", () => {
      const { status = 500, value } = examples[asked.length] ?? {};
      asked.push({ request: `${request.method} ${request.url}`, ...(text !== "" && { body: JSON.parse(text) as unknown }) });
      response.writeHead(status, { "content-type": "application/json" }).end(value === undefined ? undefined : JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return { asked, baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

const fixtures = join(import.meta.dirname, "../../fixtures");

/** The sample bodies travel in the program: not every runtime has files. */
const withSamples: Plugin = {
  name: "samples",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:(?:fs|path)$/ }, ({ path }) => ({ path, namespace: "samples" }));
    onLoad({ filter: /fs$/, namespace: "samples" }, () => {
      const samples = Object.fromEntries(readdirSync(fixtures).map((name) => [name, readFileSync(join(fixtures, name), "utf8")]));
      return { contents: `const samples = ${JSON.stringify(samples)}; export const readFileSync = (path) => samples[path.split("/").at(-1)];` };
    });
    onLoad({ filter: /path$/, namespace: "samples" }, () => ({ contents: 'export const join = (...parts) => parts.join("/");' }));
  },
};

async function bundled(folder: string): Promise<string> {
  const file = join(folder, "contract-program.js");
  const { outputFiles } = await build({ entryPoints: [join(import.meta.dirname, "program.ts")], bundle: true, write: false, format: "esm", target: "es2022", platform: "neutral", plugins: [withSamples], define: { "import.meta.dirname": '""' } });
  writeFileSync(file, outputFiles[0]!.contents);
  return file;
}
