import { notFound, otherFailure } from "../failure.ts";
import { phoneDigits } from "../values/phone-digits.ts";
import { taskResource } from "./answers/task-resource.ts";
import type { Handlers } from "./handler.ts";

export const messageProvisioningHandlers: Handlers<"messageProvisioning"> = {
  "messageProvisioning.start": (world, { body }) => {
    // Guess: what is answered where the service is down; a purchase answers 207.
    if (!world.provisioning.isAvailable) throw otherFailure(503, "Service Unavailable", "The provisioning service is down.");
    const numbers = [...new Set(body.numbers.map((number) => phoneDigits(number) ?? number))];
    const task = world.provisioning.start({ numbers, action: body.action, callbackUrl: body.callback_url });
    return { status: 201, body: { data: taskResource(task) } };
  },

  "messageProvisioning.get": (world, { path }) => {
    const task = world.provisioning.tasks.get(path.id);
    if (!task) throw notFound();
    return { status: 200, body: { data: taskResource(task) } };
  },
};
