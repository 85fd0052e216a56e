/** The options of every call. */
export const requestOptionNames = ["signal", "timeoutMs", "maxRetries"] as const;

/** The options of every list. */
export const listOptionNames = [...requestOptionNames, "maxItems", "prefetch"] as const;

/** Whether a name is that of an option of some method. */
export const isOption = (name: string): boolean => (listOptionNames as readonly string[]).includes(name);
