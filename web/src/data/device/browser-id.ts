const key = 'browser-id';

/** A random id of this browser, which stays when its user signs out. */
export function browserId(): string {
  const kept = localStorage.getItem(key);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem(key, made);
  return made;
}
