import { abandonChallenge } from '@cine/contract/operations/together/challenges';
import { useState } from 'react';
import { useIsDeferred } from '../../../components/challenge/found/use-is-deferred.ts';
import { Notice } from '../../../components/feedback/notice.tsx';
import { Button } from '../../../components/form/button.tsx';
import { useAction } from '../../../components/form/use-action.ts';
import { Dialog } from '../../../components/layout/dialog.tsx';
import { useAccount } from '../../../data/auth/user.tsx';
import { useDeferrable } from '../../../data/offline/deferred/use-deferrable.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import styles from './challenge-page.module.css';

/** Abandons a challenge after confirmation: its progress is lost. */
export function AbandonButton({ challengeId, title }: { challengeId: string; title: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const abandon = useDeferrable(abandonChallenge);
  const waits = useIsDeferred(uid, abandonChallenge.name, challengeId);
  const [isAsking, setAsking] = useState(false);
  const { busy, fault, run } = useAction();
  if (waits) return <Notice kind="news">{say('status.kept')}</Notice>;

  async function giveUp() {
    if (await run('abandon', () => abandon({ challengeId }, title))) setAsking(false);
  }

  return (
    <>
      <Button kind="quiet" className={styles.abandon} onClick={() => setAsking(true)}>
        {say('challenges.abandon')}
      </Button>
      {isAsking && (
        <Dialog title={say('challenges.abandonTitle', { title })} onClose={() => setAsking(false)}>
          <p>{say('challenges.abandonHint')}</p>
          {fault && <Notice>{fault}</Notice>}
          <div className={`${layout.wrapM}`}>
            <Button kind="danger" busy={busy !== null} onClick={() => void giveUp()}>
              {say('challenges.abandonYes')}
            </Button>
            <Button held={busy !== null} onClick={() => setAsking(false)}>
              {say('challenges.abandonNo')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
