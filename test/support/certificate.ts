import { createSign, generateKeyPairSync } from "node:crypto";

/** What a TLS server is made with. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const piece = (tag: number, ...contents: Uint8Array[]): Buffer => {
  const content = Buffer.concat(contents);
  const { length } = content;
  const size = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const sequence = (...contents: Uint8Array[]) => piece(0x30, ...contents);
const time = (date: string) => piece(0x18, Buffer.from(date.replaceAll(/[-:T]/g, "")));

const ecdsaWithSha256 = sequence(Buffer.from("06082a8648ce3d040302", "hex"));
const commonName = Buffer.from("0603550403", "hex");
const subjectAltName = Buffer.from("0603551d11", "hex");

/**
 * A certificate that vouches for itself, for an IPv4 address: X.509 by hand, since Node makes none and no key belongs
 * among the files.
 */
export function selfSigned(address: string, { from = "2020-01-01T00:00:00Z", to = "2099-01-01T00:00:00Z" } = {}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const name = sequence(piece(0x31, sequence(commonName, piece(0x0c, Buffer.from("a test")))));
  const extension = sequence(subjectAltName, piece(0x04, sequence(piece(0x87, Buffer.from(address.split(".").map(Number))))));
  const facts = sequence(
    piece(0xa0, piece(0x02, Buffer.from([2]))),
    piece(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name,
    sequence(time(from), time(to)),
    name,
    publicKey.export({ type: "spki", format: "der" }),
    piece(0xa3, sequence(extension)),
  );
  const signature = createSign("sha256").update(facts).sign(privateKey);
  const der = sequence(facts, ecdsaWithSha256, piece(0x03, Buffer.from([0]), signature));
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }) as string,
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString("base64")}\n-----END CERTIFICATE-----\n`,
  };
}
