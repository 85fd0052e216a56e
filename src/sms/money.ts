/** Money, in Flowroute's own names. */
export interface Price {
  /** In billionths of a US dollar. */
  readonly amount_nanodollars: number;
  /** Such as `"$0.0080"`: exact, with at least four decimals. */
  readonly amount_display: string;
}

/** Billionths of a US dollar as a whole number, or dollars as text such as `"0.0040"`. A fraction such as 0.004 would be rounded. */
export type Rate = number | string;

/** @throws {TypeError} where it is neither, naming the option. */
export function nanodollarsOf(name: string, money: Rate): number {
  const [, dollars, fraction = ""] = (typeof money === "string" && /^\$?(\d+)(?:\.(\d{1,9}))?$/.exec(money)) || [];
  const nanodollars = dollars === undefined ? money : Number(dollars + fraction.padEnd(9, "0"));
  if (Number.isSafeInteger(nanodollars) && (nanodollars as number) >= 0) return nanodollars as number;
  throw new TypeError(`${name} must be nanodollars, a whole number, or dollars as text, such as "0.0040"`);
}

export function priceOf(nanodollars: number): Price {
  const digits = String(nanodollars).padStart(10, "0");
  const fraction = digits.slice(-9).replace(/0{1,5}$/, "");
  return { amount_nanodollars: nanodollars, amount_display: `$${digits.slice(0, -9)}.${fraction}` };
}
