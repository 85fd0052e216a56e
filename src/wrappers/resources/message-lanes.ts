import type { MessageLanes } from "../pacing/create-lanes.ts";
import type { Lane } from "../pacing/lane.ts";

/** The lane of a message, in either of the forms that the API takes. What is no message is some other part's to refuse. */
export function laneOf(lanes: MessageLanes, message: unknown): Lane | undefined {
  const { data, is_mms, media_urls } = (message ?? {}) as { data?: { attributes?: unknown }; is_mms?: unknown; media_urls?: unknown };
  if (data?.attributes) return laneOf(lanes, data.attributes);
  return is_mms === true || media_urls !== undefined ? lanes.mms : lanes.sms;
}

/** Whether a request sends a message, in whatever version of the API. */
export const isSending = (method: string, path: string): boolean => method === "POST" && /^\/v\d[\d.]*\/messages\/?$/.test(path);
