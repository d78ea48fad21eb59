const key = 'browser-id';

/** A random id of this browser, which stays when its user signs out. */
export function browserId(): string {
  const storedId = localStorage.getItem(key);
  if (storedId !== null) return storedId;
  const id = crypto.randomUUID();
  localStorage.setItem(key, id);
  return id;
}
