import { useDeviceSharers } from '#data/auth/device-sharers.ts';
import type { PollProps } from './index.tsx';

const nobody = {};

/** Those who vote on this device: in an evening, guests may share it with its owner. */
export function useSharers({ people, session }: PollProps['place'], sessionId: string, uid: string) {
  const { sharers } = useDeviceSharers(sessionId, uid, session?.attendees ?? nobody);
  return sharers.map((sharer) => {
    const { name = '', present = false } = people.get(sharer.uid) ?? {};
    return { ...sharer, name, isPresent: present };
  });
}
