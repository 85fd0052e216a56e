// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { E911CreateDocument, E911Document, E911ListDocument, E911NumberListDocument, E911UpdateDocument, E911sListNumbersQuery, E911sListQuery } from "../schema.ts";

/** What each operation takes. */
export interface E911sInputs {
  "e911s.assign": { path: { id: string; e911_id: string } };
  "e911s.create": { body: E911CreateDocument };
  "e911s.delete": { path: { id: string } };
  "e911s.get": { path: { id: string } };
  "e911s.list": { query: E911sListQuery };
  "e911s.listNumbers": { path: { id: string }; query: E911sListNumbersQuery };
  "e911s.unassign": { path: { id: string } };
  "e911s.update": { path: { id: string }; body: E911UpdateDocument };
  "e911s.validate": { body: E911CreateDocument };
}

/** What each operation answers. */
export interface E911sDocuments {
  "e911s.assign": undefined;
  "e911s.create": E911Document;
  "e911s.delete": undefined;
  "e911s.get": E911Document;
  "e911s.list": E911ListDocument;
  "e911s.listNumbers": E911NumberListDocument;
  "e911s.unassign": undefined;
  "e911s.update": E911Document;
  "e911s.validate": undefined;
}

export const e911s = {
  "e911s.assign": {
    path: "/v2/numbers/{id}/relationships/e911s/{e911_id}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
      e911_id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" },
    },
    method: "PATCH",
    answer: "none",
  },
  "e911s.create": {
    path: "/v2/e911s",
    method: "POST",
    answer: "item",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["e911"] },
            attributes: {
              properties: {
                label: { minLength: 1 },
                first_name: { minLength: 1 },
                last_name: { minLength: 1 },
                street_number: { minLength: 1 },
                street_name: { minLength: 1 },
                address_type: {},
                address_type_number: {},
                city: { minLength: 1 },
                state: { minLength: 1 },
                country: { minLength: 1 },
                zip: { minLength: 1 },
              },
              required: ["label", "first_name", "last_name", "street_number", "street_name", "city", "state", "country", "zip"],
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "e911s.delete": {
    path: "/v2/e911s/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" } },
    method: "DELETE",
    repeatable: true,
    answer: "none",
  },
  "e911s.get": {
    path: "/v2/e911s/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "e911s.list": {
    path: "/v2/e911s",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        limit: { type: "integer", minimum: 1 },
        offset: { type: "integer", minimum: 0 },
        state: { minLength: 1 },
        label: { minLength: 1 },
        street_name: { minLength: 1 },
        city: { minLength: 1 },
      },
    },
  },
  "e911s.listNumbers": {
    path: "/v2/e911s/{id}/relationships/numbers",
    segments: { id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" } },
    method: "GET",
    repeatable: true,
    answer: "list",
    query: { properties: { limit: { type: "integer", minimum: 1 }, offset: { type: "integer", minimum: 0 } } },
  },
  "e911s.unassign": {
    path: "/v2/numbers/{id}/relationships/e911s",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "DELETE",
    repeatable: true,
    answer: "none",
  },
  "e911s.update": {
    path: "/v2/e911s/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" } },
    method: "PATCH",
    repeatable: true,
    answer: "item",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["e911"] },
            attributes: {
              properties: {
                label: { minLength: 1 },
                first_name: { minLength: 1 },
                last_name: { minLength: 1 },
                street_number: { minLength: 1 },
                street_name: { minLength: 1 },
                address_type: {},
                address_type_number: {},
                city: { minLength: 1 },
                state: { minLength: 1 },
                country: { minLength: 1 },
                zip: { minLength: 1 },
              },
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "e911s.validate": {
    path: "/v2/e911s/validate",
    method: "POST",
    repeatable: true,
    answer: "none",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["e911"] },
            attributes: {
              properties: {
                label: { minLength: 1 },
                first_name: { minLength: 1 },
                last_name: { minLength: 1 },
                street_number: { minLength: 1 },
                street_name: { minLength: 1 },
                address_type: {},
                address_type_number: {},
                city: { minLength: 1 },
                state: { minLength: 1 },
                country: { minLength: 1 },
                zip: { minLength: 1 },
              },
              required: ["label", "first_name", "last_name", "street_number", "street_name", "city", "state", "country", "zip"],
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
} as const;
