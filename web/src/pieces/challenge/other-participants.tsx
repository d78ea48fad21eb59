import { participantsOf } from '@cine/contract/queries';
import { useMemo } from 'react';
import { useDocuments } from '../../live/data/use-documents.ts';
import { useWords } from '../../words/index.tsx';
import { Avatar } from '../people/avatar.tsx';
import styles from './other-participants.module.css';

type Props = { challengeId: string; uid: string };

/** The other participants of a group's challenge with their progress, live. */
export function OtherParticipants({ challengeId, uid }: Props) {
  const { say } = useWords();
  const asked = useMemo(() => participantsOf(challengeId), [challengeId]);
  const participants = useDocuments(asked);
  if (participants.state !== 'there') return null;
  const others = participants.data.filter(({ id }) => id !== uid);
  if (others.length === 0) return <p className={styles.nobody}>{say('challenge.nobodyElse')}</p>;
  return (
    <ul className={styles.others} aria-label={say('challenge.alsoOnIt')}>
      {others.map(({ id, data: { displayName, count, target, isCompleted } }) => (
        <li key={id} data-done={isCompleted || undefined}>
          <Avatar uid={id} name={displayName} size="s" />
          <span>
            {displayName} <small>{say('challenge.of', { count: Math.min(count, target), target })}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
