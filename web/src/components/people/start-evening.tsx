import { chooseMovie, createSession, inviteToSession } from '@cine/contract/operations/together/sessions';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAccount } from '#data/auth/user.tsx';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import { Notice } from '../feedback/notice.tsx';
import { Button } from '../form/button.tsx';
import { useAction } from '../form/use-action.ts';

type Props = {
  /** A friend who is invited at once. */
  invites?: string;
  /** The user's evening under way, to which the friend is invited instead. */
  sessionId?: string | undefined;
  /** The movie that is chosen for a new one; none by default. */
  movieId?: number;
};

/** Starts an evening around one screen where the user lives, at once; others are invited from its page. */
export function StartEvening({ invites, sessionId, movieId }: Props) {
  const { say } = useWords();
  const { region } = useAccount();
  const [, navigate] = useLocation();
  // With one key, a retry after a network fault opens no second session.
  const [key] = useState(() => crypto.randomUUID());
  const { busy, fault, runLast } = useAction();
  const start = () =>
    runLast('start', async () => {
      const id = sessionId ?? (await call(createSession, { mode: 'together', region, key })).id;
      if (movieId !== undefined) await call(chooseMovie, { sessionId: id, movieId });
      if (invites !== undefined) await call(inviteToSession, { sessionId: id, uid: invites });
      navigate(`/evening/${id}`);
    });
  const starts = movieId === undefined ? 'player.start' : 'player.startWith';
  const words = sessionId === undefined ? starts : 'player.inviteToEvening';
  return (
    <>
      <Button kind="main" busy={busy !== null} onClick={() => void start()}>
        {say(words)}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
