/** Who shares this device in a session, live. */
import { useMemo } from 'react';
import { ownSeat, type Seat, seatNamed } from '../firebase.ts';
import { useGuestSeats } from './guest-seats.ts';

/** A user who acts on this device, and their seat. */
export type DeviceSharer = { uid: string; seat: Seat; seatName: string };

export type DeviceSharers = {
  /** All users who share the device in a session; its owner is the first. */
  sharers: readonly DeviceSharer[];
  /** Who holds the device now and acts on it. */
  holder: DeviceSharer;
};

/** Who shares this device in a session and who holds it, live. Leaves out guests who left the session. */
export function useDeviceSharers(
  sessionId: string,
  owner: string,
  attendees: Readonly<Record<string, unknown>>,
): DeviceSharers {
  const guests = useGuestsHere(sessionId, attendees);
  return useMemo(() => {
    const own = { uid: owner, seat: ownSeat(), seatName: 'own' };
    const holder = guests.find(({ holds }) => holds) ?? own;
    return { sharers: [own, ...guests], holder };
  }, [guests, owner]);
}

/** The guests of a session who act on this device, live. */
export function useGuestsHere(
  sessionId: string,
  attendees: Readonly<Record<string, unknown>>,
): readonly (DeviceSharer & { holds: boolean })[] {
  const guests = useGuestSeats(sessionId);
  return useMemo(
    () =>
      guests
        .filter(({ uid }) => attendees[uid])
        .map(({ uid, name, holds = false }) => ({ uid, seat: seatNamed(name), seatName: name, holds })),
    [guests, attendees],
  );
}
