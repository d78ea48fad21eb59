/** A value in this browser's storage, as JSON, with its changes, also those that other tabs make. */
export function storedValue<Value>(key: string, empty: Value) {
  const listeners = new Set<() => void>();
  let last: { text: string; value: Value } | null = null;
  return {
    /** Returns the same object until it changes. */
    read(): Value {
      const text = localStorage.getItem(key);
      if (text === null) return empty;
      if (last?.text !== text) last = { text, value: JSON.parse(text) as Value };
      return last.value;
    },
    /** Writes a value; null removes it. */
    write(value: Value | null): void {
      if (value === null) localStorage.removeItem(key);
      else localStorage.setItem(key, JSON.stringify(value));
      for (const listener of listeners) listener();
    },
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        removeEventListener('storage', listener);
      };
    },
  };
}
