import { abandonChallenge } from '@cine/contract/operations/together/challenges';
import { useIsDeferred } from '#components/challenge/found/use-is-deferred.ts';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import styles from './challenge-page.module.css';

/** Abandons a challenge, once the user has confirmed it. */
export function AbandonButton({ challengeId, title }: { challengeId: string; title: string }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const abandon = useDeferrable(abandonChallenge);
  const waits = useIsDeferred(uid, 'challenges-abandon', challengeId);
  const { busy, fault, run } = useAction();
  if (waits) return <Notice kind="news">{say('status.kept')}</Notice>;

  async function giveUp(close: () => void) {
    if (await run('abandon', () => abandon({ challengeId }, title))) close();
  }

  return (
    <DialogButton
      kind="quiet"
      className={styles.abandon}
      text={say('challenges.abandon')}
      title={say('challenges.abandonTitle', { title })}
    >
      {(close) => (
        <>
          <p>{say('challenges.abandonHint')}</p>
          {fault && <Notice>{fault}</Notice>}
          <div className={layout.wrapM}>
            <Button kind="danger" busy={busy !== null} onClick={() => void giveUp(close)}>
              {say('challenges.abandonYes')}
            </Button>
            <Button held={busy !== null} onClick={close}>
              {say('challenges.abandonNo')}
            </Button>
          </div>
        </>
      )}
    </DialogButton>
  );
}
