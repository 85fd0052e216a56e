/** What every SDK sends, for the rows that are written by hand. */
export const getPath = "/v2/numbers/16502390214";
export const postPath = "/v2.1/messages";

const credentials = `Basic ${btoa("bench:bench")}`;
export const getHeaders = { accept: "application/vnd.api+json", authorization: credentials, "user-agent": "bench" };
export const postHeaders = { ...getHeaders, "content-type": "application/vnd.api+json" };
