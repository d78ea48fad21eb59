const kept = 'guest-token';

/**
 * Keeps the guest's ID token until the tab is closed: it proves whose guest activity may be merged after signing in.
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
