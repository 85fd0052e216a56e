import type { EventNotification } from "../../generated/schema.ts";
import { hashDigits, uuidOf } from "../values/hash.ts";
import { microsecondsWithOffset } from "../values/time-text.ts";
import type { Announcement } from "../world/announcement.ts";
import type { World } from "../world/world.ts";

/** How each kind of thing is named. Guess: all but the names of port orders, of which alone there is a sample. */
const names = {
  portOrder: { type: "po_status_change", resource: "portorders" },
  cdrExport: { type: "cdr_export_status_change", resource: "cdrexports" },
  messaging: { type: "message_provisioning_status_change", resource: "message-provision" },
} as const;

/** What is POSTed when something in the background has got further; the `turn` tells events apart. */
export function eventNotification({ seed, clock }: World, { kind, url, resourceId, status, message }: Announcement, turn: number): EventNotification {
  const time = clock.now();
  const at = microsecondsWithOffset(time);
  const id = uuidOf(seed + 20, turn);
  return {
    data: {
      attributes: {
        at,
        customer_id: [5, 6, 7, 8].map((part) => hashDigits(seed + part, 0)).join(""),
        event_type: "status_change",
        id,
        message,
        resource_id: resourceId,
        resource_type: names[kind].resource,
        status,
        timestamp: at,
        type: "event",
        url_override: url,
        version: "1.0",
      },
      id,
      type: names[kind].type,
      timestamp: new Date(time).toISOString(),
    },
  };
}
