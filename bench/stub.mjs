import { contentType, getBody, postBody } from "./answers.mjs";

const init = (status, body) => ({ status, headers: { "content-type": contentType, "content-length": String(body.length) } });
const getInit = init(200, getBody);
const postInit = init(202, postBody);

/** A `fetch` that answers at once, so that only what a library adds is measured. Same answer and headers as the server. */
export async function stubFetch(_url, request) {
  return request?.method?.toUpperCase() === "POST" ? new Response(postBody, postInit) : new Response(getBody, getInit);
}
