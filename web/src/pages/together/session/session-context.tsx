import type { GainDocument } from '@cine/contract/documents/gains';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { chooseMovie, setPresence } from '@cine/contract/operations/together/sessions';
import { gainsOf } from '@cine/contract/queries';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { Together } from '#components/people/together.tsx';
import { type DeviceSharers, useDeviceSharers } from '#data/auth/device-sharers.ts';
import { handDeviceTo } from '#data/auth/guest-seats.ts';
import { useAccount } from '#data/auth/user.tsx';
import { presenceIn } from '#data/offline/deferred/projections.ts';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useDeferredCalls } from '#data/offline/deferred/use-deferred-calls.ts';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import { useDocuments } from '#data/queries/use-documents.ts';
import { useShownSession } from './use-shown-session.ts';

export type SessionContext = DeviceSharers & {
  id: string;
  session: SessionDocument;
  isHost: boolean;
  /** Gains by `movieId-uid`, without those not counted yet or taken back; null until known. */
  gains: ReadonlyMap<string, GainDocument> | null;
  /** Whether the server has just said which gains there are; otherwise this device may lack some. */
  lackOfGain: 'said' | 'loading' | 'unknown';
  giveTo: (uid: string) => void;
  /** Whether an attendee is present: as just changed on this device, or as stored. */
  isHere: (uid: string) => boolean;
  /** Sets whether an attendee is present; only the host may for others. Shows at once. */
  sayHere: (uid: string, present: boolean) => Promise<void>;
  /** Returns an attendee's name. The function stays the same until a name changes. */
  nameOf: (uid: string) => string;
  /** Chooses for all; waits on this device while offline. */
  choose: (movieId: number, title: string) => Promise<'done' | 'waiting'>;
  /** The movie chosen on this device a moment ago, until it has been shown. */
  justChosen: number | null;
  onChosenShown: () => void;
};

const Context = createContext<SessionContext | null>(null);

type Props = { id: string; session: SessionDocument; somebody: string; children: ReactNode };

/** A session for the users who share this device. `somebody` stands for attendees who left. */
export function SessionProvider({ id, session: stored, somebody, children }: Props) {
  const { uid } = useAccount();
  const session = useShownSession(stored);
  const { sharers, holder } = useDeviceSharers(id, uid, session.attendees);
  const [gainsQuery] = useState(() => gainsOf(id));
  const earned = useDocuments(gainsQuery);
  const isOnline = useOnline();
  const isSaid = earned.state === 'there' && !earned.isFromDevice;
  const lackOfGain: SessionContext['lackOfGain'] = isSaid ? 'said' : isOnline ? 'loading' : 'unknown';
  const gains = useMemo(
    () => (earned.state === 'there' ? new Map(earned.data.map((row) => [row.id, row.data])) : null),
    [earned],
  );
  const [presence, setPresenceHere] = useState<ReadonlyMap<string, boolean>>(new Map());
  const settled = [...presence].filter(([who, present]) => session.attendees[who]?.present === present);
  if (settled.length > 0) setPresenceHere(withoutPresence(presence, settled));
  const sayOwn = useDeferrable(setPresence);
  const waiting = presenceIn(useDeferredCalls(uid) ?? [], id);
  const chooseOwn = useDeferrable(chooseMovie);
  const [justChosen, setJustChosen] = useState<number | null>(null);
  const names = useNames(session.attendees);
  const nameOf = useCallback((who: string) => names.get(who) ?? somebody, [names, somebody]);
  const context = useMemo(() => {
    const isHost = session.hostId === holder.uid;
    const isHere = (who: string) =>
      presence.get(who) ?? (who === uid ? waiting : null) ?? session.attendees[who]?.present ?? false;
    async function sayHere(who: string, present: boolean) {
      setPresenceHere((before) => new Map(before).set(who, present));
      const here = sharers.find((sharer) => sharer.uid === who);
      try {
        if (here === sharers[0]) {
          const { state } = await sayOwn({ sessionId: id, present });
          if (state === 'waiting') setPresenceHere((before) => withoutPresence(before, [[who, present]]));
        } else if (here) await call(setPresence, { sessionId: id, present }, here.seat);
        else await call(setPresence, { sessionId: id, present, uid: who }, holder.seat);
      } catch (error) {
        setPresenceHere((before) => withoutPresence(before, [[who, present]]));
        throw error;
      }
    }
    async function choose(movieId: number, title: string) {
      const input = { sessionId: id, movieId };
      if (holder !== sharers[0]) await call(chooseMovie, input, holder.seat);
      else if ((await chooseOwn(input, title)).state === 'waiting') return 'waiting';
      setJustChosen(movieId);
      return 'done';
    }
    return {
      id,
      session,
      sharers,
      holder,
      isHost,
      gains,
      lackOfGain,
      giveTo: (who: string) => handDeviceTo(id, who),
      isHere,
      sayHere,
      nameOf,
      choose,
      justChosen,
      onChosenShown: () => setJustChosen(null),
    };
  }, [
    id,
    session,
    sharers,
    holder,
    gains,
    lackOfGain,
    uid,
    presence,
    waiting,
    sayOwn,
    chooseOwn,
    nameOf,
    justChosen,
  ]);
  return (
    <Context value={context}>
      <Together people={session.attendees}>{children}</Together>
    </Context>
  );
}

export function useSession(): SessionContext {
  const context = useContext(Context);
  if (!context) throw new Error('useSession must be used within a SessionProvider');
  return context;
}

/** Everybody's name, the same map until a name changes, so that rows that show some render only then. */
function useNames(attendees: SessionDocument['attendees']): ReadonlyMap<string, string> {
  const inWords = JSON.stringify(Object.entries(attendees).map(([uid, { name }]) => [uid, name]));
  return useMemo(() => new Map(JSON.parse(inWords) as [string, string][]), [inWords]);
}

/** Changes made here that are neither stored nor refused yet. */
function withoutPresence(
  presence: ReadonlyMap<string, boolean>,
  gone: readonly (readonly [string, boolean])[],
) {
  return new Map([...presence].filter(([who]) => !gone.some(([other]) => other === who)));
}
