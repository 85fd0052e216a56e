import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { facts } from "../src/wrappers/input/facts.ts";

const root = join(import.meta.dirname, "..");
const file = join(root, "test/.editor.ts");

let source = "";
let version = 0;

/** What a user has typed so far, as the editor sees it; `¦` marks where the cursor is. */
function at(typed: string) {
  const text = `import { Flowroute } from "flowroute-sdk";\nconst flowroute = new Flowroute();\n${typed}`;
  source = text.replace("¦", "");
  version++;
  return text.indexOf("¦");
}

const { config } = ts.readConfigFile(join(root, "tsconfig.json"), ts.sys.readFile) as { config: { compilerOptions: object } };
const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
const editor = ts.createLanguageService({
  fileExists: ts.sys.fileExists,
  readFile: ts.sys.readFile,
  readDirectory: ts.sys.readDirectory,
  directoryExists: ts.sys.directoryExists,
  getDirectories: ts.sys.getDirectories,
  getCompilationSettings: () => options,
  getCurrentDirectory: () => root,
  getDefaultLibFileName: ts.getDefaultLibFilePath,
  getScriptFileNames: () => [file],
  getScriptVersion: (name) => (name === file ? String(version) : "0"),
  getScriptSnapshot: (name) => {
    const text = name === file ? source : ts.sys.readFile(name);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
});

function offered(typed: string): string[] {
  return (editor.getCompletionsAtPosition(file, at(typed), {})?.entries ?? []).map(({ name }) => name);
}

function documentationOf(typed: string): string {
  return ts.displayPartsToString(editor.getQuickInfoAtPosition(file, at(typed))?.documentation);
}

test.each([
  { typed: 'flowroute.numbers.search({ order_by: "¦" });', values: ["monthly_cost", "iso_country", "number_type", "state", "rate_center", "number", "value", "tn"] },
  { typed: 'flowroute.numbers.search({ number_type: "¦" });', values: ["longcode", "toll-free"] },
  { typed: 'flowroute.routes.list().then((page) => page.data[0]?.attributes.route_type === "¦");', values: ["host", "number", "uri", "sip-reg"] },
  { typed: 'flowroute.messages.get("mdr2-0").then(({ attributes }) => attributes.direction === "¦");', values: ["inbound", "outbound"] },
])("an editor offers what is known of an open list: $values", ({ typed, values }) => {
  expect(offered(typed)).toEqual(expect.arrayContaining(values));
}, 60_000);

test("what is not known of an open list is no type error", () => {
  at('flowroute.numbers.search({ order_by: "¦something_new" });');
  expect(editor.getSemanticDiagnostics(file)).toEqual([]);
}, 60_000);

test.each([
  { typed: 'flowroute.numbers.search({ ¦starts_with: "1" });', says: /^Digits the number begins with\./ },
  { typed: 'flowroute.messages.send({ to: "", from: "", ¦dlr_callback: "" });', says: /^Where this message's delivery receipts go/ },
  { typed: 'flowroute.numbers.get("").then((number) => number.¦attributes);', says: /^What is known of a number on the account\./ },
  { typed: 'flowroute.numbers.get("").then((number) => number.relationships.¦primary_route);', says: /^Where inbound calls go/ },
  { typed: 'flowroute.messages.send({ to: "", from: "" }).then((sent) => sent.¦price_details);', says: /^What the message costs\./ },
  { typed: "flowroute.routes.list().then((page) => page.¦data);", says: /^Its items, in the API's order\.$/ },
])("an editor shows what $typed is", ({ typed, says }) => {
  expect(documentationOf(typed)).toMatch(says);
}, 60_000);

/** `numbers.update` is one only where it turns messaging on. */
const unsafe = (Object.keys(facts) as (keyof typeof facts)[]).filter((name) => !facts[name].repeatable);

test.each(unsafe)("an editor says of %s that a browser itself may send it twice", (name) => {
  expect(documentationOf(`flowroute.${name.replace(".", ".¦")}`)).toMatch(/in a\s+browser (?:it may go out twice|that promise ends)/i);
}, 60_000);

test("an editor says of each parameter of each method what it is", () => {
  at("flowroute¦;");
  const program = editor.getProgram()!;
  const checker = program.getTypeChecker();
  const holder = program.getSourceFile(join(root, "src/wrappers/flowroute.ts"))!.statements.find((each) => ts.isClassDeclaration(each) && each.name?.text === "Flowroute")!;
  const undescribed: string[] = [];
  const isOurs = ({ name }: ts.Symbol) => !name.startsWith("#") && !name.startsWith("__");
  for (const resource of checker.getTypeAtLocation(holder).getProperties().filter(isOurs)) {
    const type = checker.getTypeOfSymbol(resource);
    const methods = type.getCallSignatures().length > 0 ? [resource] : type.getProperties().filter(isOurs);
    for (const method of methods) {
      for (const { parameters } of checker.getTypeOfSymbol(method).getCallSignatures()) {
        for (const parameter of parameters) {
          if (parameter.name !== "options" && parameter.getDocumentationComment(checker).length === 0) undescribed.push(`${resource.name}.${method.name}: ${parameter.name}`);
        }
      }
    }
  }
  expect(undescribed).toEqual([]);
}, 60_000);
