import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Flowroute } from "flowroute-sdk";
import { createFakeFlowroute, type Listening, type ListenOptions } from "flowroute-sdk/testing";

const keys = { accessKey: "AK", secretKey: "SK" };
const fake = createFakeFlowroute(keys);
let server: Listening;
beforeAll(async () => {
  server = await fake.listen({ names: ["fake", "flowroute.test"], origins: ["https://app.example.com/", "null"] });
});
afterAll(() => server.close());

const authorization = `Basic ${btoa("AK:SK")}`;

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request as a browser could make it: `fetch` would not let the test say its Host or its Origin. */
function ask(method: string, path: string, headers: Record<string, string>, body = "", port = server.port): Promise<Heard> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, method, path, headers: { authorization, ...headers } }, (response) => {
      let text = "";
      response.on("data", (piece: Buffer) => (text += piece.toString()));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }));
    });
    sent.on("error", reject).end(body);
  });
}

const callback = JSON.stringify({ callback_url: "http://192.168.1.1/admin" });
const setCallback = (headers: Record<string, string>) => ask("PUT", "/v2.1/messages/sms_callback", headers, callback);

test.each(["evil.example", "evil.example:4010", "127.0.0.1.evil.example", "localhost.evil.example", "192.168.1.7", "other", "127.0.0.1@evil.example", "evil.example/127.0.0.1", "[::1].evil.example"])(
  "the Host %j is not the fake's own and is refused, before anything is done",
  async (host) => {
    const before = fake.requests.length;
    const { status, body } = await setCallback({ host });
    expect([status, JSON.parse(body)]).toMatchObject([421, { errors: [{ status: 421, title: "Misdirected Request" }] }]);
    expect([fake.state.callbacks.size, fake.requests.length]).toEqual([0, before]);
  },
);

test.each(["127.0.0.1", "127.0.0.1:4010", "localhost:9999", "LOCALHOST", "app.localhost", "[::1]:80", "fake:4010", "flowroute.test", "api.flowroute.com"])("the Host %j is the fake's own", async (host) => {
  expect((await ask("GET", "/v2/numbers", { host })).status).toBe(200);
});

test.each(["https://evil.example", "http://evil.example:4010", "http://localhost.evil.example", "https://app.example.com.evil.example", "http://192.168.1.7", "file://", "chrome-extension://abc"])(
  "a page of %s may not ask, neither beforehand nor at once",
  async (origin) => {
    const before = await ask("OPTIONS", "/v2.1/messages/sms_callback", { origin, "access-control-request-method": "PUT", "access-control-request-headers": "authorization" });
    const { status, headers } = await setCallback({ origin });
    expect([before.status, status]).toEqual([403, 403]);
    for (const answer of [before.headers, headers]) expect(Object.keys(answer).filter((name) => name.startsWith("access-control"))).toEqual([]);
    expect(fake.state.callbacks.size).toBe(0);
  },
);

test.each(["http://localhost:5173", "http://127.0.0.1:8080", "https://app.localhost", "http://[::1]:3000", "https://app.example.com", "null"])("a page of %s may ask, as a browser does it", async (origin) => {
  const asking = { origin, "access-control-request-method": "PATCH", "access-control-request-headers": "authorization,content-type,x-trace", "access-control-request-private-network": "true" };
  // A browser sends no credentials along with it.
  const before = await ask("OPTIONS", "/v2/numbers/12065550100", { ...asking, authorization: "" });
  expect(before).toMatchObject({
    status: 204, body: "",
    headers: {
      "access-control-allow-origin": origin, "access-control-allow-methods": "GET, POST, PUT, PATCH, DELETE", "access-control-allow-headers": "authorization,content-type,x-trace",
      "access-control-allow-private-network": "true", vary: "Origin",
    },
  });
  for (const [more, status] of [[{}, 200], [{ authorization: "Basic x" }, 401]] as const) {
    expect(await ask("GET", "/v2/numbers", { origin, ...more })).toMatchObject({ status, headers: { "access-control-allow-origin": origin, "access-control-expose-headers": "*", vary: "Origin" } });
  }
});

test("who is no browser's page gets no headers for one, and OPTIONS is a method like others", async () => {
  expect(Object.keys((await ask("GET", "/v2/numbers", {})).headers).filter((name) => name.startsWith("access-control"))).toEqual([]);
  expect((await ask("OPTIONS", "/v2/numbers", {})).status).toBe(405);
});

test("on every address of the machine it wants keys of one's own, and takes any number for a Host", async () => {
  const open: ListenOptions = { host: "0.0.0.0", names: ["fake"] };
  await expect(createFakeFlowroute().listen(open)).rejects.toThrow("listen: other machines reach this host, so make the fake with an accessKey and a secretKey of your own");
  const everywhere = await fake.listen(open);
  expect(everywhere.url).toBe(`http://127.0.0.1:${everywhere.port}`);
  const statusOf = async (host: string) => (await ask("GET", "/v2/numbers", { host }, "", everywhere.port)).status;
  expect(await Promise.all(["172.17.0.2:4010", "[fd00::2]:4010", "fake:4010", "localhost", "evil.example"].map(statusOf))).toEqual([200, 200, 200, 200, 421]);
  await everywhere.close();
});

test("an address that the machine has not is said in words", async () => {
  await expect(fake.listen({ host: "192.0.2.1" })).rejects.toThrow("listen: 192.0.2.1 is no address of this machine");
  await expect(createFakeFlowroute(keys).listen({ host: "fake.invalid" })).rejects.toThrow(/^listen: fake\.invalid is no name that leads to an address$|EAI_AGAIN/);
});

test("a client talks to it over plain http where its caller says whose host that is", async () => {
  const everywhere = await fake.listen({ host: "0.0.0.0", names: ["fake"] });
  const baseUrl = `http://fake:${everywhere.port}`;
  expect(() => new Flowroute({ ...keys, baseUrl })).toThrow("baseUrl must begin with https:");
  const lookup = (...[input, init]: Parameters<typeof fetch>) => fetch((input as string).replace("//fake:", "//127.0.0.1:"), init);
  const flowroute = new Flowroute({ ...keys, baseUrl, fakeHost: "fake", fetch: lookup });
  expect((await flowroute.numbers.list()).data).toHaveLength(2);
  await everywhere.close();
});
