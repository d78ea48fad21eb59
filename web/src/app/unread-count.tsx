import { maxUnread } from '@cine/contract/notifications/kinds';
import { unreadIn, useInbox } from '#data/queries/use-inbox.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import styles from './page-frame.module.css';

/** How many notifications a member hasn't read, live; nothing if none. */
export default function UnreadCount({ uid }: { uid: string }) {
  const { say } = useWords();
  const inbox = ifKnown(useInbox(uid));
  const count = inbox ? unreadIn(inbox).size : 0;
  if (count === 0) return null;
  return (
    <span className={styles.unread}>
      <span aria-hidden>{count < maxUnread ? count : `${maxUnread - 1}+`}</span>
      <span className={styles.spoken}>{say('common.unread', { count })}</span>
    </span>
  );
}
