/** Shows how far it is: a bar on a terminal, elsewhere a line every few seconds. */
import { SingleBar } from "cli-progress";
import { duration } from "./words.ts";

export interface Progress {
  begin(total: number): void;
  /** One more has gone, or has failed. */
  step(isFailed: boolean): void;
  end(): void;
}

const everyMs = 5_000;

export function progressOn(stream: NodeJS.WriteStream): Progress {
  let [done, failed, begunAt, isOn] = [0, 0, 0, false];
  const words = () => ({ rate: `${(done / Math.max(1, (Date.now() - begunAt) / 1_000)).toFixed(1)}/s`, failed });
  const bar = new SingleBar({
    stream,
    format: (_, { progress, value, total }, payload: { rate?: string; failed?: number }) => {
      const [, perSecond = "0"] = /^([\d.]+)/.exec(payload.rate ?? "") ?? [];
      const left = value >= total ? "done" : Number(perSecond) > 0 ? `${duration((total - value) / Number(perSecond))} left` : "…";
      const full = Math.round(progress * 30);
      const drawn = stream.isTTY ? `${"█".repeat(full)}${"░".repeat(30 - full)} ` : "";
      return `${drawn}${value}/${total}, ${payload.rate ?? "0.0/s"}, ${left}, ${payload.failed ?? 0} failed`;
    },
    noTTYOutput: true,
    notTTYSchedule: everyMs,
    hideCursor: true,
    emptyOnZero: true,
    // Ctrl+C is the campaign's own.
    gracefulExit: false,
  });
  return {
    begin(total) {
      begunAt = Date.now();
      isOn = true;
      bar.start(total, 0, { rate: "0.0/s", failed: 0 });
    },
    step(isFailed) {
      done++;
      if (isFailed) failed++;
      bar.update(done, words());
    },
    end() {
      if (isOn) bar.stop();
      isOn = false;
    },
  };
}
