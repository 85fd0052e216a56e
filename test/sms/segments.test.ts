import { expect, expectTypeOf, test } from "vitest";
import { type OddCharacter, plain, type Practice, type Rate, segments, type Segmented } from "flowroute-sdk/sms";

const brief = (text: string, practice?: Practice) => {
  const { encoding, units, segments: count } = segments(text, { practice });
  return `${encoding} ${units} ${count}`;
};

test.each<[name: string, text: string, flowroute: string, gsm: string]>([
  ["nothing", "", "ASCII 0 1", "GSM-7 0 1"],
  ["160 letters", "a".repeat(160), "ASCII 160 1", "GSM-7 160 1"],
  ["161 letters", "a".repeat(161), "ASCII 161 2", "GSM-7 161 2"],
  ["280 letters", "a".repeat(280), "ASCII 280 2", "GSM-7 280 2"],
  ["281 letters", "a".repeat(281), "ASCII 281 3", "GSM-7 281 2"],
  ["307 letters", "a".repeat(307), "ASCII 307 3", "GSM-7 307 3"],
  ["an accent of the GSM alphabet", "é", "UCS-2 1 1", "GSM-7 1 1"],
  ["a tab and a backtick, which GSM-7 does not have", "\t`", "ASCII 2 1", "UCS-2 2 1"],
  ["160 brackets", "[".repeat(160), "ASCII 160 1", "GSM-7 320 3"],
  ["70 characters outside", "ж".repeat(70), "UCS-2 70 1", "UCS-2 70 1"],
  ["80 characters outside, as documented", "ж".repeat(80), "UCS-2 80 2", "UCS-2 80 2"],
  ["135 characters outside", "ж".repeat(135), "UCS-2 135 2", "UCS-2 135 3"],
  ["35 pairs", "😀".repeat(35), "UCS-2 70 1", "UCS-2 70 1"],
])("%s", (_name, text, flowroute, gsm) => {
  expect([brief(text), brief(text, "flowroute"), brief(text, "gsm")]).toEqual([flowroute, flowroute, gsm]);
});

test("in GSM-7 an escape does not part from its character at the end of a segment", () => {
  // 306 septets would do for two segments, if the bracket could be cut in two.
  expect(brief(`${"a".repeat(152)}[${"a".repeat(152)}`, "gsm")).toBe("GSM-7 306 3");
  expect(brief(`${"a".repeat(151)}[${"a".repeat(153)}`, "gsm")).toBe("GSM-7 306 2");
});

test("in UCS-2 a surrogate pair is not cut in two; halves without the other are characters like any", () => {
  expect(brief(`${"ж".repeat(66)}😀${"ж".repeat(66)}`, "gsm")).toBe("UCS-2 134 3");
  expect(brief(`${"ж".repeat(65)}😀${"ж".repeat(67)}`, "gsm")).toBe("UCS-2 134 2");
  expect(brief(`${"ж".repeat(66)}\ud83d${"ж".repeat(67)}`, "gsm")).toBe("UCS-2 134 2");
});

test("names each character that forces UCS-2, its place, and what would do instead", () => {
  expect(segments("It’s\u00a0open – 😀é").odd).toEqual([
    { character: "’", index: 2, replacement: "'" },
    { character: "\u00a0", index: 4, replacement: " " },
    { character: "–", index: 10, replacement: "-" },
    { character: "😀", index: 12, replacement: undefined },
    { character: "é", index: 14, replacement: undefined },
  ]);
  expect(segments("é`", { practice: "gsm" }).odd).toEqual([{ character: "`", index: 1, replacement: "'" }]);
  expect(segments("plain").odd).toEqual([]);
  expect(JSON.parse(JSON.stringify(segments("…")))).toMatchObject({ odd: [{ index: 0, replacement: "..." }] });
});

test("plain() puts what is typed in the place of what programs make of it, and leaves letters and emoji alone", () => {
  expect(plain("“It’s” 5\u202fpm – now…\u200b «ok» ÷ é 👩\u200d👧")).toBe('"It\'s" 5 pm - now... "ok" ÷ é 👩\u200d👧');
  expect([plain("`\t"), plain("`\t", { practice: "gsm" })]).toEqual(["`\t", "' "]);
  expect(segments(plain("It’s open — come in…")).encoding).toBe("ASCII");
});

test.each<[rate: Rate, text: string, nanodollars: number, display: string]>([
  ["0.0040", "a".repeat(161), 8_000_000, "$0.0080"],
  ["$0.0040", "a", 4_000_000, "$0.0040"],
  [4_000_000, "a", 4_000_000, "$0.0040"],
  ["0.00395", "a", 3_950_000, "$0.00395"],
  ["0.000000001", "a".repeat(161), 2, "$0.000000002"],
  ["12", "a", 12_000_000_000, "$12.0000"],
  [0, "a", 0, "$0.0000"],
])("a rate of %s makes an exact price", (rate, text, amount_nanodollars, amount_display) => {
  expect(segments(text, { rate }).price).toEqual({ amount_nanodollars, amount_display });
});

test("without a rate there is no price; a wrong one, and other mistakes, are refused in words", () => {
  expect(segments("a").price).toBeUndefined();
  for (const rate of [0.004, -1, NaN, "0,004", "", "1e-3", "0.0000000001", null]) {
    expect(() => segments("a", { rate: rate as never })).toThrow(new TypeError('rate must be nanodollars, a whole number, or dollars as text, such as "0.0040"'));
  }
  expect(() => segments(undefined as never)).toThrow(new TypeError("text must be a string"));
  expect(() => plain(["a"] as never)).toThrow(new TypeError("text must be a string"));
  expect(() => segments("a", { rates: 1 } as never)).toThrow(new TypeError('there is no option "rates"'));
  expect(() => plain("a", { rate: 1 } as never)).toThrow(new TypeError('there is no option "rate"'));
  expect(() => segments("a", { practice: "GSM" as never })).toThrow(new TypeError('practice must be "flowroute" or "gsm"'));
});

test("its types say what it gives", () => {
  expectTypeOf(segments).returns.toEqualTypeOf<Segmented>();
  expectTypeOf<Segmented["encoding"]>().toEqualTypeOf<"ASCII" | "GSM-7" | "UCS-2">();
  expectTypeOf<Segmented["odd"][number]>().toEqualTypeOf<OddCharacter>();
  // @ts-expect-error no such practice
  expect(() => segments("a", { practice: "twilio" })).toThrow(TypeError);
});
