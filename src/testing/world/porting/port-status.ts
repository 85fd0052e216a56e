const statuses = ["pending", "processing", "submitted", "accepted", "rejected", "review", "completed", "cancelled", "abandoned", "hard_canceled"] as const;

/** How far a port order is. Samples write it in lower case. */
export type PortStatus = (typeof statuses)[number];

export function isPortStatus(text: string): text is PortStatus {
  return statuses.some((status) => status === text);
}

/** What may be changed of an order, and while it is in which status. */
export const changeable = {
  details: ["pending", "rejected"],
  numbers: ["pending"],
  documents: ["pending", "rejected"],
  presets: ["pending", "processing", "submitted", "rejected", "review", "accepted"],
  letter: ["pending"],
} as const satisfies Readonly<Record<string, readonly PortStatus[]>>;

const day = 24 * 3_600_000;

/**
 * What becomes of an order if nobody does anything: the vendor and the losing carrier take a step's time each, the customer
 * has 45 days. Guess: the steps' times; and that a rejected order goes on to review by the vendor's portal alone.
 */
export function courseOf(status: PortStatus, stepMs: number): { readonly next: PortStatus; readonly afterMs: number } | undefined {
  if (status === "pending") return { next: "cancelled", afterMs: 45 * day };
  if (status === "rejected") return { next: "abandoned", afterMs: 45 * day };
  const next = steps[status];
  return next && { next, afterMs: stepMs };
}

const steps: Readonly<Partial<Record<PortStatus, PortStatus>>> = { processing: "submitted", review: "submitted", submitted: "accepted", accepted: "completed" };

/** What cancelling makes of an order, where that may be done without the vendor. */
export function cancelled(status: PortStatus): PortStatus | undefined {
  return status === "pending" ? "cancelled" : status === "rejected" ? "abandoned" : undefined;
}

/** What the orders of a group come to together. */
export function summaryOf(group: readonly PortStatus[]): string {
  const all = (...some: readonly PortStatus[]) => group.every((status) => some.includes(status));
  if (group.some((status) => status === "pending" || status === "rejected")) return "Requires Action";
  if (all("cancelled", "abandoned", "hard_canceled")) return "Canceled";
  // Guess: that abandoned ones count as cancelled here too, and what is in review as in processing.
  return all("completed", "cancelled", "abandoned", "hard_canceled") ? "Completed" : "In Progress";
}

/** In one spelling, since pages and samples have several: `Hard Canceled`, `cancelled`, `Canceled`. */
export function plainStatus(status: string): string {
  return status.toLowerCase().replace(/[\s_]/g, "").replace("cancelled", "canceled");
}
