// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { AreaCodeListDocument, AvailableNumberListDocument, CallbackDocument, CallbackSetDocument, CallbackType, ExchangeListDocument, NumberDetailsDocument, NumberPurchase, NumberUpdateDocument, NumbersListAreaCodesQuery, NumbersListExchangesQuery, NumbersListQuery, NumbersListTiersQuery, NumbersPurchaseQuery, NumbersSearchQuery, PhoneNumberListDocument, RouteAssignment, TierListDocument } from "../schema.ts";

/** What each operation takes. */
export interface NumbersInputs {
  "numbers.get": { path: { id: string } };
  "numbers.getCallback": { path: { id: string; callback_type: CallbackType } };
  "numbers.list": { query: NumbersListQuery };
  "numbers.listAreaCodes": { query: NumbersListAreaCodesQuery };
  "numbers.listExchanges": { query: NumbersListExchangesQuery };
  "numbers.listTiers": { query: NumbersListTiersQuery };
  "numbers.purchase": { path: { id: string }; query: NumbersPurchaseQuery; body?: NumberPurchase | undefined };
  "numbers.release": { path: { id: string } };
  "numbers.removeCallback": { path: { id: string; callback_type: CallbackType } };
  "numbers.removeFailoverRoute": { path: { id: string } };
  "numbers.removePrimaryRoute": { path: { id: string } };
  "numbers.search": { query: NumbersSearchQuery };
  "numbers.setCallback": { path: { id: string; callback_type: CallbackType }; body: CallbackSetDocument };
  "numbers.setFailoverRoute": { path: { id: string }; body: RouteAssignment };
  "numbers.setPrimaryRoute": { path: { id: string }; body: RouteAssignment };
  "numbers.update": { path: { id: string }; body: NumberUpdateDocument };
}

/** What each operation answers. */
export interface NumbersDocuments {
  "numbers.get": NumberDetailsDocument;
  "numbers.getCallback": CallbackDocument;
  "numbers.list": PhoneNumberListDocument;
  "numbers.listAreaCodes": AreaCodeListDocument;
  "numbers.listExchanges": ExchangeListDocument;
  "numbers.listTiers": TierListDocument;
  "numbers.purchase": NumberDetailsDocument;
  "numbers.release": undefined;
  "numbers.removeCallback": undefined;
  "numbers.removeFailoverRoute": undefined;
  "numbers.removePrimaryRoute": undefined;
  "numbers.search": AvailableNumberListDocument;
  "numbers.setCallback": undefined;
  "numbers.setFailoverRoute": undefined;
  "numbers.setPrimaryRoute": undefined;
  "numbers.update": NumberDetailsDocument;
}

