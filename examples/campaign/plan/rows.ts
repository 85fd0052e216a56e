/** Makes messages of the rows of a CSV file. */
import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import type { MessageSend } from "flowroute-sdk";
import { type Options, UsageError } from "../options.ts";

/** A row that has become a message. */
export interface Row {
  /** In the file, the first being 1. */
  readonly line: number;
  readonly key: string;
  readonly message: MessageSend & { readonly body: string };
}

/** One that has not, and why. */
export interface Refused {
  readonly line: number;
  readonly key: string;
  /** The number, as far as there is one. */
  readonly to: string;
  readonly code: string;
  readonly words: string;
}

type Record = Readonly<{ info: { lines: number }; record: { [column: string]: string } }>;

const usualColumns = ["phone", "number", "to", "mobile", "cell", "tel", "telephone", "phone_number", "phone number"];

export async function readRows(options: Options): Promise<{ rows: Row[]; refused: Refused[] }> {
  const { columns, records } = await readCsv(options.file);
  const to = columnOf(columns, options.to === undefined ? usualColumns : [options.to], "--to");
  const keyColumn = options.key === undefined ? undefined : columnOf(columns, [options.key], "--key");
  const fill = template(options.text, columns);
  const rows: Row[] = [];
  const refused: Refused[] = [];
  const firstLines = new Map<string, number>();
  for (const { info: { lines: line }, record } of records) {
    const number = withCountry(record[to] ?? "", options.country);
    const { body, empty } = fill(record);
    const key = keyColumn === undefined ? number.normalize("NFKC").replace(/\D/g, "") : (record[keyColumn] ?? "");
    const refuse = (code: string, words: string) => void refused.push({ line, key, to: number, code, words });
    const first = firstLines.get(key);
    if (number === "") refuse("no_number", `no number in "${to}"`);
    else if (key === "") refuse("no_key", keyColumn === undefined ? "no digit in the number" : `nothing in "${keyColumn}"`);
    else if (empty !== undefined) refuse("no_value", `nothing in "${empty}", which the text needs`);
    else if (first !== undefined) refuse("duplicate", `the same ${keyColumn ?? "number"} as in line ${first}`);
    else {
      firstLines.set(key, line);
      rows.push({ line, key, message: { from: options.from, to: number, body } });
    }
  }
  return { rows, refused };
}

async function readCsv(file: string): Promise<{ columns: string[]; records: Record[] }> {
  const text = await readText(file);
  if (text.trim() === "") throw new UsageError(`${file} is empty`);
  let columns: string[] = [];
  const delimiter = delimiterOf(/^.*/.exec(text)?.[0] ?? "");
  const named = (header: string[]) => (columns = header.map((name) => name.trim()));
  try {
    const records = parse(text, { bom: true, columns: named, delimiter, info: true, trim: true, skip_empty_lines: true, relax_column_count: true }) as unknown as Record[];
    const twice = columns.find((name, index) => columns.indexOf(name) !== index);
    if (twice !== undefined) throw new UsageError(`${file}: two columns are named "${twice}"`);
    return { columns, records };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${file} is no CSV: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @throws {UsageError} where it cannot be read, or was saved in another encoding, in which names would be spoilt. */
export async function readText(file: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(file));
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "EISDIR") throw new UsageError(`${file} is a folder`);
    if (code === "ENOENT") throw new UsageError(`there is no file ${file}`);
    throw new UsageError(code === "ERR_ENCODING_INVALID_ENCODED_DATA" ? `${file} is not in UTF-8: save it as "CSV UTF-8"` : message);
  }
}

/** Programs write commas, semicolons or tabs, as their country has it. */
const delimiterOf = (header: string) => [",", ";", "\t"].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] ?? ",";

function columnOf(columns: readonly string[], wanted: readonly string[], option: string): string {
  const found = wanted.map((name) => columns.find((column) => column.toLowerCase() === name.toLowerCase())).find((name) => name !== undefined);
  if (found === undefined) throw new UsageError(`no column ${wanted.length === 1 ? `"${wanted[0]}"` : "of phone numbers"}; ${option} names one of: ${columns.join(", ")}`);
  return found;
}

function template(text: string, columns: readonly string[]): (record: Record["record"]) => { body: string; empty: string | undefined } {
  const places = [...text.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name.trim());
  const stranger = places.find((name) => !columns.includes(name));
  if (stranger !== undefined) throw new UsageError(`--text has {${stranger}}, and there is no such column; there are ${columns.join(", ")}`);
  return (record) => ({
    body: text.replace(/\{([^{}]+)\}/g, (_, name: string) => record[name.trim()] ?? ""),
    empty: places.find((name) => !record[name]),
  });
}

/** A number of ten digits may lack the code of its country, or be another country's: nobody but the user knows. */
function withCountry(number: string, country: string): string {
  return country !== "" && !number.includes("+") && number.replace(/\D/g, "").length === 10 ? country + number.replace(/\D/g, "") : number;
}
