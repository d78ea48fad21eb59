import { answerInvitation } from '@cine/contract/operations/together/groups';
import { useLocation } from 'wouter';
import { call } from '../../../live/data/call.ts';
import { Notice } from '../../../pieces/feedback/notice.tsx';
import { Button } from '../../../pieces/form/button.tsx';
import { useAction } from '../../../pieces/form/use-action.ts';
import { useWords } from '../../../words/index.tsx';
import styles from './notifications.module.css';

/** Joins the group that a friend invites into, and leads there; by that, the notification is read. */
export function AcceptInvitation({ groupId, group }: { groupId: string; group: string }) {
  const { say } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  return (
    <div className={styles.answer}>
      <Button
        kind="main"
        busy={busy !== null}
        aria-label={say('notifications.acceptInto', { group })}
        onClick={() =>
          void runLast('accept', async () => {
            await call(answerInvitation, { groupId, accept: true });
            navigate(`/groups/${groupId}`);
          })
        }
      >
        {say('friends.accept')}
      </Button>
      {fault && <Notice>{fault}</Notice>}
    </div>
  );
}
