import { serverUrl } from "../../../generated/operations.ts";
import type { Cnam } from "../../../generated/schema.ts";
import { spaced } from "../../values/time-text.ts";
import type { FakeCnam } from "../../world/records/cnam-records.ts";

/** A caller name as lists have it. */
export function cnamResource({ id, value, isApproved, approvedAt, createdAt, rejectionReason }: FakeCnam): Cnam {
  return {
    attributes: {
      approval_datetime: approvedAt === null ? null : spaced(approvedAt),
      creation_datetime: createdAt === null ? null : spaced(createdAt),
      is_approved: isApproved,
      rejection_reason: rejectionReason,
      value,
    },
    id,
    links: { self: `${serverUrl}/v2/cnams/${id}` },
    type: "cnam",
  };
}
