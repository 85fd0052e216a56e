import * as sdk from "flowroute-sdk";
import * as testing from "flowroute-sdk/testing";

const modules = { "flowroute-sdk": sdk, "flowroute-sdk/testing": testing };
const AsyncFunction = (async () => {}).constructor;

/**
 * Runs a program on a fake of its own. `new Flowroute()` finds the fake without being told, as on a machine whose
 * environment has the keys.
 */
export async function runSnippet(code, print) {
  const fake = testing.createFakeFlowroute({ numbers: ["12065550100", "12065550101"] });
  class Flowroute extends sdk.Flowroute {
    constructor(options = {}) {
      super({ ...fake.keys, fetch: fake.fetch, ...options });
    }
  }
  const names = { ...sdk, ...testing, Flowroute, fake, console: consoleOf(print) };
  try {
    await new AsyncFunction(...Object.keys(names), withoutImports(code))(...Object.values(names));
  } catch (error) {
    print(`${error.name}: ${error.message}`, "failed");
  }
}

/** What a program imports is there under its name. */
function withoutImports(code) {
  return code.replace(/^import (?:type )?\{[^}]*\} from "([^"]+)";\n?/gm, (line, name) => {
    if (!(name in modules)) throw new Error(`"${name}" is not in this page`);
    return "";
  });
}

function consoleOf(print) {
  const write = (kind) => (...values) => print(values.map(shown).join(" "), kind);
  return { log: write("told"), info: write("told"), warn: write("failed"), error: write("failed"), table: (rows) => print(tableOf(rows), "told") };
}

function shown(value) {
  if (typeof value === "string") return value;
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  return value === undefined ? "undefined" : JSON.stringify(value, null, 2);
}

function tableOf(rows) {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const lines = [names, ...rows.map((row) => names.map((name) => String(row[name] ?? "")))];
  const widths = names.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  return lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at])).join("  ").trimEnd()).join("\n");
}
