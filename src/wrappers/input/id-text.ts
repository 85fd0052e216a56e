/** Ids are digits in some answers and numbers in others; in a request they are text. */
export const idText = (id: string | number): string => (typeof id === "number" ? String(id) : id);
