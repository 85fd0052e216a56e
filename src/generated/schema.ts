// Made by `npm run generate` from openapi/flowroute.yaml. Do not edit: edit that, and generate again.

export interface MessagesListQuery {
    /**
     * The latest time, a date or a date with time, in UTC. A bare date probably means its **first** moment, which leaves out that whole day: links repeat it as midnight. Give the next day, or a time, for messages up to and including a day. Whether the moment itself is included is unknown.
     *
     * Confidence: uncertain.
     *
     * @see docs Messages v2.1; spec; PHP SDK guide for the link
     * @example 2018-01-08T00:00:00.000Z
     */
    end_date?: DateFilter | undefined;
    /**
     * The most items of one page. The API's default is unknown; no maximum is stated.
     *
     * @see spec
     * @example 2
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * The earliest time, a date or a date with time, in UTC. A bare date means its first moment.
     *
     * @see docs Messages v2.1; spec
     * @example 2017-12-01
     */
    start_date: DateFilter;
}
export interface CdrExportsListQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Only exports in this status, `processing`, `completed` or `failed`.
     *
     * @see docs CDR Exports v2.0; Python SDK guide
     * @example completed
     */
    status?: ("processing" | "completed" | "failed" | (string & {})) | undefined;
}
export interface CnamsListQuery {
    /**
     * Only names with this in them. In two SDKs; no page has it.
     *
     * Confidence: uncertain.
     *
     * @see PHP and .NET SDKs
     * @example OWN
     */
    contains?: string | undefined;
    /**
     * Only names that end with this. In two SDKs; no page has it.
     *
     * Confidence: uncertain.
     *
     * @see PHP and .NET SDKs
     * @example BAG
     */
    ends_with?: string | undefined;
    /**
     * Only names that are, or are not yet, approved. Comes back as `True` or `False` in the links.
     *
     * @see docs Numbers v2.0
     * @example true
     */
    is_approved?: boolean | undefined;
    /**
     * The most items of one page. The API's default is 10. Its maximum is uncertain, 200 by the SDKs and 2000 by a page.
     *
     * @see docs Numbers v2.0; SDK source
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Only names that begin with this. In two SDKs; no page has it.
     *
     * Confidence: uncertain.
     *
     * @see PHP and .NET SDKs
     * @example BR
     */
    starts_with?: string | undefined;
    /**
     * Only names with this in them, in any case.
     *
     * @see docs Numbers v2.0
     * @example BROWN
     */
    value?: string | undefined;
}
export interface E911sListQuery {
    /**
     * Only addresses with this in their city's name, in any case. Newer.
     *
     * @see docs Numbers v2.0
     * @example seattle
     */
    city?: string | undefined;
    /**
     * Only records with this in their label, in any case. Newer.
     *
     * @see docs Numbers v2.0
     * @example home
     */
    label?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. Its maximum is uncertain, 200 by the SDKs and 2000 by a page.
     *
     * @see docs Numbers v2.0; SDK source
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Only addresses in this US state or Canadian province or territory, two letters.
     *
     * @see docs Numbers v2.0; Node.js SDK guide
     * @example WA
     */
    state?: string | undefined;
    /**
     * Only addresses with this in their street's name, in any case. Newer.
     *
     * @see docs Numbers v2.0
     * @example smith
     */
    street_name?: string | undefined;
}
export interface E911sListNumbersQuery {
    /**
     * The most items of one page. The API's default is 10. Its maximum is uncertain, 200 by the SDKs and 2000 by a page.
     *
     * @see docs Numbers v2.0; SDK source
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
}
export interface NumbersListQuery {
    /**
     * Only numbers with exactly this alias, at most 64 characters. Newer.
     *
     * @see docs Numbers v2.0
     * @example NYC Number
     */
    alias?: string | undefined;
    /**
     * Digits the number contains.
     *
     * @see docs Numbers v2.0; spec
     * @example 3
     */
    contains?: string | undefined;
    /**
     * Digits the number ends with.
     *
     * @see docs Numbers v2.0; spec
     * @example 7
     */
    ends_with?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Digits the number begins with. Without a `+` and country code, 1 is put in front: 646 means 1646.
     *
     * @see docs Numbers v2.0; spec; PHP SDK guide
     * @example 646
     */
    starts_with?: string | undefined;
    /**
     * Only numbers of this tier. Seen only in links of the tier list; no page documents it, and whether it filters account numbers or those for sale is unknown.
     *
     * Confidence: unknown.
     *
     * @see docs Numbers v2.0, links of "List Available Tiers"
     * @example Standard
     */
    tier?: string | undefined;
}
export interface NumbersPurchaseQuery {
    /**
     * Look up the caller's name for each inbound call, which is charged. The default is the account's preference "CNAM Lookups by Default".
     *
     * @see docs Numbers v2.0, "Purchase a Phone Number"; a published script
     * @example false
     */
    cnam_lookups_enabled?: boolean | undefined;
    /**
     * With `messaging_enabled`, POST here when that task ends. Documented for updates only.
     *
     * Confidence: uncertain.
     *
     * @see Go client, which sends it in a body
     * @example https://example.com/flowroute/provisioning
     */
    messaging_callback_url?: string | undefined;
    /**
     * With `messaging_enabled`, mail the account's contact when that task ends. Documented for updates only.
     *
     * Confidence: uncertain.
     *
     * @see Go client, which sends it in a body
     * @example false
     */
    messaging_email?: boolean | undefined;
    /**
     * Start turning SMS and MMS on, which has a price. The purchase answers before that task ends; until then the attribute of this name is false.
     *
     * @see docs Numbers v2.0, "Purchase a Phone Number"; a published script
     * @example true
     */
    messaging_enabled?: boolean | undefined;
}
export interface NumbersSearchQuery {
    /**
     * Digits the number contains.
     *
     * @see docs Numbers v2.0; spec
     * @example 3
     */
    contains?: string | undefined;
    /**
     * Digits the number ends with.
     *
     * @see docs Numbers v2.0; spec
     * @example 7
     */
    ends_with?: string | undefined;
    /**
     * Only numbers of this country, ISO 3166-1 alpha-2. Newer; not in the vendor OpenAPI file.
     *
     * @see docs Numbers v2.0
     * @example BE
     */
    iso_country?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only numbers of this type, `longcode` or `toll-free`. Newer; not in the vendor OpenAPI file.
     *
     * @see docs Numbers v2.0
     * @example longcode
     */
    number_type?: ("longcode" | "toll-free" | (string & {})) | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * What to sort by: `monthly_cost`, `iso_country`, `number_type`, `state`, `rate_center`, or the number itself as `number`, `value` or `tn`; then perhaps `,asc` or `,desc`. Newer. The direction without either is unknown.
     *
     * @see docs Numbers v2.0, "Search for Purchasable Phone Numbers"; the direction from the Go client and a published script
     * @example monthly_cost,asc
     */
    order_by?: ("monthly_cost" | "iso_country" | "number_type" | "state" | "rate_center" | "number" | "value" | "tn" | "monthly_cost,asc" | "monthly_cost,desc" | "iso_country,asc" | "iso_country,desc" | "number_type,asc" | "number_type,desc" | "state,asc" | "state,desc" | "rate_center,asc" | "rate_center,desc" | "number,asc" | "number,desc" | "value,asc" | "value,desc" | "tn,asc" | "tn,desc" | (string & {})) | undefined;
    /**
     * Only numbers of this rate centre, by its abbreviated name in any case. Give `state` too.
     *
     * @see docs Numbers v2.0; spec
     * @example SEATTLE
     */
    rate_center?: string | undefined;
    /**
     * Digits the number begins with. Without a `+` and country code, 1 is put in front: 646 means 1646.
     *
     * @see docs Numbers v2.0; spec; PHP SDK guide
     * @example 646
     */
    starts_with?: string | undefined;
    /**
     * Only numbers of this US state or Canadian province or territory, two letters in any case. Optional in the documentation of v2.0; the official SDKs call it required together with `rate_center`.
     *
     * @see docs Numbers v2.0; spec; SDK source
     * @example WA
     */
    state?: string | undefined;
}
export interface NumbersListAreaCodesQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 400 is unknown.
     *
     * @see docs Numbers v2.0; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only where there are numbers whose set-up cost is at most this many US dollars.
     *
     * @see docs Numbers v2.0; spec
     * @example 3.25
     */
    max_setup_cost?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
}
export interface NumbersListExchangesQuery {
    /**
     * Only exchanges of this area code, three digits.
     *
     * @see spec; docs Numbers v2.0
     * @example 347
     */
    areacode?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only where there are numbers whose set-up cost is at most this many US dollars.
     *
     * @see docs Numbers v2.0; spec
     * @example 3.25
     */
    max_setup_cost?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
}
export interface NumbersListTiersQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
}
export interface PortOrdersListQuery {
    /**
     * Only orders whose alias matches this.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example My Order
     */
    alias?: string | undefined;
    /**
     * Only orders completed after this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-06-01
     */
    completed_after?: PlainDate | undefined;
    /**
     * Only orders completed before this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-08-01
     */
    completed_before?: PlainDate | undefined;
    /**
     * Only orders completed on this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-07-12
     */
    completion_date?: PlainDate | undefined;
    /**
     * Only orders created after this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-06-01
     */
    created_after?: PlainDate | undefined;
    /**
     * Only orders created before this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-08-01
     */
    created_before?: PlainDate | undefined;
    /**
     * Only orders of this group, digits.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 38697
     */
    group_id?: string | undefined;
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * Only orders changed after this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-06-01
     */
    modified_after?: PlainDate | undefined;
    /**
     * Only orders changed before this date.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example 2018-08-01
     */
    modified_before?: PlainDate | undefined;
    /**
     * Only orders with this number. Several are allowed; how they are written is unknown, so this takes one.
     *
     * Confidence: uncertain.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example +12065550101
     */
    numbers?: PortNumber | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * What to sort by: `status`, `group_status`, `completion_date`, `numbers`, `alias` or `modified_date`. The page prints another name here by mistake; this one is inferred from the rest of the API.
     *
     * Confidence: uncertain.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example modified_date
     */
    order_by?: ("status" | "group_status" | "completion_date" | "numbers" | "alias" | "modified_date" | (string & {})) | undefined;
    /**
     * Only orders in this status.
     *
     * @see docs Porting v2.0, "Searching for Port Orders"
     * @example pending
     */
    status?: PortOrderStatusName | undefined;
}
export interface RoutesListQuery {
    /**
     * The most items of one page. The API's default is 10. What it does above 200 is unknown.
     *
     * @see docs, each list; spec
     * @example 3
     */
    limit?: number | undefined;
    /**
     * How many items to leave out at the front; items, not pages.
     *
     * @see docs, each list; spec
     * @example 0
     */
    offset?: number | undefined;
    /**
     * Only routes of this type, lower case.
     *
     * @see spec; docs Numbers v2.0
     * @example host
     */
    route_type?: ("sip-reg" | "host" | "uri" | "number") | undefined;
}
export interface PortOrdersGetGroupStatusQuery {
    /**
     * The group's id, digits, as orders have it.
     *
     * @see docs Porting v2.0, "View a Port Order Group Status"
     * @example 38697
     */
    group_id: string;
    /**
     * Empty; a flag that asks for the state of the whole.
     *
     * @see docs Porting v2.0, "View a Port Order Group Status"
     * @example
     */
    status: "";
}
/**
 * An area code in which numbers can be bought.
 *
 * @see spec; PHP SDK guide
 */
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
/**
 * A page of area codes.
 *
 * @see spec; PHP SDK guide
 */
