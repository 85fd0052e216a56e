import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A sample body as text, such as `sms.inbound`. */
export function sample(name: string): string {
  return readFileSync(join(import.meta.dirname, `../fixtures/webhooks.${name}.json`), "utf8");
}

/** An inbound text. */
export function sms(id: string, more: Record<string, unknown> = {}): { data: { type: string; id: string; attributes: Record<string, unknown> } } {
  return { data: { type: "message", id, attributes: { from: "12065550101", to: "12065551234", body: "Hello", direction: "inbound", is_mms: false, ...more } } };
}

/** A receipt. */
export function receipt(id: string, level: number, more: Record<string, unknown> = {}): object {
  return { data: { type: "delivery_receipt", id, attributes: { level, status: "message buffered", status_code: "1003", ...more } } };
}

/** A POST as Flowroute sends it. */
export function post(body: unknown, { url = "https://example.com/flowroute", headers = {} }: { url?: string; headers?: Record<string, string> } = {}): Request {
  return new Request(url, { method: "POST", headers: { "content-type": "application/json", ...headers }, body: typeof body === "string" ? body : JSON.stringify(body) });
}
