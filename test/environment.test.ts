import { afterEach, expect, test, vi } from "vitest";
import { Flowroute, type ResultEvent } from "flowroute-sdk";
import { clientOn, failureOf, json, keys } from "./support/client.ts";

afterEach(() => vi.unstubAllGlobals());

const sms = { from: "12065550101", to: "12065551234", body: "hi" };

/** As in Deno without --allow-env. */
function forbidEnvironment(): void {
  const env = new Proxy({}, {
    get() {
      throw new Error("Requires env access");
    },
  });
  vi.stubGlobal("process", Object.create(process, { env: { value: env } }));
}

test("keys that are given make a client where the environment may not be read, with a baseUrl or without", async () => {
  forbidEnvironment();
  const urls: string[] = [];
  const fetch = async (url: string) => {
    urls.push(url);
    return json({ data: { id: "1" } });
  };
  await clientOn(fetch).routes.update("1", { alias: "a" });
  await clientOn(fetch, { baseUrl: "http://127.0.0.1:1" }).routes.update("1", { alias: "a" });

  expect(urls.map((url) => new URL(url).origin)).toEqual(["https://api.flowroute.com", "http://127.0.0.1:1"]);
});

test("a key that is missing where the environment may not be read says so at the first call", async () => {
  forbidEnvironment();

  await expect(async () => new Flowroute({ accessKey: "AK" }).routes.list()).rejects.toThrow("secretKey is missing: give it as an option or set FR_SECRET_KEY (this program may not read it).");
});

test("without TextDecoder, as in Jest's jsdom, a call is refused by that name before anything is sent", async () => {
  vi.stubGlobal("TextDecoder", undefined);
  vi.stubGlobal("TextEncoder", undefined);
  const fetch = vi.fn<typeof globalThis.fetch>();
  const results: ResultEvent[] = [];
  const failure = await failureOf(clientOn(fetch as never, { hooks: { onResult: (event) => results.push(event) } }).messages.send(sms));

  expect(failure).toMatchObject({ code: "invalid_argument", outcome: "not_sent", argument: "TextDecoder" });
  expect(fetch).not.toHaveBeenCalled();
  expect(results).toEqual([expect.objectContaining({ code: "invalid_argument", outcome: "not_sent", attempts: 0 })]);
});

test("a secret of any characters is sent as UTF-8", async () => {
  const authorizations: (string | undefined)[] = [];
  const secretKey = "geheim-ÄÖ-中-🔑";
  const fetch = async (_url: string, { headers }: { headers: Record<string, string> }) => {
    authorizations.push(headers["authorization"]);
    return json({ data: { id: "1" } });
  };
  await new Flowroute({ ...keys, secretKey, fetch }).routes.update("1", { alias: "a" });

  expect(authorizations).toEqual([`Basic ${Buffer.from(`AK:${secretKey}`).toString("base64")}`]);
});
