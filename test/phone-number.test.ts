import fc from "fast-check";
import { expect, test } from "vitest";
import { clientOn, failureOf, json } from "./support/client.ts";

/** Which path a call of numbers.get with this id asks for. */
async function pathFor(id: string): Promise<string> {
  let path = "";
  const flowroute = clientOn(async (address) => {
    path = new URL(address).pathname;
    return json({ data: { type: "number", id: "1" } });
  });
  await flowroute.numbers.get(id);
  return path;
}

const digits = fc.stringMatching(/^[1-9][0-9]{6,14}$/);

test("any punctuation around the same digits means the same number", async () => {
  const punctuation = fc.array(fc.constantFrom("", " ", "-", ".", "(", ")"), { minLength: 16, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(digits, punctuation, fc.boolean(), async (number, marks, plus) => {
      const written = (plus ? "+" : "") + Array.from(number, (digit, index) => `${marks[index]}${digit}`).join("");
      expect(await pathFor(written)).toBe(`/v2/numbers/${number}`);
    }),
  );
});

test("what is no number is refused before anything is sent, and not repeated in the error", async () => {
  const notANumber = fc.string({ minLength: 1 }).filter((text) => !/^\s*\+?[\d\s().\-‐‑–]+$/u.test(text));
  await fc.assert(
    fc.asyncProperty(notANumber, async (text) => {
      const flowroute = clientOn(() => Promise.reject(new Error("sent")));
      const error = await failureOf(flowroute.numbers.get(text));
      const message = `id must be a phone number with its country code, such as "12065551234" or "+1 206 555 1234", got a string of length ${text.length}`;
      expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "id", outcome: "not_sent", message });
      expect(error).toBeInstanceOf(TypeError);
    }),
  );
});

test.each(["", "0", "+0123456789", "123456", "1234567890123456", "..", "１２０６５５５１２３４", "12065551234x5", "x12065551234", "12065551234\u00A0ext"])("refuses %j", async (text) => {
  const flowroute = clientOn(() => Promise.reject(new Error("sent")));
  expect(await failureOf(flowroute.numbers.get(text))).toMatchObject({ code: "invalid_argument" });
});

test("a message goes to North America only, and a country code is not guessed", async () => {
  const flowroute = clientOn(() => Promise.reject(new Error("sent")));
  for (const to of ["2065550187", "+3225550100", "120655501876"]) {
    const error = await failureOf(flowroute.messages.send({ to, from: "12065550101", body: "hi" }));
    expect(error).toMatchObject({ argument: "to" });
    expect(String(error)).not.toContain(to);
  }
});
