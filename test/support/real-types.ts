/**
 * A program that imports all of the package, and fails to compile where any of it has become an `any`, as a library type
 * that is not there does.
 *
 * @param names - Every way into the package that has types.
 */
export const realTypes = (names: readonly string[]): string => `
import { type Call, type FlowrouteOptions, Flowroute, type List, type Messages, type PhoneNumber } from "flowroute-sdk";
${names.map((name, index) => `import * as entry${index} from "${name}";`).join("\n")}
type IsAny<T> = 0 extends 1 & T ? true : false;
type Anys<Entry> = { [Name in keyof Entry]: IsAny<Entry[Name]> extends true ? Name : never }[keyof Entry];
${names.map((_, index) => `const none${index}: [IsAny<typeof entry${index}>, Anys<typeof entry${index}>] extends [false, never] ? true : false = true;`).join("\n")}
declare const flowroute: Flowroute;
export async function use() {
  const list: List<PhoneNumber> = flowroute.numbers.list();
  const page = await list;
  for await (const number of list) { const no: IsAny<typeof number> = false; void no; }
  for await (const number of page) { const no: IsAny<typeof number> = false; void no; }
  for await (const each of list.pages()) { const no: IsAny<typeof each.data> = false; void no; }
  for await (const result of flowroute.messages.sendMany([])) { const no: IsAny<typeof result> = false; void no; }
  const call = flowroute.numbers.get("12065551234");
  const full = await call.withResponse();
  const stub: Pick<Messages, "send"> = { send: async () => ({ type: "message", id: "mdr2-1", links: { self: "" } }) };
  const no: [IsAny<typeof page.data>, IsAny<Awaited<typeof call>>, IsAny<typeof full.response.headers>, IsAny<typeof full.document>, IsAny<NonNullable<FlowrouteOptions["fetch"]>>, IsAny<Call<string>>] = [false, false, false, false, false, false];
  return [no, stub, ${names.map((_, index) => `none${index}`).join(", ")}];
}
`;
