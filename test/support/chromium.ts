import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const names = ["chromium", "chromium-browser", "google-chrome"];
const path = process.env["CHROMIUM"] ?? (process.env["PATH"] ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));

/** For `test.skipIf`: whether Chromium is not installed, which is then printed. */
export const noChromium = path === undefined;
if (noChromium) process.stderr.write("LEFT OUT: the tests that need chromium, which is not installed (apt-get install chromium)\n");

/** What a page is like in a browser that reaches nothing but the page itself. */
export interface Look<Seen> {
  readonly seen: Seen;
  /** Errors of the console, of scripts, and addresses that were asked for. */
  readonly complaints: readonly string[];
}

/** Opens a file as a phone in the dark shows it, and asks the page. */
export async function look<Seen>(file: string, ask: () => Seen): Promise<Look<Seen>> {
  const browser = await chromium.launch({ ...(path !== undefined && { executablePath: path }), args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND"] });
  try {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
    const complaints: string[] = [];
    page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
    page.on("pageerror", (error) => void complaints.push(String(error)));
    page.on("request", (request) => void (request.url() !== `file://${file}` && complaints.push(`asked for ${request.url()}`)));
    await page.goto(`file://${file}`);
    return { seen: await page.evaluate(ask), complaints };
  } finally {
    await browser.close();
  }
}
