/** Reads a slow list: `pages.mjs <way> <base URL> <prefetch>`. Answers with the milliseconds, or that the option is refused. */
const [, , way, baseUrl, prefetch] = process.argv;
const { items } = await import(`../peers/${way}.mjs`);
const options = prefetch === "0" ? undefined : { prefetch: Number(prefetch) };
// The first pass opens the connections.
const answer = await read(prefetch === "0" ? 200 : 3_200).then(() => read(Infinity), (error) => ({ refused: error.message }));
process.send(answer, () => process.exit());

async function read(max) {
  const start = performance.now();
  let count = 0;
  for await (const { id } of items(baseUrl, options)) if (id === undefined || ++count >= max) break;
  return { ms: performance.now() - start, count };
}
