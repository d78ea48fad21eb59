/** Who is present in a session: as just changed on this device, or as stored. */
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { setPresence } from '@cine/contract/operations/together/sessions';
import { useMemo, useState } from 'react';
import type { DeviceSharers } from '#data/auth/device-sharers.ts';
import { presenceIn } from '#data/offline/deferred/projections.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { call } from '#data/queries/call.ts';

export type Presence = {
  /** Whether an attendee is present: as just changed on this device, or as stored. */
  isHere: (uid: string) => boolean;
  /** Sets whether an attendee is present; only the host may for others. Shows at once. */
  setPresent: (uid: string, present: boolean) => Promise<void>;
};

export function usePresence(
  sessionId: string,
  { attendees }: Pick<SessionDocument, 'attendees'>,
  { sharers, holder }: DeviceSharers,
): Presence {
  const [owner] = sharers;
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const settled = [...changed].filter(([uid, present]) => attendees[uid]?.present === present);
  if (settled.length > 0) setChanged(without(changed, settled));
  const setOwn = useDeferrable(setPresence);
  const waiting = presenceIn(useDeferredCalls(owner!.uid) ?? [], sessionId);
  return useMemo(() => {
    const isHere = (uid: string) =>
      changed.get(uid) ?? (uid === owner!.uid ? waiting : null) ?? attendees[uid]?.present ?? false;
    async function setPresent(uid: string, present: boolean) {
      setChanged((before) => new Map(before).set(uid, present));
      const forget = () => setChanged((before) => without(before, [[uid, present]]));
      const sharer = sharers.find((each) => each.uid === uid);
      try {
        if (sharer === owner) {
          const { state } = await setOwn({ sessionId, present });
          if (state === 'waiting') forget();
        } else if (sharer) await call(setPresence, { sessionId, present }, sharer.seat);
        else await call(setPresence, { sessionId, present, uid }, holder.seat);
      } catch (error) {
        forget();
        throw error;
      }
    }
    return { isHere, setPresent };
  }, [sessionId, attendees, sharers, owner, holder, changed, waiting, setOwn]);
}

/** Changes made here that are neither stored nor refused yet. */
function without(changed: ReadonlyMap<string, boolean>, gone: readonly (readonly [string, boolean])[]) {
  return new Map([...changed].filter(([uid]) => !gone.some(([other]) => other === uid)));
}
