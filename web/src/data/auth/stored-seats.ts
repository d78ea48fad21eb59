/** The guests' seats that this device keeps, by session. */
import { storedValue } from '../device/stored-value.ts';

/** A guest of a session on this shared device, and whether they hold it. */
export type GuestSeat = { name: string; uid: string; holds?: boolean };

export const storedSeats = storedValue<Record<string, readonly GuestSeat[]>>('seats', {});

/** The guests of all sessions for whom this device acts. */
export function allGuestSeats(): { sessionId: string; name: string }[] {
  return Object.entries(storedSeats.read()).flatMap(([sessionId, seats]) =>
    seats.map(({ name }) => ({ sessionId, name })),
  );
}
