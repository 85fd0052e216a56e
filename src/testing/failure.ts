/** What the fake answers: a status and a JSON document, or none. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One entry of an error document. */
export interface ErrorItem {
  readonly id?: string;
  readonly status: number;
  readonly title?: string;
  readonly detail: string;
}

/** Ends the handling of a request with an error document. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly answer: Answer;

  constructor(errors: readonly ErrorItem[], headers: Readonly<Record<string, string>> = {}) {
    super(errors[0]?.detail);
    this.answer = { status: errors[0]?.status ?? 500, body: { errors }, headers };
  }
}

/** The body is the one of every sample; real ones recur on different errors too. */
export function unauthorized(): Failure {
  return new Failure([{ detail: "Authentication failed.", id: "7fc8c70a-ca58-430c-b383-b89df84f8083", status: 401, title: "Unauthorized" }], {
    // Guess: what HTTP asks of a 401. No capture shows the headers.
    "www-authenticate": 'Basic realm="Flowroute"',
  });
}

/** The body of the release sample, which has no title. */
export function notFound(reason = ""): Failure {
  return new Failure([{ detail: `Could not find that resource on your account.${reason && ` ${reason}`}`, id: "d66802f3-b56b-43da-8c55-e8c9ec3e0a6d", status: 404 }]);
}

export function methodNotAllowed(allow: string): Failure {
  return new Failure(
    [{ detail: "The method is not allowed for the requested URL.", id: "a72cab15-2511-43d3-92e2-d77bfbdc5776", status: 405, title: "Method Not Allowed" }],
    { allow },
  );
}

/** The sample has an empty detail; ours says why, which helps whoever meets it in a test. */
export function forbidden(detail: string): Failure {
  return new Failure([{ status: 403, detail, title: "ActionNotAuthorizedError" }]);
}

export function routeInUse(): Failure {
  return new Failure([
    {
      detail: "Please disassociate all numbers before deleting.",
      id: "7fc8c70a-ca58-430c-b383-b89df84f8083",
      status: 403,
      title: "This Route has numbers still associated to it.",
    },
  ]);
}

export function malformed(detail: string): Failure {
  return new Failure([{ detail, id: "7fcfd1cd-486b-4159-8484-b710bd4bbab4", status: 400, title: "Client Error" }]);
}

// Guess: the title and the id of a 422 are known from a message and from E911 only.
export function unprocessable(details: readonly string[]): Failure {
  return new Failure(details.map((detail) => ({ detail, id: "15eb464e-d717-49e2-a6cc-e97af67c1930", status: 422, title: "Unprocessable Entity" })));
}

// Guess: the status is documented, the body is not published.
export function unsupportedMediaType(detail: string): Failure {
  return new Failure([{ detail, status: 415, title: "Unsupported Media Type" }]);
}

// Guess: the body of the 429 is not published, and no Retry-After is documented, so there is none.
export function tooManyRequests(detail: string): Failure {
  return new Failure([{ detail, status: 429, title: "Too Many Requests" }]);
}

/** Any other status, for what HTTP itself forbids and for faults. */
export function otherFailure(status: number, title: string, detail: string): Failure {
  return new Failure([{ detail, status, title }]);
}

/** What threw here, so that whoever meets it in a test reads why. */
export function internalError(error: unknown): Failure {
  return otherFailure(500, "Internal Server Error", error instanceof Error ? error.message : String(error));
}
