// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { CdrExportCreateDocument, CdrExportDocument, CdrExportListDocument, CdrExportsListQuery } from "../schema.ts";

/** What each operation takes. */
export interface CdrExportsInputs {
  "cdrExports.create": { body: CdrExportCreateDocument };
  "cdrExports.get": { path: { id: string } };
  "cdrExports.list": { query: CdrExportsListQuery };
}

/** What each operation answers. */
export interface CdrExportsDocuments {
  "cdrExports.create": CdrExportDocument;
  "cdrExports.get": CdrExportDocument;
  "cdrExports.list": CdrExportListDocument;
}

export const cdrExports = {
  "cdrExports.create": {
    path: "/v2/cdrs/exports",
    method: "POST",
    answer: "item",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["cdrexport"] },
            attributes: {
              properties: {
                callback_url: { format: "uri" },
                filter_parameters: {
                  properties: {
                    start_call_start_time: {
                      pattern: /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u,
                      acceptsDate: "seconds",
                      wants: "a Date, or text such as \"2019-01-01 00:00:00\"",
                    },
                    start_call_end_time: {
                      pattern: /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u,
                      acceptsDate: "seconds",
                      wants: "a Date, or text such as \"2019-01-01 00:00:00\"",
                    },
                    number_aliases: { type: "array", items: {} },
                    number_aliases_contains: { type: "array", items: {} },
                    destination_numbers: { type: "array", items: {} },
                    callerid_numbers: { type: "array", items: {} },
                    custom_x_tags: { type: "array", items: {} },
                    caller_ip: {},
                    duration_greater_than: { type: "number" },
                  },
                  required: ["start_call_start_time", "start_call_end_time"],
                  open: true,
                },
              },
              required: ["filter_parameters"],
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "cdrExports.get": {
    path: "/v2/cdrs/exports/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "an export's id, digits in a string, such as \"38647\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "cdrExports.list": {
    path: "/v2/cdrs/exports",
    method: "GET",
    repeatable: true,
    answer: "list",
    items: { wrapped: true },
    query: {
      properties: { limit: { type: "integer", minimum: 1, maximum: 200 }, offset: { type: "integer", minimum: 0 }, status: { minLength: 1 } },
    },
  },
} as const;
