/** The default alphabet of GSM 03.38, its escape aside. It has the capital Ç, and not the small one. */
const basic = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
const extension = "\f^{}\\[~]|€";

/** By code, up to the euro's. */
const septets: Uint8Array = /* @__PURE__ */ table();

/** What a character takes in GSM-7: a septet, two of the extension table, or 0 where the alphabet does not have it. */
export const septetsOf = (code: number): number => (code < septets.length ? septets[code]! : 0);

function table(): Uint8Array {
  const widths = new Uint8Array(0x20ad);
  for (const each of basic) widths[each.charCodeAt(0)] = 1;
  for (const each of extension) widths[each.charCodeAt(0)] = 2;
  return widths;
}
