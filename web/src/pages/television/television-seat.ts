import { seat } from '../../live/firebase.ts';

/** What a shared screen is signed in with: nobody's account, so that whoever owns the device is not in the evening by it. */
export const televisionSeat = seat('screen');

const kept = 'screen';

/** The evening that this screen showed last, until it leaves it. */
export function keptSession(): string | null {
  return localStorage.getItem(kept);
}

export function keepSession(sessionId: string | null): void {
  if (sessionId === null) localStorage.removeItem(kept);
  else localStorage.setItem(kept, sessionId);
}
