// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import { type CdrExportsDocuments, type CdrExportsInputs, cdrExports } from "./facts/cdr-exports.ts";
import { type CnamsDocuments, type CnamsInputs, cnams } from "./facts/cnams.ts";
import { type E911sDocuments, type E911sInputs, e911s } from "./facts/e911s.ts";
import { type MessageProvisioningDocuments, type MessageProvisioningInputs, messageProvisioning } from "./facts/message-provisioning.ts";
import { type MessagesDocuments, type MessagesInputs, messages } from "./facts/messages.ts";
import { type NumbersDocuments, type NumbersInputs, numbers } from "./facts/numbers.ts";
import { type PortOrdersDocuments, type PortOrdersInputs, portOrders } from "./facts/port-orders.ts";
import { type RoutesDocuments, type RoutesInputs, routes } from "./facts/routes.ts";
import type { CdrExport, PortOrderListItem } from "./schema.ts";

/** What each operation takes. */
export interface OperationInputs extends CdrExportsInputs, CnamsInputs, E911sInputs, MessageProvisioningInputs, MessagesInputs, NumbersInputs, PortOrdersInputs, RoutesInputs {}

/** What each operation answers. */
export interface OperationDocuments extends CdrExportsDocuments, CnamsDocuments, E911sDocuments, MessageProvisioningDocuments, MessagesDocuments, NumbersDocuments, PortOrdersDocuments, RoutesDocuments {}

/** What the items of a list are, where they are not those of `data`. */
export interface OperationItems {
  "cdrExports.list": CdrExport;
  "portOrders.list": PortOrderListItem;
}

/** Paths of which the document has one for each value of an argument. */
export type ArgumentPath =
  | "/v2.1/messages/{callback_type}";

export type OperationId =
  | "cdrExports.create"
  | "cdrExports.get"
  | "cdrExports.list"
  | "cnams.assign"
  | "cnams.create"
  | "cnams.delete"
  | "cnams.get"
  | "cnams.list"
  | "cnams.unassign"
  | "cnams.update"
  | "e911s.assign"
  | "e911s.create"
  | "e911s.delete"
  | "e911s.get"
  | "e911s.list"
  | "e911s.listNumbers"
  | "e911s.unassign"
  | "e911s.update"
  | "e911s.validate"
  | "messageProvisioning.get"
  | "messageProvisioning.start"
  | "messages.get"
  | "messages.getCallback"
  | "messages.list"
  | "messages.removeCallback"
  | "messages.send"
  | "messages.setCallback"
  | "numbers.get"
  | "numbers.getCallback"
  | "numbers.list"
  | "numbers.listAreaCodes"
  | "numbers.listExchanges"
  | "numbers.listTiers"
  | "numbers.purchase"
  | "numbers.release"
  | "numbers.removeCallback"
  | "numbers.removeFailoverRoute"
  | "numbers.removePrimaryRoute"
  | "numbers.search"
  | "numbers.setCallback"
  | "numbers.setFailoverRoute"
  | "numbers.setPrimaryRoute"
  | "numbers.update"
  | "portOrders.addGroupNumbers"
  | "portOrders.cancel"
  | "portOrders.changeNumbers"
  | "portOrders.checkPortability"
  | "portOrders.create"
  | "portOrders.createUpload"
  | "portOrders.get"
  | "portOrders.getFile"
  | "portOrders.getGroupStatus"
  | "portOrders.getLoa"
  | "portOrders.getStatus"
  | "portOrders.list"
  | "portOrders.registerFile"
  | "portOrders.removePreset"
  | "portOrders.signLoa"
  | "portOrders.update"
  | "routes.create"
  | "routes.delete"
  | "routes.list"
  | "routes.listEdgeStrategies"
  | "routes.update";

/** Operations whose answer is a list that goes on in further pages. */
export type ListOperationId =
  | "cdrExports.list"
  | "cnams.list"
  | "e911s.list"
  | "e911s.listNumbers"
  | "messages.list"
  | "numbers.list"
  | "numbers.listAreaCodes"
  | "numbers.listExchanges"
  | "numbers.listTiers"
  | "numbers.search"
  | "portOrders.list"
  | "routes.list";

/** The document's server. */
export const serverUrl = "https://api.flowroute.com";

/** The form of every body, sent and answered. */
export const mediaType = "application/vnd.api+json";

/** What the document says of each operation. */
export const operations = { ...cdrExports, ...cnams, ...e911s, ...messageProvisioning, ...messages, ...numbers, ...portOrders, ...routes } as const;

/** What differs from that in another version. */
export const operationVersions = {
  "2.2": {
    "messages.get": { path: "/v2.2/messages/{id}" },
    "messages.getCallback": {
      path: "/v2.2/messages/{callback_type}",
      segments: { callback_type: { enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback"] } },
    },
    "messages.list": { path: "/v2.2/messages" },
    "messages.removeCallback": {
      path: "/v2.2/messages/{callback_type}",
      segments: { callback_type: { enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback"] } },
    },
    "messages.send": {
      path: "/v2.2/messages",
      body: {
        properties: {
          to: {
            pattern: /^(?:\+?1\d{10}|[2-9]\d{10,14}|\+[2-9]\d{6,14}|\d{3,6})$/u,
            phoneNumber: "e164",
            wants: "a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\"",
          },
          from: {
            pattern: /^(?:\+?1\d{10}|[2-9]\d{10,14}|\+[2-9]\d{6,14})$/u,
            phoneNumber: "e164",
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
      path: "/v2.2/messages/{callback_type}",
      segments: { callback_type: { enum: ["sms_callback", "mms_callback", "sms_dlr_callback", "mms_dlr_callback"] } },
    },
  },
} as const;

/** How many messages of a class may start within its window. */
export const pacingClasses = {"sms":{"limit":5,"windowMs":1000},"mms":{"limit":1,"windowMs":1000},"message":{"limit":5,"windowMs":1000}} as const;
