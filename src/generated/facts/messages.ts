// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { CallbackDocument, CallbackSet, CallbackType, MessageRecordDocument, MessageRecordListDocument, MessageSend, MessagesListQuery, SentMessageDocument } from "../schema.ts";

/** What each operation takes. */
export interface MessagesInputs {
  "messages.get": { path: { id: string } };
  "messages.getCallback": { path: { callback_type: CallbackType } };
  "messages.list": { query: MessagesListQuery };
  "messages.removeCallback": { path: { callback_type: CallbackType } };
  "messages.send": { body: MessageSend };
  "messages.setCallback": { path: { callback_type: CallbackType }; body: CallbackSet };
}

/** What each operation answers. */
export interface MessagesDocuments {
  "messages.get": MessageRecordDocument;
  "messages.getCallback": CallbackDocument;
  "messages.list": MessageRecordListDocument;
  "messages.removeCallback": undefined;
  "messages.send": SentMessageDocument;
  "messages.setCallback": undefined;
}

export const messages = {
  "messages.get": {
    path: "/v2.1/messages/{id}",
    segments: { id: { pattern: /^mdr[12]-[0-9A-Za-z]+$/u, wants: "a message id, which begins with \"mdr1-\" or \"mdr2-\"" } },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "messages.getCallback": {
    path: "/v2.1/messages/{callback_type}",
    segments: {
      callback_type: {
        enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback", "dlr_callback"],
        wants: "one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback",
      },
    },
    method: "GET",
    repeatable: true,
    answer: "item",
  },
  "messages.list": {
    path: "/v2.1/messages",
    method: "GET",
    repeatable: true,
    answer: "list",
    query: {
      properties: {
        start_date: {
          pattern: /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/u,
          acceptsDate: true,
          wants: "a Date, or text such as \"2017-12-01\" or \"2017-12-01T00:00:00Z\"",
        },
        end_date: {
          pattern: /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/u,
          acceptsDate: true,
          wants: "a Date, or text such as \"2017-12-01\" or \"2017-12-01T00:00:00Z\"",
        },
        limit: { type: "integer", minimum: 1 },
        offset: { type: "integer", minimum: 0 },
      },
      required: ["start_date"],
    },
  },
  "messages.removeCallback": {
    path: "/v2.1/messages/{callback_type}",
    segments: {
      callback_type: {
        enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback", "dlr_callback"],
        wants: "one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback",
      },
    },
    method: "DELETE",
    repeatable: true,
    answer: "none",
  },
  "messages.send": {
    path: "/v2.1/messages",
    method: "POST",
    answer: "item",
    body: {
      properties: {
        to: {
          pattern: /^(?:\+?1\d{10}|[2-9]\d{10,14}|\+[2-9]\d{6,14}|\d{3,6})$/u,
          phoneNumber: true,
          wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
        },
        from: {
          pattern: /^(?:\+?1\d{10}|[2-9]\d{10,14}|\+[2-9]\d{6,14})$/u,
          phoneNumber: true,
          wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
        },
        body: {},
        media_urls: { type: "array", items: { format: "uri" } },
        is_mms: { type: "boolean" },
        dlr_callback: { format: "uri" },
      },
      required: ["to", "from"],
      requiredAny: ["body", "media_urls"],
    },
  },
  "messages.setCallback": {
    path: "/v2.1/messages/{callback_type}",
    segments: {
      callback_type: {
        enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback", "dlr_callback"],
        wants: "one of sms_callback, mms_callback, sms_dlr_callback, mms_dlr_callback, dlr_callback",
      },
    },
    method: "PUT",
    repeatable: true,
    answer: "none",
    body: { properties: { callback_url: { format: "uri" } }, required: ["callback_url"] },
  },
} as const;
