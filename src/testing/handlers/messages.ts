import { serverUrl } from "../../generated/operations.ts";
import { notFound, unprocessable } from "../failure.ts";
import type { Post } from "../webhooks/post.ts";
import type { FakeMessage } from "../world/message-log.ts";
import { recordOf } from "../world/message-record.ts";
import { getCallback, removeCallback, setCallback } from "./callback-answers.ts";
import type { Handlers } from "./handler.ts";
import { listPage } from "./list-page.ts";

/** Guess: the largest page of messages is not documented, elsewhere it is 200; this one keeps an answer within some megabytes. */
const mostRecords = 10_000;

export function messageHandlers(post: Post): Handlers<"messages"> {
  return {
    "messages.send": (_world, { body }) => {
      const { id } = post.send(body);
      return { status: 202, body: { data: { links: { self: `${serverUrl}/v2.1/messages/${id}` }, type: "message", id } } };
    },

    "messages.list": (world, { query }) => {
      if ((query.limit ?? 0) > mostRecords) throw unprocessable([`limit must be a whole number from 1 to ${mostRecords}`]);
      const start = timeOf("start_date", query.start_date, 0);
      // Guess: an end given as a date includes that day, and a time is exclusive.
      const end = query.end_date === undefined ? undefined : timeOf("end_date", query.end_date, dayMs);
      const oldest = world.messages.countBefore(start);
      const behind = end === undefined ? world.messages.size : world.messages.countBefore(end);
      const itemAt = (index: number) => recordOf(world.messages.at(behind - 1 - index) as FakeMessage, world);
      const dates = [`start_date=${offsetTime(start)}`, ...(end === undefined ? [] : [`end_date=${offsetTime(timeOf("end_date", query.end_date, 0))}`])].join("&");
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
    "messages.getCallback": (world, { path }) => getCallback(world.callbacks, path.callback_type),
    "messages.removeCallback": (world, { path }) => removeCallback(world.callbacks, path.callback_type),
  };
}

const dayMs = 86_400_000;

/** The document lets a `Date` through for our clients; over the wire it is text, a day or a time. */
function timeOf(name: string, date: Date | string | undefined, dayAddsMs: number): number {
  const text = date instanceof Date ? date.toISOString() : (date ?? "");
  const time = Date.parse(text) + (text.length === 10 ? dayAddsMs : 0);
  // JavaScript takes the 30th of February for the 2nd of March.
  const day = Date.parse(text.slice(0, 10));
  if (Number.isNaN(time) || Number.isNaN(day) || new Date(day).toISOString().slice(0, 10) !== text.slice(0, 10)) throw unprocessable([`${name} must be a date that there is`]);
  return time;
}

/** Links echo dates as ISO 8601 with an offset, percent-encoded. */
function offsetTime(time: number): string {
  return encodeURIComponent(`${new Date(time).toISOString().slice(0, 19)}+00:00`);
}
