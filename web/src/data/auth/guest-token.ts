const kept = 'guest-token';
const scanned = 'evening-token';

/**
 * Keeps the guest's ID token until the tab is closed: it proves whose guest activity may be merged after
 * signing in.
 */
export function keepGuestToken(token: string): void {
  sessionStorage.setItem(kept, token);
}

export function keptGuestToken(): string | null {
  return sessionStorage.getItem(kept);
}

export function forgetGuestToken(): void {
  sessionStorage.removeItem(kept);
}

/**
 * The token of a guest of another phone, from the scanned address; empty if there is none. It moves to where
 * a closed tab forgets it: the browser's history could show it elsewhere.
 */
export function takeScannedToken(): string {
  if (location.hash === '') return sessionStorage.getItem(scanned) ?? '';
  const token = location.hash.slice(1);
  sessionStorage.setItem(scanned, token);
  history.replaceState(history.state, '', location.pathname);
  return token;
}

export function forgetScannedToken(): void {
  sessionStorage.removeItem(scanned);
}
