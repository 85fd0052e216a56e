import { isObject } from "../call/answer.ts";
import type { Lane } from "../call/pace.ts";

/** Where messages wait for their turn; `undefined` where pacing is off. */
export interface MessageLanes {
  readonly sms: Lane | undefined;
  readonly mms: Lane | undefined;
}

/** The lane of a message as it will be sent, in either of the forms that the API takes. What is no message is some other part's to refuse. */
export function laneOf(lanes: MessageLanes, message: unknown): Lane | undefined {
  const attributes = own(own(message, "data"), "attributes");
  if (isObject(attributes)) return laneOf(lanes, attributes);
  return own(message, "is_mms") === true || own(message, "media_urls") !== undefined ? lanes.mms : lanes.sms;
}

const own = (value: unknown, name: string) => (isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined);

/** Whether a request sends a message, in whatever version of the API. */
export const isSending = (method: string, path: string): boolean => method === "POST" && /^\/v\d[\d.]*\/messages\/?$/.test(path);
