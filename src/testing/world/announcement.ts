/** Something in the background has got further, and somebody wants to hear of it. */
export interface Announcement {
  readonly kind: "messaging" | "portOrder" | "cdrExport";
  /** Where it is POSTed. */
  readonly url: string;
  readonly resourceId: string;
  readonly status: string;
  /** A sentence. */
  readonly message: string;
}

/** Tells of it; resolves once that was tried. */
export type Announce = (announcement: Announcement) => Promise<void>;
