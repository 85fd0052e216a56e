import type { MessageProvisioning } from "../../../generated/schema.ts";
import type { ProvisioningTask } from "../../world/numbers/provisioning.ts";

/** A task that turns messaging on or off: of one number it says which, of several how far each is. */
export function taskResource({ id, status, numbers }: ProvisioningTask): MessageProvisioning {
  const [first, ...others] = numbers.keys();
  if (first !== undefined && others.length === 0) return { attributes: { status, tn: first }, id, type: "message_provisioning_status" };
  const of = (wanted: string) => [...numbers].filter(([, each]) => each === wanted).map(([number]) => number);
  const buckets = { successful: of("successful"), processing: of("processing"), failed: of("failed") };
  // Guess: what the message says.
  return { attributes: { status, message: "", numbers: buckets }, id, type: "message_bulk_provisioning_status" };
}
