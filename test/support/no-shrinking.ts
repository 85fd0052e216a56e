import fc from "fast-check";

/** A mutant is killed by any counterexample, and to look for a small one takes longer than Stryker waits. */
fc.configureGlobal({ endOnFailure: true });
