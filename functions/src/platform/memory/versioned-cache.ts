/**
 * Caches the newest version of what an instance has loaded, and shares concurrent loads. A load that fails or
 * finds nothing (null) is forgotten, so that the next caller tries again.
 */
export type VersionedCache<T> = {
  get: (key: string, version: number, load: () => Promise<T>) => Promise<T>;
};

/** A cache of one version for each key; what failed to load is asked for again. */
export function createVersionedCache<T>(): VersionedCache<T> {
  const entries = new Map<string, { version: number; value: Promise<T> }>();
  return {
    get(key, version, load) {
      const entry = entries.get(key);
      if (entry?.version === version) return entry.value;
      const value = load();
      entries.set(key, { version, value });
      const forget = () => {
        if (entries.get(key)?.value === value) entries.delete(key);
      };
      value.then((loaded) => loaded === null && forget(), forget);
      return value;
    },
  };
}
