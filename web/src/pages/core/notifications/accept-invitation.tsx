import { answerInvitation } from '@cine/contract/operations/together/groups';
import { useLocation } from 'wouter';
import { Notice } from '../../../components/feedback/notice.tsx';
import { Button } from '../../../components/form/button.tsx';
import { useAction } from '../../../components/form/use-action.ts';
import { call } from '../../../data/queries/call.ts';
import { useWords } from '../../../i18n/index.tsx';
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
