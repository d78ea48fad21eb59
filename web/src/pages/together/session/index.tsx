import { sessionDocument } from '@cine/contract/documents/sessions';
import { joinEvening } from '@cine/contract/operations/together/groups';
import { joinInvited } from '@cine/contract/operations/together/sessions';
import { useEffect } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import closedCurtain from '#components/feedback/scenes/closed-curtain.svg?drawing';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { removeGuestSeats } from '#data/auth/guest-seats.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useIsPast } from '#data/device/use-is-past.ts';
import { lazyComponent } from '#data/lazy-component.tsx';
import { call } from '#data/queries/call.ts';
import { useDocument } from '#data/queries/use-document.ts';
import { dataOr } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { useCelebration } from './movies/gains/celebration/use-celebration.ts';
import { SessionOver } from './over/session-over.tsx';
import { RunningSession } from './running-session.tsx';
import { SessionProvider } from './session-context.tsx';
import { SessionOnItsWay } from './session-on-its-way.tsx';

const Celebration = lazyComponent(() => import('./movies/gains/celebration/celebration.tsx'));

/** A session; an invitation by a friend, or to a group's evening, joins it first. */
export default function SessionPage({ id }: { id: string }) {
  const search = new URLSearchParams(useSearch());
  const groupId = search.get('group');
  if (groupId === null && !search.has('invited')) return <ShownSession id={id} />;
  return <JoinInvited id={id} groupId={groupId} />;
}

function ShownSession({ id }: { id: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const live = useDocument(`sessions/${id}`, sessionDocument);
  const isPast = useIsPast(live.state === 'there' ? live.data.expiresAt : null);
  const session = dataOr(live, 'gone');
  if (session === null) return <SessionOnItsWay />;
  if (session === 'unknown') return <NotOnDevice isPage />;
  if (session === 'gone' || !session.attendees[uid]) return <SessionGone id={id} />;
  return (
    <SessionProvider id={id} session={session} somebody={say('session.somebody')}>
      <SessionContent isOver={session.status === 'closed' || isPast} />
    </SessionProvider>
  );
}

/** The evening's page, under the celebration of a movie that was just watched. */
function SessionContent({ isOver }: { isOver: boolean }) {
  const celebration = useCelebration();
  return (
    <>
      {celebration && <Celebration key={celebration.key} of={celebration} />}
      {isOver ? <SessionOver isCelebrating={celebration !== null} /> : <RunningSession />}
    </>
  );
}

/** Adds a member to an evening of a group or a friend, where invitations lead. */
function JoinInvited({ id, groupId }: { id: string; groupId: string | null }) {
  const [, navigate] = useLocation();
  useEffect(() => {
    const show = () => navigate(`/evening/${id}`, { replace: true });
    const joining =
      groupId === null ? call(joinInvited, { sessionId: id }) : call(joinEvening, { groupId, sessionId: id });
    void joining.then(show, show);
  }, [id, groupId, navigate]);
  return <SessionOnItsWay />;
}

/** What a removed attendee sees, and a user who left or never attended. */
function SessionGone({ id }: { id: string }) {
  const { say } = useWords();
  useEffect(() => {
    void removeGuestSeats(id);
  }, [id]);
  return (
    <EmptyState scene={closedCurtain} isPage title={say('session.goneTitle')} text={say('session.gone')}>
      <div className={layout.stackM}>
        <JoinByCode replaces />
        <Link href="/evening">{say('session.toSessions')}</Link>
      </div>
    </EmptyState>
  );
}
