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
