const key = 'browser-id';

/** The header by which the server knows this browser again, to tell of sign-ins on new ones. */
export const browserIdHeader = 'x-browser-id';

/** A random id of this browser, which stays when its user signs out. */
export function browserId(): string {
  const kept = localStorage.getItem(key);
  if (kept !== null) return kept;
  const made = crypto.randomUUID();
  localStorage.setItem(key, made);
  return made;
}
