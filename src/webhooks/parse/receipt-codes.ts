// In the words of the support site, "Delivery Receipt Response Codes", whose list goes on after 1222. What is the same
// elsewhere has `smpp` before it.
const states = [
  "default_state", "queued_for_delivery", "sent", "accepted_by_carrier", "delivered_to_handset", "rejected", "expired", "failed",
  "permanent_send_error", "partial_send_failure", "validation_failed",
] as const;
const routing = [
  "unknown_error", "source_carrier_invalid", "destination_carrier_invalid", "source_not_authorized", "source_carrier_disabled",
  "destination_carrier_disabled", "no_valid_route", "invalid_source_ton", "invalid_destination_ton", "route_denied", "recipient_opted_out",
  "temporary_resolution_failure", "permanent_resolution_failure",
] as const;
const smpp = [
  "unknown_error", "too_long", "invalid_priority_flag", "invalid_registered_delivery_flag", "system_error",
  "invalid_source_address", "invalid_destination_address", "invalid_message_id", "cancelling_failed",
  "replacement_failed", "queue_full", "invalid_service_type", "invalid_number_of_destinations",
  "invalid_distribution_list_name", "invalid_destination_flag", "invalid_submit_with_replace_request",
  "invalid_esm_class", "invalid_submit_to_distribution_list", "submitting_failed", "invalid_source_ton",
  "invalid_source_npi", "invalid_destination_ton", "invalid_destination_npi",
] as const;

/** The name of a code that is known. */
export type ReceiptCodeName =
  | (typeof states)[number]
  | (typeof routing)[number]
  | `smpp_${(typeof smpp)[number]}`
  | "no_handler_found" | "destination_not_text_enabled" | "spam" | "rejected_as_spam" | "toll_free_limits_exceeded";

/** Names of receipt codes, by code: 10xx are states, 11xx of routing and policy, 12xx of SMPP. There are more than these. */
export const receiptCodes: ReadonlyMap<number, ReceiptCodeName> = new Map<number, ReceiptCodeName>([
  ...from(1000, states), ...from(1100, routing), ...from(1200, smpp.map((name) => `smpp_${name}` as const)),
  [1115, "no_handler_found"], [1116, "destination_not_text_enabled"], [1150, "spam"], [1152, "rejected_as_spam"], [1160, "toll_free_limits_exceeded"],
]);

/** What a code means, as a name to switch over and in words; `undefined` for one that is not known here. */
export function receiptCode(code: number): { readonly name: ReceiptCodeName; readonly meaning: string } | undefined {
  const name = receiptCodes.get(code);
  return name && { name, meaning: name.replace("smpp_", "").replaceAll("_", " ") };
}

function from(first: number, names: readonly ReceiptCodeName[]): [number, ReceiptCodeName][] {
  return names.map((name, index) => [first + index, name]);
}
