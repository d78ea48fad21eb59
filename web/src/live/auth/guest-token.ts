const kept = 'guest-token';

/** Remembers, until this tab is closed, who somebody was before they signed in: the proof that what a guest did is theirs. */
export function keepGuestToken(token: string): void {
  sessionStorage.setItem(kept, token);
}

export function keptGuestToken(): string | null {
  return sessionStorage.getItem(kept);
}

export function forgetGuestToken(): void {
  sessionStorage.removeItem(kept);
}
