import { pacingClasses } from "../../generated/operations.ts";
import { type Hooks, tell } from "../settings/hooks.ts";
import { takeOptions } from "../settings/options.ts";
import { Dispatcher } from "./dispatcher.ts";
import { Lane } from "./lane.ts";
import type { PacingStore } from "./pacing-store.ts";
import { SharedSlots } from "./shared-slots.ts";
import { Slots } from "./slots.ts";
import { SlowDown } from "./slow-down.ts";

/** How many messages may reach the API in any second, by kind. Fractions are spread out: 0.5 is one in two seconds. */
export interface Pacing {
  /**
   * SMS in a second. Up to the default, SMS and MMS together keep to the default too: the API counts per endpoint, which
   * both share, and whether it counts MMS among the five is not known. Whoever gives more has limits of another kind,
   * and each kind then keeps to its own.
   *
   * @default 5, Flowroute's limit
   */
  readonly sms?: number | undefined;
  /**
   * MMS in a second.
   *
   * @default 1, Flowroute's limit
   */
  readonly mms?: number | undefined;
  /**
   * Where the processes that share the access key keep this pace together. Each has to give it.
   *
   * @default none: the pace is that of this client alone
   */
  readonly store?: PacingStore | undefined;
}

/** Where messages wait for their turn; `undefined` where pacing is off. */
export interface MessageLanes {
  readonly sms: Lane | undefined;
  readonly mms: Lane | undefined;
}

/** Slots, and those that processes share in the place of the same. */
interface Pool {
  readonly slots: Slots;
  readonly shares: readonly SharedSlots[];
}

/**
 * @param account - A name for those who share the limits, of which no key can be told.
 */
export function createLanes(given: Pacing | false | undefined, account: () => Promise<string>, hooks: Hooks): MessageLanes {
  if (given === false) return { sms: undefined, mms: undefined };
  const pacing = takeOptions(given, ["sms", "mms", "store"], "pacing");
  const dispatcher = new Dispatcher();
  const pool = (kind: keyof typeof pacingClasses, limit: number, over?: Pool): Pool => {
    const slots = new Slots(limit, pacingClasses[kind].windowMs, over?.slots);
    const store = pacing.store;
    if (!store) return { slots, shares: [] };
    const share = new SharedSlots({
      store,
      name: async () => `${await account()}-${kind}`,
      slots,
      onChange: () => dispatcher.letGo(),
      onFailure: (error) => tell(hooks, "onPacingFailure", { kind, error }),
    });
    return { slots, shares: [share, ...(over?.shares ?? [])] };
  };
  const { sms: ofSms, mms: ofMms, message: together } = pacingClasses;
  const [sms, mms] = [pacing.sms ?? ofSms.limit, pacing.mms ?? ofMms.limit];
  const all = Math.max(sms, mms) <= together.limit ? pool("message", together.limit) : undefined;
  const lane = (limit: number, { slots, shares }: Pool) => new Lane(slots, new SlowDown(limit, slots.count, slots.windowMs), dispatcher, shares);
  return {
    // What has all of the slots needs none of its own.
    sms: lane(sms, all && sms === together.limit ? all : pool("sms", sms, all)),
    mms: lane(mms, pool("mms", mms, all)),
  };
}
