import type { Inviter as Invites } from '@cine/contract/operations/together/sessions';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { Avatar } from './avatar.tsx';
import styles from './inviter.module.css';

/** Who invites, by face and name, and the initials of those who are there already. */
export function Inviter({ of: { name, figure, initials, more } }: { of: Invites }) {
  const { say } = useWords();
  const others = initials.length + more;
  return (
    <div className={`${layout.wrapM} ${styles.people}`}>
      <Avatar uid={name} name={name} figure={figure} size="l" />
      <div className={`${layout.stackS} ${styles.words}`}>
        <p className={styles.by}>{say('join.invitedBy', { name })}</p>
        {others > 0 && (
          <p className={`${layout.wrapXs} ${styles.others}`}>
            <span className={styles.faces} aria-hidden>
              {initials.map((each, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same initials.
                <Avatar key={at} uid={`${each} ${at}`} name={[...each].join(' ')} size="s" isMark />
              ))}
            </span>
            {say('join.already', { count: others })}
          </p>
        )}
      </div>
    </div>
  );
}
