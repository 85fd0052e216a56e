import { create as createOurs, items as ourItems } from "./ours.mjs";

/** @type {import("../peers.mjs").CreateClient} */
export const create = ({ baseUrl, fetch = globalThis.fetch }) => createOurs({ baseUrl, fetch });

/** @param {string} baseUrl */
export const items = (baseUrl, options) => ourItems(baseUrl, options, globalThis.fetch);
