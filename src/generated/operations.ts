// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { AreaCodeListDocument, AvailableNumberListDocument, CallbackDocument, CallbackKind, CallbackSet, CallbackSetDocument, EdgeStrategyListDocument, ExchangeListDocument, MessageRecordDocument, MessageRecordListDocument, MessageSend, MessagesListQuery, NumberDetailsDocument, NumberPurchase, NumberUpdateDocument, NumbersListAreaCodesQuery, NumbersListExchangesQuery, NumbersListQuery, NumbersListTiersQuery, NumbersSearchQuery, PhoneNumberListDocument, RouteAssignment, RouteCreateDocument, RouteDocument, RouteListDocument, RouteUpdateDocument, RoutesListQuery, SentMessageDocument, TierListDocument, paths } from "./schema.ts";

/** What an argument must be: the part of its JSON Schema that is checked before anything is sent. */
export interface ValueRule {
  /** A string where nothing is said, unless there are `properties`. */
  readonly type?: "array" | "boolean" | "integer" | "number";
  readonly enum?: readonly (string | number)[];
  readonly pattern?: RegExp;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly format?: string;
  readonly items?: ValueRule;
  readonly properties?: Readonly<Record<string, ValueRule>>;
  readonly required?: readonly string[];
  /** At least one of these members must be there. */
  readonly requiredAny?: readonly string[];
  /** A `Date` will do too. */
  readonly acceptsDate?: true;
  /** A phone number, of which the digits are sent. */
  readonly phoneNumber?: true;
  /** What the pattern wants, in words. */
  readonly wants?: string;
  /** A body that may be left out. */
  readonly optional?: true;
}

/** What the document says of one operation. */
export interface OperationFacts {
  /** With the names of its open parts in braces. */
  readonly path: keyof paths;
  /** What goes into the braces; nothing of it may be left out. */
  readonly segments?: Readonly<Record<string, ValueRule>>;
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** It only reads, or does the same twice as once. Any other may cost money again. */
  readonly repeatable?: true;
  /** What the successful answer's `data` is. */
  readonly answer: "list" | "item" | "none";
  readonly query?: ValueRule;
  readonly body?: ValueRule;
}

/** What each operation takes. */
export interface OperationInputs {
  "messages.get": { path: { id: string } };
  "messages.getCallback": { path: { callback_kind: CallbackKind } };
  "messages.list": { query: MessagesListQuery };
  "messages.removeCallback": { path: { callback_kind: CallbackKind } };
  "messages.send": { body: MessageSend };
  "messages.setCallback": { path: { callback_kind: CallbackKind }; body: CallbackSet };
  "numbers.get": { path: { id: string } };
  "numbers.getCallback": { path: { id: string; callback_kind: CallbackKind } };
  "numbers.list": { query: NumbersListQuery };
  "numbers.listAreaCodes": { query: NumbersListAreaCodesQuery };
  "numbers.listExchanges": { query: NumbersListExchangesQuery };
  "numbers.listTiers": { query: NumbersListTiersQuery };
  "numbers.purchase": { path: { id: string }; body?: NumberPurchase | undefined };
  "numbers.release": { path: { id: string } };
  "numbers.removeCallback": { path: { id: string; callback_kind: CallbackKind } };
  "numbers.removeFailoverRoute": { path: { id: string } };
  "numbers.removePrimaryRoute": { path: { id: string } };
  "numbers.search": { query: NumbersSearchQuery };
  "numbers.setCallback": { path: { id: string; callback_kind: CallbackKind }; body: CallbackSetDocument };
  "numbers.setFailoverRoute": { path: { id: string }; body: RouteAssignment };
  "numbers.setPrimaryRoute": { path: { id: string }; body: RouteAssignment };
  "numbers.update": { path: { id: string }; body: NumberUpdateDocument };
  "routes.create": { body: RouteCreateDocument };
  "routes.delete": { path: { id: string } };
  "routes.list": { query: RoutesListQuery };
  "routes.listEdgeStrategies": {  };
  "routes.update": { path: { id: string }; body: RouteUpdateDocument };
}

/** What each operation answers. */
export interface OperationDocuments {
  "messages.get": MessageRecordDocument;
  "messages.getCallback": CallbackDocument;
  "messages.list": MessageRecordListDocument;
  "messages.removeCallback": undefined;
  "messages.send": SentMessageDocument;
  "messages.setCallback": undefined;
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
  "routes.create": RouteDocument;
  "routes.delete": undefined;
  "routes.list": RouteListDocument;
  "routes.listEdgeStrategies": EdgeStrategyListDocument;
  "routes.update": RouteDocument;
}

