import type { SessionDocument } from '@cine/contract/documents/sessions';
import { createSession } from '@cine/contract/operations/together/sessions';
import { Link, Redirect, useSearchParams } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import buttons from '#components/form/button.module.css';
import { StartSession } from '#components/form/start-session.tsx';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { useAccount, useUser } from '#data/auth/user.tsx';
import { useOnline } from '#data/offline/network.ts';
import { call } from '#data/queries/call.ts';
import type { Row } from '#data/queries/use-documents.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { OpenSessions } from './open-sessions.tsx';
import styles from './sessions.module.css';

/** Leads to the session in progress, unless others are asked for; otherwise to starting or joining one. */
export default function Sessions() {
  const { uid } = useAccount();
  const [search] = useSearchParams();
  const sessions = useOpenSessions(uid);
  const isOnline = useOnline();
  if (sessions.state === 'failed') throw sessions.error;
  if (sessions.state === 'unknown') return <NotOnDevice isPage />;
  // The device may still list a session that was just left.
  const isKnown = sessions.state === 'there' && (!sessions.isFromDevice || !isOnline);
  if (!isKnown) return <Loading />;
  const [latest, ...others] = sessions.data;
  if (latest && others.length === 0 && !search.has('others'))
    return <Redirect to={`/evening/${latest.id}`} replace />;
  return <SessionOptions sessions={sessions.data} uid={uid} />;
}

function SessionOptions({ sessions, uid }: { sessions: readonly Row<SessionDocument>[]; uid: string }) {
  const { say } = useWords();
  const { identity } = useUser();
  const isGuest = identity.state === 'signed-in' && identity.isGuest;
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <h1>{say(sessions.length > 0 ? 'session.several' : 'session.none')}</h1>
      {sessions.length > 0 && <OpenSessions sessions={sessions} uid={uid} />}
      <section
        className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}
        aria-labelledby="start-title"
      >
        <h2 id="start-title">{say('session.startTitle')}</h2>
        {isGuest ? <NeedsAccount /> : <StartSession open={(where) => call(createSession, where)} replaces />}
      </section>
      <p>
        <Link href="/dates">{say('session.whenCanWe')}</Link>
      </p>
      <section
        className={`${layout.stackL} ${surface.roomyCard} ${styles.card}`}
        aria-labelledby="join-title"
      >
        <h2 id="join-title">{say('session.joinTitle')}</h2>
        <JoinByCode replaces />
      </section>
    </div>
  );
}

function NeedsAccount() {
  const { say } = useWords();
  return (
    <>
      <p>{say('session.startAsGuest')}</p>
      <Link href="/settings" className={`${buttons.button} ${buttons.main}`}>
        {say('welcome.signUp')}
      </Link>
    </>
  );
}
