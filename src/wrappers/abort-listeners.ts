type Listener = () => void;

const listenersOf = new WeakMap<AbortSignal, { readonly all: Set<Listener>; readonly callAll: Listener }>();

/**
 * Listens to a signal, by way of one real listener however many calls share it: Node warns of a leak from the eleventh
 * on, and a list of listeners is slow to take one out of.
 */
export function listen(signal: AbortSignal, listener: Listener): void {
  let listeners = listenersOf.get(signal);
  if (!listeners) {
    const all = new Set<Listener>();
    listeners = {
      all,
      callAll: () => {
        for (const each of all) each();
      },
    };
    listenersOf.set(signal, listeners);
  }
  if (listeners.all.size === 0) signal.addEventListener("abort", listeners.callAll);
  listeners.all.add(listener);
}

/** Takes a listener back; the real one goes with the last. */
export function unlisten(signal: AbortSignal, listener: Listener): void {
  const listeners = listenersOf.get(signal);
  if (listeners?.all.delete(listener) && listeners.all.size === 0) signal.removeEventListener("abort", listeners.callAll);
}
