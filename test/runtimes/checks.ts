import type { Check } from "./check.ts";
import { contract } from "./contract/check.ts";
import { loading } from "./loading/check.ts";
import { money } from "./money/check.ts";
import { unsent } from "./unsent/check.ts";

/** What is looked at in each runtime. */
export const checks: readonly Check[] = [loading, contract, money, unsent];
