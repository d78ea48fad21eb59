/** A guest's ID token, kept for signing in later, and one that was scanned. */

const tokenKey = 'guest-token';
const scannedTokenKey = 'evening-token';

/** Keeps a guest's ID token until the tab is closed: after signing in it proves whose activity to merge. */
export function keepGuestToken(token: string): void {
  sessionStorage.setItem(tokenKey, token);
}

export function keptGuestToken(): string | null {
  return sessionStorage.getItem(tokenKey);
}

export function forgetGuestToken(): void {
  sessionStorage.removeItem(tokenKey);
}

/**
 * The token of a guest of another phone, from the scanned address; empty if there is none. It moves to where
 * a closed tab forgets it: the browser's history could show it elsewhere.
 */
export function takeScannedToken(): string {
  if (location.hash === '') return sessionStorage.getItem(scannedTokenKey) ?? '';
  const token = location.hash.slice(1);
  sessionStorage.setItem(scannedTokenKey, token);
  history.replaceState(history.state, '', location.pathname);
  return token;
}

export function forgetScannedToken(): void {
  sessionStorage.removeItem(scannedTokenKey);
}
