export type { OperationId } from "./generated/operations.ts";
export type {
  AreaCode,
  AreaCodeListDocument,
  AvailableNumber,
  AvailableNumberAttributes,
  AvailableNumberListDocument,
  Callback,
  CallbackAttributes,
  CallbackDocument,
  DateFilter,
  DeliveryReceipt,
  DeliveryReceiptEvent,
  DeliveryReceiptEventAttributes,
  EdgeStrategy,
  EdgeStrategyAttributes,
  EdgeStrategyListDocument,
  Exchange,
  ExchangeListDocument,
  IncludedResource,
  InboundMms,
  InboundMmsAttributes,
  InboundSms,
  InboundSmsAttributes,
  InboundSmsLegacy,
  Links,
  Media,
  MediaAttributes,
  MessageRecord,
  MessageRecordAttributes,
  MessageRecordDocument,
  MessageRecordListDocument,
  MessageRelationships,
  MessageSend,
  MessagesListQuery,
  NumberDetails,
  NumberDetailsDocument,
  NumberPurchase,
  NumberRelationships,
  NumbersListAreaCodesQuery,
  NumbersListExchangesQuery,
  NumbersListQuery,
  NumbersListTiersQuery,
  NumbersSearchQuery,
  NumberUpdate,
  PhoneNumber,
  PhoneNumberAttributes,
  PhoneNumberListDocument,
  PriceDetails,
  RelatedLink,
  Relationship,
  ResourceIdentifier,
  Route,
  RouteAttributes,
  RouteCreate,
  RouteDocument,
  RouteListDocument,
  RoutesListQuery,
  RouteUpdate,
  SelfLink,
  SentMessage,
  SentMessageDocument,
  Tier,
  TierListDocument,
} from "./generated/schema.ts";
export type { AnswerHead, Call, FullAnswer } from "./wrappers/call/call.ts";
export type { CallbackType } from "./wrappers/resources/callback-type.ts";
export {
  ApiError,
  type ApiErrorCode,
  type ApiErrorItem,
  ConnectionError,
  DeadlineError,
  FlowrouteError,
  type FlowrouteErrorCode,
  type Outcome,
  UnexpectedAnswerError,
} from "./wrappers/errors.ts";
export type { Fetch, FetchInit } from "./wrappers/wire/fetch-exchange.ts";
export { Flowroute, type FlowrouteOptions } from "./wrappers/flowroute.ts";
export type { Pacing } from "./wrappers/pacing/create-lanes.ts";
export type { PacingStore, PacingTake } from "./wrappers/pacing/pacing-store.ts";
export type { AttemptEvent, Hooks, ResultEvent, RetryEvent } from "./wrappers/settings/hooks.ts";
export { InvalidArgumentError } from "./wrappers/input/invalid-argument.ts";
export type { Messages, SendManyOptions, SendResult } from "./wrappers/resources/messages.ts";
export type { Numbers } from "./wrappers/resources/numbers.ts";
export type { Agent, ListOptions, RequestOptions } from "./wrappers/settings/options.ts";
export type { CustomRequestOptions } from "./wrappers/resources/custom-request.ts";
export type { Method } from "./wrappers/input/facts.ts";
export type { List } from "./wrappers/list/list.ts";
export type { Page, PageLinks } from "./wrappers/list/page.ts";
export type { Routes } from "./wrappers/resources/routes.ts";
