type Listener = () => void;

/** All listeners to one signal, of which it knows but one function: polyfills of signals take no object. */
class Listeners extends Set<Listener> {
  readonly callAll = (): void => {
    for (const each of this) each();
  };
}

const listenersOf = new WeakMap<AbortSignal, Listeners>();

/**
 * Listens to a signal, by way of one real listener however many calls share it: Node warns of a leak from the eleventh
 * on, and a list of listeners is slow to take one out of.
 */
export function listen(signal: AbortSignal, listener: Listener): void {
  const listeners = listenersOf.get(signal) ?? new Listeners();
  listenersOf.set(signal, listeners);
  if (listeners.size === 0) signal.addEventListener("abort", listeners.callAll);
  listeners.add(listener);
}

export function unlisten(signal: AbortSignal, listener: Listener): void {
  const listeners = listenersOf.get(signal);
  if (listeners?.delete(listener) && listeners.size === 0) signal.removeEventListener("abort", listeners.callAll);
}
