export type { Price, Rate } from "./money.ts";
export { plain } from "./plain.ts";
export type { Practice, PracticeOptions } from "./practice.ts";
export { type OddCharacter, type Segmented, segments, type SegmentsOptions } from "./segments.ts";
