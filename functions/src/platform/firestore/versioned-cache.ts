/**
 * Remembers the newest version of what an instance has loaded. Concurrent loads of a version are shared; a failed load
 * is forgotten, so that the next caller tries again.
 */
export type VersionedCache<T> = {
  get: (key: string, version: number, load: () => Promise<T>) => Promise<T>;
};

export function createVersionedCache<T>(): VersionedCache<T> {
  const entries = new Map<string, { version: number; value: Promise<T> }>();
  return {
    get(key, version, load) {
      const known = entries.get(key);
      if (known?.version === version) return known.value;
      const value = load();
      entries.set(key, { version, value });
      value.catch(() => {
        if (entries.get(key)?.value === value) entries.delete(key);
      });
      return value;
    },
  };
}
