import { join } from "node:path";
import { http, type HttpHandler } from "msw";
import ts from "typescript";
import { expect, expectTypeOf, test } from "vitest";
import type { Fetch } from "flowroute-sdk";
import type { AllHandlers } from "../../src/testing/handlers/all-handlers.ts";
import { type AccountNumber, createFakeFlowroute, type FakeFlowroute, type Fault } from "flowroute-sdk/testing";

test("the fake fits where it is used", () => {
  expectTypeOf<FakeFlowroute["fetch"]>().toExtend<Fetch>();
  expectTypeOf<FakeFlowroute["fetch"]>().parameter(0).extract<Request>().toEqualTypeOf<Request>();
  const handlers = () => createFakeFlowroute().handlers(http);
  expectTypeOf(handlers).returns.toEqualTypeOf<HttpHandler[]>();
});

test("the state is typed, and what is misspelt is an error", () => {
  expectTypeOf<FakeFlowroute["state"]["numbers"]["get"]>().returns.toEqualTypeOf<AccountNumber | undefined>();
  expectTypeOf<AccountNumber["alias"]>().toEqualTypeOf<string | null>();
  const faults: Fault[] = [
    { operation: "messages.send", status: 503 },
    // @ts-expect-error no such operation
    { operation: "messages.sned" },
    // @ts-expect-error no such member
    { code: 503 },
  ];
  expectTypeOf(faults).toEqualTypeOf<Fault[]>();
  // @ts-expect-error a misspelt option
  expectTypeOf(() => createFakeFlowroute({ number: 3 })).toBeFunction();
});

test("an operation of the document that has no handler does not compile", () => {
  // @ts-expect-error routes.list has none
  const forgotten = (others: Omit<AllHandlers, "routes.list">): AllHandlers => others;
  expectTypeOf(forgotten).returns.toEqualTypeOf<AllHandlers>();
});

test("the fake's types do without the DOM's, with the oldest Node's", () => {
  const { NodeNext: module } = ts.ModuleKind;
  const options = { lib: ["lib.es2023.d.ts"], types: ["node"], target: ts.ScriptTarget.ES2022, module, strict: true, noEmit: true, skipLibCheck: true, allowImportingTsExtensions: true };
  const program = ts.createProgram([join(import.meta.dirname, "../../src/testing/server/fetch.ts")], options);
  expect(ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "))).toEqual([]);
}, 60_000);
