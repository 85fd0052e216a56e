// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import { type MessagesDocuments, type MessagesInputs, messages } from "./facts/messages.ts";
import { type NumbersDocuments, type NumbersInputs, numbers } from "./facts/numbers.ts";
import { type RoutesDocuments, type RoutesInputs, routes } from "./facts/routes.ts";

/** What each operation takes. */
export interface OperationInputs extends MessagesInputs, NumbersInputs, RoutesInputs {}

/** What each operation answers. */
export interface OperationDocuments extends MessagesDocuments, NumbersDocuments, RoutesDocuments {}

export type OperationId =
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
  | "routes.create"
  | "routes.delete"
  | "routes.list"
  | "routes.listEdgeStrategies"
  | "routes.update";

/** Operations whose answer is a list that goes on in further pages. */
export type ListOperationId =
  | "messages.list"
  | "numbers.list"
  | "numbers.listAreaCodes"
  | "numbers.listExchanges"
  | "numbers.listTiers"
  | "numbers.search"
  | "routes.list";

/** The document's server. */
export const serverUrl = "https://api.flowroute.com";

/** The form of every body, sent and answered. */
export const mediaType = "application/vnd.api+json";

/** What the document says of each operation. */
export const operations = { ...messages, ...numbers, ...routes } as const;

/** How many messages of a class may start within its window. */
export const pacingClasses = {"sms":{"limit":5,"windowMs":1000},"mms":{"limit":1,"windowMs":1000},"message":{"limit":5,"windowMs":1000}} as const;
