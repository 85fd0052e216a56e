/** How pages are read without a library: `by hand, fetch` and `by hand, node:http`, each a function from an address to its JSON. */
export const byHand = {
  "by hand, fetch": async () => async (url) => (await fetch(url)).json(),
  "by hand, node:http": async () => {
    const { Agent, get } = await import("node:http");
    const agent = new Agent({ keepAlive: true });
    return (url) =>
      new Promise((resolve, reject) => {
        get(url, { agent }, (response) => {
          const pieces = [];
          response.on("data", (piece) => pieces.push(piece));
          response.on("error", reject);
          response.on("end", () => resolve(JSON.parse(Buffer.concat(pieces).toString())));
        }).on("error", reject);
      });
  },
};

export const pageAt = (baseUrl, offset) => `${baseUrl}/v2/numbers?limit=200&offset=${offset}`;
