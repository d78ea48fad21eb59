import { useMemo } from 'react';
import { type Seat, seat } from '../firebase.ts';
import { useGuestSeats } from './guest-seats.ts';

/** Somebody who acts on this device, and what they act with. */
export type DeviceSharer = { uid: string; seat: Seat; seatName: string };

export type DeviceSharers = {
  /** All who share the device in an evening; its owner is the first. */
  sharers: readonly DeviceSharer[];
  /** Whoever holds it now: what is done is done by them. */
  holder: DeviceSharer;
};

/** Who shares this device in an evening and who holds it, live, of those who are in the evening. */
export function useDeviceSharers(
  sessionId: string,
  owner: string,
  attendees: Readonly<Record<string, unknown>>,
): DeviceSharers {
  const guests = useGuestSeats(sessionId);
  return useMemo(() => {
    const here = guests.filter(({ uid }) => attendees[uid]);
    const own = { uid: owner, seat: seat(), seatName: 'own' };
    const sharers = [own, ...here.map(({ uid, name }) => ({ uid, seat: seat(name), seatName: name }))];
    const holding = here.find(({ holds }) => holds)?.uid;
    return { sharers: sharers, holder: sharers.find(({ uid }) => uid === holding) ?? own };
  }, [guests, owner, attendees]);
}
