import { start } from "./worker.mjs";
import { measureRows } from "./measure/rows.mjs";
import { measureItems } from "./measure/items.mjs";
const server = await start("server");
const n = Number(process.argv[2]);
const r = await measureRows(`http://127.0.0.1:${server.first.port}`, { items: n, slices: 10 });
server.stop();
for (const x of r) console.log(x.label, x.items, "cpu", x.cpuMs.toFixed(0), "ms", x.ms.toFixed(0), "heap", x.heapGrowthMB.toFixed(2));