export interface AreaCodeListDocument {
    /** The area codes. */
    data: AreaCode[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * A number for sale.
 *
 * @see spec; PHP and Node.js SDK guides
 */
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
/**
 * Where a number for sale is, and what it costs.
 *
 * @see spec; PHP and Node.js SDK guides
 */
export interface AvailableNumberAttributes {
    /**
     * US dollars a minute; the unit is an inference. Newer.
     *
     * @see Go client
     * @example 0.012
     */
    inbound_rate?: number;
    /**
     * The country, ISO 3166-1 alpha-2. Newer.
     *
     * @see Go client
     * @example US
     */
    iso_country?: string;
    /**
     * US dollars a month.
     * @example 1.25
     */
    monthly_cost: number;
    /**
     * `longcode` or `toll-free` now, `standard` in early samples; `tollfree` in the spec and in 2026, and for numbers on an account `inum`. The list is not known to be complete.
     * @example longcode
     * @example standard
     */
    number_type: "longcode" | "toll-free" | "tollfree" | "standard" | (string & {});
    /**
     * The rate centre, lower case; may be null, likely outside of North America and for toll-free numbers.
     *
     * @see spec; SDK guides; null by the Go client
     * @example nwyrcyzn01
     */
    rate_center: string | null;
    /**
     * The kind of rate; `local` is all that is known. Newer.
     *
     * @see Go client
     * @example local
     */
    rate_type?: string;
    /**
     * US dollars, once.
     * @example 1
     * @example 3.99
     */
    setup_cost: number;
    /**
     * The state, province or territory, lower case; may be null, as `rate_center`.
     *
     * @see spec; SDK guides; null by the Go client
     * @example ny
     */
    state: string | null;
    /**
     * The price tier. Newer.
     *
     * @see Go client
     * @example Standard
     */
    tier?: string;
    /**
     * The number, equal to the id. The vendor OpenAPI file says integer; every sample has a string.
     * @example 16463439507
     */
    value: string;
}
/**
 * A page of numbers for sale.
 *
 * @see spec; PHP and Node.js SDK guides
 */
export interface AvailableNumberListDocument {
    /** The numbers. */
    data: AvailableNumber[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * A callback; it has no id and no links.
 *
 * @see docs Messages v2.1; callback spec
 */
export interface Callback {
    /** Where Flowroute POSTs, and in which version's form. */
    attributes: CallbackAttributes;
    type: "callback";
}
/**
 * Where Flowroute POSTs, and in which version's form.
 *
 * @see docs Messages v2.1; callback spec
 */
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
/**
 * One callback.
 *
 * @see docs Messages v2.1; callback spec
 */
export interface CallbackDocument {
    /** A callback; it has no id and no links. */
    data: Callback;
}
/**
 * Where to POST, flat.
 *
 * @see docs Messages v2.1; callback spec; SDK source
 */
export interface CallbackSet {
    /**
     * A public http or https address.
     * @example https://example.com/flowroute/sms
     */
    callback_url: string;
}
/**
 * Where to POST, wrapped. No source gives it a `type`.
 *
 * @see docs Messages v2.1; callback spec; SDK source
 */
export interface CallbackSetDocument {
    /** The callback. */
    data: {
        /** Where to POST, flat. */
        attributes: CallbackSet;
    };
}
/**
 * What a callback is for: `sms_callback` and `mms_callback` get inbound messages, `sms_dlr_callback` and `mms_dlr_callback` the receipts of messages sent; `dlr_callback` is the deprecated name of `sms_dlr_callback` and still works.
 *
 * @see docs Messages v2.1 and v2.2; callback spec
 */
export type CallbackType = "sms_callback" | "mms_callback" | "sms_dlr_callback" | "mms_dlr_callback" | "dlr_callback";
/**
 * An export of call records.
 *
 * @see docs CDR Exports v2.0; Python SDK guide
 */
export interface CdrExport {
    /** How far an export is, its totals and its file. Money is US dollars, decimals in strings, null until completed; the documentation says float. */
    attributes: CdrExportAttributes;
    /**
     * Digits; a number in lists.
     * @example 38647
     * @example 203485
     */
    id: string | number;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links?: SelfLink;
    type: "cdrexport";
}
/**
 * How far an export is, its totals and its file. Money is US dollars, decimals in strings, null until completed; the documentation says float.
 *
 * @see docs CDR Exports v2.0, "CDR Status"; Python SDK guide
 */
export interface CdrExportAttributes {
    /** Minutes that are charged. */
    billed_minutes: number | null;
    /** The calls alone, in US dollars. */
    call_subtotal?: string | null;
    /** Where the end is POSTed; see the webhook `event`. */
    callback_url: string | null;
    /**
     * The carrier's cost recovery, in US dollars.
     * @example 0.0
     */
    ccrf: string | null;
    /** Look-ups of callers' names, in US dollars. */
    cnamlookup_fees?: string | null;
    /** The fees of inbound toll-free calls, in US dollars. */
    connect_fees?: string | null;
    /**
     * When it was made.
     * @example 2019-03-18T23:20:30+00:00
     */
    created_at: string;
    /** Where the file is, presigned and valid for three days; null until completed. Needs no credentials, and none should be sent. It is gzip around CSV, a row for each call, without an id, under the header `direction,start_time,end_time,destination,number_alias,callerid,total_cost,destination_name,callerid_country,line_information,result,call_fail_sip_code,call_fail_reason,duration,billed_duration,rate,first_increment,subsequent_increment,cost_subtotal,connect_fee,usf_fee,ccrf,cnam_lookup_fee,custom_x_tag,customer_ip`. Times are as `2019-06-25 18:18:54+00`, `direction` is `Inbound` or `Outbound` in any case, durations are seconds, costs decimal US dollars; numbers stand without `+` in one source. */
    download_url: string | null;
    /**
     * Until when the file is there; null until completed.
     * @example 2019-03-21T23:20:30+00:00
     */
    expires_at: string | null;
    /** The filter; only what was given. */
    filter_parameters: {
        [key: string]: unknown;
    };
    /** How many calls there are. */
    num_calls?: number | null;
    /** A part of the filter, which the answer to `cdrExports.create` has here too. */
    number_aliases?: string[];
    /**
     * When it was asked for.
     * @example 2019-03-18T23:20:17+00:00
     */
    requested_at: string;
    /** A part of the filter, which the answer to `cdrExports.create` has here. */
    start_call_end_time?: string;
    /** A part of the filter, which the answer to `cdrExports.create` has here. */
    start_call_start_time?: string;
    /**
     * `processing`, `completed` or `failed`.
     * @example processing
     * @example completed
     */
    status: "processing" | "completed" | "failed" | (string & {});
    /**
     * All that the calls cost, in US dollars.
     * @example 34.321300
     */
    total_cost: string | null;
    /**
     * The Universal Service Fund, in US dollars.
     * @example 5.93190
     */
    usf_fees: string | null;
}
/**
 * What to export.
 *
 * @see docs CDR Exports v2.0; Python SDK guide
 */
export interface CdrExportCreate {
    /**
     * Where the end is POSTed; see the webhook `event`.
     */
    callback_url?: string | undefined;
    /** Which calls: those that began within a span of at most 92 days and fit the rest. There are more filters, whose names are unknown: cost, toll-free only, without cancelled or failed calls, E911 charges only. */
    filter_parameters: CdrFilter;
}
/**
 * What to export, wrapped.
 *
 * @see docs CDR Exports v2.0; Python SDK guide
 */
export interface CdrExportCreateDocument {
    /** The export. */
    data: {
        /** What to export. */
        attributes: CdrExportCreate;
        /**
         * Always `cdrexport`.
         */
        type: "cdrexport";
    };
}
/**
 * One export.
 *
 * @see docs CDR Exports v2.0, "CDR Status"; Python SDK guide
 */
export interface CdrExportDocument {
    /** An export of call records. */
    data: CdrExport;
}
/**
 * A page of exports. Each is nested in a `data` of its own in the sample, and not by the documentation.
 *
 * @see docs CDR Exports v2.0; Python SDK guide
 */
export interface CdrExportListDocument {
    /** The exports. */
    data: (CdrExportDocument | CdrExport)[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * Which calls: those that began within a span of at most 92 days and fit the rest. There are more filters, whose names are unknown: cost, toll-free only, without cancelled or failed calls, E911 charges only.
 *
 * @see docs CDR Exports v2.0; Python SDK guide
 */
export type CdrFilter = {
    /** Calls from this address. */
    caller_ip?: string | undefined;
    /** Calls from these numbers. */
    callerid_numbers?: readonly string[] | undefined;
    /** Values of the X-Tag header of SIP. Older pages call it `custom_x_tag`. */
    custom_x_tags?: readonly string[] | undefined;
    /** Calls to these numbers. */
    destination_numbers?: readonly string[] | undefined;
    /** Seconds; only longer calls. */
    duration_greater_than?: number | undefined;
    /** Numbers with exactly one of these aliases. */
    number_aliases?: readonly string[] | undefined;
    /** Numbers with one of these in their alias. */
    number_aliases_contains?: readonly string[] | undefined;
    /** Calls that began before this time, UTC. */
    start_call_end_time: CdrTime;
    /** Calls that began at this time or after, UTC. */
    start_call_start_time: CdrTime;
} & {
    [key: string]: unknown;
};
/**
 * A time, UTC, as `2019-01-01 00:00:00`. It comes back with `T` and an offset.
 *
 * @see docs CDR Exports v2.0; Python SDK guide
 * @example 2019-01-01 00:00:00
 */
export type CdrTime = string | Date;
/**
 * A caller name.
 *
 * @see docs Numbers v2.0; SDK guides; live account 2026
 */
export interface Cnam {
    /** A name, and how its approval stands. */
    attributes: CnamAttributes;
    /**
     * Digits; what `cnams.assign` takes.
     * @example 22790
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    /** What a caller name is linked to. */
    relationships?: CnamRelationships;
    type: "cnam";
}
/**
 * What is answered to assigning a caller name, or taking it off.
 *
 * @see Python and Node.js SDK guides
 */
export interface CnamAssignment {
    /** When it was taken up. */
    attributes: CnamAssignmentAttributes;
    /**
     * The record's id, a number here; null where the name is taken off.
     * @example 17604
     * @example null
     */
    id: string | number | null;
    type: "cnam";
}
/**
 * When it was taken up.
 *
 * @see Python and Node.js SDK guides
 */
export interface CnamAssignmentAttributes {
    /**
     * When, as RFC 1123 writes it.
     * @example Fri, 01 Jun 2018 00:17:52 GMT
     */
    date_created: string;
}
/**
 * That a caller name is being assigned, or taken off.
 *
 * @see Python and Node.js SDK guides
 */
export interface CnamAssignmentDocument {
    /** What is answered to assigning a caller name, or taking it off. */
    data: CnamAssignment;
}
/**
 * A name, and how its approval stands.
 *
 * @see docs Numbers v2.0; SDK guides
 */
export interface CnamAttributes {
    /**
     * When it was approved, with a space between date and time; null before, and on old records.
     * @example 2018-04-23 17:04:30.829341+00:00
     */
    approval_datetime: string | null;
    /**
     * When it was created, with a space between date and time; null on old records.
     * @example 2018-04-19 21:03:04.932192+00:00
     */
    creation_datetime: string | null;
    /** Whether it may be assigned. */
    is_approved: boolean;
    /** Why it was refused, if it was; empty on old records. */
    rejection_reason: string | null;
    /**
     * The name, in capitals.
     * @example BROWN BAG
     */
    value: string;
}
/**
 * A new caller name.
 *
 * @see docs Numbers v2.0; Node.js SDK guide
 */
export interface CnamCreate {
    /**
     * The name, at most 15 characters, at least one of them a letter; letters, digits, spaces and `-_.,@+&'/"`. It comes back in capitals. Refused by people: bad language, phone numbers, names of places and of public figures, what misleads.
     * @example Heartwood
     */
    value: string;
}
/**
 * One caller name.
 *
 * @see docs Numbers v2.0; Node.js SDK guide
 */
export interface CnamDocument {
    /** A caller name. */
    data: Cnam;
    /**
     * The numbers that show it, where it is approved and assigned. No sample shows one.
     *
     * Confidence: documented.
     */
    included?: {
        [key: string]: unknown;
    }[];
}
/**
 * A page of caller names.
 *
 * @see docs Numbers v2.0; Python SDK guide
 */
export interface CnamListDocument {
    /** The records. */
    data: Cnam[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * What a caller name is linked to.
 *
 * @see docs Numbers v2.0; Node.js SDK guide
 */
export interface CnamRelationships {
    /** The numbers that show it. */
    numbers: {
        /** Types and ids of the numbers; may be empty. */
        data: ResourceIdentifier[];
    };
}
/**
 * What is to change of a caller name, wrapped.
 *
 * @see docs Numbers v2.0, page on updating a CNAM record
 */
export interface CnamUpdateDocument {
    /** The name. */
    data: {
        /** A new caller name. */
        attributes: CnamCreate;
        /**
         * Always `cnam`.
         */
        type: "cnam";
    };
}
/**
 * A date, `YYYY-MM-DD`, or an ISO 8601 date with time and `Z` or an offset; UTC. Links repeat it with an offset.
 *
 * @see docs Messages v2.1; spec
 * @example 2017-12-01
 * @example 2017-12-01T00:00:00.000Z
 */
export type DateFilter = string | Date;
/**
 * How far a message sent has got.
 *
 * @see spec; PHP SDK guide
 */
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
     * 1000 to 1010 are states: 1001 queued, 1002 sent, 1003 accepted by the carrier, 1004 delivered to the handset, 1005 rejected, 1006 expired, 1007 failed; 11xx are of routing and policy, such as 1110, opted out; 12xx of SMPP.
     *
     * @see support site, "Delivery Receipt Response Codes", whose list goes on after 1222
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
/**
 * How far a message sent has got, as it is POSTed.
 *
 * @see docs Messages v2.1 and v2.2, "Receive a DLR"
 */
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
/**
 * A receipt as it is POSTed.
 *
 * @see docs Messages v2.1 and v2.2, "Receive a DLR"
 */
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
/**
 * An emergency address, and whose it is.
 *
 * @see docs Numbers v2.0; SDK guides; live account 2026
 */
export interface E911Attributes {
    /**
     * The kind of unit, such as `Suite`, with a capital; empty or missing when there is none.
     * @example Suite
     */
    address_type?: "Apartment" | "Basement" | "Building" | "Department" | "Floor" | "Front" | "Key" | "Lobby" | "Lot" | "Lower" | "Office" | "Penthouse" | "Pier" | "Rear" | "Room" | "Side" | "Slip" | "Space" | "Stop" | "Suite" | "Trailer" | "Unit" | "Upper" | (string & {});
    /**
     * The unit's number, such as `A-1`; empty or missing when there is none. The older documentation says integer.
     * @example 601
     */
    address_type_number?: string;
    /**
     * Undocumented; records of a live account have it.
     *
     * @see live account 2026
     */
    alias?: string | null;
    /**
     * The city.
     * @example Tacoma
     */
    city: string;
    /**
     * The country; `USA` in old records.
     * @example US
     */
    country: "US" | "CA" | "USA" | (string & {});
    /** The first name. */
    first_name: string;
    /**
     * A name of yours, unique in the account.
     * @example Office Space III
     */
    label: string;
    /** The last name. */
    last_name: string;
    /**
     * The US state or Canadian province or territory, two letters.
     * @example WA
     */
    state: string;
    /**
     * The street.
     * @example N Vassault
     */
    street_name: string;
    /**
     * The number of the house. The documentation says integer; every sample has a string.
     * @example 3901
     */
    street_number: string;
    /**
     * The ZIP or postal code.
     * @example 98407
     */
    zip: string;
}
/**
 * A new emergency address.
 *
 * @see docs Numbers v2.0; Node.js SDK guide
 */
export interface E911Create {
    /**
     * The kind of unit, such as `Suite`, in any case; leave it out when there is none.
     * @example Suite
     */
    address_type?: ("Apartment" | "Basement" | "Building" | "Department" | "Floor" | "Front" | "Key" | "Lobby" | "Lot" | "Lower" | "Office" | "Penthouse" | "Pier" | "Rear" | "Room" | "Side" | "Slip" | "Space" | "Stop" | "Suite" | "Trailer" | "Unit" | "Upper" | (string & {})) | undefined;
    /**
     * The unit's number, such as `601` or `A-1`; wanted where `address_type` is given.
     * @example 601
     */
    address_type_number?: string | undefined;
    /**
     * The city.
     * @example Tacoma
     */
    city: string;
    /**
     * The country, `US` or `CA`.
     * @example US
     */
    country: "US" | "CA" | (string & {});
    /** The first name of whoever is there. */
    first_name: string;
    /**
     * A name of yours, unique in the account.
     * @example Home
     */
    label: string;
    /** The last name of whoever is there. */
    last_name: string;
    /**
     * The US state or Canadian province or territory, two letters in upper case.
     * @example WA
     */
    state: string;
    /**
     * The street.
     * @example N Vassault
     */
    street_name: string;
    /**
     * The number of the house, as text. The documentation says integer; every sample has a string.
     * @example 3901
     */
    street_number: string;
    /**
     * The ZIP or postal code, 4 to 7 characters by the error that the API answers.
     * @example 98407
     * @example M4C 5K7
     */
    zip: string;
}
/**
 * A new emergency address, wrapped.
 *
 * @see docs Numbers v2.0; Node.js SDK guide
 */
export interface E911CreateDocument {
    /** The address. */
    data: {
        /** A new emergency address. */
        attributes: E911Create;
        /**
         * Always `e911`.
         */
        type: "e911";
    };
}
/**
 * One emergency address.
 *
 * @see docs Numbers v2.0; SDK guides
 */
export interface E911Document {
    /** An emergency address. */
    data: E911Record;
}
/**
 * A page of emergency addresses.
 *
 * @see docs Numbers v2.0; Node.js SDK guide
 */
export interface E911ListDocument {
    /** The records. */
    data: E911Record[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * A number that an emergency address is assigned to.
 *
 * @see docs Numbers v2.0; Python SDK guide
 */
export interface E911Number {
    /** Which number it is. */
    attributes: E911NumberAttributes;
    /**
     * The number in SDK samples, an internal id in the documentation's; go by `attributes.value`.
     * @example 12062011682
     * @example 682705
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "number";
}
/**
 * Which number it is.
 *
 * @see docs Numbers v2.0; Python SDK guide
 */
export interface E911NumberAttributes {
    /** Your name for the number; null when there is none. */
    alias: string | null;
    /**
     * The number, digits only.
     * @example 12062011682
     */
    value: string;
}
/**
 * A page of the numbers of an emergency address.
 *
 * @see docs Numbers v2.0; Python SDK guide
 */
export interface E911NumberListDocument {
    /** The numbers. */
    data: E911Number[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * An emergency address.
 *
 * @see docs Numbers v2.0; SDK guides; live account 2026
 */
export interface E911Record {
    /** An emergency address, and whose it is. */
    attributes: E911Attributes;
    /**
     * Digits; what `e911s.assign` takes.
     * @example 21845
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "e911";
}
/**
 * What may be changed of an emergency address; the rest stays.
 *
 * @see docs Numbers v2.0; Python SDK guide
 */
export interface E911Update {
    /** The kind of unit, such as `Suite`, in any case. */
    address_type?: ("Apartment" | "Basement" | "Building" | "Department" | "Floor" | "Front" | "Key" | "Lobby" | "Lot" | "Lower" | "Office" | "Penthouse" | "Pier" | "Rear" | "Room" | "Side" | "Slip" | "Space" | "Stop" | "Suite" | "Trailer" | "Unit" | "Upper" | (string & {})) | undefined;
    /** The unit's number; wanted where `address_type` is given. */
    address_type_number?: string | undefined;
    /** The city. */
    city?: string | undefined;
    /** The country, `US` or `CA`. */
    country?: ("US" | "CA" | (string & {})) | undefined;
    /** The first name of whoever is there. */
    first_name?: string | undefined;
    /** A name of yours, unique in the account. */
    label?: string | undefined;
    /**
     * The last name of whoever is there.
     * @example Wiley
     */
    last_name?: string | undefined;
    /** The US state or Canadian province or territory, two letters in upper case. */
    state?: string | undefined;
    /** The street. */
    street_name?: string | undefined;
    /** The number of the house, as text. */
    street_number?: string | undefined;
    /** The ZIP or postal code, 4 to 7 characters by the error that the API answers. */
    zip?: string | undefined;
}
/**
 * What is to change of an emergency address, wrapped.
 *
 * @see docs Numbers v2.0; Python SDK guide
 */
export interface E911UpdateDocument {
    /** The address. */
    data: {
        /** What may be changed of an emergency address; the rest stays. */
        attributes: E911Update;
        /**
         * Always `e911`.
         */
        type: "e911";
    };
}
/**
 * A point of presence.
 *
 * @see docs Numbers v2.0, "List Edge Strategies"; live account 2026
 */
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
/**
 * Where a point of presence is.
 *
 * @see docs Numbers v2.0, "List Edge Strategies"; live account 2026
 */
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
/**
 * All points of presence.
 *
 * @see docs Numbers v2.0, "List Edge Strategies"; live account 2026
 */
export interface EdgeStrategyListDocument {
    /** The points of presence. */
    data: EdgeStrategy[];
}
/**
 * What an error answers.
 *
 * @see spec; samples; live account 2026
 */
export interface ErrorDocument {
    /** One entry for each thing that is wrong. */
    errors: ErrorItem[];
}
/**
 * One thing that is wrong. Only `status` is in every sample.
 *
 * @see spec; samples; live account 2026
 */
export interface ErrorItem {
    /**
     * An explanation, sometimes empty. For a wrong or missing value it may be an object: by parameter, each with a list of sentences, or, for emergency addresses, in the shape of the request.
     *
     * @see samples; live account 2026
     */
    detail?: string | {
        [key: string]: unknown;
    };
    /**
     * What to give to Flowroute's support, who find the request by it; a UUID. It recurs for different errors in samples, so it is no key.
     *
     * @see docs, "Errors"; samples
     */
    id?: string;
    /**
     * The HTTP status, as a number; a whole sentence where the API does not serve the address.
     *
     * @see samples; live account 2026
     */
    status: number | string;
    /** A short name. */
    title?: string;
}
/**
 * What has got how far. Only the event of a port order has a sample.
 *
 * @see docs "Callback Notifications" and Porting v2.0, "Receive Status Change Notifications"
 */
export interface EventAttributes {
    /** When it happened, ISO 8601 with an offset. */
    at?: string | number;
    /** The account, 32 hexadecimal digits. */
    customer_id?: string;
    /**
     * `status_change`; more are announced.
     * @example status_change
     */
    event_type: "status_change" | (string & {});
    /** The event's id once more. */
    id?: string;
    /** A sentence. */
    message?: string;
    /**
     * The thing's id; text in the sample, a number by the page.
     * @example 50404
     */
    resource_id: string | number;
    /**
     * The kind of thing; `portorders` is all that is known.
     * @example portorders
     */
    resource_type: "portorders" | (string & {});
    /**
     * The new status; of a port order, one of `PortOrderStatusName`.
     * @example cancelled
     */
    status: string;
    /** When; ISO 8601 in the sample, UNIX time by the page. */
    timestamp?: string | number;
    /** `event`. */
    type?: string;
    /** The address that it was POSTed to. */
    url_override?: string;
    /** `1.0`; text in the sample, a number by the page. */
    version?: string | number;
}
/**
 * Something in the background has got further.
 *
 * @see docs "Callback Notifications" and Porting v2.0, "Receive Status Change Notifications"
 */
export interface EventNotification {
    /** The event. */
    data: {
        /** What has got how far. Only the event of a port order has a sample. */
        attributes: EventAttributes;
        /** The event's id, a UUID, the same in every repetition. */
        id: string;
        /** When it was sent; ISO 8601 in the sample, UNIX time by the page. */
        timestamp?: string | number;
        /**
         * The kind; `po_status_change` is all that is known.
         * @example po_status_change
         */
        type: "po_status_change" | (string & {});
    };
}
/**
 * An exchange in which numbers can be bought.
 *
 * @see spec; PHP SDK guide
 */
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
/**
 * A page of exchanges.
 *
 * @see spec; PHP SDK guide
 */
export interface ExchangeListDocument {
    /** The exchanges. */
    data: Exchange[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * An inbound MMS.
 *
 * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
 */
export interface InboundMms {
    /** The message. */
    data: {
        /** An inbound MMS. */
        attributes: InboundMmsAttributes;
        /** The message's id, the same in every repetition. */
        id: string;
        /** What belongs to an MMS. */
        relationships: MessageRelationships;
        type: "message";
    };
    /** One entry for each attachment. */
    included: Media[];
}
/**
 * An inbound MMS.
 *
 * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
 */
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
    /** 0 for ASCII, 8 for UCS-2. Documented; absent from captures. */
    message_encoding?: number;
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
/**
 * An inbound SMS as accounts on v2.1 and v2.2 get it.
 *
 * @see docs Messages v2.1, "Receive an SMS"; captures of 2022 and 2024
 */
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
/**
 * An inbound SMS.
 *
 * @see docs Messages v2.1, "Receive an SMS"; captures of 2022 and 2024
 */
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
/**
 * An inbound SMS as accounts on v2.0 get it, reported as late as 2024.
 *
 * @see guide "Receive an Inbound Message"; report of 2024
 */
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
/**
 * A caller name that was sent along. What it has is not shown.
 *
 * Confidence: uncertain.
 *
 * @see docs Numbers v2.0
 */
export interface IncludedCnam {
    /** Likely those of `cnams.get`. */
    attributes?: {
        [key: string]: unknown;
    };
    /** Its id. */
    id: string;
    type: "cnam";
}
/**
 * An emergency address that was sent along. What it has is not shown.
 *
 * Confidence: uncertain.
 *
 * @see docs Numbers v2.0
 */
export interface IncludedE911 {
    /** Likely those of `e911s.get`. */
    attributes?: {
        [key: string]: unknown;
    };
    /** Its id. */
    id: string;
    type: "e911";
}
/**
 * An object of another type.
 *
 * @see docs, "Versioning"
 */
export interface IncludedOther {
    /** Its type. */
    type: string;
}
/**
 * The task that turns messaging on, sent along with a number.
 *
 * Confidence: uncertain.
 *
 * @see docs Numbers v2.0; Go client
 */
export interface IncludedProvisioning {
    /** How far it is. */
    attributes?: {
        /** The task's status; the values are unknown. */
        status?: string;
        /** The number. */
        tn?: string;
    };
    /** The task's id; `messageProvisioning.get` takes it. */
    id?: string;
    /**
     * Both names are documented.
     */
    type: "messaging-provision" | "message_provisioning_status";
}
/**
 * An object that was sent along, told by its `type`. Routes are known from samples; caller names, emergency addresses and provisioning tasks are documented without one. Other types may come.
 *
 * @see docs Numbers v2.0; PHP SDK guide; Go client
 */
export type IncludedResource = Route | IncludedCnam | IncludedE911 | IncludedProvisioning;
/**
 * Links of a list, for reading only; take nothing but the offset from `next`.
 *
 * @see spec; SDK guides
 */
export interface Links {
    /** The page after this one; absent after the last. */
    next?: string;
    /** This page. Absent from message lists. */
    self?: string;
}
/**
 * A letter of agency to sign. It has no id.
 *
 * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)"
 */
export interface Loa {
    /** The form of a letter of agency. */
    attributes: LoaAttributes;
    type: "loa";
}
/**
 * The form of a letter of agency.
 *
 * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)" and "Submit an LOA"
 */
export interface LoaAttributes {
    /** Who is authorized at the losing carrier. */
    billing_name: string;
    /** The city. */
    city: string;
    /** The company. */
    company: string;
    /** The country. */
    country: string;
    /** The legal text, with line breaks. */
    loa_copy: string;
    /** The numbers, 10 digits each here, without `+` and 1. */
    numbers: string[];
    /** The losing carrier. */
    provider: string;
    /** First and last name of who signs; empty until then. */
    signature_name: string;
    /** The title of who signs; empty until then. */
    signature_title: string;
    /** The state or province. */
    state: string;
    /** Street and number of the service address. */
    street: string;
    /** The unit; may be missing. */
    street2?: string | null;
    /**
     * What the numbers are for.
     * @example Business
     */
    usage_type: string;
    /** The ZIP or postal code. */
    zip: string;
}
/**
 * A letter of agency to sign.
 *
 * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)"
 */
export interface LoaDocument {
    /** A letter of agency to sign. It has no id. */
    data: Loa;
}
/**
 * All members of the form as they were fetched, and the two that make a signature.
 *
 * @see docs Porting v2.0, "Submit an LOA"
 */
export type LoaSigned = {
    /**
     * First and last name of the signing customer.
     * @example Sam Sample
     */
    signature_name: string;
    /**
     * The title of the signing customer.
     * @example Agent
     */
    signature_title: string;
} & {
    [key: string]: unknown;
};
/**
 * A letter of agency, signed.
 *
 * @see docs Porting v2.0, "Submit an LOA"
 */
export interface LoaSignedDocument {
    /** The letter. */
    data: {
        /** All members of the form as they were fetched, and the two that make a signature. */
        attributes: LoaSigned;
        /**
         * Always `loa`.
         */
        type: "loa";
    };
}
/**
 * An attachment. What the address in its link answers is unknown; fetch `attributes.url`.
 *
 * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
 */
export interface Media {
    /** The file of an attachment. */
    attributes: MediaAttributes;
    /** A prefix, a hyphen and the file's name. */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "media";
}
/**
 * The file of an attachment.
 *
 * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
 */
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
/**
 * A message with attachments, and perhaps a text.
 *
 * @see docs Messages v2.1, "Send an MMS"
 */
export type MediaMessage = MessageParts & {
    /** Public addresses of attachments, at most 750 kB in all with the text. */
    media_urls: readonly string[];
};
/**
 * A message whose `is_mms` is text, as the Python SDK sends it. It works.
 *
 * @see Python SDK
 */
export interface MessageAsText {
    /** The text. */
    body?: string | undefined;
    /**
     * Where this message's delivery receipts go.
     */
    dlr_callback?: string | undefined;
    /** A number on your account. */
    from: string;
    /**
     * Whether to send it as MMS.
     */
    is_mms: "true" | "false";
    /** Public addresses of attachments. */
    media_urls?: readonly string[] | undefined;
    /** The recipient. */
    to: string;
}
/**
 * What a message has.
 *
 * @see docs Messages v2.1, "Send an SMS" and "Send an MMS"; spec
 */
export interface MessageParts {
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
     * A number on your account that is enabled for messaging. Numbers of other countries are for sale too.
     * @example 12065550101
     */
    from: string;
    /** Send a message without attachments as MMS; it may still go out as SMS. */
    is_mms?: boolean | undefined;
    /** Public addresses of attachments, at most 750 kB in all with the text; they make it an MMS. PNG, JPEG, GIF and BMP, 3GP, MP4, AVI and MPG, AMR, MIDI, WAV, AC3 and MP3, and plain text usually work. */
    media_urls?: readonly string[] | undefined;
    /**
     * The recipient, in North America 11 digits with or without `+`. Whether other countries and short codes can be written to is the API's to say.
     * @example 12065551234
     */
    to: string;
}
/**
 * A task that turns messaging on or off, for one number or for several.
 *
 * @see docs Message Provision v2.0
 */
export interface MessageProvisioning {
    /** How far a task is. */
    attributes: MessageProvisioningAttributes;
    /** The task's id; its form is unknown. */
    id: string;
    /**
     * `message_provisioning_status` for one number, `message_bulk_provisioning_status` for several. The page prints the first for both, so go by the attributes.
     * @example message_provisioning_status
     */
    type: "message_provisioning_status" | "message_bulk_provisioning_status" | (string & {});
}
/**
 * How far a task is.
 *
 * @see docs Message Provision v2.0
 */
export interface MessageProvisioningAttributes {
    /**
     * About the task, where there are several numbers. Its type is not stated.
     *
     * Confidence: uncertain.
     */
    message?: string;
    /** Several numbers, by how far they are; at first all are in `processing`. */
    numbers?: MessageProvisioningNumbers;
    /**
     * The task's status. No page lists the values; `processing` is a guess of the samples.
     *
     * Confidence: unknown.
     */
    status: string;
    /**
     * The number, where there is one.
     * @example 12065550101
     */
    tn?: string;
}
/**
 * One task.
 *
 * @see docs Message Provision v2.0
 */
export interface MessageProvisioningDocument {
    /** A task that turns messaging on or off, for one number or for several. */
    data: MessageProvisioning;
}
/**
 * Several numbers, by how far they are; at first all are in `processing`.
 *
 * @see docs Message Provision v2.0
 */
export interface MessageProvisioningNumbers {
    /** Not done. */
    failed: string[];
    /** Under way. */
    processing: string[];
    /** Done. */
    successful: string[];
}
/**
 * What to turn on or off, and for which numbers.
 *
 * @see docs Message Provision v2.0, page on enabling and disabling
 */
export interface MessageProvisioningStart {
    /**
     * Whether to turn messaging on or off.
     */
    action: "enable" | "disable";
    /**
     * Where changes of the task's status are POSTed; see the webhook `event`.
     */
    callback_url?: string | undefined;
    /** Mail changes of the task's status. */
    email?: boolean | undefined;
    /** The numbers. */
    numbers: readonly string[];
}
/**
 * A message detail record. It has no links in the samples.
 *
 * @see spec; PHP SDK guide
 */
export interface MessageRecord {
    /** What is known of a message. */
    attributes: MessageRecordAttributes;
    /**
     * `mdr2-` and 32 hexadecimal digits.
     * @example mdr2-ca82be46e6ba11e79d08862d092cf73d
     */
    id: string;
    /** The attachments of an MMS; an SMS has none. */
    relationships?: MessageRelationships;
    type: "message";
}
/**
 * What is known of a message.
 *
 * @see spec; PHP SDK guide
 */
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
     * What it costs, as v2.2 tells it. Whether records have it is unknown; one client allows for it.
     *
     * Confidence: unknown.
     *
     * @see Go client
     */
    price_details?: PriceDetails;
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
/**
 * One message record.
 *
 * @see spec; PHP SDK guide
 */
export interface MessageRecordDocument {
    /** A message detail record. It has no links in the samples. */
    data: MessageRecord;
}
/**
 * A page of message records. Its links have `next` only.
 *
 * @see spec; PHP SDK guide
 */
export interface MessageRecordListDocument {
    /** The records. */
    data: MessageRecord[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links?: Links;
}
/**
 * What belongs to an MMS.
 *
 * @see spec; captures
 */
export interface MessageRelationships {
    /** Its attachments. */
    media: {
        /** Types and ids of the attachments. */
        data: ResourceIdentifier[];
    };
}
/**
 * A message to one recipient. There must be a text or an attachment.
 *
 * @see docs Messages v2.1, "Send an SMS" and "Send an MMS"; spec
 */
export type MessageSend = TextMessage | MediaMessage;
/**
 * A message, wrapped.
 *
 * @see docs Messages v2.1; Python SDK; captures of requests
 */
export interface MessageSendDocument {
    /** The message. */
    data: {
        /** The message, as in the compact form. */
        attributes: TextMessage | MediaMessage | MessageAsText;
        /**
         * Always `message`.
         */
        type: "message";
    };
}
/**
 * A number on the account, with its routes and presets.
 *
 * @see spec; PHP SDK guide; live account 2026
 */
export interface NumberDetails {
    /** What is known of a number on the account. The members that are not required are newer; a live account in 2026 had `iso_country`, `status` and `tier` in lists, and the others in `numbers.get` alone. */
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
/**
 * A number with what it is linked to.
 *
 * @see spec; PHP SDK guide; live account 2026
 */
export interface NumberDetailsDocument {
    /** A number on the account, with its routes and presets. */
    data: NumberDetails;
    /** The linked objects, each told by its `type`; may be missing where there is none. */
    included?: IncludedResource[];
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
}
/**
 * Options of a purchase.
 *
 * @see docs Numbers v2.0, "Purchase a Phone Number"
 */
export interface NumberPurchase {
    /** Look up the caller's name for each inbound call, which is charged. The default is the account's preference "CNAM Lookups by Default". */
    cnam_lookups_enabled?: boolean | undefined;
    /**
     * With `messaging_enabled`, POST here when that task ends. Documented for updates only.
     *
     * Confidence: uncertain.
     *
     * @see Go client
     */
    messaging_callback_url?: string | undefined;
    /**
     * With `messaging_enabled`, mail the account's contact when that task ends. Documented for updates only.
     *
     * Confidence: uncertain.
     *
     * @see Go client
     */
    messaging_email?: boolean | undefined;
    /**
     * Start turning SMS and MMS on, which has a price. The purchase answers before that task ends; until then the attribute of this name is false.
     * @default false
     */
    messaging_enabled?: boolean | undefined;
}
/**
 * What a number is linked to.
 *
 * @see spec; PHP SDK guide; live account 2026
 */
export interface NumberRelationships {
    /** The name shown on outbound calls. */
    cnam_preset: Relationship;
    /** The emergency address. */
    e911_address: Relationship;
    /** Where they go when the primary route fails. */
    failover_route: Relationship;
    /**
     * The task that turns messaging on; in answers to purchases.
     *
     * @see Go client
     */
    message_provision?: Relationship;
    /** Where inbound calls go; route `"0"` by default. Without one the number rings nowhere, and shows no other sign of it. */
    primary_route: Relationship;
}
/**
 * What may be changed of a number.
 *
 * @see docs Numbers v2.0, "Update Details for a Phone Number"
 */
export interface NumberUpdate {
    /**
     * A name of yours, not unique. No source limits its length here; the filter of the list takes 64 characters.
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
    /** Start turning SMS and MMS on, which may be charged. */
    messaging_enabled?: boolean | undefined;
}
/**
 * Caller-name look-ups, switched by text as one page shows it.
 *
 * @see docs Numbers v2.0, "Enable or Disable CNAM Lookups on a Phone Number"
 */
export interface NumberUpdateAsText {
    /**
     * Look up the caller's name for each inbound call, which is charged.
     */
    cnam_lookups_enabled: "true" | "false";
    /**
     * Always `number`.
     */
    type: "number";
}
/**
 * What is to change of a number, flat and with a type.
 *
 * @see docs Numbers v2.0, "Update Details for a Phone Number"
 */
export type NumberUpdateDocument = NumberUpdate & {
    /**
     * Always `number`.
     */
    type: "number";
};
/**
 * A number on the account, as lists have it.
 *
 * @see spec; PHP SDK guide; docs Numbers v2.1; live account 2026
 */
export interface PhoneNumber {
    /** What is known of a number on the account. The members that are not required are newer; a live account in 2026 had `iso_country`, `status` and `tier` in lists, and the others in `numbers.get` alone. */
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
/**
 * What is known of a number on the account. The members that are not required are newer; a live account in 2026 had `iso_country`, `status` and `tier` in lists, and the others in `numbers.get` alone.
 *
 * @see spec; PHP SDK guide; docs Numbers v2.1; live account 2026
 */
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
    /** Undocumented; null in every sample. */
    note?: string | null;
    /**
     * `longcode` or `toll-free` now, `standard` in early samples; `tollfree` in the spec and in 2026, and for numbers on an account `inum`. The list is not known to be complete.
     * @example longcode
     * @example standard
     */
    number_type: "longcode" | "toll-free" | "tollfree" | "standard" | (string & {});
    /**
     * The rate centre, lower case; may be empty for a toll-free number.
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
     * The state, province or territory, lower case; may be empty for a toll-free number.
     * @example ca
     */
    state: string;
    /**
     * The only value known is `PURCHASED`. Numbers that are being ported may be listed too, perhaps with another.
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
/**
 * A page of numbers on the account.
 *
 * @see spec; PHP SDK guide; docs Numbers v2.1; live account 2026
 */
export interface PhoneNumberListDocument {
    /** The numbers. */
    data: PhoneNumber[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * A date, `YYYY-MM-DD`.
 *
 * @see docs Porting v2.0
 * @example 2018-07-12
 */
export type PlainDate = string;
/**
 * Which numbers can be ported.
 *
 * @see docs Porting v2.0, "Check Number Portability"
 */
export interface Portability {
    /** Those on Flowroute's own network, which are among the portable as well. */
    hypernetwork_enabled: string[];
    /** Those that cannot. */
    nonportable: string[];
    /** Those that can. */
    portable: string[];
}
/**
 * Numbers to check.
 *
 * @see docs Porting v2.0, "Check Number Portability"
 */
export interface PortabilityCheck {
    /** The numbers. */
    numbers: readonly PortNumber[];
}
/**
 * Which numbers can be ported. Has neither type nor links.
 *
 * @see docs Porting v2.0, "Check Number Portability"
 */
export interface PortabilityDocument {
    /** Which numbers can be ported. */
    data: Portability;
}
/**
 * A phone number with `+` and country code.
 *
 * @see docs Porting v2.0, "Check Number Portability"
 * @example +12065550101
 */
export type PortNumber = string;
/**
 * A move of numbers from one carrier to the account.
 *
 * @see docs Porting v2.0, "View Port Order Details" and "Modify the Phone Numbers on a Port Order"
 */
export interface PortOrder {
    /** A port order. Holds secrets: `pin`, `last_4_ssn`, names and addresses. What may be left out on creation is not required here, though every sample has it. */
    attributes: PortOrderAttributes;
    /**
     * Digits in samples, a number by the pages.
     * @example 42361
     */
    id: string | number;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "portorder";
}
/**
 * The service address at the losing carrier.
 *
 * @see docs Porting v2.0, "View Port Order Details"
 */
export interface PortOrderAddress {
    /** The city. */
    city: string;
    /** The country, `US` or `CA`. */
    country: "US" | "CA" | (string & {});
    /** The state or province, two letters. */
    state: string;
    /** Street and number. */
    street: string;
    /** The unit; null when there is none. */
    street2?: string | null;
    /** The ZIP or postal code. */
    zip?: string | null;
}
/**
 * A port order. Holds secrets: `pin`, `last_4_ssn`, names and addresses. What may be left out on creation is not required here, though every sample has it.
 *
 * @see docs Porting v2.0, "View Port Order Details" and "Modify the Phone Numbers on a Port Order"
 */
export interface PortOrderAttributes {
    /**
     * A name of yours for the order.
     * @example Port Order 6/12/2018
     */
    alias?: string;
    /** The service address at the losing carrier. */
    billing_address: PortOrderAddress;
    /** Who is authorized at the losing carrier. */
    billing_name: string;
    /** The main number of the account at the losing carrier; may be empty. */
    billing_number?: string;
    /**
     * Files and the letter of agency. In one page each item is a document, in another an item that holds a list of them.
     *
     * Confidence: uncertain.
     */
    business_documents: (PortOrderDocumentEntry | PortOrderDocumentList)[];
    /**
     * Empty in samples; what stands in it is unknown.
     *
     * Confidence: unknown.
     */
    comments?: unknown[];
    /** The company. */
    company?: string;
    /**
     * US dollars, a decimal in a string.
     * @example 7.5
     */
    cost: string;
    /**
     * When the numbers should move, `YYYY-MM-DD`.
     * @example 2018-07-12
     */
    desired_completion_date?: string;
    /** Whether callers' names are looked up once the numbers are here. */
    enable_cnam_lookups?: boolean;
    /**
     * The group that the order is part of.
     * @example 38697
     */
    group_id: string | number;
    /** The end of a social security number; may be empty. Secret. */
    last_4_ssn?: string;
    /** Where the letter of agency is to be mailed. Taken, but the mailing was announced only. */
    loa_details?: PortOrderLoaDetails;
    /** The numbers to move. */
    numbers: string[];
    /** The PIN at the losing carrier. Secret. */
    pin?: string;
    /** What the numbers get once they are here; null where nothing is set. */
    presets: PortOrderPresets;
    /** The losing carrier. */
    provider: string;
    /** The account at the losing carrier. */
    provider_account?: string;
    /** How far an order is: pending (yours to submit), processing, submitted, accepted, rejected (yours to correct), review, completed, canceled, abandoned, hard_canceled. Pages write capitals, samples lower case, and `cancelled` with two l: compare without regard to case, spaces, underscores and the second l. */
    status: PortOrderStatusName;
    /**
     * When the status last changed, UTC; null while pending.
     * @example 2018-07-31T21:34:17Z
     */
    status_updated_at: string | null;
    /** Where changes of status are POSTed. */
    status_url?: string;
    /**
     * What the numbers are for, `business` or `residential`; pages write a capital.
     * @example residential
     */
    usage_type?: "business" | "residential" | "Business" | "Residential" | (string & {});
}
/**
 * That an order is to be cancelled.
 *
 * @see docs Porting v2.0, "Cancel a Port Order"
 */
export interface PortOrderCancelDocument {
    /** The order. The curl sample leaves the type out. */
    data: {
        /** The new status. */
        attributes: {
            /**
             * Always `cancelled`.
             */
            status: "cancelled";
        };
        /**
         * Always `portorder`.
         */
        type: "portorder";
    };
}
/**
 * A new port order. Those members that are marked as uncertain are inferred from answers.
 *
 * @see docs Porting v2.0, "Create a Port Order"
 */
export interface PortOrderCreate {
    /**
     * A name of yours for the order.
     *
     * Confidence: uncertain.
     */
    alias?: string | undefined;
    /** First and last name of the person authorized at the losing carrier. */
    billing_name: string;
    /**
     * The main number of the account at the losing carrier.
     *
     * Confidence: uncertain.
     */
    billing_number?: string | undefined;
    /** The city. */
    city: string;
    /**
     * The company.
     *
     * Confidence: uncertain.
     */
    company?: string | undefined;
    /** The country, `US` or `CA`. */
    country: "US" | "CA" | (string & {});
    /**
     * When the numbers should move, `YYYY-MM-DD`, at most 30 days ahead.
     *
     * Confidence: uncertain.
     */
    desired_completion_date?: string | undefined;
    /**
     * Look up callers' names, which is charged, once the numbers are here.
     *
     * Confidence: uncertain.
     */
    enable_cnam_lookups?: boolean | undefined;
    /**
     * The end of a social security number. Secret.
     *
     * Confidence: uncertain.
     */
    last_4_ssn?: string | undefined;
    /** Where the letter of agency is to be mailed. Taken, but the mailing was announced only. */
    loa_details?: PortOrderLoaDetails | undefined;
    /** The numbers to move. */
    numbers: readonly PortNumber[];
    /**
     * The PIN at the losing carrier. Secret.
     *
     * Confidence: uncertain.
     */
    pin?: string | undefined;
    /**
     * What the numbers get once they are here.
     *
     * Confidence: uncertain.
     */
    presets?: PortOrderPresetsChange | undefined;
    /** The losing carrier. */
    provider: string;
    /**
     * The account at the losing carrier.
     *
     * Confidence: uncertain.
     */
    provider_account?: string | undefined;
    /** The state or province, two letters. */
    state: string;
    /**
     * Where each change of status is POSTed; see the webhook `event`. One address may serve many orders.
     */
    status_url?: string | undefined;
    /** Street and number of the service address. */
    street: string;
    /** The unit. */
    street2?: string | undefined;
    /**
     * What the numbers are for.
     * @example Business
     */
    usage_type?: ("Business" | "Residential" | (string & {})) | undefined;
    /** The ZIP or postal code. */
    zip?: string | undefined;
}
/**
 * What comes of a new order, a group of orders or one order. Its attributes are unknown.
 *
 * Confidence: unknown.
 *
 * @see docs Porting v2.0, "Create a Port Order" and "Receive Status Change Notifications"
 */
export type PortOrderCreated = {
    /** Unknown. */
    attributes?: {
        [key: string]: unknown;
    };
    /** The id of the group or the order. */
    id?: string | number;
    /** Likely `portorder_group`, or `portorder`. */
    type?: "portorder_group" | "portorder" | (string & {});
} & {
    [key: string]: unknown;
};
/**
 * What comes of a new order.
 *
 * Confidence: unknown.
 *
 * @see docs Porting v2.0, "Create a Port Order"
 */
export interface PortOrderCreatedDocument {
    /**
     * What comes of a new order, a group of orders or one order. Its attributes are unknown.
     *
     * Confidence: unknown.
     */
    data: PortOrderCreated;
}
/**
 * A new port order, wrapped.
 *
 * @see docs Porting v2.0, "Create a Port Order"
 */
export interface PortOrderCreateDocument {
    /** The order. */
    data: {
        /** A new port order. Those members that are marked as uncertain are inferred from answers. */
        attributes: PortOrderCreate;
        /**
         * Always `portorder`.
         */
        type: "portorder";
    };
}
/**
 * One port order.
 *
 * @see docs Porting v2.0, "View Port Order Details"
 */
export interface PortOrderDocument {
    /** A move of numbers from one carrier to the account. */
    data: PortOrder;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links?: SelfLink;
}
/**
 * A document of an order.
 *
 * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order"
 */
export interface PortOrderDocumentEntry {
    /** Its address. */
    filename: string;
    /**
     * `uploaded` or `failed`.
     * @example uploaded
     */
    status: "uploaded" | "failed" | (string & {});
}
/**
 * Documents of an order, nested.
 *
 * @see docs Porting v2.0, "View Port Order Details"
 */
export interface PortOrderDocumentList {
    /** The documents. */
    data: {
        /** A document of an order. */
        attributes: PortOrderDocumentEntry;
        /**
         * The file's id; `portOrders.getFile` takes it.
         * @example 0
         */
        id: string | number;
        /** A link to the resource itself, for reading only; it may lack `/v2`. */
        links?: SelfLink;
        type: "portorder-file";
    }[];
}
/**
 * A document that Flowroute fetches.
 *
 * @see docs Porting v2.0, "Request a Document Pull"
 */
export interface PortOrderFile {
    /** A document, and whether it is here. */
    attributes: PortOrderFileAttributes;
    /**
     * The file's id.
     * @example 99999
     */
    id: string | number;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "portorder-file";
}
/**
 * A document, and whether it is here.
 *
 * @see docs Porting v2.0, "Request a Document Pull"
 */
export interface PortOrderFileAttributes {
    /** A short name, where one was given. */
    file?: string;
    /** The address as it was given. */
    filename: string;
    /**
     * By its name the address; the page repeats another description.
     *
     * Confidence: uncertain.
     */
    original_url?: string;
    /**
     * `pending`, `processing`, `complete` or `error`.
     * @example pending
     */
    status: "pending" | "processing" | "complete" | "error" | (string & {});
}
/**
 * A document that Flowroute fetches.
 *
 * @see docs Porting v2.0, "Request a Document Pull"
 */
export interface PortOrderFileDocument {
    /** A document that Flowroute fetches. */
    data: PortOrderFile;
}
/**
 * Where a document is.
 *
 * @see docs Porting v2.0, "Request a Document Pull"
 */
export interface PortOrderFilePull {
    /**
     * A public address. Where it does not end in the file's name, append `?filename=my_bill.pdf`.
     * @example https://example.com/images/header/carrier_bill.pdf?filename=my_carrier_bill.pdf
     */
    url: string;
}
/**
 * A presigned address of the file store.
 *
 * @see docs Porting v2.0, "Add a Document via Direct Upload" and "Download a Document From an Existing Port Order"
 */
export interface PortOrderFileUrl {
    /** Where a file goes or is. */
    attributes: PortOrderFileUrlAttributes;
    /**
     * The file's id, a number here.
     * @example 99999
     */
    id: number | string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    type: "portorder-file-url";
}
/**
 * Where a file goes or is.
 *
 * @see docs Porting v2.0, "Add a Document via Direct Upload" and "Download a Document From an Existing Port Order"
 */
export interface PortOrderFileUrlAttributes {
    /**
     * Until when it is good.
     * @example 2018-07-31T21:34:17.576092+00:00
     */
    expires: string;
    /** The address, good for anyone who has it until it expires. Secret. */
    url: string;
}
/**
 * A presigned address of the file store.
 *
 * @see docs Porting v2.0, "Add a Document via Direct Upload" and "Download a Document From an Existing Port Order"
 */
export interface PortOrderFileUrlDocument {
    /** A presigned address of the file store. */
    data: PortOrderFileUrl;
}
/**
 * The state of a group of port orders, with a list of the orders. Only the id's name is known.
 *
 * Confidence: unknown.
 *
 * @see docs Porting v2.0, "View a Port Order Group Status"
 */
export type PortOrderGroup = {
    /** The group's id, a number by the page. */
    id: number | string;
} & {
    [key: string]: unknown;
};
/**
 * A group of port orders.
 *
 * @see docs Porting v2.0, "View a Port Order Group Status"
 */
export interface PortOrderGroupDocument {
    /**
     * The state of a group of port orders, with a list of the orders. Only the id's name is known.
     *
     * Confidence: unknown.
     */
    data: PortOrderGroup;
}
/**
 * Numbers to add to a group.
 *
 * @see docs Porting v2.0, "Add Phone Numbers to a Port Order Group"
 */
export interface PortOrderGroupNumbers {
    /** The numbers. */
    add: readonly PortNumber[];
}
/**
 * Port orders, inside one object.
 *
 * @see docs Porting v2.0, "Searching for Port Orders"
 */
export interface PortOrderList {
    /** What it holds. */
    attributes: {
        /** The orders. */
        orders: {
            /** The orders. */
            data: PortOrderListItem[];
        };
    };
    type: "portorder_list";
}
/**
 * What lists tell of a port order. Real items have more; that they are those of the search's parameters, as here, is inferred.
 *
 * Confidence: uncertain.
 *
 * @see docs Porting v2.0, "Searching for Port Orders"
 */
export interface PortOrderListAttributes {
    /**
     * Your name for the order.
     * @example My Order
     */
    alias: string | null;
    /** When it was completed. Nobody has seen it. */
    completion_date?: string | null;
    /** When it was created. Nobody has seen it. */
    created_date?: string | null;
    /** The state of its group. Nobody has seen it. */
    group_status?: string | null;
    /**
     * The order's id.
     * @example 42323
     */
    id: string | number;
    /** When it was changed. Nobody has seen it. */
    modified_date?: string | null;
    /** How far an order is: pending (yours to submit), processing, submitted, accepted, rejected (yours to correct), review, completed, canceled, abandoned, hard_canceled. Pages write capitals, samples lower case, and `cancelled` with two l: compare without regard to case, spaces, underscores and the second l. */
    status: PortOrderStatusName;
}
/**
 * A page of port orders, inside one object; be ready for a list of orders, or of such an object, too.
 *
 * Confidence: uncertain.
 *
 * @see docs Porting v2.0, "Searching for Port Orders"; source of the integration of 2026
 */
export interface PortOrderListDocument {
    /** The orders. */
    data: PortOrderList | (PortOrderList | PortOrderListItem)[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links?: Links;
}
/**
 * A port order as lists have it. The type and the id outside of the attributes are missing in the sample.
 *
 * Confidence: uncertain.
 *
 * @see docs Porting v2.0, "Searching for Port Orders"
 */
export interface PortOrderListItem {
    /**
     * What lists tell of a port order. Real items have more; that they are those of the search's parameters, as here, is inferred.
     *
     * Confidence: uncertain.
     */
    attributes: PortOrderListAttributes;
    /** The order's id, where it stands here. */
    id?: string | number;
    /** Likely `portorder`. */
    type?: string;
}
/**
 * Where the letter of agency is to be mailed. Taken, but the mailing was announced only.
 *
 * @see docs Porting v2.0, "Create a Port Order"
 */
export interface PortOrderLoaDetails {
    /** Who gets a copy. */
    cc?: string | undefined;
    /** The address. */
    email?: string | undefined;
}
/**
 * Numbers to add to an order and to remove from it, each optional.
 *
 * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order"
 */
export interface PortOrderNumbersChange {
    /** Numbers to add, of the order's own carrier; may be empty. */
    add?: readonly PortNumber[] | undefined;
    /** Numbers to remove; may be empty. */
    remove?: readonly PortNumber[] | undefined;
}
/**
 * A preset of a port order.
 *
 * @see docs Porting v2.0, "Remove a Port Order Preset"
 */
export type PortOrderPreset = "cnam_id" | "e911_id" | "primary_route_id" | "failover_route_id";
/**
 * What the numbers get once they are here; null where nothing is set.
 *
 * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order" and "Remove a Port Order Preset"
 */
export interface PortOrderPresets {
    /** The name of the numbers. */
    alias?: string | null;
    /** The caller name's id; a number in samples, a string by the pages. */
    cnam_id?: string | number | null;
    /** The emergency address's id; a number in samples, a string by the pages. */
    e911_id?: string | number | null;
    /** The failover route's id; a number in samples, a string by the pages. */
    failover_route_id?: string | number | null;
    /** The primary route's id; a number in samples, a string by the pages. */
    primary_route_id?: string | number | null;
}
/**
 * Presets to set; what is not given stays. The records must be the account's. Whether `alias` belongs here or beside is uncertain.
 *
 * @see docs Porting v2.0, "Update Port Order Presets"
 */
export interface PortOrderPresetsChange {
    /**
     * The name of the numbers.
     *
     * Confidence: uncertain.
     */
    alias?: string | undefined;
    /** The caller name's id; for long codes only. */
    cnam_id?: string | undefined;
    /** The emergency address's id. */
    e911_id?: string | undefined;
    /** The failover route's id. */
    failover_route_id?: string | undefined;
    /** The primary route's id. */
    primary_route_id?: string | undefined;
}
/**
 * How far a port order is.
 *
 * @see docs Porting v2.0, "View Port Order Status" and "Cancel a Port Order"
 */
export interface PortOrderStatus {
    /** A status, and since when. */
    attributes: PortOrderStatusAttributes;
    /**
     * The order's id.
     * @example 41351
     */
    id: string | number;
    type: "portorder";
}
/**
 * A status, and since when.
 *
 * @see docs Porting v2.0, "View Port Order Status" and "Cancel a Port Order"
 */
export interface PortOrderStatusAttributes {
    /** How far an order is: pending (yours to submit), processing, submitted, accepted, rejected (yours to correct), review, completed, canceled, abandoned, hard_canceled. Pages write capitals, samples lower case, and `cancelled` with two l: compare without regard to case, spaces, underscores and the second l. */
    status: PortOrderStatusName;
    /**
     * When it last changed, UTC; missing or null while pending.
     * @example 2018-07-31T21:34:17Z
     */
    status_updated_at?: string | null;
}
/**
 * How far a port order is.
 *
 * @see docs Porting v2.0, "View Port Order Status" and "Cancel a Port Order"
 */
export interface PortOrderStatusDocument {
    /** How far a port order is. */
    data: PortOrderStatus;
}
/**
 * How far an order is: pending (yours to submit), processing, submitted, accepted, rejected (yours to correct), review, completed, canceled, abandoned, hard_canceled. Pages write capitals, samples lower case, and `cancelled` with two l: compare without regard to case, spaces, underscores and the second l.
 *
 * @see docs Porting v2.0, "View Port Order Status"
 * @example pending
 * @example submitted
 * @example cancelled
 */
export type PortOrderStatusName = "pending" | "processing" | "submitted" | "accepted" | "rejected" | "review" | "completed" | "cancelled" | "canceled" | "abandoned" | "hard_canceled" | (string & {});
/**
 * What may be changed of a port order; the rest stays.
 *
 * @see docs Porting v2.0, "Update Port Order Details" and "Update Port Order Presets"
 */
export interface PortOrderUpdate {
    /**
     * A name of yours for the order.
     *
     * Confidence: uncertain.
     */
    alias?: string | undefined;
    /** First and last name of the person authorized at the losing carrier. */
    billing_name?: string | undefined;
    /**
     * The main number of the account at the losing carrier.
     *
     * Confidence: uncertain.
     */
    billing_number?: string | undefined;
    /** The city. */
    city?: string | undefined;
    /**
     * The company.
     *
     * Confidence: uncertain.
     */
    company?: string | undefined;
    /** The country, `US` or `CA`. */
    country?: ("US" | "CA" | (string & {})) | undefined;
    /**
     * When the numbers should move, `YYYY-MM-DD`, at most 30 days ahead.
     *
     * Confidence: uncertain.
     */
    desired_completion_date?: string | undefined;
    /**
     * Look up callers' names, which is charged, once the numbers are here.
     *
     * Confidence: uncertain.
     */
    enable_cnam_lookups?: boolean | undefined;
    /**
     * The end of a social security number. Secret.
     *
     * Confidence: uncertain.
     */
    last_4_ssn?: string | undefined;
    /** Where the letter of agency is to be mailed. Taken, but the mailing was announced only. */
    loa_details?: PortOrderLoaDetails | undefined;
    /**
     * The PIN at the losing carrier. Secret.
     *
     * Confidence: uncertain.
     */
    pin?: string | undefined;
    /** What the numbers get once they are here. */
    presets?: PortOrderPresetsChange | undefined;
    /** The losing carrier. */
    provider?: string | undefined;
    /**
     * The account at the losing carrier.
     *
     * Confidence: uncertain.
     */
    provider_account?: string | undefined;
    /** The state or province, two letters. */
    state?: string | undefined;
    /** Street and number of the service address. */
    street?: string | undefined;
    /** The unit. */
    street2?: string | undefined;
    /**
     * What the numbers are for.
     * @example Business
     */
    usage_type?: ("Business" | "Residential" | (string & {})) | undefined;
    /** The ZIP or postal code. */
    zip?: string | undefined;
}
/**
 * What is to change of a port order, wrapped.
 *
 * @see docs Porting v2.0, "Update Port Order Details"
 */
export interface PortOrderUpdateDocument {
    /** The order. */
    data: {
        /** What may be changed of a port order; the rest stays. */
        attributes: PortOrderUpdate;
        /**
         * Always `portorder`.
         */
        type: "portorder";
    };
}
/**
 * A file to upload.
 *
 * @see docs Porting v2.0, "Add a Document via Direct Upload"
 */
export interface PortOrderUpload {
    /**
     * The file's name; a whole path in the sample.
     * @example /fullpath/to/mybill.pdf
     */
    filename: string;
}
/**
 * What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. No capture shows where it stands, nor whether its figures are text or numbers.
 *
 * Confidence: uncertain.
 *
 * @see docs Messages v2.2, "Send an SMS"; Go client
 */
export interface PriceDetails {
    /**
     * US dollars a segment.
     * @example 0.0040
     */
    base_rate?: string | number;
    /**
     * US dollars, both rates times the number of segments; the last factor is an inference.
     * @example 0.0070
     */
    charged_cost?: string | number;
    /**
     * The number of segments.
     *
     * @see Go client
     * @example 2
     */
    segment_count?: number;
    /**
     * US dollars a segment on top.
     * @example 0.0030
     */
    surcharge_rate?: string | number;
}
/**
 * A link to what belongs to the resource, for reading only.
 *
 * @see spec; SDK guides
 */
export interface RelatedLink {
    /** The address of what belongs to it. */
    related: string;
}
/**
 * A link to one object, or to none.
 *
 * @see SDK guides
 */
export interface Relationship {
    /** The linked object; null when there is none. */
    data: ResourceIdentifier | null;
}
/**
 * Type and id of a linked object.
 *
 * @see SDK guides
 */
export interface ResourceIdentifier {
    /** Its id. */
    id: string;
    /** For example `route`. */
    type: string;
}
/**
 * An inbound route.
 *
 * @see spec; docs Numbers v2.0; PHP SDK guide
 */
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
/**
 * The route to set.
 *
 * @see docs Numbers v2.0; spec
 */
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
/**
 * What a route is.
 *
 * @see spec; docs Numbers v2.0; PHP SDK guide
 */
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
/**
 * A new route.
 *
 * @see docs Numbers v2.0, "Create an Inbound Route"; spec
 */
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
/**
 * A new route, wrapped.
 *
 * @see docs Numbers v2.0, "Create an Inbound Route"; spec
 */
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
/**
 * One route.
 *
 * @see spec; docs Numbers v2.0; PHP SDK guide
 */
export interface RouteDocument {
    /** An inbound route. */
    data: Route;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
}
/**
 * A page of routes.
 *
 * @see spec; docs Numbers v2.0; PHP SDK guide
 */
export interface RouteListDocument {
    /** The routes. */
    data: Route[];
    /** Links of a list, for reading only; take nothing but the offset from `next`. */
    links: Links;
}
/**
 * What may be changed of a route; the rest stays.
 *
 * @see docs Numbers v2.0, page on updating an inbound route
 */
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
/**
 * What is to change of a route, wrapped.
 *
 * @see docs Numbers v2.0, page on updating an inbound route
 */
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
/**
 * A link to the resource itself, for reading only; it may lack `/v2`.
 *
 * @see spec; SDK guides
 */
export interface SelfLink {
    /** The resource's address. */
    self: string;
}
/**
 * What is known of a message that was accepted.
 *
 * @see docs Messages v2.1; PHP SDK guide
 */
export interface SentMessage {
    /**
     * The other place in which the price may stand. Answers of v2.1 have no attributes.
     *
     * Confidence: uncertain.
     *
     * @see Go client
     */
    attributes?: {
        /**
         * What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. No capture shows where it stands, nor whether its figures are text or numbers.
         *
         * Confidence: uncertain.
         */
        price_details?: PriceDetails;
    };
    /**
     * `mdr2-` and 32 hexadecimal digits; `messages.get` takes it.
     * @example mdr2-39cadeace66e11e7aff806cd7f24ba2d
     */
    id: string;
    /** A link to the resource itself, for reading only; it may lack `/v2`. */
    links: SelfLink;
    /**
     * What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. No capture shows where it stands, nor whether its figures are text or numbers.
     *
     * Confidence: uncertain.
     */
    price_details?: PriceDetails;
    type: "message";
}
/**
 * A message that was accepted.
 *
 * @see docs Messages v2.1; PHP SDK guide
 */
export interface SentMessageDocument {
    /** What is known of a message that was accepted. */
    data: SentMessage;
}
/**
 * A message with a text, and perhaps attachments.
 *
 * @see docs Messages v2.1, "Send an SMS"
 */
export type TextMessage = MessageParts & {
    /** The text. No limit of length is given; long texts are split, and each part is charged. */
    body: string;
};
/**
 * A price tier of numbers for sale.
 *
 * @see docs Numbers v2.0, "List Available Tiers"
 */
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
/**
 * A page of tiers.
 *
 * @see docs Numbers v2.0, "List Available Tiers"
 */
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
         * Message detail records of a span of time, in UTC, the newest first in the sample. `links` holds only `next`. How long records are kept and the longest span are unknown. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Messages v2.1; spec; PHP SDK guide
         */
        get: operations["messages.list"];
        put?: never;
        /**
         * Send a message
         * Sends an SMS or MMS to one recipient. Unsafe to repeat: a second request sends and charges a second message. Each segment of an SMS is charged: one up to 160 ASCII characters, then one per 140; with any other character one per 70 (guide, "Message Length & Concatenation"). At most 5 SMS and 1 MMS a second; an MMS may weigh 750 kB in all. 202 means accepted, not delivered. Typographic quotation marks are known to cause errors. Delivery to numbers that are not enabled for SMS is not guaranteed. A recipient who has answered STOP gives 400 with code 1110, whose place in the body is unknown, until UNSTOP; both words come in like any other (support site). How a `from` that is not yours is refused is unknown. Short codes send nothing, but what the API makes of one as recipient is unknown, so it is let pass.
         *
         * Confidence: attested.
         *
         * @see docs Messages v2.1, "Send an SMS" and "Send an MMS"; spec; all SDKs
         */
        post: operations["messages.send"];
        delete?: never;
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
         * One message's record with its delivery receipts. It may not exist yet right after sending (an inference). Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Messages v2.1; spec; PHP SDK guide
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
    "/v2.1/messages/dlr_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of receipts of SMS, by its old name
         * @deprecated
         * Tells the address that delivery receipts of SMS are POSTed to, by its old name, which still works; use `sms_dlr_callback`.
         *
         * Confidence: documented.
         *
         * @see callback spec; early docs Messages v2.1; all SDKs but Node.js
         */
        get: operations["messages.getDlrCallback"];
        /**
         * Set the callback of receipts of SMS, by its old name
         * @deprecated
         * Sets the address that delivery receipts of SMS are POSTed to, by its old name, which still works; use `sms_dlr_callback`.
         *
         * Confidence: documented.
         *
         * @see callback spec; early docs Messages v2.1; all SDKs but Node.js
         */
        put: operations["messages.setDlrCallback"];
        post?: never;
        /**
         * Remove the callback of receipts of SMS, by its old name
         * @deprecated
         * Removes the address that delivery receipts of SMS are POSTed to, by its old name, which still works; use `sms_dlr_callback`.
         *
         * Confidence: documented.
         *
         * @see callback spec; early docs Messages v2.1; all SDKs but Node.js
         */
        delete: operations["messages.removeDlrCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/messages/mms_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of inbound MMS
         * Tells the address that inbound MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        get: operations["messages.getMmsCallback"];
        /**
         * Set the callback of inbound MMS
         * Sets the address that inbound MMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        put: operations["messages.setMmsCallback"];
        post?: never;
        /**
         * Remove the callback of inbound MMS
         * Removes the address that inbound MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        delete: operations["messages.removeMmsCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/messages/mms_dlr_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of receipts of MMS
         * Tells the address that delivery receipts of MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        get: operations["messages.getMmsDlrCallback"];
        /**
         * Set the callback of receipts of MMS
         * Sets the address that delivery receipts of MMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        put: operations["messages.setMmsDlrCallback"];
        post?: never;
        /**
         * Remove the callback of receipts of MMS
         * Removes the address that delivery receipts of MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        delete: operations["messages.removeMmsDlrCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/messages/sms_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of inbound SMS
         * Tells the address that inbound SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        get: operations["messages.getSmsCallback"];
        /**
         * Set the callback of inbound SMS
         * Sets the address that inbound SMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        put: operations["messages.setSmsCallback"];
        post?: never;
        /**
         * Remove the callback of inbound SMS
         * Removes the address that inbound SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        delete: operations["messages.removeSmsCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.1/messages/sms_dlr_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of receipts of SMS
         * Tells the address that delivery receipts of SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        get: operations["messages.getSmsDlrCallback"];
        /**
         * Set the callback of receipts of SMS
         * Sets the address that delivery receipts of SMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        put: operations["messages.setSmsDlrCallback"];
        post?: never;
        /**
         * Remove the callback of receipts of SMS
         * Removes the address that delivery receipts of SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1
         */
        delete: operations["messages.removeSmsDlrCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.2/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List message records, v2.2
         * As in v2.1. How records of v2.2 write numbers was not seen; webhooks suggest 11 digits.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2, "Look Up a Set of Messages"
         */
        get: operations["messagesV22.list"];
        put?: never;
        /**
         * Send a message, v2.2
         * As in v2.1, but for numbers, which v2.2 wants with `+` (its page on MMS still shows them without), and the price in the answer. Unsafe to repeat: a second request sends and charges a second message.
         *
         * Confidence: attested.
         *
         * @see docs Messages v2.2, "Send an SMS" and "Send an MMS"; third-party software; Go client
         */
        post: operations["messagesV22.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.2/messages/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a message record, v2.2
         * As in v2.1.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2, "Look Up a Message Detail Record"
         */
        get: operations["messagesV22.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.2/messages/mms_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of inbound MMS
         * Tells the address that inbound MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        get: operations["messagesV22.getMmsCallback"];
        /**
         * Set the callback of inbound MMS
         * Sets the address that inbound MMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        put: operations["messagesV22.setMmsCallback"];
        post?: never;
        /**
         * Remove the callback of inbound MMS
         * Removes the address that inbound MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        delete: operations["messagesV22.removeMmsCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.2/messages/mms_dlr_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of receipts of MMS
         * Tells the address that delivery receipts of MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        get: operations["messagesV22.getMmsDlrCallback"];
        /**
         * Set the callback of receipts of MMS
         * Sets the address that delivery receipts of MMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        put: operations["messagesV22.setMmsDlrCallback"];
        post?: never;
        /**
         * Remove the callback of receipts of MMS
         * Removes the address that delivery receipts of MMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        delete: operations["messagesV22.removeMmsDlrCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.2/messages/sms_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of inbound SMS
         * Tells the address that inbound SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        get: operations["messagesV22.getSmsCallback"];
        /**
         * Set the callback of inbound SMS
         * Sets the address that inbound SMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        put: operations["messagesV22.setSmsCallback"];
        post?: never;
        /**
         * Remove the callback of inbound SMS
         * Removes the address that inbound SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        delete: operations["messagesV22.removeSmsCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2.2/messages/sms_dlr_callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up the callback of receipts of SMS
         * Tells the address that delivery receipts of SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        get: operations["messagesV22.getSmsDlrCallback"];
        /**
         * Set the callback of receipts of SMS
         * Sets the address that delivery receipts of SMS are POSTed to, which must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        put: operations["messagesV22.setSmsDlrCallback"];
        post?: never;
        /**
         * Remove the callback of receipts of SMS
         * Removes the address that delivery receipts of SMS are POSTed to.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.2
         */
        delete: operations["messagesV22.removeSmsDlrCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cdrs/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List exports of call records
         * Exports of the account. In the sample each item is nested in a `data` of its own, ids are numbers, and links name an internal host; the documentation has items without nesting. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         */
        get: operations["cdrExports.list"];
        put?: never;
        /**
         * Start an export of call records
         * Starts writing a file of the calls that began within a span of at most 92 days, those that never connected among them. Takes usually under five minutes: poll `cdrExports.get` or wait for the callback. Unsafe to repeat: a second request makes a second export. One source reports 202 in place of 201.
         *
         * Confidence: attested.
         *
         * @see docs CDR Exports v2.0; Python SDK guide; a published script; call-record reader of a fax server, 2026
         */
        post: operations["cdrExports.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cdrs/exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get an export of call records
         * One export: how far it is and, once completed, its totals and where its file is. Not nested as items of the list are. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs CDR Exports v2.0, "CDR Status"; Python SDK guide; call-record reader of a fax server, 2026
         */
        get: operations["cdrExports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cnams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List caller names
         * Caller names of the account, approved or not. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Python SDK guide; live account 2026
         */
        get: operations["cnams.list"];
        put?: never;
        /**
         * Create a caller name
         * Proposes a name, which people approve within 48 hours or refuse with a reason. Costs nothing. Unsafe to repeat: a second request makes a second record, or is refused with 422 "Duplicate CNAM entry found on your account" (a remark in the Node.js SDK's demo).
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        post: operations["cnams.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/cnams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 22790
                 */
                id: components["parameters"]["CnamId"];
            };
            cookie?: never;
        };
        /**
         * Get a caller name
         * One record, with the numbers that show the name where it is approved and assigned; some samples leave them out. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Node.js SDK guide; live account 2026
         */
        get: operations["cnams.get"];
        put?: never;
        post?: never;
        /**
         * Delete a caller name
         * Deletes a record, and takes the name off its numbers.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Remove a CNAM Record from Your Account"
         */
        delete: operations["cnams.delete"];
        options?: never;
        head?: never;
        /**
         * Update a caller name
         * Changes a name that is not approved yet. Idempotent: the same name twice is the same as once. How the API refuses a change of an approved one is unknown.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, page on updating a CNAM record
         */
        patch: operations["cnams.update"];
        trace?: never;
    };
    "/v2/e911s": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List emergency addresses
         * Emergency addresses of the account, whether assigned or not. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Node.js SDK guide; live account 2026
         */
        get: operations["e911s.list"];
        put?: never;
        /**
         * Create an emergency address
         * Validates an address and stores it. Costs nothing until it is assigned. Unsafe to repeat: a second request makes a second record, or is refused, since the label must be unique. Where the emergency service wants another spelling, the request fails and the error says what to change.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Create and Validate a New E911 Address"; PHP, Python and Node.js SDK guides
         */
        post: operations["e911s.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/e911s/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 21845
                 */
                id: components["parameters"]["E911Id"];
            };
            cookie?: never;
        };
        /**
         * Get an emergency address
         * One record. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Python SDK guide; live account 2026
         */
        get: operations["e911s.get"];
        put?: never;
        post?: never;
        /**
         * Delete an emergency address
         * Deletes a record that no number uses. How the API refuses one in use is unknown.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0; all SDKs
         */
        delete: operations["e911s.delete"];
        options?: never;
        head?: never;
        /**
         * Update an emergency address
         * Changes the attributes that are given and validates the whole. Idempotent: the same values twice are the same as once, and no source speaks of a charge.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Update and Validate an Existing E911 Address"; Python SDK guide
         */
        patch: operations["e911s.update"];
        trace?: never;
    };
    "/v2/e911s/{id}/relationships/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 21845
                 */
                id: components["parameters"]["E911Id"];
            };
            cookie?: never;
        };
        /**
         * List the numbers of an emergency address
         * The numbers that a record is assigned to. Go by `attributes.value`: the id is the number in samples of the SDKs, and an internal id in the documentation's. That it is paged is known from its links alone. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Phone Numbers Associated with an E911 Record"; Python SDK guide
         */
        get: operations["e911s.listNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/e911s/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate an emergency address
         * Says whether an address would do, and stores nothing: a POST that only reads, so it is safe to repeat. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Validate an E911 Address"; PHP and Python SDK guides
         */
        post: operations["e911s.validate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/message-provision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn messaging on or off for numbers
         * Starts a task that turns SMS and MMS on or off. Costs apply. Unsafe to repeat: a second request starts a second task. Whether the API wants a `+` in the numbers is unknown. In no official SDK.
         *
         * Confidence: documented.
         *
         * @see docs Message Provision v2.0, page on enabling and disabling
         */
        post: operations["messageProvisioning.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/message-provision/status/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a provisioning task
         * How far a task is. Costs nothing.
         *
         * Confidence: documented.
         *
         * @see docs Message Provision v2.0, "Look Up a Message Provision Task"
         */
        get: operations["messageProvisioning.get"];
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
         * Numbers on the account. Items have no `relationships`; `numbers.get` gives them. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Account Phone Numbers"; spec; PHP SDK guide
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
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /**
         * Get a number
         * One number on the account with its routes and presets; `included` holds the linked objects. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Phone Number Details"; spec; PHP SDK guide
         */
        get: operations["numbers.get"];
        put?: never;
        /**
         * Purchase a number
         * Buys a number found by the search. Charges `setup_cost` plus the first `monthly_cost`, in US dollars. Unsafe to repeat: a second identical request may charge again. The new number routes to route `"0"` and has no failover route, CNAM or E911 record, and messaging is off unless asked for. How the API refuses a number that is taken, or an account without balance, is unknown; a negative balance suspends all services but E911 (support site). The options stand beside the path in the documentation, which does not say where they go. One user sent them in the query, and bought numbers; another in a flat body; no official SDK sends any. So either may be read, or both: after a purchase the attributes of the answer are what counts. With `messaging_enabled` an object of type `message_provisioning_status` is among the `included`. Some SDK guides label the answer 200. Buying many at once is met by 429; half a second's pause was enough.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Purchase a Phone Number"; spec; Python SDK guide; a published script; Go client
         */
        post: operations["numbers.purchase"];
        /**
         * Release a number
         * Gives a number back to the vendor's stock, where anyone may buy it at once; its billing stops. No operation undoes it: after a mistake, ask Flowroute's support. Idempotent, though a repetition answers 404: the number is not yours any more.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Release a Phone Number From Your Account"; all SDKs but Node.js
         */
        delete: operations["numbers.release"];
        options?: never;
        head?: never;
        /**
         * Update a number
         * Changes a number's alias, caller-name look-ups or messaging. Turning messaging on starts a provisioning task, which may be charged, so that is unsafe to repeat; an alias or look-ups alone are the same twice as once. The older page calls `alias` required, the newer one does not. One page shows the switch for look-ups as text.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Update Alias for a Phone Number", "Update Details for a Phone Number" and "Enable or Disable CNAM Lookups on a Phone Number"
         */
        patch: operations["numbers.update"];
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/{callback_type}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: components["parameters"]["CallbackType"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /**
         * Look up a callback of a number
         * Where this number's messages or receipts are POSTed.
         *
         * Confidence: documented.
         *
         * @see callback spec
         */
        get: operations["numbers.getCallback"];
        put?: never;
        /**
         * Set a callback of a number
         * Sets where this number's messages or receipts are POSTed, in place of the account's address; that it overrides the account follows from the words "more granular". POST here, although the account's is PUT. The address must be publicly reachable.
         *
         * Confidence: documented.
         *
         * @see callback spec; docs Numbers v2.0; all SDKs but Node.js
         */
        post: operations["numbers.setCallback"];
        /**
         * Remove a callback of a number
         * Removes the number's own address.
         *
         * Confidence: documented.
         *
         * @see callback spec
         */
        delete: operations["numbers.removeCallback"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/cnams": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
         * Take the caller name off a number
         * Takes the name off the number; the record itself stays.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        delete: operations["cnams.unassign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/cnams/{cnam_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The caller name's id, digits.
                 *
                 * @see docs Numbers v2.0; Python SDK guide
                 * @example 17604
                 */
                cnam_id: string;
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assign a caller name to a number
         * Shows the name on the number's outbound calls, 5 to 7 business days from now. Costs nothing, and the same name twice is the same as once. Takes no body. The name must be approved; how the API refuses one that is not is unknown. The PHP, Python, Ruby and .NET SDKs write `cnam` in the path, which probably works too.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0; Node.js SDK; Python SDK guide
         */
        patch: operations["cnams.assign"];
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/e911s": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
         * Take the emergency address off a number
         * Takes the record off the number; the record itself stays. A call to 911 from a number without one costs $95.00. The PHP SDK adds a slash to the path.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, page on removing an E911 address from a number; all SDKs; support site, "What is MRC and NRC"
         */
        delete: operations["e911s.unassign"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/e911s/{e911_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The emergency record's id, digits.
                 *
                 * @see docs Numbers v2.0, "Assign an E911 Address to Your Phone Number"
                 * @example 21845
                 */
                e911_id: string;
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Assign an emergency address to a number
         * Makes the record the number's emergency address. Charged: a monthly fee for each number, and $1.50 a month more for a local one. Unsafe to repeat, since only a remark in the Python SDK says that the same record twice is charged once, and another record is charged anew. Takes no body. Toll-free numbers are impossible by the older page; the newer allows US and Canadian ones. 409 for a record that is there already stands in the callback spec only.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Assign an E911 Address to Your Phone Number"; all SDKs
         */
        patch: operations["e911s.assign"];
        trace?: never;
    };
    "/v2/numbers/{id}/relationships/failover_route": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
         * Takes the failover route off the number.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Remove a Voice Route for a Phone Number"
         */
        delete: operations["numbers.removeFailoverRoute"];
        options?: never;
        head?: never;
        /**
         * Set the failover route of a number
         * Sends the number's inbound calls to a route when the primary one fails; with `;weight=X` in the values of both routes, calls are split between the two instead.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Specify Failover Voice Route for a Phone Number"; spec
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
                 *
                 * @see docs Numbers v2.0; spec
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
         * Takes the primary route off the number. Whether nothing or route `"0"` takes its place is unknown.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "Remove a Voice Route for a Phone Number"
         */
        delete: operations["numbers.removePrimaryRoute"];
        options?: never;
        head?: never;
        /**
         * Set the primary route of a number
         * Sends the number's inbound calls to a route. The page's parameter list calls the id `route_id`; its sample and the SDKs say `id`.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Specify Primary Voice Route for a Phone Number"; spec; PHP SDK guide
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
         * Numbers for sale, with their prices in US dollars. Searching costs nothing and reserves nothing. The filters come back normalised in the links (646 as 1646). The later SDKs ask for `state` wherever `rate_center` is given; the documentation does not.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Search for Purchasable Phone Numbers"; spec; PHP and Node.js SDK guides
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
         * Area codes in which numbers can be bought. Costs nothing. In one sample `max_setup_cost=3.25` came back as `3` in the links, so fractions of a dollar may be ignored.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Available Area Codes"; spec; PHP SDK guide
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
         * Exchanges (NPANXX, six digits) in which numbers can be bought. Costs nothing.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Available Exchanges"; spec; PHP SDK guide
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
         * Price tiers of the numbers for sale. The links of the sample name another path, `/v2/numbers/tiers`; the sample request has the path used here. In no official SDK.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, "List Available Tiers"
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
    "/v2/portorders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List port orders
         * Orders that fit a query. The answer is one object with the orders inside; the printed sample is no valid JSON, and real items have more members than it shows. Links are not shown, so go on until a page has fewer than `limit`. An account without such orders answers 404 "No Port Orders match this query.", which means none (live account 2026). The page calls the parameters members of a body, though this is a GET. Costs nothing.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Searching for Port Orders"; live account 2026, which had none
         */
        get: operations["portOrders.list"];
        put?: never;
        /**
         * Create a port order
         * Makes an order, or several as a group where the numbers are of several carriers, kinds or countries. Nothing is charged before the letter of agency is submitted, and an order is cancelled by itself after 45 days. Unsafe to repeat: a second request makes a second order. The page ends in the request's members: status and body of the success are unknown; a hint speaks of an object of type `portorder_group`. Which optional members it takes after `zip` is inferred from answers.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Create a Port Order" and "Receive Status Change Notifications"
         */
        post: operations["portOrders.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/{group_id}/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add numbers to a group of port orders
         * Puts each number into the group's order of its carrier, and makes a new order where there is none. Unsafe to repeat: it may make a second order. Which order is answered is unknown; look the group up afterwards.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Add Phone Numbers to a Port Order Group"
         */
        post: operations["portOrders.addGroupNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /**
         * Get a port order
         * One order with all that is known of it, its PIN at the losing carrier and the end of a social security number among it. Costs nothing.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "View Port Order Details"
         */
        get: operations["portOrders.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the details or the presets of a port order
         * Changes what is given, at least one attribute; not the numbers, nor the letter. Details change while the order is pending or rejected; presets until it is completed, and they hold for all its numbers from then on (CNAM for long codes only). Idempotent: the same values twice are the same as once, and resubmitting costs nothing; whether a change resubmits a rejected order is unknown, as is the success: 200 with the order is likely.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Update Port Order Details" and "Update Port Order Presets"
         */
        patch: operations["portOrders.update"];
        trace?: never;
    };
    "/v2/portorders/{id}/files": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have a document fetched
         * Has Flowroute fetch a document from an address that is public, or open to two addresses of theirs that are not known. Only while the order is pending or rejected. Unsafe to repeat: it makes a second document. How its status is asked for later is not shown; the documents of the order have words of their own.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Request a Document Pull"
         */
        post: operations["portOrders.registerFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/{id}/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /**
         * Get the address of a document
         * A presigned address from which the document can be downloaded, without credentials, until it expires. Costs nothing.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Download a Document From an Existing Port Order"
         */
        get: operations["portOrders.getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/{id}/loa": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /**
         * Get the letter of agency of a port order
         * The form of the letter with all that the order knows filled in, but for name and title of who signs. Costs nothing.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)"
         */
        get: operations["portOrders.getLoa"];
        put?: never;
        /**
         * Sign the letter of agency of a port order
         * Submits the whole form as it was fetched, with `signature_name` and `signature_title` filled in. This sends the order off: it goes from pending to processing, and $7.50 a number falls due when it reaches the losing carrier. Unsafe to repeat. One page says 201 and an empty body, another that the order comes back; be ready for both.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Submit an LOA" and "Working with an LOA (Letter of Agency)"
         */
        post: operations["portOrders.signLoa"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/{id}/presets/{preset}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a preset of a port order
         * Removes what the numbers would have got when the port completes. The page's text has `/preset/`, its sample `/presets/`.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Remove a Port Order Preset"
         */
        delete: operations["portOrders.removePreset"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/{id}/relationships/numbers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the numbers of a port order
         * Adds and removes numbers while the order is pending; all must be of its carrier. Unsafe to repeat: each number costs, and whether one that is added twice counts twice is unknown.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order"
         */
        patch: operations["portOrders.changeNumbers"];
        trace?: never;
    };
    "/v2/portorders/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /**
         * Get the status of a port order
         * How far an order is. Costs nothing.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "View Port Order Status"
         */
        get: operations["portOrders.getStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Cancel a port order
         * Cancels an order that is pending, or abandons one that is rejected, without a fee; any other takes a support ticket. How the API refuses is unknown. Idempotent: cancelled twice is cancelled, though a repetition whose first answer was lost may be refused. The page's heading has no `/status`; its sample has.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Cancel a Port Order"
         */
        patch: operations["portOrders.cancel"];
        trace?: never;
    };
    "/v2/portorders/{id}/upload_file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an address to upload a document to
         * Gives a presigned address of the file store, not of the API. PUT the bytes there without credentials: 200 and an empty body, or an error in XML. The signature may cover the content type, so send the one that fits the file's name, or that the address names (an inference). Only while the order is pending or rejected. Unsafe to repeat: it makes a second file.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Add a Document via Direct Upload"
         */
        post: operations["portOrders.createUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v2/portorders/portability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check whether numbers can be ported
         * Tells which numbers can be moved to the account. Only reads, so it is safe to repeat. Costs nothing. The page wants the `+`; the Python SDK's demo leaves it out. In an older private beta the answer had another shape.
         *
         * Confidence: documented.
         *
         * @see docs Porting v2.0, "Check Number Portability"; all SDKs
         */
        post: operations["portOrders.checkPortability"];
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
         * Routes of the account, the built-in route `"0"` first. There is no operation for a single route, though links point to one.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Inbound Routes"; spec; PHP SDK guide
         */
        get: operations["routes.list"];
        put?: never;
        /**
         * Create an inbound route
         * Makes a route. Unsafe to repeat: a second request makes a second route, or is refused. Both links of the answer lack `/v2`. A duplicate alias or value is refused with 403 according to a remark in the Python SDK's demo; 422 for a malformed value is likely, but not published. The Python and .NET SDKs call the point of presence `edge_strategy` and send it as text.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "Create an Inbound Route"; spec; PHP SDK guide
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
                 *
                 * @see docs Numbers v2.0
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
         * Deletes a route that no number uses. That route `"0"` cannot be deleted is an inference.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, page on deleting an inbound route
         */
        delete: operations["routes.delete"];
        options?: never;
        head?: never;
        /**
         * Update an inbound route
         * Changes the attributes that are given. That route `"0"` cannot be changed is an inference.
         *
         * Confidence: documented.
         *
         * @see docs Numbers v2.0, page on updating an inbound route
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
         * Points of presence that a route may be bound to. No parameters, no pages, no links. Only the entry of North Virginia is known in full; ids 1 and 2 occur in demos.
         *
         * Confidence: attested.
         *
         * @see docs Numbers v2.0, "List Edge Strategies"; all SDKs but Node.js
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
         * POSTed to the delivery-receipt address, usually twice a message: level 1 when it was handed to the carrier, level 2 after that. There are none until an address is set. Know repetitions by id, level and status (an inference). Mobile phones only. No capture is public; the samples are put together from the page's field list.
         *
         * Confidence: documented.
         *
         * @see docs Messages v2.1 and v2.2, "Receive a DLR"; guide "Delivery Receipts"
         */
        post: operations["webhooks.deliveryReceipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    event: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something in the background has got further
         * POSTed when a port order changes its status, to its `status_url`, and when an export or a provisioning task does, to its `callback_url`; one address may serve many. Know repetitions by `data.id`. Only the event of a port order has a sample; the page types some of its members otherwise than the sample shows, so take both. More kinds are announced.
         *
         * Confidence: documented.
         *
         * @see docs "Callback Notifications" and Porting v2.0, "Receive Status Change Notifications"
         */
        post: operations["webhooks.event"];
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
         * POSTed to the `mms_callback` address; `included` has one entry for each attachment, whose address needs no credentials and expires after about seven days. They come as the sender's operator delivered them, usually up to 1.5 MB in all, at most 15 MB. Delivered as inbound SMS are.
         *
         * Confidence: attested.
         *
         * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
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
         * POSTed to the `sms_callback` address. Answer 200; anything else, or no answer, brings it again, four times in all at intervals of 30 seconds, so know repetitions by `data.id`; what is missed is in the message list. How long an answer may take is unknown. Requests are not signed; in 2016 they came from 52.88.246.140 and 52.10.220.50. Long texts are joined first. Inbound messages are charged whether acknowledged or not. Accounts still on v2.0 get the flat form.
         *
         * Confidence: attested.
         *
         * @see docs guide "Receive an Inbound Message" and Messages v2.1, "Receive an SMS"; captures of 2022 and 2024
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
        /**
         * An area code in which numbers can be bought.
         *
         * @see spec; PHP SDK guide
         */
        AreaCode: AreaCode;
        /**
         * A page of area codes.
         *
         * @see spec; PHP SDK guide
         */
        AreaCodeListDocument: AreaCodeListDocument;
        /**
         * A number for sale.
         *
         * @see spec; PHP and Node.js SDK guides
         */
        AvailableNumber: AvailableNumber;
        /**
         * Where a number for sale is, and what it costs.
         *
         * @see spec; PHP and Node.js SDK guides
         */
        AvailableNumberAttributes: AvailableNumberAttributes;
        /**
         * A page of numbers for sale.
         *
         * @see spec; PHP and Node.js SDK guides
         */
        AvailableNumberListDocument: AvailableNumberListDocument;
        /**
         * A callback; it has no id and no links.
         *
         * @see docs Messages v2.1; callback spec
         */
        Callback: Callback;
        /**
         * Where Flowroute POSTs, and in which version's form.
         *
         * @see docs Messages v2.1; callback spec
         */
        CallbackAttributes: CallbackAttributes;
        /**
         * One callback.
         *
         * @see docs Messages v2.1; callback spec
         */
        CallbackDocument: CallbackDocument;
        /**
         * Where to POST, flat.
         *
         * @see docs Messages v2.1; callback spec; SDK source
         */
        CallbackSet: CallbackSet;
        /**
         * Where to POST, wrapped. No source gives it a `type`.
         *
         * @see docs Messages v2.1; callback spec; SDK source
         */
        CallbackSetDocument: CallbackSetDocument;
        /**
         * What a callback is for: `sms_callback` and `mms_callback` get inbound messages, `sms_dlr_callback` and `mms_dlr_callback` the receipts of messages sent; `dlr_callback` is the deprecated name of `sms_dlr_callback` and still works.
         *
         * @see docs Messages v2.1 and v2.2; callback spec
         */
        CallbackType: CallbackType;
        /**
         * An export of call records.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         */
        CdrExport: CdrExport;
        /**
         * How far an export is, its totals and its file. Money is US dollars, decimals in strings, null until completed; the documentation says float.
         *
         * @see docs CDR Exports v2.0, "CDR Status"; Python SDK guide
         */
        CdrExportAttributes: CdrExportAttributes;
        /**
         * What to export.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         */
        CdrExportCreate: CdrExportCreate;
        /**
         * What to export, wrapped.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         */
        CdrExportCreateDocument: CdrExportCreateDocument;
        /**
         * One export.
         *
         * @see docs CDR Exports v2.0, "CDR Status"; Python SDK guide
         */
        CdrExportDocument: CdrExportDocument;
        /**
         * A page of exports. Each is nested in a `data` of its own in the sample, and not by the documentation.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         */
        CdrExportListDocument: CdrExportListDocument;
        /**
         * Which calls: those that began within a span of at most 92 days and fit the rest. There are more filters, whose names are unknown: cost, toll-free only, without cancelled or failed calls, E911 charges only.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         */
        CdrFilter: CdrFilter;
        /**
         * A time, UTC, as `2019-01-01 00:00:00`. It comes back with `T` and an offset.
         *
         * @see docs CDR Exports v2.0; Python SDK guide
         * @example 2019-01-01 00:00:00
         */
        CdrTime: CdrTime;
        /**
         * A caller name.
         *
         * @see docs Numbers v2.0; SDK guides; live account 2026
         */
        Cnam: Cnam;
        /**
         * What is answered to assigning a caller name, or taking it off.
         *
         * @see Python and Node.js SDK guides
         */
        CnamAssignment: CnamAssignment;
        /**
         * When it was taken up.
         *
         * @see Python and Node.js SDK guides
         */
        CnamAssignmentAttributes: CnamAssignmentAttributes;
        /**
         * That a caller name is being assigned, or taken off.
         *
         * @see Python and Node.js SDK guides
         */
        CnamAssignmentDocument: CnamAssignmentDocument;
        /**
         * A name, and how its approval stands.
         *
         * @see docs Numbers v2.0; SDK guides
         */
        CnamAttributes: CnamAttributes;
        /**
         * A new caller name.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        CnamCreate: CnamCreate;
        /**
         * One caller name.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        CnamDocument: CnamDocument;
        /**
         * A page of caller names.
         *
         * @see docs Numbers v2.0; Python SDK guide
         */
        CnamListDocument: CnamListDocument;
        /**
         * What a caller name is linked to.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        CnamRelationships: CnamRelationships;
        /**
         * What is to change of a caller name, wrapped.
         *
         * @see docs Numbers v2.0, page on updating a CNAM record
         */
        CnamUpdateDocument: CnamUpdateDocument;
        /**
         * A date, `YYYY-MM-DD`, or an ISO 8601 date with time and `Z` or an offset; UTC. Links repeat it with an offset.
         *
         * @see docs Messages v2.1; spec
         * @example 2017-12-01
         * @example 2017-12-01T00:00:00.000Z
         */
        DateFilter: DateFilter;
        /**
         * How far a message sent has got.
         *
         * @see spec; PHP SDK guide
         */
        DeliveryReceipt: DeliveryReceipt;
        /**
         * How far a message sent has got, as it is POSTed.
         *
         * @see docs Messages v2.1 and v2.2, "Receive a DLR"
         */
        DeliveryReceiptEvent: DeliveryReceiptEvent;
        /**
         * A receipt as it is POSTed.
         *
         * @see docs Messages v2.1 and v2.2, "Receive a DLR"
         */
        DeliveryReceiptEventAttributes: DeliveryReceiptEventAttributes;
        /**
         * An emergency address, and whose it is.
         *
         * @see docs Numbers v2.0; SDK guides; live account 2026
         */
        E911Attributes: E911Attributes;
        /**
         * A new emergency address.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        E911Create: E911Create;
        /**
         * A new emergency address, wrapped.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        E911CreateDocument: E911CreateDocument;
        /**
         * One emergency address.
         *
         * @see docs Numbers v2.0; SDK guides
         */
        E911Document: E911Document;
        /**
         * A page of emergency addresses.
         *
         * @see docs Numbers v2.0; Node.js SDK guide
         */
        E911ListDocument: E911ListDocument;
        /**
         * A number that an emergency address is assigned to.
         *
         * @see docs Numbers v2.0; Python SDK guide
         */
        E911Number: E911Number;
        /**
         * Which number it is.
         *
         * @see docs Numbers v2.0; Python SDK guide
         */
        E911NumberAttributes: E911NumberAttributes;
        /**
         * A page of the numbers of an emergency address.
         *
         * @see docs Numbers v2.0; Python SDK guide
         */
        E911NumberListDocument: E911NumberListDocument;
        /**
         * An emergency address.
         *
         * @see docs Numbers v2.0; SDK guides; live account 2026
         */
        E911Record: E911Record;
        /**
         * What may be changed of an emergency address; the rest stays.
         *
         * @see docs Numbers v2.0; Python SDK guide
         */
        E911Update: E911Update;
        /**
         * What is to change of an emergency address, wrapped.
         *
         * @see docs Numbers v2.0; Python SDK guide
         */
        E911UpdateDocument: E911UpdateDocument;
        /**
         * A point of presence.
         *
         * @see docs Numbers v2.0, "List Edge Strategies"; live account 2026
         */
        EdgeStrategy: EdgeStrategy;
        /**
         * Where a point of presence is.
         *
         * @see docs Numbers v2.0, "List Edge Strategies"; live account 2026
         */
        EdgeStrategyAttributes: EdgeStrategyAttributes;
        /**
         * All points of presence.
         *
         * @see docs Numbers v2.0, "List Edge Strategies"; live account 2026
         */
        EdgeStrategyListDocument: EdgeStrategyListDocument;
        /**
         * What an error answers.
         *
         * @see spec; samples; live account 2026
         */
        ErrorDocument: ErrorDocument;
        /**
         * One thing that is wrong. Only `status` is in every sample.
         *
         * @see spec; samples; live account 2026
         */
        ErrorItem: ErrorItem;
        /**
         * What has got how far. Only the event of a port order has a sample.
         *
         * @see docs "Callback Notifications" and Porting v2.0, "Receive Status Change Notifications"
         */
        EventAttributes: EventAttributes;
        /**
         * Something in the background has got further.
         *
         * @see docs "Callback Notifications" and Porting v2.0, "Receive Status Change Notifications"
         */
        EventNotification: EventNotification;
        /**
         * An exchange in which numbers can be bought.
         *
         * @see spec; PHP SDK guide
         */
        Exchange: Exchange;
        /**
         * A page of exchanges.
         *
         * @see spec; PHP SDK guide
         */
        ExchangeListDocument: ExchangeListDocument;
        /**
         * An inbound MMS.
         *
         * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
         */
        InboundMms: InboundMms;
        /**
         * An inbound MMS.
         *
         * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
         */
        InboundMmsAttributes: InboundMmsAttributes;
        /**
         * An inbound SMS as accounts on v2.1 and v2.2 get it.
         *
         * @see docs Messages v2.1, "Receive an SMS"; captures of 2022 and 2024
         */
        InboundSms: InboundSms;
        /**
         * An inbound SMS.
         *
         * @see docs Messages v2.1, "Receive an SMS"; captures of 2022 and 2024
         */
        InboundSmsAttributes: InboundSmsAttributes;
        /**
         * An inbound SMS as accounts on v2.0 get it, reported as late as 2024.
         *
         * @see guide "Receive an Inbound Message"; report of 2024
         */
        InboundSmsLegacy: InboundSmsLegacy;
        /**
         * A caller name that was sent along. What it has is not shown.
         *
         * Confidence: uncertain.
         *
         * @see docs Numbers v2.0
         */
        IncludedCnam: IncludedCnam;
        /**
         * An emergency address that was sent along. What it has is not shown.
         *
         * Confidence: uncertain.
         *
         * @see docs Numbers v2.0
         */
        IncludedE911: IncludedE911;
        /**
         * An object of another type.
         *
         * @see docs, "Versioning"
         */
        IncludedOther: IncludedOther;
        /**
         * The task that turns messaging on, sent along with a number.
         *
         * Confidence: uncertain.
         *
         * @see docs Numbers v2.0; Go client
         */
        IncludedProvisioning: IncludedProvisioning;
        /**
         * An object that was sent along, told by its `type`. Routes are known from samples; caller names, emergency addresses and provisioning tasks are documented without one. Other types may come.
         *
         * @see docs Numbers v2.0; PHP SDK guide; Go client
         */
        IncludedResource: IncludedResource;
        /**
         * Links of a list, for reading only; take nothing but the offset from `next`.
         *
         * @see spec; SDK guides
         */
        Links: Links;
        /**
         * A letter of agency to sign. It has no id.
         *
         * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)"
         */
        Loa: Loa;
        /**
         * The form of a letter of agency.
         *
         * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)" and "Submit an LOA"
         */
        LoaAttributes: LoaAttributes;
        /**
         * A letter of agency to sign.
         *
         * @see docs Porting v2.0, "Working with an LOA (Letter of Agency)"
         */
        LoaDocument: LoaDocument;
        /**
         * All members of the form as they were fetched, and the two that make a signature.
         *
         * @see docs Porting v2.0, "Submit an LOA"
         */
        LoaSigned: LoaSigned;
        /**
         * A letter of agency, signed.
         *
         * @see docs Porting v2.0, "Submit an LOA"
         */
        LoaSignedDocument: LoaSignedDocument;
        /**
         * An attachment. What the address in its link answers is unknown; fetch `attributes.url`.
         *
         * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
         */
        Media: Media;
        /**
         * The file of an attachment.
         *
         * @see docs Messages v2.1, "Receive an MMS"; captures of 2022
         */
        MediaAttributes: MediaAttributes;
        /**
         * A message with attachments, and perhaps a text.
         *
         * @see docs Messages v2.1, "Send an MMS"
         */
        MediaMessage: MediaMessage;
        /**
         * A message whose `is_mms` is text, as the Python SDK sends it. It works.
         *
         * @see Python SDK
         */
        MessageAsText: MessageAsText;
        /**
         * What a message has.
         *
         * @see docs Messages v2.1, "Send an SMS" and "Send an MMS"; spec
         */
        MessageParts: MessageParts;
        /**
         * A task that turns messaging on or off, for one number or for several.
         *
         * @see docs Message Provision v2.0
         */
        MessageProvisioning: MessageProvisioning;
        /**
         * How far a task is.
         *
         * @see docs Message Provision v2.0
         */
        MessageProvisioningAttributes: MessageProvisioningAttributes;
        /**
         * One task.
         *
         * @see docs Message Provision v2.0
         */
        MessageProvisioningDocument: MessageProvisioningDocument;
        /**
         * Several numbers, by how far they are; at first all are in `processing`.
         *
         * @see docs Message Provision v2.0
         */
        MessageProvisioningNumbers: MessageProvisioningNumbers;
        /**
         * What to turn on or off, and for which numbers.
         *
         * @see docs Message Provision v2.0, page on enabling and disabling
         */
        MessageProvisioningStart: MessageProvisioningStart;
        /**
         * A message detail record. It has no links in the samples.
         *
         * @see spec; PHP SDK guide
         */
        MessageRecord: MessageRecord;
        /**
         * What is known of a message.
         *
         * @see spec; PHP SDK guide
         */
        MessageRecordAttributes: MessageRecordAttributes;
        /**
         * One message record.
         *
         * @see spec; PHP SDK guide
         */
        MessageRecordDocument: MessageRecordDocument;
        /**
         * A page of message records. Its links have `next` only.
         *
         * @see spec; PHP SDK guide
         */
        MessageRecordListDocument: MessageRecordListDocument;
        /**
         * What belongs to an MMS.
         *
         * @see spec; captures
         */
        MessageRelationships: MessageRelationships;
        /**
         * A message to one recipient. There must be a text or an attachment.
         *
         * @see docs Messages v2.1, "Send an SMS" and "Send an MMS"; spec
         */
        MessageSend: MessageSend;
        /**
         * A message, wrapped.
         *
         * @see docs Messages v2.1; Python SDK; captures of requests
         */
        MessageSendDocument: MessageSendDocument;
        /**
         * A number on the account, with its routes and presets.
         *
         * @see spec; PHP SDK guide; live account 2026
         */
        NumberDetails: NumberDetails;
        /**
         * A number with what it is linked to.
         *
         * @see spec; PHP SDK guide; live account 2026
         */
        NumberDetailsDocument: NumberDetailsDocument;
        /**
         * Options of a purchase.
         *
         * @see docs Numbers v2.0, "Purchase a Phone Number"
         */
        NumberPurchase: NumberPurchase;
        /**
         * What a number is linked to.
         *
         * @see spec; PHP SDK guide; live account 2026
         */
        NumberRelationships: NumberRelationships;
        /**
         * What may be changed of a number.
         *
         * @see docs Numbers v2.0, "Update Details for a Phone Number"
         */
        NumberUpdate: NumberUpdate;
        /**
         * Caller-name look-ups, switched by text as one page shows it.
         *
         * @see docs Numbers v2.0, "Enable or Disable CNAM Lookups on a Phone Number"
         */
        NumberUpdateAsText: NumberUpdateAsText;
        /**
         * What is to change of a number, flat and with a type.
         *
         * @see docs Numbers v2.0, "Update Details for a Phone Number"
         */
        NumberUpdateDocument: NumberUpdateDocument;
        /**
         * A number on the account, as lists have it.
         *
         * @see spec; PHP SDK guide; docs Numbers v2.1; live account 2026
         */
        PhoneNumber: PhoneNumber;
        /**
         * What is known of a number on the account. The members that are not required are newer; a live account in 2026 had `iso_country`, `status` and `tier` in lists, and the others in `numbers.get` alone.
         *
         * @see spec; PHP SDK guide; docs Numbers v2.1; live account 2026
         */
        PhoneNumberAttributes: PhoneNumberAttributes;
        /**
         * A page of numbers on the account.
         *
         * @see spec; PHP SDK guide; docs Numbers v2.1; live account 2026
         */
        PhoneNumberListDocument: PhoneNumberListDocument;
        /**
         * A date, `YYYY-MM-DD`.
         *
         * @see docs Porting v2.0
         * @example 2018-07-12
         */
        PlainDate: PlainDate;
        /**
         * Which numbers can be ported.
         *
         * @see docs Porting v2.0, "Check Number Portability"
         */
        Portability: Portability;
        /**
         * Numbers to check.
         *
         * @see docs Porting v2.0, "Check Number Portability"
         */
        PortabilityCheck: PortabilityCheck;
        /**
         * Which numbers can be ported. Has neither type nor links.
         *
         * @see docs Porting v2.0, "Check Number Portability"
         */
        PortabilityDocument: PortabilityDocument;
        /**
         * A phone number with `+` and country code.
         *
         * @see docs Porting v2.0, "Check Number Portability"
         * @example +12065550101
         */
        PortNumber: PortNumber;
        /**
         * A move of numbers from one carrier to the account.
         *
         * @see docs Porting v2.0, "View Port Order Details" and "Modify the Phone Numbers on a Port Order"
         */
        PortOrder: PortOrder;
        /**
         * The service address at the losing carrier.
         *
         * @see docs Porting v2.0, "View Port Order Details"
         */
        PortOrderAddress: PortOrderAddress;
        /**
         * A port order. Holds secrets: `pin`, `last_4_ssn`, names and addresses. What may be left out on creation is not required here, though every sample has it.
         *
         * @see docs Porting v2.0, "View Port Order Details" and "Modify the Phone Numbers on a Port Order"
         */
        PortOrderAttributes: PortOrderAttributes;
        /**
         * That an order is to be cancelled.
         *
         * @see docs Porting v2.0, "Cancel a Port Order"
         */
        PortOrderCancelDocument: PortOrderCancelDocument;
        /**
         * A new port order. Those members that are marked as uncertain are inferred from answers.
         *
         * @see docs Porting v2.0, "Create a Port Order"
         */
        PortOrderCreate: PortOrderCreate;
        /**
         * What comes of a new order, a group of orders or one order. Its attributes are unknown.
         *
         * Confidence: unknown.
         *
         * @see docs Porting v2.0, "Create a Port Order" and "Receive Status Change Notifications"
         */
        PortOrderCreated: PortOrderCreated;
        /**
         * What comes of a new order.
         *
         * Confidence: unknown.
         *
         * @see docs Porting v2.0, "Create a Port Order"
         */
        PortOrderCreatedDocument: PortOrderCreatedDocument;
        /**
         * A new port order, wrapped.
         *
         * @see docs Porting v2.0, "Create a Port Order"
         */
        PortOrderCreateDocument: PortOrderCreateDocument;
        /**
         * One port order.
         *
         * @see docs Porting v2.0, "View Port Order Details"
         */
        PortOrderDocument: PortOrderDocument;
        /**
         * A document of an order.
         *
         * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order"
         */
        PortOrderDocumentEntry: PortOrderDocumentEntry;
        /**
         * Documents of an order, nested.
         *
         * @see docs Porting v2.0, "View Port Order Details"
         */
        PortOrderDocumentList: PortOrderDocumentList;
        /**
         * A document that Flowroute fetches.
         *
         * @see docs Porting v2.0, "Request a Document Pull"
         */
        PortOrderFile: PortOrderFile;
        /**
         * A document, and whether it is here.
         *
         * @see docs Porting v2.0, "Request a Document Pull"
         */
        PortOrderFileAttributes: PortOrderFileAttributes;
        /**
         * A document that Flowroute fetches.
         *
         * @see docs Porting v2.0, "Request a Document Pull"
         */
        PortOrderFileDocument: PortOrderFileDocument;
        /**
         * Where a document is.
         *
         * @see docs Porting v2.0, "Request a Document Pull"
         */
        PortOrderFilePull: PortOrderFilePull;
        /**
         * A presigned address of the file store.
         *
         * @see docs Porting v2.0, "Add a Document via Direct Upload" and "Download a Document From an Existing Port Order"
         */
        PortOrderFileUrl: PortOrderFileUrl;
        /**
         * Where a file goes or is.
         *
         * @see docs Porting v2.0, "Add a Document via Direct Upload" and "Download a Document From an Existing Port Order"
         */
        PortOrderFileUrlAttributes: PortOrderFileUrlAttributes;
        /**
         * A presigned address of the file store.
         *
         * @see docs Porting v2.0, "Add a Document via Direct Upload" and "Download a Document From an Existing Port Order"
         */
        PortOrderFileUrlDocument: PortOrderFileUrlDocument;
        /**
         * The state of a group of port orders, with a list of the orders. Only the id's name is known.
         *
         * Confidence: unknown.
         *
         * @see docs Porting v2.0, "View a Port Order Group Status"
         */
        PortOrderGroup: PortOrderGroup;
        /**
         * A group of port orders.
         *
         * @see docs Porting v2.0, "View a Port Order Group Status"
         */
        PortOrderGroupDocument: PortOrderGroupDocument;
        /**
         * Numbers to add to a group.
         *
         * @see docs Porting v2.0, "Add Phone Numbers to a Port Order Group"
         */
        PortOrderGroupNumbers: PortOrderGroupNumbers;
        /**
         * Port orders, inside one object.
         *
         * @see docs Porting v2.0, "Searching for Port Orders"
         */
        PortOrderList: PortOrderList;
        /**
         * What lists tell of a port order. Real items have more; that they are those of the search's parameters, as here, is inferred.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Searching for Port Orders"
         */
        PortOrderListAttributes: PortOrderListAttributes;
        /**
         * A page of port orders, inside one object; be ready for a list of orders, or of such an object, too.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Searching for Port Orders"; source of the integration of 2026
         */
        PortOrderListDocument: PortOrderListDocument;
        /**
         * A port order as lists have it. The type and the id outside of the attributes are missing in the sample.
         *
         * Confidence: uncertain.
         *
         * @see docs Porting v2.0, "Searching for Port Orders"
         */
        PortOrderListItem: PortOrderListItem;
        /**
         * Where the letter of agency is to be mailed. Taken, but the mailing was announced only.
         *
         * @see docs Porting v2.0, "Create a Port Order"
         */
        PortOrderLoaDetails: PortOrderLoaDetails;
        /**
         * Numbers to add to an order and to remove from it, each optional.
         *
         * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order"
         */
        PortOrderNumbersChange: PortOrderNumbersChange;
        /**
         * A preset of a port order.
         *
         * @see docs Porting v2.0, "Remove a Port Order Preset"
         */
        PortOrderPreset: PortOrderPreset;
        /**
         * What the numbers get once they are here; null where nothing is set.
         *
         * @see docs Porting v2.0, "Modify the Phone Numbers on a Port Order" and "Remove a Port Order Preset"
         */
        PortOrderPresets: PortOrderPresets;
        /**
         * Presets to set; what is not given stays. The records must be the account's. Whether `alias` belongs here or beside is uncertain.
         *
         * @see docs Porting v2.0, "Update Port Order Presets"
         */
        PortOrderPresetsChange: PortOrderPresetsChange;
        /**
         * How far a port order is.
         *
         * @see docs Porting v2.0, "View Port Order Status" and "Cancel a Port Order"
         */
        PortOrderStatus: PortOrderStatus;
        /**
         * A status, and since when.
         *
         * @see docs Porting v2.0, "View Port Order Status" and "Cancel a Port Order"
         */
        PortOrderStatusAttributes: PortOrderStatusAttributes;
        /**
         * How far a port order is.
         *
         * @see docs Porting v2.0, "View Port Order Status" and "Cancel a Port Order"
         */
        PortOrderStatusDocument: PortOrderStatusDocument;
        /**
         * How far an order is: pending (yours to submit), processing, submitted, accepted, rejected (yours to correct), review, completed, canceled, abandoned, hard_canceled. Pages write capitals, samples lower case, and `cancelled` with two l: compare without regard to case, spaces, underscores and the second l.
         *
         * @see docs Porting v2.0, "View Port Order Status"
         * @example pending
         * @example submitted
         * @example cancelled
         */
        PortOrderStatusName: PortOrderStatusName;
        /**
         * What may be changed of a port order; the rest stays.
         *
         * @see docs Porting v2.0, "Update Port Order Details" and "Update Port Order Presets"
         */
        PortOrderUpdate: PortOrderUpdate;
        /**
         * What is to change of a port order, wrapped.
         *
         * @see docs Porting v2.0, "Update Port Order Details"
         */
        PortOrderUpdateDocument: PortOrderUpdateDocument;
        /**
         * A file to upload.
         *
         * @see docs Porting v2.0, "Add a Document via Direct Upload"
         */
        PortOrderUpload: PortOrderUpload;
        /**
         * What the message costs. Answers of v2.2 have it, and nothing tells whether v2.1 ever does. No capture shows where it stands, nor whether its figures are text or numbers.
         *
         * Confidence: uncertain.
         *
         * @see docs Messages v2.2, "Send an SMS"; Go client
         */
        PriceDetails: PriceDetails;
        /**
         * A link to what belongs to the resource, for reading only.
         *
         * @see spec; SDK guides
         */
        RelatedLink: RelatedLink;
        /**
         * A link to one object, or to none.
         *
         * @see SDK guides
         */
        Relationship: Relationship;
        /**
         * Type and id of a linked object.
         *
         * @see SDK guides
         */
        ResourceIdentifier: ResourceIdentifier;
        /**
         * An inbound route.
         *
         * @see spec; docs Numbers v2.0; PHP SDK guide
         */
        Route: Route;
        /**
         * The route to set.
         *
         * @see docs Numbers v2.0; spec
         */
        RouteAssignment: RouteAssignment;
        /**
         * What a route is.
         *
         * @see spec; docs Numbers v2.0; PHP SDK guide
         */
        RouteAttributes: RouteAttributes;
        /**
         * A new route.
         *
         * @see docs Numbers v2.0, "Create an Inbound Route"; spec
         */
        RouteCreate: RouteCreate;
        /**
         * A new route, wrapped.
         *
         * @see docs Numbers v2.0, "Create an Inbound Route"; spec
         */
        RouteCreateDocument: RouteCreateDocument;
        /**
         * One route.
         *
         * @see spec; docs Numbers v2.0; PHP SDK guide
         */
        RouteDocument: RouteDocument;
        /**
         * A page of routes.
         *
         * @see spec; docs Numbers v2.0; PHP SDK guide
         */
        RouteListDocument: RouteListDocument;
        /**
         * What may be changed of a route; the rest stays.
         *
         * @see docs Numbers v2.0, page on updating an inbound route
         */
        RouteUpdate: RouteUpdate;
        /**
         * What is to change of a route, wrapped.
         *
         * @see docs Numbers v2.0, page on updating an inbound route
         */
        RouteUpdateDocument: RouteUpdateDocument;
        /**
         * A link to the resource itself, for reading only; it may lack `/v2`.
         *
         * @see spec; SDK guides
         */
        SelfLink: SelfLink;
        /**
         * What is known of a message that was accepted.
         *
         * @see docs Messages v2.1; PHP SDK guide
         */
        SentMessage: SentMessage;
        /**
         * A message that was accepted.
         *
         * @see docs Messages v2.1; PHP SDK guide
         */
        SentMessageDocument: SentMessageDocument;
        /**
         * A message with a text, and perhaps attachments.
         *
         * @see docs Messages v2.1, "Send an SMS"
         */
        TextMessage: TextMessage;
        /**
         * A price tier of numbers for sale.
         *
         * @see docs Numbers v2.0, "List Available Tiers"
         */
        Tier: Tier;
        /**
         * A page of tiers.
         *
         * @see docs Numbers v2.0, "List Available Tiers"
         */
        TierListDocument: TierListDocument;
    };
    responses: {
        /** The address could not be found. */
        AddressNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** A value is wrong. `detail` mirrors the request, with a list of sentences for each member. */
        AddressRefused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** The callback. The sample is put together from a field list. */
        Callback: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/vnd.api+json": CallbackDocument;
            };
        };
        /** Any other failure. Likely an error document, with a status that is not published for this operation; a proxy in between may answer a page. */
        Failure: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorDocument;
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** Not yours to do. The sample has no `id` and an empty `detail`. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorDocument;
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
        /** Malformed, or the recipient has opted out (code 1110). The body is not published. */
        MessageRefused: {
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
                "application/json": ErrorDocument;
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** Unknown, or not on your account, as in the first sample (from releasing a number), which has no `title`. Or the API does not serve the address, as in the second, whose `status` is a sentence and the only member. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorDocument;
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** There is no such order. */
        PortOrderNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorDocument;
            };
        };
        /** The API failed. No body is published. */
        ServerError: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** Too many requests in a second, or messages that look like spam (guide, "Delivery Receipts"). Nothing was done. Neither the body nor a `Retry-After` header is published. */
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
                "application/json": ErrorDocument;
                "application/vnd.api+json": ErrorDocument;
            };
        };
        /** A value is wrong or missing. The body for this operation is not published; likely an error document. */
        Unprocessable: {
            headers: {
                [name: string]: unknown;
            };
            content?: never;
        };
        /** The content type is not taken. No body is published, and nobody has reported it. */
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
         *
         * @see docs Numbers v2.0; spec
         * @example 3
         */
        AreaCodeLimit: number;
        /**
         * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
         *
         * @see callback spec; docs Numbers v2.0
         * @example sms_callback
         */
        CallbackType: CallbackType;
        /**
         * The record's id, digits.
         *
         * @see docs Numbers v2.0; SDK guides
         * @example 22790
         */
        CnamId: string;
        /**
         * Digits the number contains.
         *
         * @see docs Numbers v2.0; spec
         * @example 3
         */
        Contains: string;
        /**
         * The record's id, digits.
         *
         * @see docs Numbers v2.0; SDK guides
         * @example 21845
         */
        E911Id: string;
        /**
         * Digits the number ends with.
         *
         * @see docs Numbers v2.0; spec
         * @example 7
         */
        EndsWith: string;
        /**
         * The most items of one page. The API's default is 10. What it does above 200 is unknown.
         *
         * @see docs, each list; spec
         * @example 3
         */
        Limit: number;
        /**
         * Only where there are numbers whose set-up cost is at most this many US dollars.
         *
         * @see docs Numbers v2.0; spec
         * @example 3.25
         */
        MaxSetupCost: number;
        /**
         * The most items of one page. The API's default is unknown; no maximum is stated.
         *
         * @see spec
         * @example 2
         */
        MessageLimit: number;
        /**
         * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
         *
         * @see docs Numbers v2.0; spec
         * @example 16502390214
         */
        NumberId: string;
        /**
         * How many items to leave out at the front; items, not pages.
         *
         * @see docs, each list; spec
         * @example 0
         */
        Offset: number;
        /**
         * The order's id, digits.
         *
         * @see docs Porting v2.0
         * @example 42361
         */
        PortOrderId: string;
        /**
         * The most items of one page. The API's default is 10. Its maximum is uncertain, 200 by the SDKs and 2000 by a page.
         *
         * @see docs Numbers v2.0; SDK source
         * @example 3
         */
        RecordLimit: number;
        /**
         * The route's id, digits.
         *
         * @see docs Numbers v2.0
         * @example 98396
         */
        RouteId: string;
        /**
         * Digits the number begins with. Without a `+` and country code, 1 is put in front: 646 means 1646.
         *
         * @see docs Numbers v2.0; spec; PHP SDK guide
         * @example 646
         */
        StartsWith: string;
    };
    requestBodies: {
        /** The address, flat in most sources; the Python and .NET SDKs wrap it. */
        AccountCallback: {
            content: {
                "application/vnd.api+json": CallbackSet | CallbackSetDocument;
            };
        };
        /** The address, wrapped. */
        E911Create: {
            content: {
                "application/vnd.api+json": E911CreateDocument;
            };
        };
        /** The route. */
        RouteAssignment: {
            content: {
                "application/vnd.api+json": RouteAssignment;
            };
        };
    };
    headers: never;
    pathItems: {
        MessagesGetCallback: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /**
             * Look up the callback of receipts of SMS, by its old name
             * @deprecated
             * Tells the address that delivery receipts of SMS are POSTed to, by its old name, which still works; use `sms_dlr_callback`.
             *
             * Confidence: documented.
             *
             * @see callback spec; early docs Messages v2.1; all SDKs but Node.js
             */
            get: operations["messages.getCallback"];
            put?: never;
            post?: never;
            delete?: never;
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
        };
        MessagesRemoveCallback: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            get?: never;
            put?: never;
            post?: never;
            /**
             * Remove the callback of receipts of SMS, by its old name
             * @deprecated
             * Removes the address that delivery receipts of SMS are POSTed to, by its old name, which still works; use `sms_dlr_callback`.
             *
             * Confidence: documented.
             *
             * @see callback spec; early docs Messages v2.1; all SDKs but Node.js
             */
            delete: operations["messages.removeCallback"];
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
        };
        MessagesSetCallback: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            get?: never;
            /**
             * Set the callback of receipts of SMS, by its old name
             * @deprecated
             * Sets the address that delivery receipts of SMS are POSTed to, by its old name, which still works; use `sms_dlr_callback`.
             *
             * Confidence: documented.
             *
             * @see callback spec; early docs Messages v2.1; all SDKs but Node.js
             */
            put: operations["messages.setCallback"];
            post?: never;
            delete?: never;
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
        };
        PortOrderGroup: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            /**
             * Get the state of a group of port orders
             * What the orders of a group come to together: `Requires Action` where any is pending or rejected, `In Progress` where any is on its way, `Completed` where all are completed, some of them cancelled perhaps, `Canceled` where all are. The names of the answer's members were cut off in the page, so they are unknown but for the id. Costs nothing.
             *
             * Confidence: uncertain.
             *
             * @see docs Porting v2.0, "View a Port Order Group Status"
             */
            get: operations["portOrders.getGroupStatus"];
            put?: never;
            post?: never;
            delete?: never;
            options?: never;
            head?: never;
            patch?: never;
            trace?: never;
        };
    };
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
            /** A value is wrong or missing; `start_date` in the sample, whose source does not name the operation. */
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
            default: components["responses"]["Failure"];
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
            /** Accepted for sending. */
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The message's id, with its prefix. Flowroute's pages call it `record_id`.
                 *
                 * @see docs Messages v2.1; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.getDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.setDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.removeDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.getMmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.setMmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.removeMmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.getMmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.setMmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.removeMmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.getSmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.setSmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.removeSmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.getSmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.setSmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.removeSmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.list": {
        parameters: {
            query: {
                /**
                 * The latest time, a date or a date with time, in UTC. A bare date probably means its first moment.
                 *
                 * Confidence: uncertain.
                 *
                 * @see docs Messages v2.2
                 * @example 2018-01-08T00:00:00.000Z
                 */
                end_date?: DateFilter;
                /**
                 * The most items of one page. The API's default is unknown; no maximum is stated.
                 *
                 * @see spec
                 * @example 2
                 */
                limit?: components["parameters"]["MessageLimit"];
                /**
                 * How many items to leave out at the front; items, not pages.
                 *
                 * @see docs, each list; spec
                 * @example 0
                 */
                offset?: components["parameters"]["Offset"];
                /**
                 * The earliest time, a date or a date with time, in UTC. A bare date means its first moment.
                 *
                 * @see docs Messages v2.2
                 * @example 2017-12-01
                 */
                start_date: DateFilter;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Message records. The example is of v2.1. */
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
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The message, in the compact or the JSON:API form. */
        requestBody: {
            content: {
                "application/vnd.api+json": MessageSend | MessageSendDocument;
            };
        };
        responses: {
            /** Accepted for sending. Both examples are constructed, the first from the page's list of fields, the second from a client's types; their figures are invented, and where the price stands is uncertain. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": SentMessageDocument;
                };
            };
            400: components["responses"]["MessageRefused"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The message's id, with its prefix. Flowroute's pages call it `record_id`.
                 *
                 * @see docs Messages v2.2
                 * @example mdr2-ca82be46e6ba11e79d08862d092cf73d
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The record. The example is of v2.1. */
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.getMmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.setMmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.removeMmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.getMmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.setMmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.removeMmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.getSmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.setSmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.removeSmsCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.getSmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.setSmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["AccountCallback"];
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
            default: components["responses"]["Failure"];
        };
    };
    "messagesV22.removeSmsDlrCallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
            default: components["responses"]["Failure"];
        };
    };
    "cdrExports.list": {
        parameters: {
            query?: CdrExportsListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Exports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CdrExportListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "cdrExports.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to export. */
        requestBody: {
            content: {
                "application/vnd.api+json": CdrExportCreateDocument;
            };
        };
        responses: {
            /** Started. The offset of `created_at` in the sample is a slip. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CdrExportDocument;
                };
            };
            /** Started, as one source reports it. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CdrExportDocument;
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
            default: components["responses"]["Failure"];
        };
    };
    "cdrExports.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The export's id, digits.
                 *
                 * @see docs CDR Exports v2.0; Python SDK guide
                 * @example 38647
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The export. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CdrExportDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "cnams.list": {
        parameters: {
            query?: CnamsListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Caller names. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CnamListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "cnams.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The name, flat. */
        requestBody: {
            content: {
                "application/vnd.api+json": CnamCreate;
            };
        };
        responses: {
            /** The record, not approved yet, its name in capitals. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CnamDocument;
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
            default: components["responses"]["Failure"];
        };
    };
    "cnams.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 22790
                 */
                id: components["parameters"]["CnamId"];
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
                    "application/vnd.api+json": CnamDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "cnams.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 22790
                 */
                id: components["parameters"]["CnamId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The record is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** There is no such record; perhaps it was deleted by a request whose answer was lost. */
            404: {
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
            default: components["responses"]["Failure"];
        };
    };
    "cnams.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 22790
                 */
                id: components["parameters"]["CnamId"];
            };
            cookie?: never;
        };
        /** The new name, wrapped. The example is put together from the list of parameters. */
        requestBody: {
            content: {
                "application/vnd.api+json": CnamUpdateDocument;
            };
        };
        responses: {
            /** The record as it is now. No sample is published; the example is that of a new record. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CnamDocument;
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
            default: components["responses"]["Failure"];
        };
    };
    "e911s.list": {
        parameters: {
            query?: E911sListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Emergency addresses. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": E911ListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "e911s.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["E911Create"];
        responses: {
            /** The record, stored. Without a unit both of its attributes are missing. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": E911Document;
                };
            };
            400: components["responses"]["AddressNotFound"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AddressRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "e911s.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 21845
                 */
                id: components["parameters"]["E911Id"];
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
                    "application/vnd.api+json": E911Document;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "e911s.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 21845
                 */
                id: components["parameters"]["E911Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The record is gone. */
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
            default: components["responses"]["Failure"];
        };
    };
    "e911s.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 21845
                 */
                id: components["parameters"]["E911Id"];
            };
            cookie?: never;
        };
        /** What is to change. */
        requestBody: {
            content: {
                "application/vnd.api+json": E911UpdateDocument;
            };
        };
        responses: {
            /** The record as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": E911Document;
                };
            };
            400: components["responses"]["AddressNotFound"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AddressRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "e911s.listNumbers": {
        parameters: {
            query?: E911sListNumbersQuery;
            header?: never;
            path: {
                /**
                 * The record's id, digits.
                 *
                 * @see docs Numbers v2.0; SDK guides
                 * @example 21845
                 */
                id: components["parameters"]["E911Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": E911NumberListDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "e911s.validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["E911Create"];
        responses: {
            /** The address will do. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["AddressNotFound"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["AddressRefused"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "messageProvisioning.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers and what to do, flat. The page calls them path parameters. The example is put together from its list. */
        requestBody: {
            content: {
                "application/vnd.api+json": MessageProvisioningStart;
            };
        };
        responses: {
            /** The task. The samples are put together from the field lists; statuses, ids and the message are guesses. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": MessageProvisioningDocument;
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
            default: components["responses"]["Failure"];
        };
    };
    "messageProvisioning.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The task's id, as it was answered. Flowroute's pages call it `task_id`; its form is unknown.
                 *
                 * @see docs Message Provision v2.0, "Look Up a Message Provision Task"
                 * @example 5f2b9a51-6d0a-4c56-9d0d-2b1c8a9f7c10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The task, in the form of the answer that started it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": MessageProvisioningDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The number. The second example has no route, and the attributes of 2026. */
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.purchase": {
        parameters: {
            query?: NumbersPurchaseQuery;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /** The options in the other place where they may go; may be left out. The example is put together from the list of parameters. */
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
            /** **Paid, but messaging is not on.** The number is yours and stays so; turning messaging on failed or was not possible just now. Do not buy again: `numbers.update` or `messageProvisioning.start` asks for it anew. No sample is published; that the body is that of 201 is an inference. */
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.release": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        /** What is to change. The second example is put together from the list of parameters. */
        requestBody: {
            content: {
                "application/vnd.api+json": NumberUpdateDocument | NumberUpdateAsText;
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
            /** **Changed, but messaging is not on.** Turning it on failed or was not possible just now; ask for it again. No sample is published; that the body is that of 200 is an inference. */
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.getCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: components["parameters"]["CallbackType"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.setCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: components["parameters"]["CallbackType"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.removeCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: components["parameters"]["CallbackType"];
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "cnams.unassign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Taken up. The id is null here. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CnamAssignmentDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "cnams.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The caller name's id, digits.
                 *
                 * @see docs Numbers v2.0; Python SDK guide
                 * @example 17604
                 */
                cnam_id: string;
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** Taken up. The id is a number here. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.api+json": CnamAssignmentDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "e911s.unassign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The number has no emergency address now. */
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
            default: components["responses"]["Failure"];
        };
    };
    "e911s.assign": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The emergency record's id, digits.
                 *
                 * @see docs Numbers v2.0, "Assign an E911 Address to Your Phone Number"
                 * @example 21845
                 */
                e911_id: string;
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
                 * @example 16502390214
                 */
                id: components["parameters"]["NumberId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The address is the number's. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            /** The number does not support emergency services. */
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.removeFailoverRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.setFailoverRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.removePrimaryRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
        };
    };
    "numbers.setPrimaryRoute": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The phone number, digits only: 11 beginning with 1 in North America. Numbers of other countries are for sale too.
                 *
                 * @see docs Numbers v2.0; spec
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.list": {
        parameters: {
            query?: PortOrdersListQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The orders. With `group_id` and a `status` without a value, it is the state of that group instead. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderListDocument | PortOrderGroupDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            /** No order fits, which means an empty list. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ErrorDocument;
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The order. The example is put together from the list of parameters. */
        requestBody: {
            content: {
                "application/json": PortOrderCreateDocument;
            };
        };
        responses: {
            /** Created, in another form. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Created; the likely status. No sample is published: the example has the shape of any resource and an invented id. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderCreatedDocument;
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
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.addGroupNumbers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The group's id, digits, as orders have it.
                 *
                 * @see docs Porting v2.0, "Add Phone Numbers to a Port Order Group"
                 * @example 38697
                 */
                group_id: string;
            };
            cookie?: never;
        };
        /** The numbers to add, flat. The page's list calls the member `numbers`, its sample `add`. */
        requestBody: {
            content: {
                "application/json": PortOrderGroupNumbers;
            };
        };
        responses: {
            /** An order of the group, like that after a change of numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The order. Its documents are nested once more here than elsewhere. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /** What is to change. Both examples are put together from the lists of parameters. */
        requestBody: {
            content: {
                "application/json": PortOrderUpdateDocument;
            };
        };
        responses: {
            /** Changed, in another form. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** Changed; the likely status. No sample is published; the example is that of a change of numbers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.registerFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /** Where the document is. */
        requestBody: {
            content: {
                "application/json": PortOrderFilePull;
            };
        };
        responses: {
            /** The document, to be fetched. The sample is put together from the list of members and partly a guess. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderFileDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.getFile": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The document's id, digits.
                 *
                 * @see docs Porting v2.0, "Download a Document From an Existing Port Order"
                 * @example 99999
                 */
                file_id: string;
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The address. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderFileUrlDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.getLoa": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The form. Its end is from another page of the same section. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LoaDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.signLoa": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /** The form, whole and signed. */
        requestBody: {
            content: {
                "application/json": LoaSignedDocument;
            };
        };
        responses: {
            /** Submitted, with the order as it is now. No sample is published; the example is that of a change of numbers. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderDocument;
                };
            };
            /** Submitted. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.removePreset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
                /**
                 * Which preset.
                 *
                 * @see docs Porting v2.0, "Remove a Port Order Preset"
                 * @example cnam_id
                 */
                preset: PortOrderPreset;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The order as it is now, the preset null. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.changeNumbers": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /** The numbers to add and to remove, flat. */
        requestBody: {
            content: {
                "application/json": PortOrderNumbersChange;
            };
        };
        responses: {
            /** The order as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.getStatus": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The status. The sample is put together from the list of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderStatusDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /** The one change there is. */
        requestBody: {
            content: {
                "application/json": PortOrderCancelDocument;
            };
        };
        responses: {
            /** The status now, `cancelled` or `abandoned`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderStatusDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.createUpload": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The order's id, digits.
                 *
                 * @see docs Porting v2.0
                 * @example 42361
                 */
                id: components["parameters"]["PortOrderId"];
            };
            cookie?: never;
        };
        /** The file's name. */
        requestBody: {
            content: {
                "application/json": PortOrderUpload;
            };
        };
        responses: {
            /** The address. The sample is put together from the list of members. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderFileUrlDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            415: components["responses"]["UnsupportedMediaType"];
            422: components["responses"]["Unprocessable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.checkPortability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The numbers. */
        requestBody: {
            content: {
                "application/json": PortabilityCheck;
            };
        };
        responses: {
            /** The numbers, sorted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortabilityDocument;
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
        };
    };
    "routes.delete": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The route's id, digits.
                 *
                 * @see docs Numbers v2.0
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
            default: components["responses"]["Failure"];
        };
    };
    "routes.update": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * The route's id, digits.
                 *
                 * @see docs Numbers v2.0
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
            default: components["responses"]["Failure"];
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
            default: components["responses"]["Failure"];
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
    "webhooks.event": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event. */
        requestBody: {
            content: {
                "application/json": EventNotification;
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
    "messages.getCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: CallbackType;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.removeCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: CallbackType;
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
            default: components["responses"]["Failure"];
        };
    };
    "messages.setCallback": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * What the callback is for: `sms_callback`, `mms_callback`, `sms_dlr_callback` or `mms_dlr_callback`; `dlr_callback` is the deprecated name of `sms_dlr_callback`.
                 *
                 * @see callback spec; docs Numbers v2.0
                 * @example sms_callback
                 */
                callback_type: CallbackType;
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
            default: components["responses"]["Failure"];
        };
    };
    "portOrders.getGroupStatus": {
        parameters: {
            query: PortOrdersGetGroupStatusQuery;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** The state. No sample is published; the example is invented but for its id. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PortOrderGroupDocument;
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PortOrderNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ServerError"];
            503: components["responses"]["Maintenance"];
            default: components["responses"]["Failure"];
        };
    };
}
