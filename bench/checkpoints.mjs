/**
 * In a worker that streams: says how it stands at the beginning and after every slice, and goes on when told to.
 *
 * @param {number} slice - How many things make a slice.
 */
export async function checkpoints(slice) {
  let count = 0;
  let before;
  let toldToGoOn;
  process.on("message", () => toldToGoOn());
  process.once("disconnect", () => process.exit());

  const checkpoint = async () => {
    const told = new Promise((resolve) => (toldToGoOn = resolve));
    const cpu = process.cpuUsage(before?.cpu);
    const ms = before && performance.now() - before.at;
    globalThis.gc();
    process.send({ count, ms, cpuMs: (cpu.user + cpu.system) / 1_000, heapMB: process.memoryUsage().heapUsed / 1e6 });
    await told;
    before = { cpu: process.cpuUsage(), at: performance.now() };
  };
  await checkpoint();
  /** Looks at what came, as a user would. */
  const isSliceEnd = (seen) => seen !== undefined && ++count % slice === 0;
  return { checkpoint, isSliceEnd };
}
