import { listParticipants } from '@cine/contract/operations/together/challenges';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { useEffect } from 'react';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { Avatar } from '../people/avatar.tsx';
import styles from './other-participants.module.css';

type Props = {
  challengeId: string;
  /** The reader, and how many movies count for them: whenever that changes, the others are refetched. */
  uid: string;
  count: number;
};

/** How far others in a challenge are. Their progress is as it was when the page came into view. */
export function OtherParticipants({ challengeId, uid, count }: Props) {
  const { say } = useWords();
  const { data, again } = useCachedAnswer(listParticipants, { challengeId, pageSize: 100 }, uid);
  const ownCount = data?.participants.find((each) => each.uid === uid)?.count;
  useEffect(() => {
    if (ownCount !== undefined && ownCount !== count) again();
  }, [ownCount, count, again]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);
  if (!data) return null;
  const others = data.participants.filter((each) => each.uid !== uid);
  if (others.length === 0) return <p className={prose.note}>{say('challenge.nobodyElse')}</p>;
  return (
    <ul className={styles.others} aria-label={say('challenge.alsoOnIt')}>
      {others.map(({ uid: other, displayName, avatar, count: reached, target, isCompleted }) => (
        <li key={other} data-done={isCompleted || undefined}>
          <Avatar
            uid={other}
            name={displayName}
            size="s"
            picture={avatar === undefined ? null : avatarPath(other, avatar, 'small')}
          />
          <span>
            {displayName} <small>{say('challenge.of', { count: Math.min(reached, target), target })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
