// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { LoaDocument, LoaSignedDocument, PortOrderCancelDocument, PortOrderCreateDocument, PortOrderCreatedDocument, PortOrderDocument, PortOrderFileDocument, PortOrderFilePull, PortOrderFileUrlDocument, PortOrderGroupDocument, PortOrderGroupNumbers, PortOrderListDocument, PortOrderNumbersChange, PortOrderPreset, PortOrderStatusDocument, PortOrderUpdateDocument, PortOrderUpload, PortOrdersGetGroupStatusQuery, PortOrdersListQuery, PortabilityCheck, PortabilityDocument } from "../schema.ts";

/** What each operation takes. */
export interface PortOrdersInputs {
  "portOrders.addGroupNumbers": { path: { group_id: string }; body: PortOrderGroupNumbers };
  "portOrders.cancel": { path: { id: string }; body: PortOrderCancelDocument };
  "portOrders.changeNumbers": { path: { id: string }; body: PortOrderNumbersChange };
  "portOrders.checkPortability": { body: PortabilityCheck };
  "portOrders.create": { body: PortOrderCreateDocument };
  "portOrders.createUpload": { path: { id: string }; body: PortOrderUpload };
  "portOrders.get": { path: { id: string } };
  "portOrders.getFile": { path: { id: string; file_id: string } };
  "portOrders.getGroupStatus": { query: PortOrdersGetGroupStatusQuery };
  "portOrders.getLoa": { path: { id: string } };
  "portOrders.getStatus": { path: { id: string } };
  "portOrders.list": { query: PortOrdersListQuery };
  "portOrders.registerFile": { path: { id: string }; body: PortOrderFilePull };
  "portOrders.removePreset": { path: { id: string; preset: PortOrderPreset } };
  "portOrders.signLoa": { path: { id: string }; body: LoaSignedDocument };
  "portOrders.update": { path: { id: string }; body: PortOrderUpdateDocument };
}

/** What each operation answers. */
export interface PortOrdersDocuments {
  "portOrders.addGroupNumbers": PortOrderDocument;
  "portOrders.cancel": PortOrderStatusDocument;
  "portOrders.changeNumbers": PortOrderDocument;
  "portOrders.checkPortability": PortabilityDocument;
  "portOrders.create": PortOrderCreatedDocument | undefined;
  "portOrders.createUpload": PortOrderFileUrlDocument;
  "portOrders.get": PortOrderDocument;
  "portOrders.getFile": PortOrderFileUrlDocument;
  "portOrders.getGroupStatus": PortOrderGroupDocument;
  "portOrders.getLoa": LoaDocument;
  "portOrders.getStatus": PortOrderStatusDocument;
  "portOrders.list": PortOrderListDocument;
  "portOrders.registerFile": PortOrderFileDocument;
  "portOrders.removePreset": PortOrderDocument;
  "portOrders.signLoa": undefined | PortOrderDocument;
  "portOrders.update": PortOrderDocument | undefined;
}

