import { serverUrl } from "../../generated/operations.ts";
import { idOfQuery, notFound, unprocessable } from "../failure.ts";
import type { Post } from "../webhooks/post.ts";
import type { FakeMessage } from "../world/messages/message-log.ts";
import { recordOf } from "../world/messages/message-record.ts";
import { getCallback, removeCallback, setCallback } from "./answers/callback-answers.ts";
import { listPage } from "./answers/list-page.ts";
import type { Handlers } from "./handler.ts";

export function messageHandlers(post: Post): Handlers<"messages"> {
  return {
    "messages.send": (_world, { body }) => {
      const { id } = post.send(body);
      return { status: 202, body: { data: { links: { self: `${serverUrl}/v2.1/messages/${id}` }, type: "message", id } } };
    },

    "messages.list": (world, { query }) => {
      // Guess: an end given as a date is the midnight with which that day begins, and the end itself is not included. The
      // captured link says so, unless the client that made it had written the midnight itself.
      const start = timeOf("start_date", query.start_date);
      const end = query.end_date === undefined ? undefined : timeOf("end_date", query.end_date);
      const oldest = world.messages.countBefore(start);
      const behind = end === undefined ? world.messages.size : world.messages.countBefore(end);
      const itemAt = (index: number) => recordOf(world.messages.at(behind - 1 - index) as FakeMessage, world);
      const dates = [`start_date=${offsetTime(start)}`, ...(end === undefined ? [] : [`end_date=${offsetTime(end)}`])].join("&");
      const link = (limit: number, offset: number) => `${serverUrl}/v2.1/messages?limit=${limit}&${dates}&offset=${offset}`;
      // Message lists have no `self`.
      return listPage({ query, total: Math.max(0, behind - oldest), itemAt, link }, false);
    },

    "messages.get": (world, { path }) => {
      const message = world.messages.get(path.id);
      if (!message) throw notFound();
      return { status: 200, body: { data: recordOf(message, world) } };
    },

    "messages.setCallback": (world, { path, body }) => setCallback(world.callbacks, path.callback_type, body.callback_url),
    "messages.getCallback": (world, { path }) => getCallback(world, world.callbacks, path.callback_type),
    "messages.removeCallback": (world, { path }) => removeCallback(world.callbacks, path.callback_type),
  };
}

/** The document lets a `Date` through for our clients; over the wire it is text, a day or a time. */
function timeOf(name: string, date: Date | string | undefined): number {
  const text = date instanceof Date ? date.toISOString() : (date ?? "");
  const time = Date.parse(text);
  // JavaScript takes the 30th of February for the 2nd of March.
  const day = Date.parse(text.slice(0, 10));
  if (Number.isNaN(time) || Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text.slice(0, 10)) throw unprocessable([{ at: [name], says: "Must be a date that there is." }], idOfQuery);
  return time;
}

/** Links echo dates as ISO 8601 with an offset, percent-encoded. */
function offsetTime(time: number): string {
  return encodeURIComponent(`${new Date(time).toISOString().slice(0, 19)}+00:00`);
}
