import type { WebhookMessage, WebhookReceipt } from "flowroute-sdk/webhooks";

/** One message of a conversation. */
export interface Line {
  readonly mine: boolean;
  readonly body: string;
  /** How far a message of ours has got. */
  readonly state: string;
}

/** Whom we talk with. */
export interface Conversation {
  readonly guest: string;
  /** They want no more messages, and get none. */
  readonly stopped: boolean;
  readonly lines: readonly Line[];
}

/** All that was said, by guest. A real program keeps it in its database. */
export class Conversations {
  readonly #lines = new Map<string, { id: string; mine: boolean; body: string }[]>();
  readonly #stopped = new Set<string>();
  readonly #states = new Map<string, { level: number; state: string }>();
  readonly #watchers = new Set<() => void>();

  get all(): Conversation[] {
    return [...this.#lines].map(([guest, lines]) => ({
      guest,
      stopped: this.#stopped.has(guest),
      lines: lines.map(({ id, mine, body }) => ({ mine, body, state: mine ? (this.#states.get(id)?.state ?? "accepted") : "" })),
    }));
  }

  hasStopped(guest: string): boolean {
    return this.#stopped.has(guest);
  }

  came({ id, from, body, media, optOut }: WebhookMessage): void {
    if (optOut?.exact && optOut.wants === "out") this.#stopped.add(from);
    if (optOut?.exact && optOut.wants === "in") this.#stopped.delete(from);
    const pictures = media.length > 0 ? `[${media.length === 1 ? "a picture" : `${media.length} pictures`}]` : "";
    this.#add(from, { id, mine: false, body: [body, pictures].filter(Boolean).join(" ") });
  }

  sent(guest: string, id: string, body: string): void {
    this.#add(guest, { id, mine: true, body });
  }

  /** A receipt may be here before the answer to the send is, and the second before the first. */
  reached({ id, level, code_name: name, status }: WebhookReceipt): void {
    if ((this.#states.get(id)?.level ?? 0) < level) this.#states.set(id, { level, state: (name ?? status).replaceAll("_", " ") });
    this.#tell();
  }

  /** Has it told of each change, until what it gives is called. */
  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  #add(guest: string, line: { id: string; mine: boolean; body: string }): void {
    this.#lines.set(guest, [...(this.#lines.get(guest) ?? []), line]);
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }
}
