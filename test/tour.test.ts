import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "..");

function tour(...flags: string[]) {
  const env = { PATH: process.env["PATH"], NO_COLOR: "1" };
  return spawnSync(process.execPath, ["--import", "tsx", "examples/tour.ts", ...flags], { cwd: root, env, encoding: "utf8" });
}

test("the tour runs from area codes to an error, with no account", () => {
  const { status, stdout, stderr } = tour();
  expect(stderr).toBe("");
  expect(status).toBe(0);
  const steps = [
    "201, 202, 203 and more",
    "and more",
    "Numbers for sale",
    "'1646",
    "'$1.25'",
    "16502390214 is yours, in ",
    "'12012673227'",
    "Details of 16502390214",
    "primary route 0, failover none",
    "route 98396, Test Route",
    "is now the primary route",
    "and the failover route",
    "'PSTNroute1'",
    "accepted as mdr2-",
    "'$0.0040'",
    'inbound, delivered: "Hello, are you there?"',
    "ApiError not_found: 404 Could not find that resource on your account. (numbers.get)",
    "InvalidArgumentError: id must be ",
  ];
  let at = 0;
  for (const step of steps) {
    const found = stdout.indexOf(step, at);
    expect(found, step).toBeGreaterThanOrEqual(at);
    at = found;
  }
}, 30_000);

test("live without keys says what is missing and where to find it", () => {
  const { status, stderr } = tour("--live");
  expect(status).toBe(1);
  expect(stderr.trim()).toBe(
    "InvalidArgumentError: accessKey is missing: give it as an option or set FR_ACCESS_KEY. Find it in the Flowroute portal under Preferences, API Control.",
  );
}, 30_000);

test.each([
  [["--liev"], "Unknown option '--liev'"],
  [["--buy", "16502390214"], "--buy works with --live only; without it the tour runs on a fake"],
])("%j is refused in one line", (flags, says) => {
  const { status, stdout, stderr } = tour(...flags);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toMatch(new RegExp(`^\n\\w+: ${says}[^\n]*\n$`));
}, 30_000);
