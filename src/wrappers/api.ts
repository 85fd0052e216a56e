import { type ApiClient, createApiClient } from "../generated/client.ts";
import { type OperationDocuments, type OperationId, type OperationInputs, operations } from "../generated/operations.ts";
import { isObject } from "./answer.ts";
import { Call, type FullAnswer } from "./call.ts";
import { type ArgumentNames, check } from "./check.ts";
import { copied, requireObject } from "./invalid-argument.ts";
import { checkOptions, type ListOptions, listOptionNames, type RequestOptions, requestOptionNames } from "./options.ts";
import { List } from "./page.ts";
import type { Answer, CallContext, Send } from "./transport.ts";

/** What awaiting an operation gives: the `data` of its document. */
type DataOf<Document> = Document extends { data: infer Data } ? Data : undefined;
type ItemOf<Document> = Document extends { data: (infer Item)[] } ? Item : never;

/** Operations whose answer is a list that goes on in further pages. */
export type ListOperationId = {
  [Id in OperationId]: OperationInputs[Id] extends { query: { offset?: number | undefined } } ? Id : never;
}[OperationId];

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
    const asked: unknown = copied(query);
    const given = copied(options);
    return new List(() => {
      checkOptions(given, listOptionNames);
      const { maxItems, prefetch = 0, ...requestOptions } = given ?? {};
      const { offset, limit } = (asked ?? {}) as { offset?: number; limit?: number };
      return {
        operationId: id,
        ask: (nextOffset, nextLimit, cancel) => {
          const input = () => {
            requireObject("query", asked);
            return { query: { ...asked, limit: nextLimit, offset: nextOffset } } as OperationInputs[Id];
          };
          return this.#ask(id, input, requestOptions, { context: { cancel } });
        },
        offset,
        limit,
        maximumLimit: operations[id].input.properties?.["query"]?.properties?.["limit"]?.maximum,
        maxItems,
        prefetch,
      };
    });
  }

  async #ask<Id extends OperationId>(
    id: Id,
    input: () => OperationInputs[Id],
    options: RequestOptions | undefined,
    { names = {}, context }: CallExtras,
  ): Promise<FullAnswer<unknown, OperationDocuments[Id]>> {
    // What is checked must be what is used, also where a getter gives another value each time.
    const given = copied(options);
    checkOptions(given, requestOptionNames);
    const checked = check(operations[id].input, input(), "", names) as OperationInputs[Id];
    const answer = await this.#client[id](checked, { operationId: id, options: given ?? {}, ...context });
    const { document, response } = answer;
    const data = operations[id].answer !== "none" && isObject(document) ? document["data"] : undefined;
    return { data, document: document as OperationDocuments[Id], response };
  }
}
