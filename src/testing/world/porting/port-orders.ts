import type { PortOrderCreate } from "../../../generated/schema.ts";
import { contentTypeOf } from "../../values/content-type.ts";
import { groupBy } from "../../values/group-by.ts";
import type { Announce } from "../announcement.ts";
import type { Clock } from "../clock.ts";
import { filePath } from "../files/signed-address.ts";
import type { AccountNumbers } from "../numbers/account-numbers.ts";
import type { Place } from "../numbers/places.ts";
import type { CnamRecords } from "../records/cnam-records.ts";
import type { E911Records } from "../records/e911-records.ts";
import { type FakePortFile, type FakePortOrder, type PortDetails, type PortPresets, withPresets } from "./port-order.ts";
import { courseOf, isPortStatus, type PortStatus } from "./port-status.ts";

interface PortParts {
  readonly clock: Clock;
  readonly numbers: AccountNumbers;
  readonly cnams: CnamRecords;
  readonly e911s: E911Records;
  readonly routes: ReadonlyMap<string, unknown>;
  readonly placeOf: (id: string) => Place;
  readonly stepMs: number;
  readonly announce: Announce;
}

type Mutable<T> = { -readonly [Name in keyof T]: T[Name] };

/** The port orders of the account, by id, the oldest first. Once their letter is signed they go their course by themselves. */
export class PortOrders extends Map<string, FakePortOrder> {
  /** Milliseconds on the fake's clock from one status to the next; with `Infinity` only `moveTo` brings an order on. */
  stepMs: number;
  /** Numbers with a plus that cannot be ported, whatever else they are. */
  readonly nonportable = new Set<string>();
  readonly #parts: PortParts;
  readonly #timers = new Map<string, () => void>();
  #nextOrder = firstOrder;
  #nextGroup = firstGroup;
  #nextFile = firstFile;

  /** @internal */
  constructor(parts: PortParts) {
    if (!(parts.stepMs >= 0)) throw new RangeError(`portingMs must be a number from 0, got ${parts.stepMs}`);
    super();
    this.#parts = parts;
    this.stepMs = parts.stepMs;
  }

