// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

import type { AreaCodeListDocument, AvailableNumberListDocument, CallbackDocument, CallbackKind, CallbackSet, CallbackSetDocument, EdgeStrategyListDocument, ExchangeListDocument, MessageRecordDocument, MessageRecordListDocument, MessageSend, MessagesListQuery, NumberDetailsDocument, NumberPurchase, NumberUpdateDocument, NumbersListAreaCodesQuery, NumbersListExchangesQuery, NumbersListQuery, NumbersListTiersQuery, NumbersSearchQuery, PhoneNumberListDocument, RouteAssignment, RouteCreateDocument, RouteDocument, RouteListDocument, RouteUpdateDocument, RoutesListQuery, SentMessageDocument, TierListDocument, paths } from "./schema.ts";

/** Whether a request may go out twice: it only reads, it does the same twice as once, or it may cost money again. */
export type RetryClass = "safe" | "idempotent" | "unsafe";

/** What an argument must be: the part of its JSON Schema that is checked before anything is sent. */
export interface ValueRule {
  readonly type?: string;
  readonly enum?: readonly (string | number)[];
  readonly pattern?: string;
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
}

/** What the document says of one operation. */
export interface OperationFacts {
  readonly method: "GET" | "PUT" | "POST" | "PATCH" | "DELETE";
  /** With the names of its open parts in braces. */
  readonly path: keyof paths;
  readonly retry: RetryClass;
  /** What the successful answer's `data` is. */
  readonly answer: "list" | "item" | "none";
  readonly input: ValueRule;
}

