import type { CallbackType } from "../../generated/schema.ts";
import { facts } from "./facts.ts";

/** What a callback may be for. */
export const callbackTypes = facts["messages.getCallback"].segments?.["callback_type"]?.enum as readonly CallbackType[];

/** What callers know the parts of its request by. */
export const callbackNames = { "path.callback_type": "callbackType", "body.callback_url": "url", "body.data.attributes.callback_url": "url" };
