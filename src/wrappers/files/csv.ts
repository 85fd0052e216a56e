import { inferSchema, initParser, type Parser } from "udsv";

/**
 * Reads CSV that comes in pieces; `onRow` gets the cells of each line, those of the first line too. Loaded only where there
 * is a file to read.
 *
 * The parser is given whole lines only: in pieces cut anywhere it takes a line break apart from its carriage return.
 */
export class CsvReader {
  readonly #take: (cells: string[]) => void;
  #ending: string | undefined;
  #parser: Parser | undefined;
  #rest = "";
  #isQuoted = false;

  constructor(onRow: (cells: string[]) => void) {
    this.#take = (cells) => onRow(cells);
  }

  add(text: string): void {
    const end = this.#endOfLines(text);
    // That of the first line is that of all.
    if (end > 0) this.#ending ??= /\r?\n/.exec(this.#rest.slice(-1) + text)?.[0];
    if (end === 0) this.#rest += text;
    else {
      this.#read(this.#rest + text.slice(0, end));
      this.#rest = text.slice(end);
    }
  }

  end(): void {
    if (this.#rest !== "") this.#read(this.#rest + (this.#ending ?? "\n"));
    this.#rest = "";
  }

  /** Behind the last line break that ends a line; one within quotes does not. */
  #endOfLines(text: string): number {
    if (!this.#isQuoted && !text.includes('"')) return text.lastIndexOf("\n") + 1;
    let end = 0;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === 0x22) this.#isQuoted = !this.#isQuoted;
      else if (code === 0x0a && !this.#isQuoted) end = at + 1;
    }
    return end;
  }

  #read(lines: string): void {
    this.#parser ??= initParser(inferSchema(lines, { col: ",", encl: '"', row: this.#ending ?? "\n", header: () => [] }));
    this.#parser.chunk(lines, this.#parser.stringArrs, this.#take);
  }
}
