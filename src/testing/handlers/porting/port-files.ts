import { notFound, wrongMember } from "../../failure.ts";
import type { Handlers } from "../handler.ts";
import { changeableOrder, findOrder } from "./find-order.ts";
import { fileLink, fileUrl, letterOf, portOrderDocument } from "./port-order-resource.ts";

type FileOperation = "portOrders.createUpload" | "portOrders.registerFile" | "portOrders.getFile" | "portOrders.getLoa" | "portOrders.signLoa";

/** The documents of port orders, and the letter among them. */
export const portFileHandlers: Pick<Handlers<"portOrders">, FileOperation> = {
  "portOrders.createUpload": (world, { path, body }) => {
    const order = changeableOrder(world, path.id, "documents");
    // A whole path is given in the sample, and its end is in the address.
    const name = body.filename.split(/[/\\]/).at(-1) || "document";
    return { status: 200, body: { data: fileUrl(world, order, world.portOrders.addFile(order, name)) } };
  },

  "portOrders.registerFile": (world, { path, body }) => {
    const order = changeableOrder(world, path.id, "documents");
    const file = world.portOrders.pull(order, body.url);
    const address = new URL(body.url);
    const short = address.searchParams.get("filename");
    address.searchParams.delete("filename");
    const status = file.hasFailed ? "error" : file.bytes ? "complete" : "pending";
    return {
      status: 200,
      body: {
        data: {
          attributes: { filename: body.url, ...(short !== null && { file: short }), original_url: address.href, status },
          id: file.id,
          links: { self: fileLink(order, file.id) },
          type: "portorder-file",
        },
      },
    };
  },

  "portOrders.getFile": (world, { path }) => {
    const order = findOrder(world, path.id);
    const file = order.files.find(({ id }) => id === path.file_id);
    // Guess: what is said of a document that there is not.
    if (!file) throw notFound("There is no such document.");
    return { status: 200, body: { data: fileUrl(world, order, file) } };
  },

  // Guess: that it can be read in any status.
  "portOrders.getLoa": (world, { path }) => ({ status: 200, body: { data: letterOf(findOrder(world, path.id)) } }),

  "portOrders.signLoa": (world, { path, body }) => {
    const order = changeableOrder(world, path.id, "letter");
    const { signature_name: name, signature_title: title, ...rest } = body.data.attributes;
    refuseAnother(letterOf(order).attributes, rest);
    const text = `%PDF-1.4\n% Letter of agency of port order ${order.id}, signed by ${name}, ${title}\n%%EOF\n`;
    world.portOrders.addFile(order, "loa.pdf", { bytes: new TextEncoder().encode(text) });
    world.portOrders.change(order, "processing");
    return world.forms.signedLetter === "order" ? { status: 200, body: portOrderDocument(order, "changed") } : { status: 201 };
  },
};

/** The form goes back whole and unchanged, but for the signature. Guess: that anything else is refused, and the words. */
function refuseAnother(letter: object, given: object): void {
  const { signature_name: _, signature_title: __, ...form } = letter as Record<string, unknown>;
  const signed = given as Record<string, unknown>;
  for (const [name, value] of Object.entries(form)) {
    if (JSON.stringify(signed[name]) !== JSON.stringify(value)) throw wrongMember(`data.attributes.${name}`, "Must be as it was in the form.");
  }
}
