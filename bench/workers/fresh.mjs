/** A fresh process: `fresh.mjs <key> <base URL>` imports a row, makes a client, gets one answer, and says what it took. */
const [, , key, baseUrl] = process.argv;
const start = performance.now();
const { create } = await import(`../peers/${key}.mjs`);
const imported = performance.now();
await create({ baseUrl }).get();
const answered = performance.now();
process.send({ importMs: imported - start, firstMs: answered - start, rssMB: process.memoryUsage.rss() / 1e6 }, () => process.exit());
