import { type ApiClient, createApiClient } from "../../generated/client.ts";
import { type ListOperationId, type OperationDocuments, type OperationId, type OperationInputs, operations } from "../../generated/operations.ts";
import { isObject } from "../call/answer.ts";
import { Call, type FullAnswer } from "../call/call.ts";
import { stackFromHere } from "../call/stack.ts";
import type { Answer, CallContext, Send } from "../call/transport.ts";
import { type ArgumentNames, checkInput } from "../input/check.ts";
import { copied } from "../input/invalid-argument.ts";
import { listOptionNames, requestOptionNames } from "../input/option-names.ts";
import { List } from "../list/list.ts";
import type { PageSource } from "../list/page.ts";
import { checkOptions, type ListOptions, type RequestOptions } from "../settings/options.ts";

/** What awaiting an operation gives: the `data` of its document. */
type DataOf<Document> = Document extends { data: infer Data } ? Data : undefined;
type ItemOf<Document> = Document extends { data: (infer Item)[] } ? Item : never;

interface CallExtras {
  readonly names?: ArgumentNames;
  readonly context?: Pick<CallContext, "lane" | "withdraw" | "cancel">;
}

/** How the resources reach the API: an operation's id, what it takes, and the caller's options. */
export class Api {
  readonly #client: ApiClient<CallContext, Answer>;

  constructor(baseUrl: string, send: Send) {
    this.#client = createApiClient(baseUrl, send);
  }

  /** Starts a call. A refused argument rejects like every other failure; nothing throws past the promise. */
  call<Id extends OperationId>(
    id: Id,
    input: () => OperationInputs[Id],
    options: RequestOptions | undefined,
    extras: CallExtras = {},
  ): Call<DataOf<OperationDocuments[Id]>, OperationDocuments[Id]> {
    type Data = DataOf<OperationDocuments[Id]>;
    return new Call(this.#ask(id, input, options, extras) as Promise<FullAnswer<Data, OperationDocuments[Id]>>);
  }

  /** Prepares a list; nothing is asked for until it is used. */
  list<Id extends ListOperationId>(
    id: Id,
    query: OperationInputs[Id]["query"],
    options: ListOptions | undefined,
  ): List<ItemOf<OperationDocuments[Id]>, OperationDocuments[Id]> {
    return new List(madeNow(() => this.#source(id, copied(query), copied(options))));
  }

  #source<Id extends ListOperationId>(
    id: Id,
    asked: OperationInputs[Id]["query"],
    options: ListOptions | undefined,
  ): PageSource<OperationDocuments[Id]> {
    checkOptions(options, listOptionNames);
    const { query } = checkInput(operations[id], { query: asked }) as { query: Partial<Record<"offset" | "limit", number>> };
    const { maxItems, prefetch = 0, ...requestOptions } = options ?? {};
    return {
      operationId: id,
      ask: (offset, limit, cancel) => this.#ask(id, () => ({ query: { ...query, limit, offset } }) as OperationInputs[Id], requestOptions, { context: { cancel } }),
      offset: query.offset,
      limit: query.limit,
      maximumLimit: operations[id].query?.properties?.["limit"]?.maximum,
      maxItems,
      prefetch,
    };
  }

  async #ask<Id extends OperationId>(
    id: Id,
    input: () => OperationInputs[Id],
    options: RequestOptions | undefined,
    { names, context }: CallExtras,
  ): Promise<FullAnswer<unknown, OperationDocuments[Id]>> {
    try {
      // What is checked must be what is used, also where a getter gives another value each time.
      const given = copied(options);
      checkOptions(given, requestOptionNames);
      const checked = checkInput(operations[id], input(), names) as OperationInputs[Id];
      const answer = await this.#client(id, checked, { operationId: id, options: given ?? {}, ...context });
      const { document, response } = answer;
      const data = operations[id].answer !== "none" && isObject(document) ? document["data"] : undefined;
      return { data, document: document as OperationDocuments[Id], response };
    } catch (failure) {
      throw stackFromHere(failure);
    }
  }
}

/** Makes it at once, while the caller is still on the stack, and gives it or throws why not whenever it is asked for. */
function madeNow<T>(make: () => T): () => T {
  try {
    const made = make();
    return () => made;
  } catch (refusal) {
    const shown = stackFromHere(refusal);
    return () => {
      throw shown;
    };
  }
}
