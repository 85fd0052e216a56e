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
