/** What the fake answers: a status and a JSON document, or bytes as they are, or nothing. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One entry of an error document. */
export interface ErrorItem {
  readonly id?: string;
  /** A number, but for an address that the API does not serve: there it is text, and alone. */
  readonly status: number | string;
  readonly title?: string;
  readonly detail?: string | object;
}

/** Ends the handling of a request with an error document. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly answer: Answer;

  constructor(status: number, error: Omit<ErrorItem, "status"> & { readonly status?: string }, headers: Readonly<Record<string, string>> = {}) {
    super(typeof error.detail === "string" ? error.detail : JSON.stringify(error.detail));
    const errors: ErrorItem[] = [{ status, ...error }];
    this.answer = { status, body: { errors }, headers };
  }
}

/** The body is the one of every sample; real ones recur on different errors too. */
export function unauthorized(): Failure {
  return new Failure(401, { detail: "Authentication failed.", id: "7fc8c70a-ca58-430c-b383-b89df84f8083", title: "Unauthorized" }, {
    // Guess: what HTTP asks of a 401. No capture shows the headers.
    "www-authenticate": 'Basic realm="Flowroute"',
  });
}

/** The body of the release sample, which has no title. */
export function notFound(reason = ""): Failure {
  return new Failure(404, { detail: `Could not find that resource on your account.${reason && ` ${reason}`}`, id: "d66802f3-b56b-43da-8c55-e8c9ec3e0a6d" });
}

/** The other kind of 404, of an address that the API does not serve: all of it is in `status`. */
export function notServed(): Failure {
  return new Failure(404, { status: "404 Not Found: The requested URL was not found on the server. If you entered the URL manually please check your spelling." });
}

export function methodNotAllowed(allow: string): Failure {
  return new Failure(
    405,
    { detail: "The method is not allowed for the requested URL.", id: "a72cab15-2511-43d3-92e2-d77bfbdc5776", title: "Method Not Allowed" },
    { allow },
  );
}

/** The sample has an empty detail; ours says why, which helps whoever meets it in a test. */
export function forbidden(detail: string): Failure {
  return new Failure(403, { detail, title: "ActionNotAuthorizedError" });
}

export function routeInUse(): Failure {
  return new Failure(403, {
    detail: "Please disassociate all numbers before deleting.",
    id: "7fc8c70a-ca58-430c-b383-b89df84f8083",
    title: "This Route has numbers still associated to it.",
  });
}

export function malformed(detail: string): Failure {
  return new Failure(400, { detail, id: "7fcfd1cd-486b-4159-8484-b710bd4bbab4", title: "Client Error" });
}

/** What cannot be found on a map. */
export function geocodingFailed(): Failure {
  return malformed("Could not geocode this address. Please check the validity of your address.");
}

/** A number of a country that has no 911. */
export function unsupportedEmergency(): Failure {
  return new Failure(422, { detail: "Cannot assign an E911 record to a number that does not support emergency services.", id: "2ee1a30f-f321-46c5-9065-8be93692d44b" });
}

// Guess: in which member the sentence stands, which is a remark in a demo.
export function duplicateCnam(): Failure {
  return new Failure(422, { detail: "Duplicate CNAM entry found on your account", id: idOfBody });
}

/** What deleting a caller name that there is not is told. */
export function nothingToDelete(): Failure {
  return new Failure(404, { detail: "CNAM record not found. Nothing to delete.", id: "849e9a08-dbed-417c-acf7-84e94877c317", title: "Resource not found" });
}

export function noSuchOrder(): Failure {
  return new Failure(404, { detail: "No such port order", id: "2faefde3-0000-4000-8000-000000000000", title: "Resource not found" });
}

/** An empty list of port orders. */
export function noOrderMatches(): Failure {
  return new Failure(404, { detail: "No Port Orders match this query.", id: "2faefde3-0000-4000-8000-000000000001", title: "Resource not found" });
}

// Guess: the status and the words for what an order's status does not allow.
export function wrongStatus(what: string, status: string): Failure {
  return new Failure(422, { detail: `${what} cannot be changed while the port order is ${status}.`, id: idOfBody, title: "Unprocessable Entity" });
}

/** What is wrong with one member of a request, and where that is: `["data", "attributes", "to"]`. */
export interface Problem {
  readonly at: readonly (string | number)[];
  /** A sentence. */
  readonly says: string;
}

/** The one sentence that is published. */
export const missing = "Missing data for required field.";

/** A parameter or member has a wrong value, or none: `detail` has the form of the request, with sentences for values. */
export function unprocessable(problems: readonly Problem[], id = idOfBody): Failure {
  const whole = problems.find(({ at }) => at.length === 0);
  // Guess: what is said where there is no member to name.
  if (whole) return new Failure(422, { detail: whole.says, id });
  const detail: Detail = {};
  for (const { at, says } of problems) {
    const names = at.map(String);
    const last = names.pop() ?? "";
    const place = names.reduce((inside, name) => (inside[name] ??= {}) as Detail, detail);
    place[last] = [says];
  }
  return new Failure(422, { detail, id });
}

interface Detail {
  [name: string]: Detail | string[];
}

/** The id of the 422s of E911. Guess: that it is the one of other bodies too. */
const idOfBody = "15eb464e-d717-49e2-a6cc-e97af67c1930";

/** The id of the 422 of a parameter. Guess: all but its beginning, which is all that was printed. */
export const idOfQuery = "37df0000-0000-4000-8000-000000000000";

/** A single member that is wrong, by its place: `data.attributes.value`. */
export function wrongMember(place: string, says: string): Failure {
  return unprocessable([{ at: place.split("."), says }]);
}

// Guess: the status is documented, the body is not published.
export function unsupportedMediaType(detail: string): Failure {
  return otherFailure(415, "Unsupported Media Type", detail);
}

// Guess: the body of the 429 is not published, and no Retry-After is documented, so there is none.
export function tooManyRequests(detail: string): Failure {
  return otherFailure(429, "Too Many Requests", detail);
}

/** What Flowroute has and the fake has not. Not an answer of the API, but better than one that is wrong. */
export function notInTheFake(): Failure {
  return otherFailure(501, "Not Implemented", "Flowroute has this, the fake does not. Script it with faults.add({ status: 200, body }), or use another mock for it.");
}

/** Any other status, for what HTTP itself forbids and for faults. */
export function otherFailure(status: number, title: string, detail: string): Failure {
  return new Failure(status, { detail, title });
}

/** What threw here, so that whoever meets it in a test reads why. */
export function internalError(error: unknown): Failure {
  return otherFailure(500, "Internal Server Error", error instanceof Error ? error.message : String(error));
}
