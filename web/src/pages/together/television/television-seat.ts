import { seatNamed } from '#data/firebase.ts';

/** The screen's own seat, so that the device owner's account is not in the session. */
export const televisionSeat = seatNamed('screen');

const storageKey = 'screen';

/** The session this screen showed last, until it leaves. */
export function keptSession(): string | null {
  return localStorage.getItem(storageKey);
}

export function keepSession(sessionId: string | null): void {
  if (sessionId === null) localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, sessionId);
}
