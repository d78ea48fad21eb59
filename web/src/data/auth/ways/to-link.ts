/** What a provider has proved, and is to be linked once its owner has signed in another way. */

const key = 'sign-in-to-link';

/** Kept until the tab is closed; the server forgets the attempt after some minutes. */
export function keepToLink(state: string): void {
  sessionStorage.setItem(key, state);
}

export function hasToLink(): boolean {
  return sessionStorage.getItem(key) !== null;
}

/** Its state, which is forgotten; null if nothing waits. */
export function takeToLink(): string | null {
  const state = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  return state;
}
