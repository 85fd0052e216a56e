// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

export interface MessagesListQuery {
    /**
     * The latest time, a date or a date with time, in UTC.
     * @example 2018-01-08T00:00:00.000Z
     */
    end_date?: DateFilter | undefined;
    /**
     * The most items of one page. The API's default is unknown; no maximum is stated.
     * @example 2
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
    /**
     * The earliest time, a date or a date with time, in UTC.
     * @example 2017-12-01
     */
    start_date: DateFilter;
}
export interface NumbersListQuery {
    /**
     * Only numbers with exactly this alias, at most 64 characters. Newer.
     * @example NYC Number
     */
    alias?: string | undefined;
    /**
     * Digits the number contains.
     * @example 3
     */
    contains?: string | undefined;
    /**
     * Digits the number ends with.
     * @example 7
     */
    ends_with?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Digits the number begins with. Without a `+` and country code, 1 is put in front: 646 means 1646.
     * @example 646
     */
    starts_with?: string | undefined;
    /**
     * Only numbers of this tier. Seen only in links of the tier list; no page documents it, and whether it filters account numbers or those for sale is unknown.
     * @example Standard
     */
    tier?: string | undefined;
}
export interface NumbersSearchQuery {
    /**
     * Digits the number contains.
     * @example 3
     */
    contains?: string | undefined;
    /**
     * Digits the number ends with.
     * @example 7
     */
    ends_with?: string | undefined;
    /**
     * Only numbers of this country, ISO 3166-1 alpha-2. Newer; not in the vendor OpenAPI file.
     * @example BE
     */
    iso_country?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only numbers of this type, `longcode` or `toll-free`. Newer; not in the vendor OpenAPI file.
     * @example longcode
     */
    number_type?: ("longcode" | "toll-free" | (string & {})) | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
    /**
     * What to sort by: `monthly_cost`, `iso_country`, `number_type`, `state`, `rate_center`, or the number itself as `number`, `value` or `tn`. Newer. How a direction is given is unknown.
     * @example monthly_cost
     */
    order_by?: ("monthly_cost" | "iso_country" | "number_type" | "state" | "rate_center" | "number" | "value" | "tn" | (string & {})) | undefined;
    /**
     * Only numbers of this rate centre, by its abbreviated name in any case. Give `state` too.
     * @example SEATTLE
     */
    rate_center?: string | undefined;
    /**
     * Digits the number begins with. Without a `+` and country code, 1 is put in front: 646 means 1646.
     * @example 646
     */
    starts_with?: string | undefined;
    /**
     * Only numbers of this US state or Canadian province or territory, two letters in any case. Optional in the documentation of v2.0; the official SDKs call it required together with `rate_center`.
     * @example WA
     */
    state?: string | undefined;
}
export interface NumbersListAreaCodesQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 400 is unknown.
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only where there are numbers whose set-up cost is at most this many US dollars.
     * @example 3.25
     */
    max_setup_cost?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
}
export interface NumbersListExchangesQuery {
    /**
     * Only exchanges of this area code, three digits.
     * @example 347
     */
    areacode?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only where there are numbers whose set-up cost is at most this many US dollars.
     * @example 3.25
     */
    max_setup_cost?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
}
export interface NumbersListTiersQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
}
export interface RoutesListQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Only routes of this type, lower case.
     * @example host
     */
    route_type?: ("sip-reg" | "host" | "uri" | "number") | undefined;
}
/** An area code in which numbers can be bought. */
export interface AreaCode {
    /**
     * Three digits.
     * @example 201
     */
    id: string;
    /** A link to what belongs to the resource, for reading only. */
    links: RelatedLink;
    type: "areacode";
}
/** A page of area codes. */
export interface AreaCodeListDocument {
    /** The area codes. */
    data: AreaCode[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/** A number for sale. */
export interface AvailableNumber {
    /** Where a number for sale is, and what it costs. */
    attributes: AvailableNumberAttributes;
    /**
     * The number, digits only; what `numbers.purchase` takes.
     * @example 16463439507
     */
    id: string;
    /** A link to what belongs to the resource, for reading only. */
    links: RelatedLink;
    type: "number";
}
/** Where a number for sale is, and what it costs. */
export interface AvailableNumberAttributes {
    /**
     * US dollars a month.
     * @example 1.25
     */
    monthly_cost: number;
    /**
     * `longcode` or `toll-free` now, `standard` in early samples; the vendor OpenAPI file has `tollfree` and, for numbers on an account, `inum`. The list is not known to be complete.
     * @example longcode
     * @example standard
     */
    number_type: "longcode" | "toll-free" | "standard" | (string & {});
    /**
     * The rate centre, lower case.
     * @example nwyrcyzn01
     */
    rate_center: string;
    /**
     * US dollars, once.
     * @example 1
     * @example 3.99
     */
    setup_cost: number;
    /**
     * The state, province or territory, lower case.
     * @example ny
     */
    state: string;
    /**
     * The number, equal to the id. The vendor OpenAPI file says integer; every sample has a string.
     * @example 16463439507
     */
    value: string;
}
/** A page of numbers for sale. */
export interface AvailableNumberListDocument {
    /** The numbers. */
    data: AvailableNumber[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/** A callback; it has no id and no links. */
export interface Callback {
    /** Where Flowroute POSTs, and in which version's form. */
    attributes: CallbackAttributes;
    type: "callback";
}
/** Where Flowroute POSTs, and in which version's form. */
export interface CallbackAttributes {
    /**
     * The version of the messaging API that the account uses. The form of the value is not published.
     * @example v2.1
     */
    api_version: string;
    /** The address. */
    callback_url: string;
    /**
     * What it is for; `dlr` is documented, `sms` and `mms` are inferences.
     * @example dlr
     */
    product: string;
}
/** One callback. */
export interface CallbackDocument {
    /** A callback; it has no id and no links. */
    data: Callback;
}
/**
 * What a callback is for: `sms` and `mms` get inbound messages, `sms_dlr` and `mms_dlr` the receipts of messages sent; `dlr` is the deprecated name of `sms_dlr` and still works.
 */
export type CallbackKind = "sms" | "mms" | "sms_dlr" | "mms_dlr" | "dlr";
/** Where to POST, flat. */
export interface CallbackSet {
    /**
     * A public http or https address.
     * @example https://example.com/flowroute/sms
     */
    callback_url: string;
}
/** Where to POST, wrapped. No source gives it a `type`. */
export interface CallbackSetDocument {
    /** The callback. */
    data: {
        /** Where to POST, flat. */
        attributes: CallbackSet;
    };
}
/**
 * A date, `YYYY-MM-DD`, or an ISO 8601 date with time and `Z` or an offset; UTC. Links repeat it with an offset.
 * @example 2017-12-01
 * @example 2017-12-01T00:00:00.000Z
 */
export type DateFilter = string | Date;
/** How far a message sent has got. */
export interface DeliveryReceipt {
    /**
     * 1 from the vendor to the carrier, 2 anything after.
     * @example 1
     * @example 2
     */
    level: number;
    /**
     * Free text, such as `message buffered` or `smsc submit`.
     * @example smsc submit
     */
    status: "message buffered" | "smsc submit" | "mmsc submit" | (string & {});
    /**
     * 1000 to 1010 are states: 1001 queued, 1002 sent, 1003 accepted by the carrier, 1004 delivered to the handset, 1005 rejected, 1006 expired, 1007 failed; 11xx are of routing and policy, such as 1110, opted out; 12xx of SMPP. Source, support site, "Delivery Receipt Response Codes", whose list goes on after 1222.
     * @example 1003
     */
    status_code: number | null;
    /**
     * The code in words; there is one for null too.
     * @example Message accepted by Carrier
     */
    status_code_description: string;
    /**
     * When, UTC.
     * @example 2017-12-21T16:44:35.00Z
     */
    timestamp: string;
}
/** How far a message sent has got, as it is POSTed. */
export interface DeliveryReceiptEvent {
    /** The receipt. */
    data: {
        /** A receipt as it is POSTed. */
        attributes: DeliveryReceiptEventAttributes;
        /** The message's id, the same for all its receipts. */
        id: string;
        /** A link to what belongs to the resource, for reading only. */
        links: RelatedLink;
        type: "delivery_receipt";
    };
}
/** A receipt as it is POSTed. */
export interface DeliveryReceiptEventAttributes {
    /** The text sent; always empty for an MMS. */
    body: string;
    /** 1 from the vendor to the carrier, 2 anything after. */
    level: number;
    /** Free text, as in message records. */
    status: "message buffered" | "smsc submit" | "mmsc submit" | (string & {});
    /**
     * A string according to the page, an integer or null in records.
     * @example 1003
     */
    status_code: string | number | null;
    /** The code in words. */
    status_code_description: string;
    /** UTC. */
    timestamp: string;
}
/** A point of presence. */
export interface EdgeStrategy {
    /** Where a point of presence is. */
    attributes: EdgeStrategyAttributes;
    /**
     * Its id, a number here.
     * @example 4
     */
    id: number;
    type: "edge_strategy";
}
/** Where a point of presence is. */
export interface EdgeStrategyAttributes {
    /** Which region is preferred. */
    description: string;
    /** Address ranges to let through, separated by commas, in CIDR and range notation. */
    firewall_rules: string;
    /**
     * Its name.
     * @example US-East-VA
     */
    name: string;
    /**
     * A DNS name.
     * @example us-east-va.sip.flowroute.com
     */
    naptr: string;
}
/** All points of presence. */
export interface EdgeStrategyListDocument {
    /** The points of presence. */
    data: EdgeStrategy[];
}
/** What an error answers. Source, vendor OpenAPI file; samples. */
export interface ErrorDocument {
    /** One entry for each thing that is wrong. */
    errors: ErrorItem[];
}
/** One thing that is wrong. Only `status` is in every sample. */
export interface ErrorItem {
    /** An explanation, sometimes empty; for some validation failures an object that mirrors the request. */
    detail?: string | Record<string, unknown>;
    /** A UUID that recurs for different errors, so no key. */
    id?: string;
    /** The HTTP status, as a number. */
    status: number;
    /** A short name. */
    title?: string;
}
/** An exchange in which numbers can be bought. */
export interface Exchange {
    /**
     * Six digits, NPANXX.
     * @example 347215
     */
    id: string;
    /** A link to what belongs to the resource, for reading only. */
    links: RelatedLink;
    type: "exchange";
}
/** A page of exchanges. */
export interface ExchangeListDocument {
    /** The exchanges. */
    data: Exchange[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/** An inbound MMS. */
export interface InboundMms {
    /** The message. */
    data: {
        /** An inbound MMS. */
        attributes: InboundMmsAttributes;
        /** The message's id, the same in every repetition. */
        id: string;
        /** What belongs to an MMS. Source, vendor OpenAPI file; captures. */
        relationships: MessageRelationships;
        type: "message";
    };
    /** One entry for each attachment. */
    included: Media[];
}
/** An inbound MMS. */
export interface InboundMmsAttributes {
    /**
     * The price as text.
     * @example $0.0095
     */
    amount_display: string;
    /**
     * The price in billionths of a US dollar; an integer in captures.
     * @example 9500000
     */
    amount_nanodollars: number | string;
    /** The text; null when there is none. */
    body: string | null;
    /** Empty. */
    delivery_receipts: DeliveryReceipt[];
    /** `inbound`. */
    direction: string;
    /** The sender, 11 digits. */
    from: string;
    /** True. */
    is_mms: boolean;
    /** `longcode` or `toll-free`. */
    message_type: "longcode" | "toll-free" | (string & {});
    /** Empty in captures. */
    status: string;
    /**
     * UTC, to hundredths of a second.
     * @example 2022-02-06T20:21:17.00Z
     */
    timestamp: string;
    /** Your number, 11 digits. */
    to: string;
}
/** An inbound SMS as accounts on v2.1 and v2.2 get it. */
export interface InboundSms {
    /** The message. */
    data: {
        /** An inbound SMS. */
        attributes: InboundSmsAttributes;
        /** The message's id, the same in every repetition. */
        id: string;
        type: "message";
    };
}
/** An inbound SMS. */
export interface InboundSmsAttributes {
    /**
     * The price as text.
     * @example $0.0040
     */
    amount_display: string;
    /**
     * The price in billionths of a US dollar; a string in captures, a number in the documentation.
     * @example 4000000
     */
    amount_nanodollars: string | number;
    /** The text. */
    body: string;
    /** Documented, absent from captures. */
    delivery_receipts?: DeliveryReceipt[];
    /** `inbound`. */
    direction: string;
    /** The sender, 11 digits. */
    from: string;
    /** False. */
    is_mms: boolean;
    /** The address this was POSTed to. */
    message_callback_url?: string;
    /** 0 for ASCII, 8 for UCS-2. */
    message_encoding: number;
    /** `longcode` or `toll-free`. */
    message_type: "longcode" | "toll-free" | (string & {});
    /** `delivered`. */
    status: string;
    /**
     * UTC, to seconds or microseconds.
     * @example 2022-02-06T17:52:33Z
     * @example 2024-10-19T01:21:21.980000Z
     */
    timestamp: string;
    /** Your number, 11 digits. */
    to: string;
}
/** An inbound SMS as accounts on v2.0 get it, reported as late as 2024. */
export interface InboundSmsLegacy {
    /** The text. */
    body: string;
    /** The sender, 11 digits. */
    from: string;
    /** `mdr1-…`, or `mdr2-…` in a report of 2024. */
    id: string;
    /** Your number, 11 digits. */
    to: string;
}
/** An object that was sent along. Routes are known from samples; `cnam`, `e911` and provisioning tasks are documented without a sample. */
export interface IncludedResource {
    /** What its type has. */
    attributes?: {
        [key: string]: unknown;
    };
    /** Its id. */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links?: SelfLink;
    /** For example `route`. */
    type: string;
}
/** Links of a list, for reading only; take nothing but the offset from `next`. */
export interface Links {
    /** The page after this one; absent after the last. */
    next?: string;
    /** This page. Absent from message lists. */
    self?: string;
}
/** An attachment. What the address in its link answers is unknown; fetch `attributes.url`. */
export interface Media {
    /** The file of an attachment. */
    attributes: MediaAttributes;
    /** A prefix, a hyphen and the file's name. */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "media";
}
/** The file of an attachment. */
export interface MediaAttributes {
    /** The file's name. */
    file_name: string;
    /** Bytes. */
    file_size: number;
    /**
     * For example `image/jpeg`; that text and SMIL parts occur is an inference.
     * @example image/jpeg
     */
    mime_type: string;
    /** Where the file is; needs no credentials, expires after about seven days. */
    url: string;
}
/** A message detail record. It has no links in the samples. */
export interface MessageRecord {
    /** What is known of a message. */
    attributes: MessageRecordAttributes;
    /**
     * `mdr2-` and 32 hexadecimal digits.
     * @example mdr2-ca82be46e6ba11e79d08862d092cf73d
     */
    id: string;
    /** What belongs to an MMS. Source, vendor OpenAPI file; captures. */
    relationships?: MessageRelationships;
    type: "message";
}
/** What is known of a message. */
export interface MessageRecordAttributes {
    /**
     * The price as text. The documentation says float; the samples are strings.
     * @example $0.0040
     */
    amount_display: string;
    /**
     * The price in billionths of a US dollar; 4000000 is $0.0040.
     * @example 4000000
     */
    amount_nanodollars: number;
    /** The text. */
    body: string | null;
    /** Receipts so far; empty for inbound messages. Level 2 stands before level 1 in the sample. */
    delivery_receipts: DeliveryReceipt[];
    /**
     * `inbound` or `outbound`.
     * @example inbound
     * @example outbound
     */
    direction: "inbound" | "outbound" | (string & {});
    /**
     * The sender, 11 digits.
     * @example 12061231234
     */
    from: string;
    /** Whether it is an MMS. */
    is_mms: boolean;
    /**
     * 0 for ASCII (documented as UTF-8 or ASCII), 8 for UCS-2.
     * @example 0
     * @example 8
     */
    message_encoding: number;
    /**
     * The type of your number, `longcode` or `toll-free`.
     * @example longcode
     */
    message_type: "longcode" | "toll-free" | (string & {});
    /**
     * Free text, such as `delivered`, `message buffered`, `smsc submit` and, of an MMS, `mmsc submit`; empty for an inbound MMS. The list is not known.
     * @example delivered
     * @example message buffered
     */
    status: "delivered" | "message buffered" | "smsc submit" | "mmsc submit" | (string & {});
    /**
     * When it was sent or received, UTC, to hundredths of a second.
     * @example 2017-12-22T01:52:39.39Z
     */
    timestamp: string;
    /**
     * The recipient, 11 digits.
     * @example 12012673227
     */
    to: string;
}
/** One message record. */
export interface MessageRecordDocument {
    /** A message detail record. It has no links in the samples. */
    data: MessageRecord;
}
/** A page of message records. */
export interface MessageRecordListDocument {
    /** The records. */
    data: MessageRecord[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/** What belongs to an MMS. Source, vendor OpenAPI file; captures. */
export interface MessageRelationships {
    /** Its attachments. */
    media?: {
        /** Types and ids of the attachments. */
        data: ResourceIdentifier[];
    };
}
/** A message to one recipient. There must be a text or an attachment. */
export interface MessageSend {
    /**
     * The text. No limit of length is given; long texts are split, and each part is charged.
     * @example Hi Chris
     */
    body?: string | undefined;
    /**
     * Where this message's delivery receipts go, in place of the account's address and, an inference, the number's.
     */
    dlr_callback?: string | undefined;
    /**
     * A number on your account that is enabled for messaging.
     * @example 12065550101
     */
    from: string;
    /** Send a message without attachments as MMS; it may still go out as SMS. */
    is_mms?: boolean | undefined;
    /** Public addresses of attachments, at most 750 kB in all with the text; they make it an MMS. PNG, JPEG, GIF and BMP, 3GP, MP4, AVI and MPG, AMR, MIDI, WAV, AC3 and MP3, and plain text usually work. */
    media_urls?: string[] | undefined;
    /**
     * The recipient, 11 digits; a leading `+` is optional (v2.2 requires it).
     * @example 12065551234
     */
    to: string;
}
/** A message, wrapped. */
export interface MessageSendDocument {
    /** The message. */
    data: {
        /** The message; see the compact form. */
        attributes: {
            /** The text. */
            body?: string;
            /**
             * Where this message's delivery receipts go.
             */
            dlr_callback?: string;
            /** A number on your account. */
            from: string;
            /** Send as MMS. The Python SDK sends it as text. */
            is_mms?: boolean | ("true" | "false");
            /** Public addresses of attachments. */
            media_urls?: string[];
            /** The recipient. */
            to: string;
        };
        /**
         * Always `message`.
         */
        type: "message";
    };
}
/** A number on the account, with its routes and presets. */
export interface NumberDetails {
    /** What is known of a number on the account. The members that are not required are newer and seen only in a sample of Numbers v2.1, but for `messaging_enabled`, which v2.0 documents. */
    attributes: PhoneNumberAttributes;
    /**
     * The number, digits only.
     * @example 16502390214
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    /** What a number is linked to. */
    relationships: NumberRelationships;
    type: "number";
}
/** A number with what it is linked to. */
export interface NumberDetailsDocument {
    /** A number on the account, with its routes and presets. */
    data: NumberDetails;
    /** The linked objects. */
    included: IncludedResource[];
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
}
/** Options of a purchase. */
export interface NumberPurchase {
    /** Look up the caller's name for each inbound call, which is charged. The default is the account's preference "CNAM Lookups by Default". */
    cnam_lookups_enabled?: boolean | undefined;
    /**
     * Start turning SMS and MMS on, which has a price. The purchase answers before that task ends; until then the attribute of this name is false.
     * @default false
     */
    messaging_enabled?: boolean | undefined;
}
/** What a number is linked to. */
export interface NumberRelationships {
    /** The name shown on outbound calls. */
    cnam_preset: Relationship;
    /** The emergency address. */
    e911_address: Relationship;
    /** Where they go when the primary route fails. */
    failover_route: Relationship;
    /** Where inbound calls go; route `"0"` by default. */
    primary_route: Relationship;
}
/** What may be changed of a number. */
export interface NumberUpdate {
    /**
     * A name of yours, at most 64 characters, not unique.
     * @example NYC Number
     */
    alias?: string | undefined;
    /** Look up the caller's name for each inbound call, which is charged. */
    cnam_lookups_enabled?: boolean | undefined;
    /**
     * With `messaging_enabled`, POST here when that task ends.
     */
    messaging_callback_url?: string | undefined;
    /** With `messaging_enabled`, mail the account's contact when that task ends. */
    messaging_email?: boolean | undefined;
    /** Start turning SMS and MMS on. */
    messaging_enabled?: boolean | undefined;
}
/** What is to change of a number, flat and with a type. */
export type NumberUpdateDocument = NumberUpdate & {
    /**
     * Always `number`.
     */
    type: "number";
};
/** A number on the account, as lists have it. */
export interface PhoneNumber {
    /** What is known of a number on the account. The members that are not required are newer and seen only in a sample of Numbers v2.1, but for `messaging_enabled`, which v2.0 documents. */
    attributes: PhoneNumberAttributes;
    /**
     * The number, digits only.
     * @example 12012673227
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "number";
}
/** What is known of a number on the account. The members that are not required are newer and seen only in a sample of Numbers v2.1, but for `messaging_enabled`, which v2.0 documents. */
export interface PhoneNumberAttributes {
    /**
     * A name of yours, not unique; null or empty when there is none.
     * @example NYC Number
     */
    alias: string | null;
    /** Whether the caller's name is looked up for each inbound call, which is charged. */
    cnam_lookups_enabled: boolean;
    /**
     * US dollars a minute; the unit is an inference.
     * @example 0.012
     */
    inbound_rate?: number;
    /**
     * The country, ISO 3166-1 alpha-2.
     * @example US
     */
    iso_country?: string;
    /** Whether SMS and MMS are on; false until the provisioning task ends. */
    messaging_enabled?: boolean;
    /**
     * US dollars a month.
     * @example 1.25
     */
    monthly_cost?: number;
    /** Undocumented; null in the sample. */
    note?: string | null;
    /**
     * `longcode` or `toll-free` now, `standard` in early samples; the vendor OpenAPI file has `tollfree` and, for numbers on an account, `inum`. The list is not known to be complete.
     * @example longcode
     * @example standard
     */
    number_type: "longcode" | "toll-free" | "standard" | (string & {});
    /**
     * The rate centre, lower case.
     * @example millbrae
     */
    rate_center: string;
    /**
     * The kind of rate; `local` is all that is known.
     * @example local
     */
    rate_type?: string;
    /**
     * US dollars, once.
     * @example 1
     */
    setup_cost?: number;
    /**
     * The state, province or territory, lower case.
     * @example ca
     */
    state: string;
    /**
     * The only value known is `PURCHASED`.
     * @example PURCHASED
     */
    status?: string;
    /**
     * The price tier.
     * @example Standard
     */
    tier?: string;
    /**
     * The number, equal to the id.
     * @example 12012673227
     */
    value: string;
}
/** A page of numbers on the account. */
export interface PhoneNumberListDocument {
    /** The numbers. */
    data: PhoneNumber[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/** What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. Source, developer documentation, Messages v2.2, "Send an SMS", without a sample, so the JSON type of the figures is unknown. */
export interface PriceDetails {
    /** US dollars a segment. */
    base_rate?: string | number;
    /** US dollars, both rates times the number of segments; the last factor is an inference. */
    charged_cost?: string | number;
    /** US dollars a segment on top. */
    surcharge_rate?: string | number;
}
/** A link to what belongs to the resource, for reading only. */
export interface RelatedLink {
    /** The address of what belongs to it. */
    related: string;
}
/** A link to one object, or to none. */
export interface Relationship {
    /** The linked object; null when there is none. */
    data: ResourceIdentifier | null;
}
/** Type and id of a linked object. */
export interface ResourceIdentifier {
    /** Its id. */
    id: string;
    /** For example `route`. */
    type: string;
}
/** An inbound route. */
export interface Route {
    /** What a route is. */
    attributes: RouteAttributes;
    /**
     * Digits; `"0"` is the built-in route to the registered SIP device.
     * @example 98396
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "route";
}
/** The route to set. */
export interface RouteAssignment {
    /** The route. */
    data: {
        /** The route's id. */
        id: string;
        /**
         * Always `route`.
         */
        type: "route";
    };
}
/** What a route is. */
export interface RouteAttributes {
    /**
     * Its name, unique in the account.
     * @example Test Route
     */
    alias: string;
    /** The point of presence it is bound to. Newer. */
    edge_strategy_id?: number | null;
    /**
     * `host`, `number`, `uri` or `sip-reg`.
     * @example host
     * @example sip-reg
     */
    route_type: "host" | "number" | "uri" | "sip-reg" | (string & {});
    /**
     * Where calls go, in the form its type has; null for `sip-reg`.
     * @example www.flowroute.com
     */
    value: string | null;
}
/** A new route. */
export interface RouteCreate {
    /**
     * Its name, unique in the account.
     * @example Test Route
     */
    alias: string;
    /**
     * The point of presence, of those that `routes.listEdgeStrategies` lists.
     * @example 2
     */
    edge_strategy_id?: number | undefined;
    /**
     * What `value` is, lower case. The vendor OpenAPI file allows `sip-reg` too, and names it as the default; the documentation offers these three.
     */
    route_type: "host" | "number" | "uri";
    /**
     * For `host` an IP address or host name with an optional port (without one, DNS SRV is looked up); for `number` 11 digits; for `uri` a SIP or SIPS URI, `protocol:user@domain`, then perhaps `:port` and `;transport=udp`, `tcp` or `tls`. With `;weight=X`, 0 to 1000, in both routes of a number, calls are split between primary and failover route.
     * @example www.flowroute.com
     * @example 24.239.23.40:5060
     * @example 16476998778
     * @example sip:alice@atlanta.com
     */
    value: string;
}
/** A new route, wrapped. */
export interface RouteCreateDocument {
    /** The route. */
    data: {
        /** A new route. */
        attributes: RouteCreate;
        /**
         * Always `route`.
         */
        type: "route";
    };
}
/** One route. */
export interface RouteDocument {
    /** An inbound route. */
    data: Route;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
}
/** A page of routes. */
export interface RouteListDocument {
    /** The routes. */
    data: Route[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/** What may be changed of a route; the rest stays. */
export interface RouteUpdate {
    /**
     * Its name, unique in the account.
     * @example Renamed Route
     */
    alias?: string | undefined;
    /** The point of presence. */
    edge_strategy_id?: number | undefined;
    /**
     * What `value` is.
     */
    route_type?: ("host" | "number" | "uri") | undefined;
    /** Where calls go, as for a new route. */
    value?: string | undefined;
}
/** What is to change of a route, wrapped. */
export interface RouteUpdateDocument {
    /** The route. */
    data: {
        /** What may be changed of a route; the rest stays. */
        attributes: RouteUpdate;
        /**
         * Always `route`.
         */
        type: "route";
    };
}
/** A link to the resource itself, for reading only; it may lack `/v2`. */
export interface SelfLink {
    /** The resource's address. */
    self: string;
}
/** What is known of a message that was accepted. */
export interface SentMessage {
    /**
     * `mdr2-` and 32 hexadecimal digits; `messages.get` takes it.
     * @example mdr2-39cadeace66e11e7aff806cd7f24ba2d
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    /** What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. Source, developer documentation, Messages v2.2, "Send an SMS", without a sample, so the JSON type of the figures is unknown. */
    price_details?: PriceDetails;
    type: "message";
}
/** A message that was accepted. */
export interface SentMessageDocument {
    /** What is known of a message that was accepted. */
    data: SentMessage;
}
/** A price tier of numbers for sale. */
export interface Tier {
    /**
     * A readable name.
     * @example Standard
     * @example US Promo $0.0/$0.50/$0.005
     */
    id: string;
    /** A link to what belongs to the resource, for reading only. */
    links: RelatedLink;
    type: "tier";
}
/** A page of tiers. */
export interface TierListDocument {
    /** The tiers. */
    data: Tier[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
export interface paths {
    "/v2.1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List message records
         * Message detail records of a span of time, in UTC, the newest first in the sample. `links` holds only `next`. How long records are kept, the longest span, and what a missing `start_date` gives are unknown. Source, developer documentation, Messages v2.1; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["messages.list"];
        put?: never;
        /**
         * Send a message
         * Sends an SMS or MMS to one recipient. Each segment of an SMS is charged: one up to 160 ASCII characters, then one per 140; with any other character one per 70 (guide, "Message Length & Concatenation"). At most 5 SMS and 1 MMS a second; an MMS may weigh 750 kB in all. 202 means accepted, not delivered. Typographic quotation marks are known to cause errors. Delivery to numbers that are not enabled for SMS is not guaranteed. A recipient who has answered STOP gives 400 with code 1110, whose place in the body is unknown, until UNSTOP; both words come in like any other (support site). How a `from` that is not yours is refused is unknown. Source, developer documentation, Messages v2.1, "Send an SMS" and "Send an MMS"; vendor OpenAPI file; the official SDKs.
         */
        post: operations["messages.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/messages/{callback_kind}_callback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
            };
            cookie?: never;
        };
        /**
         * Look up a callback of the account
         * Where the account's messages or receipts are POSTed. Source, developer documentation, Messages v2.1, "Look Up Callback Details for Your Account"; vendor OpenAPI file with callbacks, whose query parameters `number` and `callback` nobody explains.
         */
        get: operations["messages.getCallback"];
        /**
         * Set a callback of the account
         * Sets where the account's messages or receipts are POSTed. The address must be publicly reachable. Source, developer documentation, Messages v2.1, "Set a Callback URL For Your Account"; vendor OpenAPI file with callbacks; the official SDKs.
         */
        put: operations["messages.setCallback"];
        post?: never;
        /**
         * Remove a callback of the account
         * Removes the account's address. Source, developer documentation, Messages v2.1; vendor OpenAPI file with callbacks.
         */
        delete: operations["messages.removeCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message record
         * One message's record with its delivery receipts. It may not exist yet right after sending (an inference). Source, developer documentation, Messages v2.1; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["messages.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List account numbers
         * Numbers on the account. Items have no `relationships`; `numbers.get` gives them. Costs nothing. Source, developer documentation, Numbers v2.0, "List Account Phone Numbers"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["numbers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /**
         * Get a number
         * One number on the account with its routes and presets; `included` holds the linked objects. Costs nothing. Source, developer documentation, Numbers v2.0, "List Phone Number Details"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["numbers.get"];
        put?: never;
        /**
         * Purchase a number
         * Buys a number found by the search. Charges `setup_cost` plus the first `monthly_cost`, in US dollars; a second identical request may charge again. The new number routes to route `"0"` and has no failover route, CNAM or E911 record. How the API refuses a number that is taken, or an account without balance, is unknown; a negative balance suspends all services but E911 (support site). With `messaging_enabled` an object of type `message_provisioning_status` is among the `included`. No official SDK sends a body; its members stand beside the path parameter in the documentation, so that they belong into the body is an inference. Some SDK guides label the answer 200. Source, developer documentation, Numbers v2.0, "Purchase a Phone Number"; vendor OpenAPI file; guide of the official Python SDK.
         */
        post: operations["numbers.purchase"];
        /**
         * Release a number
         * Gives a number back to the vendor's stock; its billing stops. Irreversible. Source, developer documentation, Numbers v2.0, page on releasing a phone number; all official SDKs but Node.js.
         */
        delete: operations["numbers.release"];
        options?: never;
        head?: never;
        /**
         * Update a number
         * Changes a number's alias, caller-name look-ups or messaging. Turning messaging on starts a provisioning task, which may be charged, hence `x-retry: unsafe`. The older page calls `alias` required, the newer one does not. Source, developer documentation, Numbers v2.0, "Update Alias for a Phone Number" and "Update Details for a Phone Number".
         */
        patch: operations["numbers.update"];
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/{callback_kind}_callback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /**
         * Look up a callback of a number
         * Where this number's messages or receipts are POSTed. Source, vendor OpenAPI file with callbacks.
         */
        get: operations["numbers.getCallback"];
        put?: never;
        /**
         * Set a callback of a number
         * Sets where this number's messages or receipts are POSTed, in place of the account's address; that it overrides the account follows from the words "more granular". POST here, although the account's is PUT. The address must be publicly reachable. Source, vendor OpenAPI file with callbacks; developer documentation, Numbers v2.0; all official SDKs but Node.js.
         */
        post: operations["numbers.setCallback"];
        /**
         * Remove a callback of a number
         * Removes the number's own address. Source, vendor OpenAPI file with callbacks.
         */
        delete: operations["numbers.removeCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/failover_route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove the failover route of a number
         * Takes the failover route off the number. Source, developer documentation, Numbers v2.0, "Remove a Voice Route for a Phone Number".
         */
        delete: operations["numbers.removeFailoverRoute"];
        options?: never;
        head?: never;
        /**
         * Set the failover route of a number
         * Sends the number's inbound calls to a route when the primary one fails; with `;weight=X` in the values of both routes, calls are split between the two instead. Source, developer documentation, Numbers v2.0, "Specify Failover Voice Route for a Phone Number"; vendor OpenAPI file.
         */
        patch: operations["numbers.setFailoverRoute"];
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/primary_route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove the primary route of a number
         * Takes the primary route off the number. Whether nothing or route `"0"` takes its place is unknown. Source, developer documentation, Numbers v2.0, "Remove a Voice Route for a Phone Number".
         */
        delete: operations["numbers.removePrimaryRoute"];
        options?: never;
        head?: never;
        /**
         * Set the primary route of a number
         * Sends the number's inbound calls to a route. The page's parameter list calls the id `route_id`; its sample and the SDKs say `id`. Source, developer documentation, Numbers v2.0, "Specify Primary Voice Route for a Phone Number"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        patch: operations["numbers.setPrimaryRoute"];
        trace?: never;
    };
    "/v2/numbers/available": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search for purchasable numbers
         * Numbers for sale, with their prices in US dollars. Searching costs nothing and reserves nothing. The filters come back normalised in the links (646 as 1646). The later SDKs ask for `state` wherever `rate_center` is given; the documentation does not. Source, developer documentation, Numbers v2.0, "Search for Purchasable Phone Numbers"; vendor OpenAPI file; guides of the official PHP and Node.js SDKs.
         */
        get: operations["numbers.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/available/areacodes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List available area codes
         * Area codes in which numbers can be bought. Costs nothing. In one sample `max_setup_cost=3.25` came back as `3` in the links, so fractions of a dollar may be ignored. Source, developer documentation, Numbers v2.0, "List Available Area Codes"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["numbers.listAreaCodes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/available/exchanges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List available exchanges
         * Exchanges (NPANXX, six digits) in which numbers can be bought. Costs nothing. Source, developer documentation, Numbers v2.0, "List Available Exchanges"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["numbers.listExchanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/available/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List available tiers
         * Price tiers of the numbers for sale. The links of the sample name another path, `/v2/numbers/tiers`; the sample request has the path used here. In no official SDK. Source, developer documentation, Numbers v2.0, "List Available Tiers".
         */
        get: operations["numbers.listTiers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List inbound routes
         * Routes of the account, the built-in route `"0"` first. There is no operation for a single route, though links point to one. Source, developer documentation, Numbers v2.0, "List Inbound Routes"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        get: operations["routes.list"];
        put?: never;
        /**
         * Create an inbound route
         * Makes a route. Both links of the answer lack `/v2`. A duplicate alias or value is refused with 403 according to a remark in the Python SDK's demo; 422 for a malformed value is likely, but not published. The Python and .NET SDKs call the point of presence `edge_strategy` and send it as text. Source, developer documentation, Numbers v2.0, "Create an Inbound Route"; vendor OpenAPI file; guide of the official PHP SDK.
         */
        post: operations["routes.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/routes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The route's id, digits.
                 * @example 98396
                 */
                id: components["parameters"]["RouteId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete an inbound route
         * Deletes a route that no number uses. That route `"0"` cannot be deleted is an inference. Source, developer documentation, Numbers v2.0, page on deleting an inbound route.
         */
        delete: operations["routes.delete"];
        options?: never;
        head?: never;
        /**
         * Update an inbound route
         * Changes the attributes that are given. That route `"0"` cannot be changed is an inference. Source, developer documentation, Numbers v2.0, page on updating an inbound route.
         */
        patch: operations["routes.update"];
        trace?: never;
    };
    "/v2/routes/edge_strategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List edge strategies
         * Points of presence that a route may be bound to. No parameters, no pages, no links. Only the entry of North Virginia is known in full; ids 1 and 2 occur in demos. Source, developer documentation, Numbers v2.0, "List Edge Strategies"; the official SDKs but Node.js.
         */
        get: operations["routes.listEdgeStrategies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    deliveryReceipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A message sent has got further
         * POSTed to the delivery-receipt address, usually twice a message: level 1 when it was handed to the carrier, level 2 after that. There are none until an address is set. Know repetitions by id, level and status (an inference). Mobile phones only. No capture is public; the samples are put together from the page's field list. Source, developer documentation, Messages v2.1 and v2.2, "Receive a DLR"; guide "Delivery Receipts".
         */
        post: operations["webhooks.deliveryReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    inboundMms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An MMS has come in
         * POSTed to the `mms_callback` address; `included` has one entry for each attachment, whose address needs no credentials and expires after about seven days. They come as the sender's operator delivered them, usually up to 1.5 MB in all, at most 15 MB. Delivered as inbound SMS are. Source, developer documentation, Messages v2.1, "Receive an MMS"; captures of 2022.
         */
        post: operations["webhooks.inboundMms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    inboundSms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * An SMS has come in
         * POSTed to the `sms_callback` address. Answer 200; anything else, or no answer, brings it again, four times in all at intervals of 30 seconds, so know repetitions by `data.id`; what is missed is in the message list. How long an answer may take is unknown. Requests are not signed; in 2016 they came from 52.88.246.140 and 52.10.220.50. Long texts are joined first. Inbound messages are charged whether acknowledged or not. Accounts still on v2.0 get the flat form. Source, developer documentation, guide "Receive an Inbound Message" and Messages v2.1, "Receive an SMS"; captures of 2022 and 2024.
         */
        post: operations["webhooks.inboundSms"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /** An area code in which numbers can be bought. */
        AreaCode: AreaCode;
        /** A page of area codes. */
        AreaCodeListDocument: AreaCodeListDocument;
        /** A number for sale. */
        AvailableNumber: AvailableNumber;
        /** Where a number for sale is, and what it costs. */
        AvailableNumberAttributes: AvailableNumberAttributes;
        /** A page of numbers for sale. */
        AvailableNumberListDocument: AvailableNumberListDocument;
        /** A callback; it has no id and no links. */
        Callback: Callback;
        /** Where Flowroute POSTs, and in which version's form. */
        CallbackAttributes: CallbackAttributes;
        /** One callback. */
        CallbackDocument: CallbackDocument;
        /**
         * What a callback is for: `sms` and `mms` get inbound messages, `sms_dlr` and `mms_dlr` the receipts of messages sent; `dlr` is the deprecated name of `sms_dlr` and still works.
         */
        CallbackKind: CallbackKind;
        /** Where to POST, flat. */
        CallbackSet: CallbackSet;
        /** Where to POST, wrapped. No source gives it a `type`. */
        CallbackSetDocument: CallbackSetDocument;
        /**
         * A date, `YYYY-MM-DD`, or an ISO 8601 date with time and `Z` or an offset; UTC. Links repeat it with an offset.
         * @example 2017-12-01
         * @example 2017-12-01T00:00:00.000Z
         */
        DateFilter: DateFilter;
        /** How far a message sent has got. */
        DeliveryReceipt: DeliveryReceipt;
        /** How far a message sent has got, as it is POSTed. */
        DeliveryReceiptEvent: DeliveryReceiptEvent;
        /** A receipt as it is POSTed. */
        DeliveryReceiptEventAttributes: DeliveryReceiptEventAttributes;
        /** A point of presence. */
        EdgeStrategy: EdgeStrategy;
        /** Where a point of presence is. */
        EdgeStrategyAttributes: EdgeStrategyAttributes;
        /** All points of presence. */
        EdgeStrategyListDocument: EdgeStrategyListDocument;
        /** What an error answers. Source, vendor OpenAPI file; samples. */
        ErrorDocument: ErrorDocument;
        /** One thing that is wrong. Only `status` is in every sample. */
        ErrorItem: ErrorItem;
        /** An exchange in which numbers can be bought. */
        Exchange: Exchange;
        /** A page of exchanges. */
        ExchangeListDocument: ExchangeListDocument;
        /** An inbound MMS. */
        InboundMms: InboundMms;
        /** An inbound MMS. */
        InboundMmsAttributes: InboundMmsAttributes;
        /** An inbound SMS as accounts on v2.1 and v2.2 get it. */
        InboundSms: InboundSms;
        /** An inbound SMS. */
        InboundSmsAttributes: InboundSmsAttributes;
        /** An inbound SMS as accounts on v2.0 get it, reported as late as 2024. */
        InboundSmsLegacy: InboundSmsLegacy;
        /** An object that was sent along. Routes are known from samples; `cnam`, `e911` and provisioning tasks are documented without a sample. */
        IncludedResource: IncludedResource;
        /** Links of a list, for reading only; take nothing but the offset from `next`. */
        Links: Links;
        /** An attachment. What the address in its link answers is unknown; fetch `attributes.url`. */
        Media: Media;
        /** The file of an attachment. */
        MediaAttributes: MediaAttributes;
        /** A message detail record. It has no links in the samples. */
        MessageRecord: MessageRecord;
        /** What is known of a message. */
        MessageRecordAttributes: MessageRecordAttributes;
        /** One message record. */
        MessageRecordDocument: MessageRecordDocument;
        /** A page of message records. */
        MessageRecordListDocument: MessageRecordListDocument;
        /** What belongs to an MMS. Source, vendor OpenAPI file; captures. */
        MessageRelationships: MessageRelationships;
        /** A message to one recipient. There must be a text or an attachment. */
        MessageSend: MessageSend;
        /** A message, wrapped. */
        MessageSendDocument: MessageSendDocument;
        /** A number on the account, with its routes and presets. */
        NumberDetails: NumberDetails;
        /** A number with what it is linked to. */
        NumberDetailsDocument: NumberDetailsDocument;
        /** Options of a purchase. */
        NumberPurchase: NumberPurchase;
        /** What a number is linked to. */
        NumberRelationships: NumberRelationships;
        /** What may be changed of a number. */
        NumberUpdate: NumberUpdate;
        /** What is to change of a number, flat and with a type. */
        NumberUpdateDocument: NumberUpdateDocument;
        /** A number on the account, as lists have it. */
        PhoneNumber: PhoneNumber;
        /** What is known of a number on the account. The members that are not required are newer and seen only in a sample of Numbers v2.1, but for `messaging_enabled`, which v2.0 documents. */
        PhoneNumberAttributes: PhoneNumberAttributes;
        /** A page of numbers on the account. */
        PhoneNumberListDocument: PhoneNumberListDocument;
        /** What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. Source, developer documentation, Messages v2.2, "Send an SMS", without a sample, so the JSON type of the figures is unknown. */
        PriceDetails: PriceDetails;
        /** A link to what belongs to the resource, for reading only. */
        RelatedLink: RelatedLink;
        /** A link to one object, or to none. */
        Relationship: Relationship;
        /** Type and id of a linked object. */
        ResourceIdentifier: ResourceIdentifier;
        /** An inbound route. */
        Route: Route;
        /** The route to set. */
        RouteAssignment: RouteAssignment;
        /** What a route is. */
        RouteAttributes: RouteAttributes;
        /** A new route. */
        RouteCreate: RouteCreate;
        /** A new route, wrapped. */
        RouteCreateDocument: RouteCreateDocument;
        /** One route. */
        RouteDocument: RouteDocument;
        /** A page of routes. */
        RouteListDocument: RouteListDocument;
        /** What may be changed of a route; the rest stays. */
        RouteUpdate: RouteUpdate;
        /** What is to change of a route, wrapped. */
        RouteUpdateDocument: RouteUpdateDocument;
        /** A link to the resource itself, for reading only; it may lack `/v2`. */
        SelfLink: SelfLink;
        /** What is known of a message that was accepted. */
        SentMessage: SentMessage;
        /** A message that was accepted. */
        SentMessageDocument: SentMessageDocument;
        /** A price tier of numbers for sale. */
        Tier: Tier;
        /** A page of tiers. */
        TierListDocument: TierListDocument;
    };
    responses: {
        /** The callback. The sample is put together from a field list. */
        Callback: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": CallbackDocument;
            };
        };
        /** Not yours to do. The sample has no `id` and an empty `detail`. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** Down for maintenance. No body is published. */
        Maintenance: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** The method is not supported on this path. */
        MethodNotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** Unknown, or not on your account. The sample is from releasing a number and has no `title`. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** The API failed. No body is published. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** Too many requests in a second, or messages that look like spam (guide, "Delivery Receipts"). Neither the body nor a `Retry-After` header is published. */
        TooManyRequests: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** The credentials are missing or wrong. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** A value is wrong. The body for this operation is not published; likely an error document. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** The content type is not taken. No body is published. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
    };
    parameters: {
        /**
         * The most items of one page. The API's default is 10. What it does above 400 is unknown.
         * @example 3
         */
        AreaCodeLimit: number;
        /**
         * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
         * @example sms
         */
        CallbackKind: CallbackKind;
        /**
         * Digits the number contains.
         * @example 3
         */
        Contains: string;
        /**
         * Digits the number ends with.
         * @example 7
         */
        EndsWith: string;
        /**
         * The most items of one page. The API's default is 10. What it does above 200 is unknown.
         * @example 3
         */
        Limit: number;
        /**
         * Only where there are numbers whose set-up cost is at most this many US dollars.
         * @example 3.25
         */
        MaxSetupCost: number;
        /**
         * The most items of one page. The API's default is unknown; no maximum is stated.
         * @example 2
         */
        MessageLimit: number;
        /**
         * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
         * @example 16502390214
         */
        NumberId: string;
        /**
         * How many items to leave out at the front; items, not pages.
         * @example 0
         */
        Offset: number;
        /**
         * The route's id, digits.
         * @example 98396
         */
        RouteId: string;
        /**
         * Digits the number begins with. Without a `+` and country code, 1 is put in front: 646 means 1646.
         * @example 646
         */
        StartsWith: string;
    };
    requestBodies: {
        /** The route. */
        RouteAssignment: {
            content: {
                "application/vnd.api+json": RouteAssignment;
            };
        };
    };
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "messages.list": {
        parameters: {
            query: MessagesListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Message records. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": MessageRecordListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "messages.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message, in the compact form as the vendor OpenAPI file and the PHP SDK send it, or in the JSON:API form. */
        requestBody: {
            content: {
                "application/vnd.api+json": MessageSend | MessageSendDocument;
            };
        };
        responses: {
            /** Accepted for sending. The v2.2 example shows what a later version adds; it is constructed from that version's list of fields, its figures are invented, and the JSON type of its decimals is unknown. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": SentMessageDocument;
                };
            };
            /** Malformed, or the recipient has opted out (code 1110). The body is not published. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            /** A value is wrong, for example an attachment over 767,840 bytes. The example is built around the published `detail`; its `id` and `title` are invented. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": ErrorDocument;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "messages.getCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Callback"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "messages.setCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
            };
            cookie?: never;
        };
        /** The address, flat in most sources; the Python and .NET SDKs wrap it. */
        requestBody: {
            content: {
                "application/vnd.api+json": CallbackSet | CallbackSetDocument;
            };
        };
        responses: {
            /** The callback is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "messages.removeCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The callback is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "messages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The message's id, with its prefix. Flowroute's pages call it `record_id`.
                 * @example mdr2-ca82be46e6ba11e79d08862d092cf73d
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": MessageRecordDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.list": {
        parameters: {
            query?: NumbersListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Numbers on the account. The sample is a last page, hence without `links.next`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": PhoneNumberListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The number. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": NumberDetailsDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.purchase": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /** Options; may be left out. The example is put together from the list of parameters. */
        requestBody?: {
            content: {
                "application/vnd.api+json": NumberPurchase;
            };
        };
        responses: {
            /** The number is yours. The second example shows newer attributes; it is from a page of Numbers v2.1 that wraps it in `data` once more, which is taken for a slip and left out. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": NumberDetailsDocument;
                };
            };
            /** The number is yours and stays so, but turning messaging on failed or was not possible just now; `numbers.update` asks for it again. No sample is published; that the body is that of 201 is an inference. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": NumberDetailsDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The number is no longer on the account. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /** What is to change. The second example is put together from the list of parameters. */
        requestBody: {
            content: {
                "application/vnd.api+json": NumberUpdateDocument;
            };
        };
        responses: {
            /** The number as it is now. In the sample the alias differs from the one in the sample request; its end, from `included` on, was not available and is that of another sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": NumberDetailsDocument;
                };
            };
            /** The number was changed, but turning messaging on failed or was not possible just now. No sample is published; that the body is that of 200 is an inference. */
            207: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": NumberDetailsDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.getCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["Callback"];
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.setCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /** The address. Most sources wrap it as here; the documentation and the PHP SDK send it flat. */
        requestBody: {
            content: {
                "application/vnd.api+json": CallbackSetDocument | CallbackSet;
            };
        };
        responses: {
            /** The callback is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.removeCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The first part of the callback type; with the rest of the path it spells `sms_callback`, `mms_callback`, `sms_dlr_callback`, `mms_dlr_callback` or `dlr_callback`. Written so because OpenAPI forbids two templates that differ only in a name, and `/v2.1/messages/{id}` is one.
                 * @example sms
                 */
                callback_kind: components["parameters"]["CallbackKind"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The callback is removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.removeFailoverRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The route is off the number. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.setFailoverRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RouteAssignment"];
        responses: {
            /** The route is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.removePrimaryRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The route is off the number. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.setPrimaryRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody: components["requestBodies"]["RouteAssignment"];
        responses: {
            /** The route is set. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.search": {
        parameters: {
            query?: NumbersSearchQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Numbers for sale. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": AvailableNumberListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.listAreaCodes": {
        parameters: {
            query?: NumbersListAreaCodesQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Area codes, in ascending order in the sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": AreaCodeListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.listExchanges": {
        parameters: {
            query?: NumbersListExchangesQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Exchanges, in ascending order in the sample. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": ExchangeListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "numbers.listTiers": {
        parameters: {
            query?: NumbersListTiersQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Tiers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": TierListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "routes.list": {
        parameters: {
            query?: RoutesListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Routes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": RouteListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "routes.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The route. The second example is put together from the list of parameters. */
        requestBody: {
            content: {
                "application/vnd.api+json": RouteCreateDocument;
            };
        };
        responses: {
            /** The route is made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": RouteDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "routes.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The route's id, digits.
                 * @example 98396
                 */
                id: components["parameters"]["RouteId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The route is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            /** Numbers still use the route, or the account may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": ErrorDocument;
                };
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "routes.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The route's id, digits.
                 * @example 98396
                 */
                id: components["parameters"]["RouteId"];
            };
            cookie?: never;
        };
        /** What is to change. The example is put together from the list of parameters. */
        requestBody: {
            content: {
                "application/vnd.api+json": RouteUpdateDocument;
            };
        };
        responses: {
            /** The route as it is now. No sample is published; the example is that of a created route. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": RouteDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "routes.listEdgeStrategies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Edge strategies; the sample is cut to its first entry. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": EdgeStrategyListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
        };
    };
    "webhooks.deliveryReceipt": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The receipt. */
        requestBody: {
            content: {
                "application/json": DeliveryReceiptEvent;
            };
        };
        responses: {
            /** Not taken; it will come again. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.inboundMms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message. */
        requestBody: {
            content: {
                "application/json": InboundMms;
            };
        };
        responses: {
            /** Not taken; it will come again. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    "webhooks.inboundSms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message. */
        requestBody: {
            content: {
                "application/json": InboundSms | InboundSmsLegacy;
            };
        };
        responses: {
            /** Not taken; it will come again. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Received. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
