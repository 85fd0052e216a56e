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

/** What contacts, web pages and chat programs put around and between digits. */
const dress = [
  ..." -.()/[]~·•", "\t", "\n",
  // Blanks: no-break, figure, narrow no-break, ideographic, braille.
  ..."\u00A0\u2007\u202F\u3000\u2009\u205F\u2800",
  // Dashes: hyphen, no-break hyphen, figure dash, en and em dash, minus, small and full-width hyphen, Japanese ones.
  ..."\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0Dー〜",
  // Marks for the direction of a text, from every chat program and address book.
  ..."\u200E\u200F\u061C\u202A\u202B\u202C\u202D\u2066\u2067\u2068\u2069",
  // Nothing to see at all: zero-width space and joiners, word joiner, byte order mark, soft hyphen, variation selector.
  ..."\u200B\u200C\u200D\u2060\uFEFF\u00AD\u180E\u034F\uFE0E\uFE0F\u0000\u007F\u0085",
  // Anchors of notes and pictures, as texts with either leave behind.
  ..."\uFFF9\uFFFA\uFFFB\uFFFC",
  ..."（）［］．／～",
];

test("any dress around the same digits means the same number", async () => {
  const marks = fc.array(fc.constantFrom("", ...dress), { minLength: 32, maxLength: 32 });
  await fc.assert(
    fc.asyncProperty(digits, marks, fc.constantFrom("", "+", "＋"), async (number, between, prefix) => {
      const written = `${between[31]}${prefix}${Array.from(number, (digit, index) => `${between[index]}${between[index + 15]}${digit}`).join("")}${between[30]}`;
      expect(await pathFor(written)).toBe(`/v2/numbers/${number}`);
    }),
  );
});

test.each([
  ["copied from iOS contacts", "\u202A+1 (206) 555‑1234\u202C"],
  ["copied from WhatsApp", "\u2068+1 206-555-1234\u2069"],
  ["copied from a web page", "+1\u00A0206\u00A0555\u00A01234"],
  ["from a spreadsheet that was saved with a byte order mark", "\uFEFF12065551234"],
  ["with its plus in brackets", "(+1) 206 555 1234"],
  ["typed with a Japanese keyboard", "＋１（２０６）５５５－１２３４"],
  ["typed with an Arabic keyboard", "+١ ٢٠٦ ٥٥٥ ١٢٣٤"],
  ["in mathematical digits", "𝟏𝟤𝟬𝟼𝟧𝟓𝟻𝟷𝟚𝟯𝟺"],
  ["in emoji", "1\uFE0F\u20E32\uFE0F\u20E306\uFE0F\u20E35551234"],
  ["with a soft hyphen where a line may break", "+1 206 555\u00AD1234"],
])("takes a number %s", async (_where, written) => {
  expect(await pathFor(written)).toBe("/v2/numbers/12065551234");
});

test("what is no number is refused before anything is sent, and not repeated in the error", async () => {
  const anyText = fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 });
  const word = fc.stringMatching(/^[a-z]{3,12}$/);
  await fc.assert(
    fc.asyncProperty(anyText, word, anyText, async (before, letters, after) => {
      const text = before + letters + after;
      const flowroute = clientOn(() => Promise.reject(new Error("sent")));
      const error = await failureOf(flowroute.numbers.get(text));
      expect(error).toMatchObject({ name: "InvalidArgumentError", argument: "id", outcome: "not_sent" });
      expect(error).toBeInstanceOf(TypeError);
      const wanted = 'id must be a phone number with its country code, such as "12065551234" or "+1 206 555 1234", ';
      expect((error as Error).message.slice(0, wanted.length)).toBe(wanted);
      // Nothing of the text, but for the code point of a mark.
      expect((error as Error).message.slice(wanted.length)).toMatch(/^got a string of length \d+, (?:too long for a phone number|with (?:a letter|another plus|a number that is no digit|the character U\+[0-9A-F]{4,6}) at position \d+)$/);
    }),
  );
});

test.each([
  ["12065551234x5", "with a letter at position 12"],
  ["+1 206 555 1234 ext. 5", "with a letter at position 17"],
  ["1206555123O", "with a letter at position 11"],
  ["12065551234,5", "with the character U+002C at position 12"],
  ["tel:+12065551234", "with a letter at position 1"],
  ["+12065551234;ext=5", "with the character U+003B at position 13"],
  ["'12065551234", "with the character U+0027 at position 1"],
  ["📞 12065551234", "with the character U+1F4DE at position 1"],
  ["\u200E1206555+1234", "with another plus at position 9"],
  ["++12065551234", "with another plus at position 2"],
  ["12065551234²", "with a number that is no digit at position 12"],
  // Shown from right to left: what is seen is not what is written.
  ["\u202E43215556021", "with the character U+202E at position 1"],
  ["- ()", "without a digit"],
  ["123456", "with 6 digits"],
  ["+0123456789", "with 10 digits"],
])("says of %j what about it is wrong: %s", async (text, problem) => {
  const error = await failureOf(clientOn(() => Promise.reject(new Error("sent"))).numbers.get(text));

  expect((error as Error).message).toBe(`id must be a phone number with its country code, such as "12065551234" or "+1 206 555 1234", got a string of length ${text.length}, ${problem}`);
});

test.each(["", "0", "+0123456789", "123456", "1234567890123456", "..", "x12065551234", "12065551234\u00A0ext"])("refuses %j", async (text) => {
  const flowroute = clientOn(() => Promise.reject(new Error("sent")));
  expect(await failureOf(flowroute.numbers.get(text))).toMatchObject({ code: "invalid_argument" });
});

test("a country code is not guessed", async () => {
  const flowroute = clientOn(() => Promise.reject(new Error("sent")));
  for (const to of ["2065550187", "120655501876"]) {
    const error = await failureOf(flowroute.messages.send({ to, from: "12065550101", body: "hi" }));
    expect(error).toMatchObject({ argument: "to" });
    expect(String(error)).not.toContain(to);
  }
});

test.each([
  ["+44 20 7123 4567", "442071234567"],
  ["442071234567", "442071234567"],
  ["+47 912 34 567", "+4791234567"],
  ["+1 206 555 1234", "12065551234"],
  ["89203", "89203"],
])("a message to %s is the API's to take or to refuse: sent as %s", async (to, sent) => {
  const bodies: unknown[] = [];
  const flowroute = clientOn(async (_url, init) => {
    bodies.push(JSON.parse(init.body ?? ""));
    return json({ data: { id: "1" } }, 202);
  });

  await flowroute.messages.send({ to, from: "+44 20 7123 4567", body: "hi" });

  expect(bodies).toEqual([{ to: sent, from: "442071234567", body: "hi" }]);
});

test.each(["2065551234", "1206555123", "120655512345", "+0442071234567"])("no message goes to %s, which has no country code, or too few digits or too many for it", async (to) => {
  expect(await failureOf(clientOn(() => Promise.reject(new Error("sent"))).messages.send({ to, from: "12065550100", body: "hi" }))).toMatchObject({ code: "invalid_argument", outcome: "not_sent" });
});
