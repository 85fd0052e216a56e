import { hash } from "../../values/hash.ts";

/** Where a number is from, and what it costs. */
export interface Place {
  readonly rateCenter: string;
  readonly state: string;
  /** ISO 3166-1 alpha-2; empty where the fake does not know. */
  readonly country: string;
  readonly numberType: "longcode" | "toll-free";
  /** US dollars, once. */
  readonly setupCost: number;
  /** US dollars a month. */
  readonly monthlyCost: number;
  readonly tier: string;
}

/** Area codes with their state and some rate centres, abbreviated as the API does it. */
const areaCodes: Readonly<Record<string, readonly [state: string, ...rateCenters: string[]]>> = {
  "201": ["nj", "jerseycity", "hackensack", "englewood"],
  "202": ["dc", "washington"],
  "203": ["ct", "stamford", "newhaven"],
  "206": ["wa", "seattle", "desmoines"],
  "212": ["ny", "nwyrcyzn01"],
  "303": ["co", "denver", "boulder"],
  "305": ["fl", "miami", "homestead"],
  "312": ["il", "chicago"],
  "347": ["ny", "nwyrcyzn02", "nwyrcyzn05"],
  "415": ["ca", "snfc_cntrl", "sausalito"],
  "503": ["or", "portland", "salem"],
  "512": ["tx", "austin", "roundrock"],
  "602": ["az", "phoenix"],
  "604": ["bc", "vancouver"],
  "617": ["ma", "boston", "cambridge"],
  "646": ["ny", "nwyrcyzn01"],
  "650": ["ca", "millbrae", "sancarlos"],
  "702": ["nv", "lasvegas"],
  "718": ["ny", "nwyrcyzn03", "nwyrcyzn04"],
  "800": ["", ""],
  "808": ["hi", "honolulu"],
  "855": ["", ""],
  "919": ["nc", "raleigh", "durham"],
};

/** Countries by their calling code, where that names just one. Guess: that numbers of each may be for sale; only Belgium is named. */
const countries: Readonly<Record<string, string>> = {
  "20": "EG", "27": "ZA", "30": "GR", "31": "NL", "32": "BE", "33": "FR", "34": "ES", "36": "HU", "39": "IT", "40": "RO", "41": "CH", "43": "AT", "44": "GB", "45": "DK",
  "46": "SE", "47": "NO", "48": "PL", "49": "DE", "51": "PE", "52": "MX", "54": "AR", "55": "BR", "56": "CL", "57": "CO", "60": "MY", "61": "AU", "62": "ID", "63": "PH",
  "64": "NZ", "65": "SG", "66": "TH", "81": "JP", "82": "KR", "84": "VN", "86": "CN", "90": "TR", "91": "IN", "351": "PT", "352": "LU", "353": "IE", "354": "IS", "356": "MT",
  "357": "CY", "358": "FI", "359": "BG", "370": "LT", "371": "LV", "372": "EE", "380": "UA", "385": "HR", "386": "SI", "420": "CZ", "421": "SK", "852": "HK", "972": "IL",
};

const tollFree = /^1(?:800|833|844|855|866|877|888)/;

/** The names of the samples, and one more. */
export const tiers: readonly string[] = ["Premium", "Standard", "US Promo $0.0/$0.50/$0.005"];

/** What the fake says of a number: always the same for the same number and seed. */
export function placeOf(id: string, seed: number): Place {
  const isNorthAmerican = id.startsWith("1");
  const [state = "", ...rateCenters] = (isNorthAmerican ? areaCodes[id.slice(1, 4)] : undefined) ?? [""];
  const exchange = hash(seed, Number(id.slice(0, 7)));
  const own = hash(seed, Number(id));
  const isTollFree = tollFree.test(id);
  return {
    // Guess: toll-free numbers belong nowhere, and others have neither state nor rate centre outside country 1; no sample
    // shows any of them.
    rateCenter: isTollFree || !isNorthAmerican ? "" : (rateCenters[exchange % rateCenters.length] ?? "unknown"),
    state: isTollFree ? "" : state,
    country: isNorthAmerican ? (state === "bc" ? "CA" : "US") : (countries[id.slice(0, 2)] ?? countries[id.slice(0, 3)] ?? ""),
    numberType: isTollFree ? "toll-free" : "longcode",
    setupCost: own % 5 === 0 ? 3.99 : 1,
    monthlyCost: 1.25,
    tier: tiers[own % 8 === 0 ? 2 : own % 8 === 1 ? 0 : 1] ?? "Standard",
  };
}

/** As many different numbers as asked for, spread over the area codes; the same for the same seed. */
export function makeNumbers(count: number, seed: number): string[] {
  const codes = Object.keys(areaCodes);
  const most = codes.length * exchangesPerCode * 10_000;
  if (count > most) throw new RangeError(`the fake knows ${most} numbers, and cannot make ${count}`);
  const perCode = Math.ceil(count / codes.length);
  const exchanges = Math.max(4, Math.ceil(perCode / 5_000));
  return Array.from({ length: count }, (_, index) => {
    const code = codes[index % codes.length] ?? "";
    const turn = Math.floor(index / codes.length);
    // 37 and 7919 have no factor in common with 800 and 10,000, so that nothing comes twice.
    const exchange = 200 + ((hash(seed, Number(code)) + (turn % exchanges) * 37) % exchangesPerCode);
    const line = (hash(seed, Number(code) * 1000 + exchange) + Math.floor(turn / exchanges) * 7919) % 10_000;
    return `1${code}${exchange}${String(line).padStart(4, "0")}`;
  });
}

const exchangesPerCode = 800;
