/**
 * Holds the built site to what it promises, in headless Chromium with every other host blocked: each page renders, at
 * 390 px too and in the dark, without an error and without a request elsewhere; links resolve; search finds; snippets run.
 *
 *     node scripts/check.mjs [--screenshots FOLDER]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { brokenLinks } from "./links.mjs";
import { serve } from "./serve.mjs";

const dist = join(import.meta.dirname, "../dist");
const { values: options } = parseArgs({ options: { screenshots: { type: "string" } } });
const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const failures = [];
const fail = (where, what) => failures.push({ where, what });

const files = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith(".html")).toSorted();
for (const { file, link, why } of brokenLinks(dist, files)) fail(file, `${link} ${why}`);

const server = await serve(dist);
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });

async function openPage(context, told) {
  const page = await context.newPage();
  page.on("console", (message) => message.type() === "error" && told.push(message.text()));
  page.on("pageerror", (error) => told.push(String(error)));
  page.on("request", (request) => !/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(server.url) && told.push(`asked for ${request.url()}`));
  return page;
}

/** Every page, as a phone in the dark shows it, which is the harder case. */
async function checkPages() {
  const told = [];
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  const page = await openPage(context, told);
  for (const file of files) {
    told.length = 0;
    await page.goto(`${server.url}/${file}`, { waitUntil: "load" });
    const isOurs = file !== "http.html";
    if (isOurs) await page.waitForFunction(() => document.querySelector("#app")?.__vue_app__);
    const seen = await page.evaluate(() => ({
      heading: document.querySelector("h1, .VPHero .text, .VPHero .name")?.textContent?.trim(),
      overflow: document.documentElement.scrollWidth - innerWidth,
      background: getComputedStyle(document.body).backgroundColor,
      text: document.body.innerText.length,
    }));
    if (!seen.heading || seen.text < 40) fail(file, "shows nothing");
    if (isOurs && seen.overflow > 0) fail(file, `scrolls sideways by ${seen.overflow} px at 390 px`);
    if (isOurs && !/rgb\((?:[0-4]?\d, ){2}[0-5]?\d\)/.test(seen.background)) fail(file, `is not dark in the dark: ${seen.background}`);
    for (const words of told) fail(file, words);
  }
  await context.close();
}

/** How light a colour is to the eye, 0 to 1, as the guidelines for accessible content have it. */
function lightOf(colour) {
  const parts = colour.match(/[\d.]+/g).map((part) => Number(part) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** What is written and shown must be readable: dark on light and light on dark. */
async function checkContrast(colorScheme) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, colorScheme });
  const page = await openPage(context, []);
  for (const file of ["guide/start.html", "docs/benchmark.html"]) {
    await page.goto(`${server.url}/${file}`);
    const colours = await page.evaluate(() => [getComputedStyle(document.querySelector(".vp-doc p")).color, getComputedStyle(document.body).backgroundColor]);
    const [text, ground] = colours.map(lightOf);
    const ratio = (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
    if (ratio < 4.5) fail(file, `contrast ${ratio.toFixed(1)} in ${colorScheme}`);
  }
  await context.close();
}

async function checkSearch() {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await openPage(context, []);
  await page.goto(`${server.url}/guide/start.html`);
  await page.locator(".VPNavBarSearch button").first().click();
  for (const [words, page_] of [["paid twice", "when-things-go-wrong"], ["setPrimaryRoute", "resources/"], ["prefetch", "lists"]]) {
    await page.locator("#localsearch-input").fill(words);
    await page.waitForTimeout(600);
    const found = await page.locator(".VPLocalSearchBox .result").evaluateAll((results) => results.map((result) => result.getAttribute("href")));
    if (!found.some((href) => href.includes(page_))) fail("search", `"${words}" finds ${found.slice(0, 3).join(", ") || "nothing"}`);
  }
  if (options.screenshots) await page.screenshot({ path: join(options.screenshots, "search.png") });
  await context.close();
}

/** Every snippet that can be run, run; and one of them changed first. */
async function checkSnippets() {
  const told = [];
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await openPage(context, told);
  let count = 0;
  for (const file of files.filter((name) => readFileSync(join(dist, name), "utf8").includes('class="runnable"'))) {
    await page.goto(`${server.url}/${file}`);
    await page.waitForFunction(() => document.querySelector("#app")?.__vue_app__);
    for (const snippet of await page.locator(".runnable").all()) {
      count++;
      await snippet.locator(".runnable-run").click();
      await snippet.locator(".runnable-run:not([disabled])").waitFor({ timeout: 20_000 });
      const output = await snippet.locator(".runnable-output").innerText();
      if (output.trim() === "" || (await snippet.locator(".runnable-output .failed").count()) > 0) fail(file, `a snippet printed ${JSON.stringify(output)}`);
    }
  }
  await page.goto(`${server.url}/guide/start.html`);
  const first = page.locator(".runnable").first();
  await first.locator(".runnable-edit").click();
  await first.locator("textarea").fill('console.log("changed", (await new Flowroute().numbers.list()).data.length);');
  await first.locator(".runnable-run").click();
  await first.locator(".runnable-output").filter({ hasText: "changed 2" }).waitFor({ timeout: 20_000 });
  for (const words of told) fail("snippets", words);
  if (count === 0) fail("snippets", "there are none");
  await context.close();
  return count;
}

async function takeScreenshots(folder) {
  for (const [width, colorScheme] of [[1280, "light"], [1280, "dark"], [390, "light"], [390, "dark"]]) {
    const context = await browser.newContext({ viewport: { width, height: width === 390 ? 844 : 900 }, colorScheme });
    const page = await context.newPage();
    for (const file of ["index", "guide/start", "docs/benchmark", "resources/numbers", "api/flowroute-sdk/classes/Flowroute", "guide/from-python", "http"].filter((name) => files.includes(`${name}.html`))) {
      await page.goto(`${server.url}/${file}.html`);
      await page.waitForTimeout(700);
      if (file === "index") await page.locator(".runnable-run").first().click().then(() => page.waitForTimeout(500));
      await page.screenshot({ path: join(folder, `${file.replaceAll("/", "-")}-${width}-${colorScheme}.png`), fullPage: file === "index" || file === "docs/benchmark" });
    }
    await context.close();
  }
}

let snippets = 0;
try {
  await checkPages();
  await checkContrast("light");
  await checkContrast("dark");
  await checkSearch();
  snippets = await checkSnippets();
  if (options.screenshots) await takeScreenshots(options.screenshots);
} finally {
  await browser.close();
  await server.close();
}
console.log(`${files.length} pages, ${snippets} snippets run, ${failures.length} failures`);
const byWords = new Map();
for (const { where, what } of failures) byWords.set(what, [...(byWords.get(what) ?? []), where]);
for (const [what, places] of byWords) console.error(`- ${what} (${places.slice(0, 3).join(", ")}${places.length > 3 ? ` and ${places.length - 3} more` : ""})`);
process.exitCode = failures.length > 0 ? 1 : 0;