export type OperationId = "messages.get" | "messages.getCallback" | "messages.list" | "messages.removeCallback" | "messages.send" | "messages.setCallback" | "numbers.get" | "numbers.getCallback" | "numbers.list" | "numbers.listAreaCodes" | "numbers.listExchanges" | "numbers.listTiers" | "numbers.purchase" | "numbers.release" | "numbers.removeCallback" | "numbers.removeFailoverRoute" | "numbers.removePrimaryRoute" | "numbers.search" | "numbers.setCallback" | "numbers.setFailoverRoute" | "numbers.setPrimaryRoute" | "numbers.update" | "routes.create" | "routes.delete" | "routes.list" | "routes.listEdgeStrategies" | "routes.update";

/** Operations whose answer is a list that goes on in further pages. */
export type ListOperationId = "messages.list" | "numbers.list" | "numbers.listAreaCodes" | "numbers.listExchanges" | "numbers.listTiers" | "numbers.search" | "routes.list";

/** The document's server. */
export const serverUrl = "https://api.flowroute.com";

/** The form of every body, sent and answered. */
export const mediaType = "application/vnd.api+json";

export const operations: Readonly<Record<OperationId, OperationFacts>> = {
  "messages.get": {"path":"/v2.1/messages/{id}","segments":{"id":{"pattern":/^mdr[12]-[0-9A-Za-z]+$/u,"wants":"a message id, which begins with \"mdr1-\" or \"mdr2-\""}},"method":"GET","repeatable":true,"answer":"item"},
  "messages.getCallback": {"path":"/v2.1/messages/{callback_kind}_callback","segments":{"callback_kind":{"enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"method":"GET","repeatable":true,"answer":"item"},
  "messages.list": {"path":"/v2.1/messages","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"start_date":{"pattern":/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/u,"acceptsDate":true,"wants":"a Date, or text such as \"2017-12-01\" or \"2017-12-01T00:00:00Z\""},"end_date":{"pattern":/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2}))?$/u,"acceptsDate":true,"wants":"a Date, or text such as \"2017-12-01\" or \"2017-12-01T00:00:00Z\""},"limit":{"type":"integer","minimum":1},"offset":{"type":"integer","minimum":0}},"required":["start_date"]}},
  "messages.removeCallback": {"path":"/v2.1/messages/{callback_kind}_callback","segments":{"callback_kind":{"enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"method":"DELETE","repeatable":true,"answer":"none"},
  "messages.send": {"path":"/v2.1/messages","method":"POST","answer":"item","body":{"properties":{"to":{"pattern":/^\+?1\d{10}$/u,"phoneNumber":true,"wants":"a North American phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"from":{"pattern":/^\+?1\d{10}$/u,"phoneNumber":true,"wants":"a North American phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"body":{},"media_urls":{"type":"array","minItems":1,"items":{"format":"uri"}},"is_mms":{"type":"boolean"},"dlr_callback":{"format":"uri"}},"required":["to","from"],"requiredAny":["body","media_urls"]}},
  "messages.setCallback": {"path":"/v2.1/messages/{callback_kind}_callback","segments":{"callback_kind":{"enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"method":"PUT","repeatable":true,"answer":"none","body":{"properties":{"callback_url":{"format":"uri"}},"required":["callback_url"]}},
  "numbers.get": {"path":"/v2/numbers/{id}","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"GET","repeatable":true,"answer":"item"},
  "numbers.getCallback": {"path":"/v2/numbers/{id}/relationships/{callback_kind}_callback","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"callback_kind":{"enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"method":"GET","repeatable":true,"answer":"item"},
  "numbers.list": {"path":"/v2/numbers","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"starts_with":{"pattern":/^\+?\d+$/u,"wants":"digits in a string, such as \"1206\" or \"+1206\""},"contains":{"pattern":/^\d+$/u,"wants":"digits in a string, such as \"555\""},"ends_with":{"pattern":/^\d+$/u,"wants":"digits in a string, such as \"0077\""},"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"alias":{"maxLength":64},"tier":{"minLength":1}}}},
  "numbers.listAreaCodes": {"path":"/v2/numbers/available/areacodes","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"limit":{"type":"integer","minimum":1,"maximum":400},"offset":{"type":"integer","minimum":0},"max_setup_cost":{"type":"number","minimum":0}}}},
  "numbers.listExchanges": {"path":"/v2/numbers/available/exchanges","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"max_setup_cost":{"type":"number","minimum":0},"areacode":{"pattern":/^\d{3}$/u,"wants":"three digits, such as \"347\""}}}},
  "numbers.listTiers": {"path":"/v2/numbers/available/tiers","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0}}}},
  "numbers.purchase": {"path":"/v2/numbers/{id}","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"POST","answer":"item","body":{"properties":{"cnam_lookups_enabled":{"type":"boolean"},"messaging_enabled":{"type":"boolean"}},"optional":true}},
  "numbers.release": {"path":"/v2/numbers/{id}","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"DELETE","repeatable":true,"answer":"none"},
  "numbers.removeCallback": {"path":"/v2/numbers/{id}/relationships/{callback_kind}_callback","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"callback_kind":{"enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"method":"DELETE","repeatable":true,"answer":"none"},
  "numbers.removeFailoverRoute": {"path":"/v2/numbers/{id}/relationships/failover_route","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"DELETE","repeatable":true,"answer":"none"},
  "numbers.removePrimaryRoute": {"path":"/v2/numbers/{id}/relationships/primary_route","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"DELETE","repeatable":true,"answer":"none"},
  "numbers.search": {"path":"/v2/numbers/available","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"starts_with":{"pattern":/^\+?\d+$/u,"wants":"digits in a string, such as \"1206\" or \"+1206\""},"contains":{"pattern":/^\d+$/u,"wants":"digits in a string, such as \"555\""},"ends_with":{"pattern":/^\d+$/u,"wants":"digits in a string, such as \"0077\""},"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"rate_center":{"minLength":1},"state":{"pattern":/^[A-Za-z]{2}$/u,"wants":"two letters, such as \"WA\""},"number_type":{"minLength":1},"iso_country":{"pattern":/^[A-Za-z]{2}$/u,"wants":"two letters, such as \"BE\""},"order_by":{"minLength":1}}}},
  "numbers.setCallback": {"path":"/v2/numbers/{id}/relationships/{callback_kind}_callback","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"callback_kind":{"enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"method":"POST","repeatable":true,"answer":"none","body":{"properties":{"data":{"properties":{"attributes":{"properties":{"callback_url":{"format":"uri"}},"required":["callback_url"]}},"required":["attributes"]}},"required":["data"]}},
  "numbers.setFailoverRoute": {"path":"/v2/numbers/{id}/relationships/failover_route","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"PATCH","repeatable":true,"answer":"none","body":{"properties":{"data":{"properties":{"type":{"enum":["route"]},"id":{"pattern":/^\d+$/u,"wants":"a route's id, digits in a string, such as \"98396\""}},"required":["type","id"]}},"required":["data"]}},
  "numbers.setPrimaryRoute": {"path":"/v2/numbers/{id}/relationships/primary_route","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"PATCH","repeatable":true,"answer":"none","body":{"properties":{"data":{"properties":{"type":{"enum":["route"]},"id":{"pattern":/^\d+$/u,"wants":"a route's id, digits in a string, such as \"98396\""}},"required":["type","id"]}},"required":["data"]}},
  "numbers.update": {"path":"/v2/numbers/{id}","segments":{"id":{"pattern":/^[1-9]\d{6,14}$/u,"phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"method":"PATCH","answer":"item","body":{"properties":{"alias":{"maxLength":64},"cnam_lookups_enabled":{"type":"boolean"},"messaging_enabled":{"type":"boolean"},"messaging_email":{"type":"boolean"},"messaging_callback_url":{"format":"uri"},"type":{"enum":["number"]}},"required":["type"]}},
  "routes.create": {"path":"/v2/routes","method":"POST","answer":"item","body":{"properties":{"data":{"properties":{"type":{"enum":["route"]},"attributes":{"properties":{"alias":{"minLength":1},"route_type":{"enum":["host","number","uri"]},"value":{"minLength":1},"edge_strategy_id":{"type":"integer"}},"required":["alias","route_type","value"]}},"required":["type","attributes"]}},"required":["data"]}},
  "routes.delete": {"path":"/v2/routes/{id}","segments":{"id":{"pattern":/^\d+$/u,"wants":"a route's id, digits in a string, such as \"98396\""}},"method":"DELETE","repeatable":true,"answer":"none"},
  "routes.list": {"path":"/v2/routes","method":"GET","repeatable":true,"answer":"list","query":{"properties":{"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"route_type":{"enum":["sip-reg","host","uri","number"]}}}},
  "routes.listEdgeStrategies": {"path":"/v2/routes/edge_strategies","method":"GET","repeatable":true,"answer":"list"},
  "routes.update": {"path":"/v2/routes/{id}","segments":{"id":{"pattern":/^\d+$/u,"wants":"a route's id, digits in a string, such as \"98396\""}},"method":"PATCH","repeatable":true,"answer":"item","body":{"properties":{"data":{"properties":{"type":{"enum":["route"]},"attributes":{"properties":{"alias":{"minLength":1},"route_type":{"enum":["host","number","uri"]},"value":{"minLength":1},"edge_strategy_id":{"type":"integer"}}}},"required":["type","attributes"]}},"required":["data"]}},
};

/** How many messages of a class may start within its window. */
export const pacingClasses = {"sms":{"limit":5,"windowMs":1000},"mms":{"limit":1,"windowMs":1000}} as const;
