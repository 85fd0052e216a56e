import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, expect, test, vi } from "vitest";
import { type DownloadOptions, type Media, parseWebhook, type WebhookMessage } from "flowroute-sdk/webhooks";
import { selfSigned } from "../support/certificate.ts";
import { failureOf } from "../support/client.ts";
import { sample, sms } from "./bodies.ts";

afterEach(() => void vi.useRealTimers());

function mediaAt(url: string | undefined): Media {
  const { data } = sms("mdr2-1", { is_mms: true });
  const message = parseWebhook({ data, included: [{ type: "media", id: "a", attributes: { url, mime_type: "image/jpeg" } }] }) as WebhookMessage;
  return message.media[0] as Media;
}

const address = "https://mms-media-prod.s3.amazonaws.com/a.jpg?X-Amz-Signature=5ecret";

/** Gives a body in pieces, and tells what was asked for. */
function fetching(pieces: readonly (string | Error)[], init: ResponseInit = {}) {
  const asked: { url: string; init: RequestInit }[] = [];
  const fetch = (url: string, request: RequestInit) => {
    asked.push({ url, init: request });
    const left = [...pieces];
    const body = new ReadableStream({
      pull(controller) {
        const piece = left.shift();
        if (piece === undefined) controller.close();
        else if (piece instanceof Error) controller.error(piece);
        else controller.enqueue(new TextEncoder().encode(piece));
      },
    });
    return Promise.resolve(new Response(body, init));
  };
  return { fetch, asked };
}

test("an attachment is fetched without credentials, and no redirect is followed", async () => {
  const { fetch, asked } = fetching(["ab", "cd"], { headers: { "content-type": "image/png" } });
  const file = await (parseWebhook(sample("mms.inbound")) as WebhookMessage).media[0]!.download({ fetch });
  expect(file.headers.get("content-type")).toBe("image/png");
  expect(await file.text()).toBe("abcd");
  expect(asked).toMatchObject([{ url: expect.stringMatching(/^https:\/\/mms-media-prod/), init: { redirect: "manual", credentials: "omit" } }]);
  expect(asked[0]?.init).not.toHaveProperty("headers");
});

test("it streams: what has come can be read before the rest is there", async () => {
  let enqueue: (piece: string) => void = () => {};
  const body = new ReadableStream({ start: (controller) => void (enqueue = (piece) => controller.enqueue(new TextEncoder().encode(piece))) });
  const file = await mediaAt(address).download({ fetch: async () => new Response(body) });
  const reader = file.body!.getReader();
  enqueue("a");
  expect(Buffer.from((await reader.read()).value!).toString()).toBe("a");
  await reader.cancel();
});

test.each([
  [undefined, "no_address"],
  ["http://mms-media-prod.s3.amazonaws.com/a.jpg", "refused_address"],
  ["file:///etc/passwd", "refused_address"],
  ["nonsense", "refused_address"],
  ["https://user:pass@example.com/a", "refused_address"],
  ["https://169.254.169.254/latest/meta-data", "refused_address"],
  ["https://0x7f.1/", "refused_address"],
  ["https://[::1]/", "refused_address"],
  ["https://localhost/", "refused_address"],
  ["https://db.internal/", "refused_address"],
  ["https://intranet/", "refused_address"],
])("%s is not fetched", async (url, code) => {
  const { fetch, asked } = fetching([]);
  expect(await failureOf(mediaAt(url).download({ fetch }))).toMatchObject({ name: "WebhookError", code });
  expect(asked).toEqual([]);
});

test("with hosts, no other is asked", async () => {
  const { fetch, asked } = fetching(["a"]);
  const hosts = ["mms-media-prod.s3.amazonaws.com"];
  expect(await (await mediaAt(address).download({ fetch, hosts })).text()).toBe("a");
  expect(await failureOf(mediaAt("https://example.com/a").download({ fetch, hosts }))).toMatchObject({ code: "refused_address" });
  expect(asked).toHaveLength(1);
});

test.each([302, 403, 404, 500])("an answer of %i is none", async (status) => {
  const { fetch } = fetching(["<Error/>"], { status, headers: { location: "http://169.254.169.254/" } });
  expect(await failureOf(mediaAt(address).download({ fetch }))).toMatchObject({ code: "unexpected_status", message: `media was answered with ${status}` });
});

