import { useMemo } from 'react';
import { type Seat, seat } from '../firebase.ts';
import { useGuestSeats } from './guest-seats.ts';

/** A user who acts on this device, and their seat. */
export type DeviceSharer = { uid: string; seat: Seat; seatName: string };

export type DeviceSharers = {
  /** All users who share the device in a session; its owner is the first. */
  sharers: readonly DeviceSharer[];
  /** Who holds the device now and acts on it. */
  holder: DeviceSharer;
};

/** Who shares this device in a session and who holds it, live. Leaves out guests who are no longer in the session. */
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
