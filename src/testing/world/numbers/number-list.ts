import { firstWhere } from "../../values/first-where.ts";
import { phoneDigits } from "../../values/phone-digits.ts";

/** Which numbers of a list are wanted, by their digits. */
export interface DigitFilter {
  readonly startsWith?: string | undefined;
  readonly contains?: string | undefined;
  readonly endsWith?: string | undefined;
}

/** Numbers in ascending order. What was found once is kept until the list changes, so that every page costs the same. */
export class NumberList {
  readonly #ids: string[];
  readonly #found = new Map<string, unknown>();
  readonly #onAdd: ((id: string) => void) | undefined;

  /** @internal */
  constructor(ids: Iterable<string>, onAdd?: (id: string) => void) {
    this.#onAdd = onAdd;
    this.#ids = [...new Set(ids)].toSorted();
  }

  get size(): number {
    return this.#ids.length;
  }

  /** All of them, in ascending order. */
  get all(): readonly string[] {
    return this.#ids;
  }

  has(id: string): boolean {
    return this.#ids[this.#placeOf(id)] === id;
  }

  /** Puts a number in, in any common notation, if it is not there yet; answers its digits. */
  add(number: string): string {
    const id = phoneDigits(number);
    if (id === undefined) throw new TypeError(`add: give a phone number with its country code, such as "12065551234", got ${JSON.stringify(number)}`);
    if (this.has(id)) return id;
    this.#ids.splice(this.#placeOf(id), 0, id);
    this.#found.clear();
    this.#onAdd?.(id);
    return id;
  }

  /** Takes a number out; whether it was there. */
  remove(id: string): boolean {
    if (!this.has(id)) return false;
    this.#ids.splice(this.#placeOf(id), 1);
    this.#found.clear();
    return true;
  }

  /** The numbers with these digits, in ascending order. */
  matching({ startsWith = "", contains = "", endsWith = "" }: DigitFilter): readonly string[] {
    if (startsWith === "" && contains === "" && endsWith === "") return this.#ids;
    return this.remember(`digits ${startsWith} ${contains} ${endsWith}`, () => {
      // ":" comes right after "9": the range is what begins with the digits.
      const range = this.#ids.slice(this.#placeOf(startsWith), this.#placeOf(`${startsWith}:`));
      return contains === "" && endsWith === "" ? range : range.filter((id) => id.includes(contains) && id.endsWith(endsWith));
    });
  }

  /** @internal Something worked out from the list, worked out once for each state of it. */
  remember<Value>(key: string, work: () => Value): Value {
    if (!this.#found.has(key)) {
      if (this.#found.size >= mostRemembered) this.#found.delete(this.#found.keys().next().value ?? "");
      this.#found.set(key, work());
    }
    return this.#found.get(key) as Value;
  }

  /** Where a number is, or would be. */
  #placeOf(id: string): number {
    return firstWhere(this.#ids.length, (place) => (this.#ids[place] ?? "") >= id);
  }
}

const mostRemembered = 16;
