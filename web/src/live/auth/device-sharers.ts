import { useMemo } from 'react';
import { type Seat, seat } from '../firebase.ts';
import { useSeatsHere } from './guest-seats.ts';

/** Somebody who acts on this device, and what they act with. */
export type Hand = { uid: string; seat: Seat; seatName: string };

export type Hands = {
  /** All who share the device in an evening; its owner is the first. */
  hands: readonly Hand[];
  /** Whoever holds it now: what is done is done by them. */
  holder: Hand;
};

/** Who shares this device in an evening and who holds it, live, of those who are in the evening. */
export function useHands(
  sessionId: string,
  owner: string,
  attendees: Readonly<Record<string, unknown>>,
): Hands {
  const guests = useSeatsHere(sessionId);
  return useMemo(() => {
    const here = guests.filter(({ uid }) => attendees[uid]);
    const own = { uid: owner, seat: seat(), seatName: 'own' };
    const hands = [own, ...here.map(({ uid, name }) => ({ uid, seat: seat(name), seatName: name }))];
    const holding = here.find(({ holds }) => holds)?.uid;
    return { hands, holder: hands.find(({ uid }) => uid === holding) ?? own };
  }, [guests, owner, attendees]);
}
