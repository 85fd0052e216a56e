// This folder knows port orders and their states. What happens when is a guess, since no live order was ever seen.

import type { PortOrderCreate, PortOrderPreset } from "../../../generated/schema.ts";
import type { PortStatus } from "./port-status.ts";

/** What is known of an order beyond its numbers, by the API's names. */
export type PortDetails = Omit<PortOrderCreate, "numbers" | "presets">;

/** What the numbers get once they are here, by the API's names. */
export type PortPresets = Record<PortOrderPreset | "alias", string | null>;

/** A document of an order. */
export interface FakePortFile {
  readonly id: string;
  readonly name: string;
  /** From where it was to be fetched, if it was. */
  readonly address: string | undefined;
  contentType: string;
  /** `undefined` until it was uploaded or fetched. */
  bytes: Uint8Array | undefined;
  /** Whether it could not be fetched. */
  hasFailed: boolean;
}

/** A port order of the fake account. Change what you like, but for the status: `portOrders.moveTo` changes that, and tells. */
export interface FakePortOrder {
  readonly id: string;
  readonly groupId: string;
  /** With a plus. */
  numbers: string[];
  details: PortDetails;
  presets: PortPresets;
  readonly files: FakePortFile[];
  readonly status: PortStatus;
  /** When that last changed, in milliseconds since 1970 as are all times here; `null` while pending. */
  readonly statusUpdatedAt: number | null;
  readonly createdAt: number;
  modifiedAt: number;
  readonly completedAt: number | null;
}

/** Presets with some of them changed; what is not given stays. */
export function withPresets(before: Partial<PortPresets>, change: PortOrderCreate["presets"] = {}): PortPresets {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { cnam_id: null, e911_id: null, alias: null, primary_route_id: null, failover_route_id: null, ...before, ...Object.fromEntries(given) };
}
