import { bundlers } from "./bundlers.ts";
import { runners } from "./runners.ts";
import type { Tool } from "./tool.ts";
import { compilers } from "./types.ts";

/** What is tried beside the runtimes. */
export const tools: readonly Tool[] = [...bundlers, ...compilers, ...runners];
