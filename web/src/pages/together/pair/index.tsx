import { admitScreen } from '@cine/contract/operations/together/sessions';
import { useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import idleProjector from '#components/feedback/scenes/idle-projector.svg?drawing';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { JoinByCode } from '#components/people/join-by-code.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';

/** Where a phone comes by a screen's QR code: chooses which evening the screen shows. */
export default function Pair() {
  const { say } = useWords();
  const { uid } = useAccount();
  const [, navigate] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  const sessions = useOpenSessions(uid);
  const { busy, fault, run } = useAction();

  if (token === '') return <Redirect to="/evening" replace />;
  if (sessions.state === 'failed') throw sessions.error;
  if (sessions.state === 'unknown') return <NotOnDevice isPage />;
  // The page's frame listens to them, too: they are there in a moment.
  if (sessions.state !== 'there') return null;

  const show = (sessionId: string) =>
    run(sessionId, async () => {
      await call(admitScreen, { sessionId, token });
      navigate(`/evening/${sessionId}`, { replace: true });
    });

  if (sessions.data.length === 0)
    return (
      <EmptyState
        scene={idleProjector}
        isPage
        title={say('television.pairNothing')}
        text={say('television.pairNothingHint')}
      >
        <JoinByCode replaces />
      </EmptyState>
    );
  return (
    <div className={layout.stackL}>
      <h1>{say('television.pairTitle')}</h1>
      {sessions.data.map(({ id, data: { hostId, attendees } }) => (
        <Button key={id} kind="main" busy={busy === id} onClick={() => void show(id)}>
          {hostId === uid
            ? say('session.mine')
            : say('session.of', { name: attendees[hostId]?.name ?? say('session.somebody') })}
        </Button>
      ))}
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
