import { isObject } from "../call/answer.ts";
import { bare } from "../input/members.ts";
import type { MessageLanes } from "../pacing/create-lanes.ts";
import type { Lane } from "../pacing/lane.ts";

/** The lane of a message as it will be sent, in either of the forms that the API takes. What is no message is some other part's to refuse. */
export function laneOf(lanes: MessageLanes, message: unknown): Lane | undefined {
  const { data, is_mms, media_urls } = bare(isObject(message) ? message : {});
  if (isObject(data) && isObject(data["attributes"])) return laneOf(lanes, data["attributes"]);
  // An empty list of attachments is none.
  const hasMedia = Array.isArray(media_urls) ? media_urls.length > 0 : media_urls !== undefined;
  return is_mms === true || hasMedia ? lanes.mms : lanes.sms;
}

/** Whether a request sends a message, in whatever version of the API. */
export const isSending = (method: string, path: string): boolean => method === "POST" && /^\/v\d[\d.]*\/messages\/?$/.test(path);
