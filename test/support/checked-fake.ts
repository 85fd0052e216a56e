import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { Flowroute, type FlowrouteOptions } from "flowroute-sdk";
import { createFakeFlowroute, type FakeFetch, type FakeFlowroute, type FakeFlowrouteOptions } from "flowroute-sdk/testing";
import { answerProblems, problems, requestProblems } from "./document.ts";

/** What the document says of a webhook that was POSTed. */
export function webhookProblems(kind: string, body: unknown): string[] {
  const name = kind === "event" ? "event" : kind.endsWith("_dlr") ? "deliveryReceipt" : kind === "mms" ? "inboundMms" : "inboundSms";
  return problems(["webhooks", name, "post", "requestBody", "content", "application/json", "schema"], body);
}

/** Holds a request and its answer against the document. What was refused need not have been right. */
export async function exchangeProblems(request: Request, response: Response): Promise<string[]> {
  // The file store is no part of the API. What nobody reads of a copy would hold up who cancels the other.
  if (new URL(request.url).pathname.startsWith("/fake-files/")) {
    await response.arrayBuffer();
    return request.headers.has("authorization") ? ["credentials for the file store"] : [];
  }
  const answer = await answerProblems(request, response);
  return response.ok ? [...(await requestProblems(request)), ...answer] : answer;
}

/** A fake and a client on it, every request and every answer of which is held against the document. */
export function checkedFake(options: FakeFlowrouteOptions = {}, clientOptions: Partial<FlowrouteOptions> = {}): { fake: FakeFlowroute; flowroute: Flowroute } {
  const fake = createFakeFlowroute({ now: "2026-01-05T12:00:00Z", ...options });
  const fetch: FakeFetch = async (url, init) => {
    const request = new Request(url as string, init as RequestInit);
    const response = await fake.fetch(url, init);
    expect(await exchangeProblems(request, response.clone())).toEqual([]);
    return response;
  };
  return { fake, flowroute: new Flowroute({ ...fake.keys, fetch, pacing: false, maxRetries: 0, ...clientOptions }) };
}

/** A request written by hand, as another program would send it. */
export function ask(fake: FakeFlowroute, line: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
  const [method = "", path = ""] = line.split(" ");
  const { accessKey, secretKey } = fake.keys;
  return fake.fetch(`https://api.flowroute.com${path}`, {
    method,
    headers: {
      authorization: `Basic ${btoa(`${accessKey}:${secretKey}`)}`,
      ...(body === undefined ? {} : { "content-type": "application/vnd.api+json" }),
      ...headers,
    },
    body: body === undefined || typeof body === "string" ? (body ?? null) : JSON.stringify(body),
  });
}

/** What an error answer says, after holding it against the document: text as it is, else `data.attributes.to: Missing …` for each member. */
export async function detailsOf(response: Response): Promise<string[]> {
  const { errors } = (await response.json()) as { errors: { status: number; detail: unknown }[] };
  expect(errors.map(({ status }) => status)).toEqual(errors.map(() => response.status));
  return errors.flatMap(({ detail }) => linesOf(detail));
}

/** A detail that mirrors the request has sentences in the place of values. */
export function linesOf(detail: unknown, at: readonly string[] = []): string[] {
  if (Array.isArray(detail)) return detail.map((sentence) => `${at.join(".")}: ${String(sentence)}`);
  if (typeof detail !== "object" || detail === null) return [String(detail)];
  return Object.entries(detail).flatMap(([name, inside]) => linesOf(inside, [...at, name]));
}

/** A sample body. */
export function fixture(name: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../fixtures", name), "utf8")) as Record<string, unknown>;
}
