import { readFileSync } from "node:fs";
import { table } from "../print.ts";
import { type Chapter, step } from "../step.ts";

const order = step({
  title: "A number from another carrier: order, bill, signature",
  isOnFakeOnly: true,
  async run({ flowroute: { portOrders } }) {
    const numbers = ["+12065550177"];
    await portOrders.checkPortability(numbers);
    await portOrders.create({ numbers, billing_name: "Alex Example", street: "100 Example Ave", city: "Seattle", state: "WA", country: "US", provider: "Example Carrier" });
    const [order] = await portOrders.list({ numbers: "+12065550177" }).toArray();
    const id = order?.attributes.id ?? "";
    const bill = new Blob(["the last bill"], { type: "application/pdf" });
    await portOrders.uploadFile(id, bill, { filename: "bill.pdf" });
    await portOrders.signLoa(id, await portOrders.getLoa(id), { signature_name: "Alex Example", signature_title: "Owner" });
    const status = await portOrders.getStatus(id);
    return status;
  },
  show: ({ attributes }) => [`Signed; the order is ${attributes.status}.`],
});

const wait = step({
  title: "Days later",
  isOnFakeOnly: true,
  async run({ flowroute: { portOrders, numbers }, sleep }) {
    await sleep(180_000);
    const [order] = await portOrders.list({ numbers: "+12065550177" }).toArray();
    const number = await numbers.get("+12065550177");
    return { order, number };
  },
  show: ({ order, number }) => [`${order?.attributes.status}: the number is on the account, ${number.id}.`],
});

const list = step({
  title: "All orders",
  async run({ flowroute }) {
    const orders = await flowroute.portOrders.list({ limit: 5 });
    return orders.data;
  },
  show: (orders) => (orders.length === 0 ? ["None."] : table(["id", "status"], orders.map(({ attributes: { id, status } }) => ({ id, status })))),
});

export const porting: Chapter = {
  name: "porting",
  title: "Porting: your number comes along",
  source: readFileSync(new URL(import.meta.url), "utf8"),
  steps: [order, wait, list],
};