test("a file that is too large breaks off", async () => {
  const { fetch } = fetching(["1234", "5678"]);
  const file = await mediaAt(address).download({ fetch, maxBytes: 7 });
  expect(await failureOf(file.text())).toMatchObject({ code: "too_large" });
  expect(await (await mediaAt(address).download({ fetch, maxBytes: 8 })).text()).toBe("12345678");
});

test("no error shows the address, whatever the runtime said", async () => {
  const failing: DownloadOptions["fetch"][] = [
    () => Promise.reject(new TypeError(`fetch failed for ${address}`)),
    fetching(["a", new Error(`terminated: ${address}`)]).fetch,
    fetching(["a"], { status: 403 }).fetch,
    fetching(["abc"]).fetch,
  ];
  for (const fetch of failing) {
    const error = await failureOf(mediaAt(address).download({ fetch, maxBytes: 2 }).then((file) => file.text()));
    expect(error).toMatchObject({ name: "WebhookError" });
    expect(inspect(error, { depth: 10 }) + JSON.stringify(error)).not.toMatch(/5ecret|amazonaws/);
  }
});

test("it ends by itself when its time is over, before the head and in the body", async () => {
  vi.useFakeTimers();
  const never = (_: string, { signal }: RequestInit) => new Promise<Response>((_, reject) => void signal!.addEventListener("abort", () => reject(signal!.reason as Error)));
  const waiting = failureOf(mediaAt(address).download({ fetch: never, timeoutMs: 1_000 }));
  const stalling = (_: string, { signal }: RequestInit) =>
    Promise.resolve(new Response(new ReadableStream({ start: (controller) => signal!.addEventListener("abort", () => controller.error(signal!.reason)) })));
  const reading = failureOf((await mediaAt(address).download({ fetch: stalling, timeoutMs: 1_000 })).text());
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await waiting).toMatchObject({ code: "deadline_exceeded" });
  expect(await reading).toMatchObject({ code: "deadline_exceeded" });
  expect(vi.getTimerCount()).toBe(0);
});

test("the caller's signal ends it with the caller's reason", async () => {
  const abort = new AbortController();
  const stalling = (_: string, { signal }: RequestInit) =>
    Promise.resolve(new Response(new ReadableStream({ start: (controller) => signal!.addEventListener("abort", () => controller.error(new Error("aborted"))) })));
  const file = await mediaAt(address).download({ fetch: stalling, signal: abort.signal });
  const reading = failureOf(file.text());
  abort.abort("enough");
  expect(await reading).toBe("enough");
  expect(await failureOf(mediaAt(address).download({ fetch: stalling, signal: abort.signal }))).toBe("enough");
});

/** Runs something with a server of this machine, which gives a large file. */
async function withServer(server: Server, run: (origin: string) => Promise<void>): Promise<void> {
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  await run(`127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  await new Promise((resolve) => void server.close(resolve));
}

const large = Buffer.alloc(3_000_000, "x");

test("over a real connection a large file comes whole", async () => {
  await withServer(createServer((_, response) => void response.end(large)), async (origin) => {
    // The one thing that is not real: TLS, whose certificates a running process cannot be taught to trust.
    const overHttp = (url: string, init: RequestInit) => fetch(url.replace("https:", "http:"), init);
    const file = await mediaAt(`https://${origin}/a`).download({ hosts: ["127.0.0.1"], fetch: overHttp });
    expect(Buffer.from(await file.arrayBuffer()).equals(large)).toBe(true);
  });
});

test("a server that nobody vouches for gives nothing, and the error keeps the address to itself", async () => {
  await withServer(createSecureServer(selfSigned("127.0.0.1"), (_, response) => void response.end(large)), async (origin) => {
    const error = await failureOf(mediaAt(`https://${origin}/a?X-Amz-Signature=5ecret`).download({ hosts: ["127.0.0.1"] }));
    expect(error).toMatchObject({ code: "connection_failed" });
    expect(inspect(error)).not.toContain("5ecret");
  });
});
