export type {
  AreaCode,
  AreaCodeListDocument,
  AvailableNumber,
  AvailableNumberAttributes,
  AvailableNumberListDocument,
  Callback,
  CallbackAttributes,
  CallbackDocument,
  DeliveryReceipt,
  DeliveryReceiptEvent,
  EdgeStrategy,
  EdgeStrategyAttributes,
  EdgeStrategyListDocument,
  Exchange,
  ExchangeListDocument,
  IncludedResource,
  InboundMms,
  InboundSms,
  InboundSmsLegacy,
  MessageRecord,
  MessageRecordAttributes,
  MessageRecordDocument,
  MessageRecordListDocument,
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
  ResourceIdentifier,
  Route,
  RouteAttributes,
  RouteCreate,
  RouteDocument,
  RouteListDocument,
  RoutesListQuery,
  RouteUpdate,
  SentMessage,
  SentMessageDocument,
  Tier,
  TierListDocument,
} from "./generated/schema.ts";
export type { AnswerHead, Call, FullAnswer } from "./wrappers/call.ts";
export type { CallbackType } from "./wrappers/callback-type.ts";
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
export type { Fetch, FetchInit } from "./wrappers/fetch-exchange.ts";
export { Flowroute, type FlowrouteOptions, type Pacing } from "./wrappers/flowroute.ts";
export type { AttemptEvent, Hooks, ResultEvent, RetryEvent } from "./wrappers/hooks.ts";
export { InvalidArgumentError } from "./wrappers/invalid-argument.ts";
export type { Messages, SendManyOptions, SendResult } from "./wrappers/messages.ts";
export type { Numbers } from "./wrappers/numbers.ts";
export type { Agent, ListOptions, RequestOptions } from "./wrappers/options.ts";
export type { List, Page, PageLinks } from "./wrappers/page.ts";
export type { Routes } from "./wrappers/routes.ts";