/** What each operation takes. */
export interface OperationInputs {
  "messages.get": { path: { record_id: string } };
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

export type OperationId = keyof OperationInputs;

/** Operations whose answer is a list that goes on in further pages. */
export type ListOperationId = "messages.list" | "numbers.list" | "numbers.listAreaCodes" | "numbers.listExchanges" | "numbers.listTiers" | "numbers.search" | "routes.list";

/** The document's server. */
export const serverUrl = "https://api.flowroute.com";

/** The form of every body, sent and answered. */
export const mediaType = "application/vnd.api+json";

export const operations: Readonly<Record<OperationId, OperationFacts>> = {
  "messages.get": {"method":"GET","path":"/v2.1/messages/{record_id}","retry":"safe","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"record_id":{"type":"string","pattern":"^mdr[12]-[0-9A-Za-z]+$","wants":"a message id such as \"mdr2-ca82be46e6ba11e79d08862d092cf73d\""}},"required":["record_id"]}},"required":["path"]}},
  "messages.getCallback": {"method":"GET","path":"/v2.1/messages/{callback_kind}_callback","retry":"safe","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"callback_kind":{"type":"string","enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"required":["callback_kind"]}},"required":["path"]}},
  "messages.list": {"method":"GET","path":"/v2.1/messages","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"start_date":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2}))?$","acceptsDate":true,"wants":"a Date, or text such as \"2017-12-01\" or \"2017-12-01T00:00:00Z\""},"end_date":{"type":"string","pattern":"^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2}(\\.\\d+)?)?(Z|[+-]\\d{2}:?\\d{2}))?$","acceptsDate":true,"wants":"a Date, or text such as \"2017-12-01\" or \"2017-12-01T00:00:00Z\""},"limit":{"type":"integer","minimum":1},"offset":{"type":"integer","minimum":0}},"required":["start_date"]}},"required":["query"]}},
  "messages.removeCallback": {"method":"DELETE","path":"/v2.1/messages/{callback_kind}_callback","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"callback_kind":{"type":"string","enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"required":["callback_kind"]}},"required":["path"]}},
  "messages.send": {"method":"POST","path":"/v2.1/messages","retry":"unsafe","answer":"item","input":{"type":"object","properties":{"body":{"type":"object","required":["to","from"],"requiredAny":["body","media_urls"],"properties":{"to":{"type":"string","pattern":"^\\+?1\\d{10}$","phoneNumber":true,"wants":"a North American phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"from":{"type":"string","pattern":"^\\+?1\\d{10}$","phoneNumber":true,"wants":"a North American phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"body":{"type":"string"},"media_urls":{"type":"array","minItems":1,"items":{"type":"string","format":"uri"}},"is_mms":{"type":"boolean"},"dlr_callback":{"type":"string","format":"uri"}}}},"required":["body"]}},
  "messages.setCallback": {"method":"PUT","path":"/v2.1/messages/{callback_kind}_callback","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"callback_kind":{"type":"string","enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"required":["callback_kind"]},"body":{"type":"object","required":["callback_url"],"properties":{"callback_url":{"type":"string","format":"uri"}}}},"required":["path","body"]}},
  "numbers.get": {"method":"GET","path":"/v2/numbers/{id}","retry":"safe","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]}},"required":["path"]}},
  "numbers.getCallback": {"method":"GET","path":"/v2/numbers/{id}/relationships/{callback_kind}_callback","retry":"safe","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"callback_kind":{"type":"string","enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"required":["id","callback_kind"]}},"required":["path"]}},
  "numbers.list": {"method":"GET","path":"/v2/numbers","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"starts_with":{"type":"string","pattern":"^\\+?\\d+$","wants":"digits in a string, such as \"1206\", with or without a plus in front"},"contains":{"type":"string","pattern":"^\\d+$","wants":"digits in a string, such as \"555\""},"ends_with":{"type":"string","pattern":"^\\d+$","wants":"digits in a string, such as \"0077\""},"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"alias":{"type":"string","maxLength":64},"tier":{"type":"string","minLength":1}}}}}},
  "numbers.listAreaCodes": {"method":"GET","path":"/v2/numbers/available/areacodes","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":400},"offset":{"type":"integer","minimum":0},"max_setup_cost":{"type":"number","minimum":0}}}}}},
  "numbers.listExchanges": {"method":"GET","path":"/v2/numbers/available/exchanges","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"max_setup_cost":{"type":"number","minimum":0},"areacode":{"type":"string","pattern":"^\\d{3}$","wants":"three digits, such as \"347\""}}}}}},
  "numbers.listTiers": {"method":"GET","path":"/v2/numbers/available/tiers","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0}}}}}},
  "numbers.purchase": {"method":"POST","path":"/v2/numbers/{id}","retry":"unsafe","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]},"body":{"type":"object","properties":{"cnam_lookups_enabled":{"type":"boolean"},"messaging_enabled":{"type":"boolean"}}}},"required":["path"]}},
  "numbers.release": {"method":"DELETE","path":"/v2/numbers/{id}","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]}},"required":["path"]}},
  "numbers.removeCallback": {"method":"DELETE","path":"/v2/numbers/{id}/relationships/{callback_kind}_callback","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"callback_kind":{"type":"string","enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"required":["id","callback_kind"]}},"required":["path"]}},
  "numbers.removeFailoverRoute": {"method":"DELETE","path":"/v2/numbers/{id}/relationships/failover_route","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]}},"required":["path"]}},
  "numbers.removePrimaryRoute": {"method":"DELETE","path":"/v2/numbers/{id}/relationships/primary_route","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]}},"required":["path"]}},
  "numbers.search": {"method":"GET","path":"/v2/numbers/available","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"starts_with":{"type":"string","pattern":"^\\+?\\d+$","wants":"digits in a string, such as \"1206\", with or without a plus in front"},"contains":{"type":"string","pattern":"^\\d+$","wants":"digits in a string, such as \"555\""},"ends_with":{"type":"string","pattern":"^\\d+$","wants":"digits in a string, such as \"0077\""},"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"rate_center":{"type":"string","minLength":1},"state":{"type":"string","pattern":"^[A-Za-z]{2}$","wants":"two letters, such as \"WA\""},"number_type":{"type":"string","minLength":1},"iso_country":{"type":"string","pattern":"^[A-Za-z]{2}$","wants":"two letters, such as \"BE\""},"order_by":{"type":"string","minLength":1}}}}}},
  "numbers.setCallback": {"method":"POST","path":"/v2/numbers/{id}/relationships/{callback_kind}_callback","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""},"callback_kind":{"type":"string","enum":["sms","mms","sms_dlr","mms_dlr","dlr"]}},"required":["id","callback_kind"]},"body":{"type":"object","required":["data"],"properties":{"data":{"type":"object","required":["attributes"],"properties":{"attributes":{"type":"object","required":["callback_url"],"properties":{"callback_url":{"type":"string","format":"uri"}}}}}}}},"required":["path","body"]}},
  "numbers.setFailoverRoute": {"method":"PATCH","path":"/v2/numbers/{id}/relationships/failover_route","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]},"body":{"type":"object","required":["data"],"properties":{"data":{"type":"object","required":["type","id"],"properties":{"type":{"type":"string","enum":["route"]},"id":{"type":"string","pattern":"^\\d+$","wants":"a route's id, digits in a string, such as \"98396\""}}}}}},"required":["path","body"]}},
  "numbers.setPrimaryRoute": {"method":"PATCH","path":"/v2/numbers/{id}/relationships/primary_route","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]},"body":{"type":"object","required":["data"],"properties":{"data":{"type":"object","required":["type","id"],"properties":{"type":{"type":"string","enum":["route"]},"id":{"type":"string","pattern":"^\\d+$","wants":"a route's id, digits in a string, such as \"98396\""}}}}}},"required":["path","body"]}},
  "numbers.update": {"method":"PATCH","path":"/v2/numbers/{id}","retry":"unsafe","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^[1-9]\\d{6,14}$","phoneNumber":true,"wants":"a phone number with its country code, such as \"12065551234\" or \"+1 206 555 1234\""}},"required":["id"]},"body":{"type":"object","properties":{"alias":{"type":"string","maxLength":64},"cnam_lookups_enabled":{"type":"boolean"},"messaging_enabled":{"type":"boolean"},"messaging_email":{"type":"boolean"},"messaging_callback_url":{"type":"string","format":"uri"},"type":{"type":"string","enum":["number"]}},"required":["type"]}},"required":["path","body"]}},
  "routes.create": {"method":"POST","path":"/v2/routes","retry":"unsafe","answer":"item","input":{"type":"object","properties":{"body":{"type":"object","required":["data"],"properties":{"data":{"type":"object","required":["type","attributes"],"properties":{"type":{"type":"string","enum":["route"]},"attributes":{"type":"object","required":["alias","route_type","value"],"properties":{"alias":{"type":"string","minLength":1},"route_type":{"type":"string","enum":["host","number","uri"]},"value":{"type":"string","minLength":1},"edge_strategy_id":{"type":"integer"}}}}}}}},"required":["body"]}},
  "routes.delete": {"method":"DELETE","path":"/v2/routes/{id}","retry":"idempotent","answer":"none","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^\\d+$","wants":"a route's id, digits in a string, such as \"98396\""}},"required":["id"]}},"required":["path"]}},
  "routes.list": {"method":"GET","path":"/v2/routes","retry":"safe","answer":"list","input":{"type":"object","properties":{"query":{"type":"object","properties":{"limit":{"type":"integer","minimum":1,"maximum":200},"offset":{"type":"integer","minimum":0},"route_type":{"type":"string","enum":["sip-reg","host","uri","number"]}}}}}},
  "routes.listEdgeStrategies": {"method":"GET","path":"/v2/routes/edge_strategies","retry":"safe","answer":"list","input":{"type":"object","properties":{}}},
  "routes.update": {"method":"PATCH","path":"/v2/routes/{id}","retry":"idempotent","answer":"item","input":{"type":"object","properties":{"path":{"type":"object","properties":{"id":{"type":"string","pattern":"^\\d+$","wants":"a route's id, digits in a string, such as \"98396\""}},"required":["id"]},"body":{"type":"object","required":["data"],"properties":{"data":{"type":"object","required":["type","attributes"],"properties":{"type":{"type":"string","enum":["route"]},"attributes":{"type":"object","properties":{"alias":{"type":"string","minLength":1},"route_type":{"type":"string","enum":["host","number","uri"]},"value":{"type":"string","minLength":1},"edge_strategy_id":{"type":"integer"}}}}}}}},"required":["path","body"]}},
};

/** How many messages of a class may start within its window. */
export const pacingClasses = {"sms":{"limit":5,"windowMs":1000},"mms":{"limit":1,"windowMs":1000}} as const;
