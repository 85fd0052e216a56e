import { FlowrouteError } from "../errors.ts";
import { InvalidArgumentError } from "../input/invalid-argument.ts";

/**
 * Gives one of our errors the stack of the place that calls this. Engines show ten frames, and those in which we found
 * out would leave no room for the caller's own code; what happened is in the message.
 */
export function stackFromHere<Failure>(failure: Failure): Failure {
  if (failure instanceof FlowrouteError || failure instanceof InvalidArgumentError) Error.captureStackTrace?.(failure, stackFromHere);
  return failure;
}

/** Makes an error that gets its stack later: to find one is most of what an error costs, and many calls may end at once. */
export function withoutStack<Failure>(make: () => Failure): Failure {
  const { stackTraceLimit } = Error;
  // Where it is frozen, this has no effect and does no harm.
  Reflect.set(Error, "stackTraceLimit", 0);
  try {
    return make();
  } finally {
    Reflect.set(Error, "stackTraceLimit", stackTraceLimit);
  }
}
