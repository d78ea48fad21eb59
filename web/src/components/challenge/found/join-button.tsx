import { joinChallenge } from '@cine/contract/operations/together/challenges';
import { useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useWords } from '#i18n/index.tsx';
import { Notice } from '../../feedback/notice.tsx';
import { Button } from '../../form/button.tsx';
import { useAction } from '../../form/use-action.ts';
import { useIsDeferred } from './use-is-deferred.ts';

type Props = {
  challengeId: string;
  title: string;
  kind?: 'main' | 'plain';
  /** Called once it is joined, not if that waits for a network. */
  onJoined?: () => void;
};

/** Joins now, or once there is a network; the page follows by itself. */
export function JoinButton({ challengeId, title, kind = 'plain', onJoined }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const join = useDeferrable(joinChallenge);
  const waits = useIsDeferred(uid, 'challenges-join', challengeId);
  const { busy, fault, run } = useAction();
  // Until the page shows it.
  const [isJoined, setJoined] = useState(false);
  if (waits) return <Notice kind="news">{say('status.kept')}</Notice>;

  async function start() {
    if ((await join({ challengeId }, title)).state !== 'done') return;
    setJoined(true);
    onJoined?.();
  }

  return (
    <>
      <Button kind={kind} busy={busy !== null || isJoined} onClick={() => void run('join', start)}>
        {say('challenges.join')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </>
  );
}
