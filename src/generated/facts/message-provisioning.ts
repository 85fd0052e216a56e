// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { MessageProvisioningDocument, MessageProvisioningStart } from "../schema.ts";

/** What each operation takes. */
export interface MessageProvisioningInputs {
  "messageProvisioning.get": { path: { id: string } };
  "messageProvisioning.start": { body: MessageProvisioningStart };
}

/** What each operation answers. */
export interface MessageProvisioningDocuments {
  "messageProvisioning.get": MessageProvisioningDocument;
  "messageProvisioning.start": MessageProvisioningDocument;
}

export const messageProvisioning = {
  "messageProvisioning.get": {
    path: "/v2/message-provision/status/{id}",
    segments: { id: { pattern: /^(?!\.{1,2}$)[^/\s]+$/u, wants: "a task's id, as messageProvisioning.start gave it" } },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "messageProvisioning.start": {
    path: "/v2/message-provision",
    method: "POST",
    answer: "item",
    body: {
      properties: {
        numbers: {
          type: "array",
          minItems: 1,
          items: {
            pattern: /^\+?[1-9]\d{6,14}$/u,
            phoneNumber: true,
            wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
          },
        },
        action: { enum: ["enable", "disable"] },
        callback_url: { format: "uri" },
        email: { type: "boolean" },
      },
      required: ["numbers", "action"],
    },
  },
} as const;
