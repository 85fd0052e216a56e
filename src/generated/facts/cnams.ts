// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { CnamAssignmentDocument, CnamCreate, CnamDocument, CnamListDocument, CnamUpdateDocument, CnamsListQuery } from "../schema.ts";

/** What each operation takes. */
export interface CnamsInputs {
  "cnams.assign": { path: { id: string; cnam_id: string } };
  "cnams.create": { body: CnamCreate };
  "cnams.delete": { path: { id: string } };
  "cnams.get": { path: { id: string } };
  "cnams.list": { query: CnamsListQuery };
  "cnams.unassign": { path: { id: string } };
  "cnams.update": { path: { id: string }; body: CnamUpdateDocument };
}

/** What each operation answers. */
export interface CnamsDocuments {
  "cnams.assign": CnamAssignmentDocument;
  "cnams.create": CnamDocument;
  "cnams.delete": undefined;
  "cnams.get": CnamDocument;
  "cnams.list": CnamListDocument;
  "cnams.unassign": CnamAssignmentDocument;
  "cnams.update": CnamDocument;
}

export const cnams = {
  "cnams.assign": {
    path: "/v2/numbers/{id}/relationships/cnams/{cnam_id}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
      cnam_id: { pattern: /^\d+$/u, wants: "a caller name's id, digits in a string, such as \"17604\"" },
    },
    method: "PATCH",
    repeatable: true,
    answer: "item",
  },
  "cnams.create": {
    path: "/v2/cnams",
    method: "POST",
    answer: "item",
    body: {
      properties: {
        value: {
          maxLength: 15,
          pattern: /^(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9 \-_.,@+&'\/"]*$/u,
          wants: "at most 15 letters, digits, spaces and - _ . , @ + & ' / \", at least one of them a letter",
        },
      },
      required: ["value"],
    },
  },
  "cnams.delete": {
    path: "/v2/cnams/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a caller name's id, digits in a string, such as \"17604\"" } },
    method: "DELETE",
    repeatable: true,
    answer: "none",
  },
  "cnams.get": {
    path: "/v2/cnams/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a caller name's id, digits in a string, such as \"17604\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "cnams.list": {
    path: "/v2/cnams",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        limit: { type: "integer", minimum: 1 },
        offset: { type: "integer", minimum: 0 },
        is_approved: { type: "boolean" },
        value: { minLength: 1 },
        starts_with: { minLength: 1 },
        contains: { minLength: 1 },
        ends_with: { minLength: 1 },
      },
    },
  },
  "cnams.unassign": {
    path: "/v2/numbers/{id}/relationships/cnams",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "DELETE",
    repeatable: true,
    answer: "item",
  },
  "cnams.update": {
    path: "/v2/cnams/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a caller name's id, digits in a string, such as \"17604\"" } },
    method: "PATCH",
    repeatable: true,
    answer: "item",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["cnam"] },
            attributes: {
              properties: {
                value: {
                  maxLength: 15,
                  pattern: /^(?=[^A-Za-z]*[A-Za-z])[A-Za-z0-9 \-_.,@+&'\/"]*$/u,
                  wants: "at most 15 letters, digits, spaces and - _ . , @ + & ' / \", at least one of them a letter",
                },
              },
              required: ["value"],
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
} as const;