export const portOrders = {
  "portOrders.addGroupNumbers": {
    path: "/v2/portorders/{group_id}/numbers",
    segments: { group_id: { pattern: /^\d+$/u, wants: "a group's id, digits in a string, such as \"38697\"" } },
    method: "POST",
    answer: "item",
    mediaType: "application/json",
    body: {
      properties: {
        add: {
          type: "array",
          minItems: 1,
          items: {
            pattern: /^\+[1-9]\d{6,14}$/u,
            phoneNumber: "e164",
            wants: "a phone number with its country code, such as \"+12065550101\" or \"1 206 555 0101\"",
          },
        },
      },
      required: ["add"],
    },
  },
  "portOrders.cancel": {
    path: "/v2/portorders/{id}/status",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "PATCH",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
    body: {
      properties: {
        data: {
          properties: { type: { enum: ["portorder"] }, attributes: { properties: { status: { enum: ["cancelled"] } }, required: ["status"] } },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "portOrders.changeNumbers": {
    path: "/v2/portorders/{id}/relationships/numbers",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "PATCH",
    answer: "item",
    mediaType: "application/json",
    body: {
      properties: {
        add: {
          type: "array",
          items: {
            pattern: /^\+[1-9]\d{6,14}$/u,
            phoneNumber: "e164",
            wants: "a phone number with its country code, such as \"+12065550101\" or \"1 206 555 0101\"",
          },
        },
        remove: {
          type: "array",
          items: {
            pattern: /^\+[1-9]\d{6,14}$/u,
            phoneNumber: "e164",
            wants: "a phone number with its country code, such as \"+12065550101\" or \"1 206 555 0101\"",
          },
        },
      },
    },
  },
  "portOrders.checkPortability": {
    path: "/v2/portorders/portability",
    method: "POST",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
    body: {
      properties: {
        numbers: {
          type: "array",
          minItems: 1,
          items: {
            pattern: /^\+[1-9]\d{6,14}$/u,
            phoneNumber: "e164",
            wants: "a phone number with its country code, such as \"+12065550101\" or \"1 206 555 0101\"",
          },
        },
      },
      required: ["numbers"],
    },
  },
  "portOrders.create": {
    path: "/v2/portorders",
    method: "POST",
    answer: "any",
    mediaType: "application/json",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["portorder"] },
            attributes: {
              properties: {
                numbers: {
                  type: "array",
                  minItems: 1,
                  items: {
                    pattern: /^\+[1-9]\d{6,14}$/u,
                    phoneNumber: "e164",
                    wants: "a phone number with its country code, such as \"+12065550101\" or \"1 206 555 0101\"",
                  },
                },
                billing_name: { minLength: 1 },
                street: { minLength: 1 },
                street2: {},
                city: { minLength: 1 },
                state: { minLength: 1 },
                zip: { minLength: 1 },
                country: { minLength: 1 },
                provider: { minLength: 1 },
                usage_type: { minLength: 1 },
                loa_details: { properties: { email: {}, cc: {} } },
                status_url: { format: "uri" },
                company: {},
                billing_number: {},
                provider_account: {},
                pin: {},
                last_4_ssn: {},
                desired_completion_date: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
                alias: {},
                enable_cnam_lookups: { type: "boolean" },
                presets: {
                  properties: {
                    cnam_id: { pattern: /^\d+$/u, wants: "a caller name's id, digits in a string, such as \"17604\"" },
                    e911_id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" },
                    primary_route_id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" },
                    failover_route_id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" },
                    alias: {},
                  },
                },
              },
              required: ["numbers", "billing_name", "street", "city", "state", "country", "provider"],
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "portOrders.createUpload": {
    path: "/v2/portorders/{id}/upload_file",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "POST",
    answer: "item",
    mediaType: "application/json",
    body: { properties: { filename: { minLength: 1 } }, required: ["filename"] },
  },
  "portOrders.get": {
    path: "/v2/portorders/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
  },
  "portOrders.getFile": {
    path: "/v2/portorders/{id}/files/{file_id}",
    segments: {
      id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" },
      file_id: { pattern: /^\d+$/u, wants: "a file's id, digits in a string, such as \"99999\"" },
    },
    method: "GET",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
  },
  "portOrders.getGroupStatus": {
    path: "/v2/portorders",
    method: "GET",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
    query: {
      properties: { group_id: { pattern: /^\d+$/u, wants: "a group's id, digits in a string, such as \"38697\"" }, status: { enum: [""] } },
      required: ["group_id", "status"],
    },
  },
  "portOrders.getLoa": {
    path: "/v2/portorders/{id}/loa",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
  },
  "portOrders.getStatus": {
    path: "/v2/portorders/{id}/status",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
  },
  "portOrders.list": {
    path: "/v2/portorders",
    method: "GET",
    repeatable: true,
    answer: "list",
    items: { in: ["attributes", "orders", "data"], none: 404, short: true },
    mediaType: "application/json",
    query: {
      properties: {
        limit: { type: "integer", minimum: 1, maximum: 200 },
        offset: { type: "integer", minimum: 0 },
        numbers: {
          pattern: /^\+[1-9]\d{6,14}$/u,
          phoneNumber: "e164",
          wants: "a phone number with its country code, such as \"+12065550101\" or \"1 206 555 0101\"",
        },
        status: {},
        alias: { minLength: 1 },
        completion_date: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        modified_after: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        modified_before: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        created_after: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        created_before: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        completed_after: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        completed_before: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
        order_by: { minLength: 1 },
        group_id: { pattern: /^\d+$/u, wants: "a group's id, digits in a string, such as \"38697\"" },
      },
    },
  },
  "portOrders.registerFile": {
    path: "/v2/portorders/{id}/files",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "POST",
    answer: "item",
    mediaType: "application/json",
    body: { properties: { url: { format: "uri" } }, required: ["url"] },
  },
  "portOrders.removePreset": {
    path: "/v2/portorders/{id}/presets/{preset}",
    segments: {
      id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" },
      preset: { enum: ["cnam_id", "e911_id", "primary_route_id", "failover_route_id"] },
    },
    method: "DELETE",
    repeatable: true,
    answer: "item",
    mediaType: "application/json",
  },
  "portOrders.signLoa": {
    path: "/v2/portorders/{id}/loa",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "POST",
    answer: "any",
    mediaType: "application/json",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["loa"] },
            attributes: {
              properties: { signature_name: { minLength: 1 }, signature_title: { minLength: 1 } },
              required: ["signature_name", "signature_title"],
              open: true,
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
  "portOrders.update": {
    path: "/v2/portorders/{id}",
    segments: { id: { pattern: /^\d+$/u, wants: "a port order's id, digits in a string, such as \"42361\"" } },
    method: "PATCH",
    repeatable: true,
    answer: "any",
    mediaType: "application/json",
    body: {
      properties: {
        data: {
          properties: {
            type: { enum: ["portorder"] },
            attributes: {
              properties: {
                billing_name: { minLength: 1 },
                street: { minLength: 1 },
                street2: {},
                city: { minLength: 1 },
                state: { minLength: 1 },
                zip: { minLength: 1 },
                country: { minLength: 1 },
                provider: { minLength: 1 },
                usage_type: { minLength: 1 },
                loa_details: { properties: { email: {}, cc: {} } },
                company: {},
                billing_number: {},
                provider_account: {},
                pin: {},
                last_4_ssn: {},
                desired_completion_date: { pattern: /^\d{4}-\d{2}-\d{2}$/u, wants: "a date such as \"2018-07-12\"" },
                alias: {},
                enable_cnam_lookups: { type: "boolean" },
                presets: {
                  properties: {
                    cnam_id: { pattern: /^\d+$/u, wants: "a caller name's id, digits in a string, such as \"17604\"" },
                    e911_id: { pattern: /^\d+$/u, wants: "an E911 record's id, digits in a string, such as \"21845\"" },
                    primary_route_id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" },
                    failover_route_id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" },
                    alias: {},
                  },
                },
              },
            },
          },
          required: ["type", "attributes"],
        },
      },
      required: ["data"],
    },
  },
} as const;
