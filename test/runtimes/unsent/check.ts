import { type AddressInfo, createServer, type Server, type Socket } from "node:net";
import { join } from "node:path";
import { selfSigned } from "../../support/certificate.ts";
import type { Check, Report } from "../check.ts";
import { faults } from "../money/faults.ts";
import { faultyServer } from "../money/faulty-server.ts";
import { waysOf } from "../ways.ts";

interface Result {
  readonly outcome?: string;
  readonly words?: string;
}

const table = "What is said where nothing was sent";

/** A call of which nothing leaves this machine, or no further than TLS: what does the client know of it? */
export const unsent: Check = {
  name: "what was not sent",
  tables: { [table]: ["refused", "unknown host", "untrusted certificate", "closed in the TLS handshake", "deadline in the TLS handshake"] },
  async run({ runtime, ready, folder, isQuick }): Promise<Report> {
    // Of another certificate than the one that is trusted.
    const untrusted = await faultyServer(faults[0]!, "https", true, selfSigned("127.0.0.1"));
    const silent = await listening(() => {});
    const closing = await listening((socket) => void socket.once("data", () => socket.end()));
    const nobody = await listening(() => {});
    await new Promise<void>((resolve) => void nobody.close(resolve));
    const places: readonly { readonly baseUrl: string; readonly caller?: string }[] = [
      { baseUrl: `http://127.0.0.1:${nobody.port}` },
      { baseUrl: "https://flowroute.invalid" },
      { baseUrl: untrusted.origin },
      { baseUrl: `https://127.0.0.1:${closing.port}` },
      { baseUrl: `https://127.0.0.1:${silent.port}`, caller: "waits for its deadline" },
    ];
    const ways = waysOf(runtime, isQuick);
    try {
      const input = ways.flatMap(({ given }) => places.map((place) => ({ ...place, given, isKept: false })));
      const results = (await ready.launch({ file: join(import.meta.dirname, "../money/program.js"), input, certificate: selfSigned("127.0.0.1") }, folder)) as Result[];
      const rows = ways.map(({ suffix }, index) => ({
        name: runtime.name + suffix,
        cells: places.map((_, at) => results[index * places.length + at]?.outcome ?? "refused beforehand"),
      }));
      const sent = untrusted.seen.length > 0 ? [`${runtime.name}: it was sent to a server that it did not trust`] : [];
      const wrong = results.filter(({ outcome }) => outcome === "ok" || outcome === "rejected").map(({ outcome, words }) => `${runtime.name}: ${outcome}, ${words}`);
      return { problems: [...sent, ...wrong], rows: { [table]: rows } };
    } finally {
      silent.close();
      closing.close();
      await untrusted.close();
    }
  },
};

async function listening(onSocket: (socket: Socket) => void): Promise<{ readonly port: number; close(done?: () => void): Server }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on("error", () => {}));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close(done) {
      for (const socket of sockets) socket.destroy();
      return server.close(done);
    },
  };
}
