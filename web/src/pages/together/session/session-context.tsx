import type { SessionDocument } from '@cine/contract/documents/sessions';
import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { Together } from '#components/people/together.tsx';
import { type DeviceSharers, useDeviceSharers } from '#data/auth/device-sharers.ts';
import { handDeviceTo } from '#data/auth/guest-seats.ts';
import { useAccount } from '#data/auth/user.tsx';
import { type Choice, useChoice } from './use-choice.ts';
import { type Gains, useGains } from './use-gains.ts';
import { type Presence, usePresence } from './use-presence.ts';
import { useShownSession } from './use-shown-session.ts';

export type SessionContext = DeviceSharers &
  Gains &
  Presence &
  Choice & {
    id: string;
    session: SessionDocument;
    isHost: boolean;
    giveTo: (uid: string) => void;
    /** Returns an attendee's name. The function stays the same until a name changes. */
    nameOf: (uid: string) => string;
  };

const Context = createContext<SessionContext | null>(null);

type Props = { id: string; session: SessionDocument; somebody: string; children: ReactNode };

/** A session for the users who share this device. `somebody` stands for attendees who left. */
export function SessionProvider({ id, session: sessionDocument, somebody, children }: Props) {
  const { uid } = useAccount();
  const session = useShownSession(sessionDocument);
  const device = useDeviceSharers(id, uid, session.attendees);
  const { gains, gainsState } = useGains(id);
  const presence = usePresence(id, session, device);
  const choice = useChoice(id, device);
  const names = useNames(session.attendees);
  const nameOf = useCallback((who: string) => names.get(who) ?? somebody, [names, somebody]);
  const context = useMemo(
    () => ({
      id,
      session,
      ...device,
      isHost: session.hostId === device.holder.uid,
      gains,
      gainsState,
      ...presence,
      ...choice,
      giveTo: (who: string) => handDeviceTo(id, who),
      nameOf,
    }),
    [id, session, device, gains, gainsState, presence, choice, nameOf],
  );
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