  /**
   * Puts orders on the account, all of one group.
   *
   * Guess: they are of one carrier, the one that is given; so there is one for each kind and country of the numbers.
   */
  add({ numbers, presets, ...details }: PortOrderCreate): FakePortOrder[] {
    const groupId = String(this.#nextGroup++);
    const byKind = groupBy([...new Set(numbers)], (number) => this.kindOf(number));
    return [...byKind.values()].map((some) => this.#begin(groupId, some, details, withPresets({}, presets)));
  }

  /** The orders of a group. */
  group(groupId: string): FakePortOrder[] {
    return [...this.values()].filter((order) => order.groupId === groupId);
  }

  /** @internal Numbers of one kind make one order: those of a country, local or toll-free. */
  kindOf(number: string): string {
    const { country, numberType } = this.#parts.placeOf(number.replace("+", ""));
    return `${country} ${numberType}`;
  }

  /** @internal Adds each number to the group's pending order of its kind, or to a new one; answers the first of these. */
  extend(group: readonly [FakePortOrder, ...FakePortOrder[]], numbers: readonly string[]): FakePortOrder {
    const [{ groupId, details, presets }] = group;
    const orders = [...groupBy(numbers, (number) => this.kindOf(number))].map(([kind, some]) => {
      const open = group.find(({ status, numbers: [first = ""] }) => status === "pending" && this.kindOf(first) === kind);
      if (!open) return this.#begin(groupId, [...new Set(some)], details, { ...presets });
      open.numbers = [...new Set([...open.numbers, ...some])];
      open.modifiedAt = this.#parts.clock.now();
      return open;
    });
    return orders[0] ?? group[0];
  }

  /** Brings an order to another status, as the vendor, the carrier or the customer would. Resolves once its `status_url` was told. */
  async moveTo(id: string | number, status: PortStatus): Promise<void> {
    const order = this.get(String(id));
    if (!order) throw new TypeError(`portOrders: there is no order ${JSON.stringify(id)}`);
    if (!isPortStatus(status)) throw new TypeError(`portOrders: there is no status ${JSON.stringify(status)}`);
    await this.#change(order, status)();
  }

  /** @internal As `moveTo`, by a request, whose answer comes before what is told. Guess: by how much. */
  change(order: FakePortOrder, status: PortStatus): void {
    this.#parts.clock.after(tellingMs, this.#change(order, status));
  }

  /** @internal A new document of an order, not here yet. */
  addFile(order: FakePortOrder, name: string, given: Partial<FakePortFile> = {}): FakePortFile {
    const file = { id: String(this.#nextFile++), name, address: undefined, contentType: contentTypeOf(name), bytes: undefined, hasFailed: false, ...given };
    order.files.push(file);
    return file;
  }

  /** @internal Has a document fetched. What is in the file store already, as a document of this order, is that document. */
  pull(order: FakePortOrder, address: string): FakePortFile {
    const { hostname, pathname, searchParams } = new URL(address);
    const own = order.files.find(({ id }) => pathname.startsWith(filePath("portorders", order.id, id, "")));
    if (own) return own;
    const name = searchParams.get("filename") ?? (pathname.split("/").at(-1) || "document");
    const file = this.addFile(order, name, { address });
    this.#parts.clock.after(fetchingMs, () => {
      // The fake asks nobody. Guess: that a host that cannot be is the one way to fail.
      file.hasFailed = hostname.endsWith(".invalid");
      if (!file.hasFailed) file.bytes = new TextEncoder().encode(`Fetched from ${address}\n`);
    });
    return file;
  }

  #begin(groupId: string, numbers: string[], details: PortDetails, presets: PortPresets): FakePortOrder {
    const now = this.#parts.clock.now();
    const order: FakePortOrder = {
      id: String(this.#nextOrder++), groupId, numbers, details, presets, files: [], status: "pending", statusUpdatedAt: null, createdAt: now, modifiedAt: now, completedAt: null,
    };
    this.set(order.id, order);
    this.#promiseCourse(order);
    return order;
  }

  /** Answers how to tell of it. */
  #change(order: Mutable<FakePortOrder>, status: PortStatus): () => Promise<void> {
    const now = this.#parts.clock.now();
    Object.assign(order, { status, statusUpdatedAt: now, modifiedAt: now });
    if (status === "completed") {
      order.completedAt = now;
      this.#land(order);
    }
    this.#promiseCourse(order);
    const { id, details } = order;
    const state = status === "processing" || status === "review" ? `is in ${status}` : `has been ${status}`;
    return async () => {
      const { status_url: url } = details;
      if (url !== undefined) await this.#parts.announce({ kind: "portOrder", url, resourceId: id, status, message: `Port Order #${id} ${state}.` });
    };
  }

  #promiseCourse({ id, status }: FakePortOrder): void {
    this.#timers.get(id)?.();
    this.#timers.delete(id);
    const course = courseOf(status, this.stepMs);
    if (course) this.#timers.set(id, this.#parts.clock.after(course.afterMs, () => (this.has(id) ? this.moveTo(id, course.next) : undefined)));
  }

  /**
   * The numbers are here. Guess: that they are among the account's from now on, and not, as in the portal, from the order's
   * creation; that messaging is off; and that of the presets only those hold whose records are there, and approved.
   */
  #land({ numbers, presets, details }: FakePortOrder): void {
    const { cnams, e911s, routes, placeOf } = this.#parts;
    const route = (id: string | null) => (id !== null && routes.has(id) ? id : null);
    const cnam = cnams.get(presets.cnam_id ?? "");
    for (const number of numbers) {
      this.#parts.numbers.add(number, {
        alias: presets.alias,
        cnamLookupsEnabled: details.enable_cnam_lookups ?? true,
        messagingEnabled: false,
        primaryRoute: route(presets.primary_route_id) ?? "0",
        failoverRoute: route(presets.failover_route_id),
        e911: e911s.get(presets.e911_id ?? "")?.id ?? null,
        // Caller names are for long codes only.
        cnam: cnam?.isApproved && placeOf(number.slice(1)).numberType === "longcode" ? cnam.id : null,
      });
    }
  }
}

/** How long after an answer a change of status is told, and how long it takes to fetch a document. */
const tellingMs = 1_000;
const fetchingMs = 1_000;

/** The ids of samples. */
const firstOrder = 42361;
const firstGroup = 38697;
const firstFile = 99999;
