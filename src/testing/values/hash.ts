/** A number from 0 to 2³²−1 that looks random and is always the same for the same seed and value. */
export function hash(seed: number, value: number): number {
  const high = Math.imul(Math.floor(seed / 0x1_0000_0000) | 0, 0xc2b2ae35);
  let bits = (Math.imul(seed | 0, 0x9e3779b1) ^ high ^ (value | 0) ^ Math.imul(Math.floor(value / 0x1_0000_0000) | 0, 0x85ebca6b)) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** Eight hexadecimal digits of it. */
export function hashDigits(seed: number, value: number): string {
  return hash(seed, value).toString(16).padStart(8, "0");
}

/** A UUID, of the version that is made from names, that is always the same for the same seed and value. */
export function uuidOf(seed: number, value: number): string {
  const digits = [1, 2, 3, 4].map((part) => hashDigits(seed + part, value)).join("");
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-5${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
