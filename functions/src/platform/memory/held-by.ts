/**
 * What this instance caches for each owner, such as a database or a model, and releases with it. All caches are held
 * this way, so tests with databases of their own share nothing.
 */
export function heldBy<Owner extends WeakKey, Held>(create: (owner: Owner) => Held): (owner: Owner) => Held {
  const all = new WeakMap<Owner, Held>();
  return (owner) => {
    const known = all.get(owner);
    if (known !== undefined) return known;
    const held = create(owner);
    all.set(owner, held);
    return held;
  };
}
