import { expect, test } from "vitest";
import { createFakeFlowroute, type WebhookChaos } from "flowroute-sdk/testing";

const mine = "12065550100";

/** Sends a hundred texts through it, and gives them in the order in which they came. */
async function arrivals(chaos: WebhookChaos, seed = 1): Promise<string[]> {
  const came: string[] = [];
  const deliver = async (request: Request) => {
    came.push(((await request.json()) as { data: { attributes: { body: string } } }).data.attributes.body);
    return new Response();
  };
  const fake = createFakeFlowroute({ numbers: [mine], deliver, chaos, seed, now: "2026-01-05T12:00:00Z" });
  fake.state.callbacks.set("sms", "https://example.com/sms");
  for (let count = 0; count < 100; count++) await fake.receive({ from: "12065551234", to: mine, body: String(count) });
  await fake.advance(3_600_000);
  return came;
}

const all = Array.from({ length: 100 }, (_, count) => String(count));
const sorted = (came: string[]) => [...new Set(came)].toSorted((a, b) => Number(a) - Number(b));

test("without chaos each comes once, in order", async () => {
  expect(await arrivals({})).toEqual(all);
});

test("a share comes again though it was acknowledged", async () => {
  const came = await arrivals({ duplicates: 0.3 });
  expect(sorted(came)).toEqual(all);
  expect(came.length).toBeGreaterThan(115);
  expect(came.length).toBeLessThan(180);
});

test("an answer that is lost brings it again, four times at most", async () => {
  const came = await arrivals({ lostAnswers: 1 });
  expect(came).toHaveLength(400);
  expect(sorted(came)).toEqual(all);
});

test("late ones overtake each other, the same way for the same seed", async () => {
  const came = await arrivals({ lateMs: 60_000 });
  expect(came).not.toEqual(all);
  expect(sorted(came)).toEqual(all);
  expect(await arrivals({ lateMs: 60_000 })).toEqual(came);
  expect(await arrivals({ lateMs: 60_000 }, 2)).not.toEqual(came);
});

test("a misspelt kind of chaos is refused", () => {
  expect(() => createFakeFlowroute({ chaos: { duplicate: 1 } as object })).toThrow("duplicate");
});