export const numbers = {
  "numbers.get": {
    path: "/v2/numbers/{id}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "numbers.getCallback": {
    path: "/v2/numbers/{id}/relationships/{callback_type}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
      callback_type: {
        enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback", "dlr_callback"],
        wants: "one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback",
      },
    },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "numbers.list": {
    path: "/v2/numbers",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        starts_with: { pattern: /^\+?\d+$/u, wants: "digits in a string, such as \"1206\" or \"+1206\"" },
        contains: { pattern: /^\d+$/u, wants: "digits in a string, such as \"555\"" },
        ends_with: { pattern: /^\d+$/u, wants: "digits in a string, such as \"0077\"" },
        limit: { type: "integer", minimum: 1, maximum: 200 },
        offset: { type: "integer", minimum: 0 },
        alias: { maxLength: 64 },
        tier: { minLength: 1 },
      },
    },
  },
  "numbers.listAreaCodes": {
    path: "/v2/numbers/available/areacodes",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        limit: { type: "integer", minimum: 1, maximum: 400 },
        offset: { type: "integer", minimum: 0 },
        max_setup_cost: { type: "number", minimum: 0 },
      },
    },
  },
  "numbers.listExchanges": {
    path: "/v2/numbers/available/exchanges",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        limit: { type: "integer", minimum: 1, maximum: 200 },
        offset: { type: "integer", minimum: 0 },
        max_setup_cost: { type: "number", minimum: 0 },
        areacode: { pattern: /^\d{3}$/u, wants: "three digits, such as \"347\"" },
      },
    },
  },
  "numbers.listTiers": {
    path: "/v2/numbers/available/tiers",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: { properties: { limit: { type: "integer", minimum: 1, maximum: 200 }, offset: { type: "integer", minimum: 0 } } },
  },
  "numbers.purchase": {
    path: "/v2/numbers/{id}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "POST",
    answer: "item",
    partial: 207,
    query: {
      properties: {
        cnam_lookups_enabled: { type: "boolean" },
        messaging_enabled: { type: "boolean" },
        messaging_email: { type: "boolean" },
        messaging_callback_url: { format: "uri" },
      },
    },
    body: {
      properties: {
        cnam_lookups_enabled: { type: "boolean" },
        messaging_enabled: { type: "boolean" },
        messaging_email: { type: "boolean" },
        messaging_callback_url: { format: "uri" },
      },
      optional: true,
    },
  },
  "numbers.release": {
    path: "/v2/numbers/{id}",
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
  "numbers.removeCallback": {
    path: "/v2/numbers/{id}/relationships/{callback_type}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
      callback_type: {
        enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback", "dlr_callback"],
        wants: "one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback",
      },
    },
    method: "DELETE",
    repeatable: true,
    answer: "none",
  },
  "numbers.removeFailoverRoute": {
    path: "/v2/numbers/{id}/relationships/failover_route",
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
  "numbers.removePrimaryRoute": {
    path: "/v2/numbers/{id}/relationships/primary_route",
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
  "numbers.search": {
    path: "/v2/numbers/available",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        starts_with: { pattern: /^\+?\d+$/u, wants: "digits in a string, such as \"1206\" or \"+1206\"" },
        contains: { pattern: /^\d+$/u, wants: "digits in a string, such as \"555\"" },
        ends_with: { pattern: /^\d+$/u, wants: "digits in a string, such as \"0077\"" },
        limit: { type: "integer", minimum: 1, maximum: 200 },
        offset: { type: "integer", minimum: 0 },
        rate_center: { minLength: 1 },
        state: { pattern: /^[A-Za-z]{2}$/u, wants: "two letters, such as \"WA\"" },
        number_type: { minLength: 1 },
        iso_country: { pattern: /^[A-Za-z]{2}$/u, wants: "two letters, such as \"BE\"" },
        order_by: { minLength: 1 },
      },
    },
  },
  "numbers.setCallback": {
    path: "/v2/numbers/{id}/relationships/{callback_type}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
      callback_type: {
        enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback", "dlr_callback"],
        wants: "one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback",
      },
    },
    method: "POST",
    repeatable: true,
    answer: "none",
    body: {
      properties: {
        data: {
          properties: { attributes: { properties: { callback_url: { format: "uri" } }, required: ["callback_url"] } },
          required: ["attributes"],
        },
      },
      required: ["data"],
    },
  },
  "numbers.setFailoverRoute": {
    path: "/v2/numbers/{id}/relationships/failover_route",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "PATCH",
    repeatable: true,
    answer: "none",
    body: {
      properties: {
        data: {
          properties: { type: { enum: ["route"] }, id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" } },
          required: ["type", "id"],
        },
      },
      required: ["data"],
    },
  },
  "numbers.setPrimaryRoute": {
    path: "/v2/numbers/{id}/relationships/primary_route",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "PATCH",
    repeatable: true,
    answer: "none",
    body: {
      properties: {
        data: {
          properties: { type: { enum: ["route"] }, id: { pattern: /^\d+$/u, wants: "a route's id, digits in a string, such as \"98396\"" } },
          required: ["type", "id"],
        },
      },
      required: ["data"],
    },
  },
  "numbers.update": {
    path: "/v2/numbers/{id}",
    segments: {
      id: {
        pattern: /^[1-9]\d{6,14}$/u,
        phoneNumber: true,
        wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
      },
    },
    method: "PATCH",
    repeatable: true,
    unsafeWith: ["messaging_enabled"],
    answer: "item",
    partial: 207,
    body: {
      properties: {
        alias: {},
        cnam_lookups_enabled: { type: "boolean" },
        messaging_enabled: { type: "boolean" },
        messaging_email: { type: "boolean" },
        messaging_callback_url: { format: "uri" },
        type: { enum: ["number"] },
      },
      required: ["type"],
    },
  },
} as const;
