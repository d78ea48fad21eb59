/** What this instance holds for each owner, such as a database or a model, and releases with it. */
export function heldBy<Owner extends WeakKey, Held>(create: (owner: Owner) => Held): (owner: Owner) => Held {
  const all = new WeakMap<Owner, Held>();
  return (owner) => {
    const value = all.get(owner);
    if (value !== undefined) return value;
    const held = create(owner);
    all.set(owner, held);
    return held;
  };
}
