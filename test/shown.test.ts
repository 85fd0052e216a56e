import { inspect } from "node:util";
import { expect, test } from "vitest";
import { clientOn, failureOf, json } from "./support/client.ts";

const flowroute = clientOn(async () => {
  throw new Error("socket hang up");
});

test("a failure keeps its message and what caused it when it is logged as JSON", async () => {
  const error = await failureOf(flowroute.numbers.get("12065551234", { maxRetries: 0 }));

  expect(JSON.parse(JSON.stringify({ error }))).toEqual({
    error: {
      name: "ConnectionError",
      message: "no answer to numbers.get: the connection failed",
      code: "connection_failed",
      operationId: "numbers.get",
      attempts: 1,
      outcome: "unknown",
      cause: { message: "socket hang up" },
    },
  });
});

test("the causes of a cause are logged as JSON too, with their codes", async () => {
  const refused = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:9"), { code: "ECONNREFUSED", syscall: "connect" });
  const failing = clientOn(() => Promise.reject(new TypeError("fetch failed", { cause: refused })));
  const error = await failureOf(failing.numbers.get("12065551234", { maxRetries: 0 }));

  expect(JSON.parse(JSON.stringify(error))).toMatchObject({
    cause: { message: "fetch failed", cause: { code: "ECONNREFUSED", message: "connect ECONNREFUSED 127.0.0.1:9" } },
  });
});

test("what became of each address is logged as JSON", async () => {
  const tries = ["connect ECONNREFUSED ::1:9", "connect ECONNREFUSED 127.0.0.1:9"].map((message) => Object.assign(new Error(message), { code: "ECONNREFUSED" }));
  const failing = clientOn(() => Promise.reject(Object.assign(new AggregateError(tries), { code: "ECONNREFUSED" })));
  const error = await failureOf(failing.numbers.get("12065551234", { maxRetries: 0 }));

  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ cause: { code: "ECONNREFUSED", errors: tries.map(({ message }) => ({ message, code: "ECONNREFUSED" })) } });
});

test("a cause that is no error is logged as JSON with its words", async () => {
  const error = await failureOf(clientOn(() => Promise.reject("out of order" as unknown as Error)).numbers.get("12065551234", { maxRetries: 0 }));

  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ cause: { message: "out of order" } });
});

test("a failure that nothing caused has no cause", async () => {
  const refusing = clientOn(async () => json({ errors: [{ detail: "gone" }] }, 404));

  expect(Object.keys(Object.getOwnPropertyDescriptors(await failureOf(refusing.numbers.get("12065551234"))))).not.toContain("cause");
});

test("an answer of the API is logged as JSON with its status and its words", async () => {
  const refusing = clientOn(async () => json({ errors: [{ status: 404, detail: "gone" }] }, 404));
  const error = await failureOf(refusing.numbers.get("12065551234"));

  expect(JSON.parse(JSON.stringify(error))).toMatchObject({ message: "404 gone (numbers.get)", status: 404, errors: [{ status: 404, detail: "gone" }] });
});

test("a refused argument keeps its message when it is logged as JSON", async () => {
  const error = await failureOf(flowroute.numbers.get("nobody"));

  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "InvalidArgumentError",
    message: 'id must be a phone number with its country code, such as "12065551234" or "+1 206 555 1234", got a string of length 6, with a letter at position 1',
    code: "invalid_argument",
    outcome: "not_sent",
    argument: "id",
  });
});

test("a list that was not awaited does not look empty on the console", () => {
  expect(inspect(flowroute.numbers.list())).toBe("List { await it for a page, or loop over it }");
  expect(String(flowroute.numbers.list())).toBe("[object List]");
});

test("a call that was not awaited says so on the console", async () => {
  const call = flowroute.numbers.get("12065551234", { maxRetries: 0 });

  expect(inspect(call)).toBe("Call { await it }");
  expect(String(call)).toBe("[object Call]");
  await failureOf(call);
});
