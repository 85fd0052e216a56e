/** A slot of a lane, or how many milliseconds there will be none. */
export type PacingTake = { readonly lease: string } | { readonly waitMs: number };

/**
 * Where the processes that share an access key keep the slots of its lanes, so that they keep one pace together. Goes by
 * a clock of its own, never by those of the processes.
 *
 * A store that fails or is slow costs pace, never a call: each process then goes on by itself, more slowly.
 */
export interface PacingStore {
  /**
   * Takes one of the lane's slots, for at most so long: a lease that nobody ends, since its process is gone, ends by
   * itself. Where none is free or the lane is closed, nothing is taken.
   *
   * @param lane - Its name, made of a hash. There is nothing to prepare: an unknown lane is one whose slots are free.
   * @param slots - How many there are.
   * @param restMs - So long a slot rests at least after its attempt. One that is under way is free in no less, so there
   *   is no use in asking sooner, and none in waiting for the end of its lease either: `waitMs` is the smaller of the two.
   */
  take(lane: string, slots: number, leaseMs: number, restMs: number): Promise<PacingTake>;
  /** The slot of a lease is free in so many milliseconds, 0 for at once. Of a lease that has ended nothing is to be done. */
  end(lane: string, lease: string, freeInMs: number): Promise<void>;
  /** The API has turned somebody away: no slot of the lane is taken for so long, or until a later time that it is closed to already. */
  close(lane: string, ms: number): Promise<void>;
}
