import type { ExpectedScore } from '@cine/contract/sessions';
import { useWords } from '../../words/index.tsx';
import { Avatar } from '../people/avatar.tsx';
import styles from './expected-scores.module.css';

type Props = {
  expected: readonly ExpectedScore[];
  /** How somebody is called; the reader too, where that is not `me`. */
  nameOf: (uid: string) => string;
  me: string | null;
};

/** Of more, the least and the most say as much. */
const most = 8;

/** What each of those who are there is likely to give a movie: nothing of whom nobody knows yet. */
export function ExpectedScores({ expected, nameOf, me }: Props) {
  const { say } = useWords();
  if (expected.length === 0) return null;
  const scores = expected.map(({ score }) => score);
  return (
    <div className={styles.expected}>
      <ul aria-label={say('rating.expected')} className={expected.length > most ? 'unseen' : undefined}>
        {expected.map(({ uid, score }) => (
          <li key={uid}>
            <span className="unseen">
              {say('rating.expectedOf', { name: uid === me ? say('movie.you') : nameOf(uid), score })}
            </span>
            <Avatar uid={uid} name={nameOf(uid)} size="s" />
            <span aria-hidden>{score}</span>
          </li>
        ))}
      </ul>
      {expected.length > most && (
        <p aria-hidden>
          {say('rating.expectedRange', { least: Math.min(...scores), most: Math.max(...scores) })}
        </p>
      )}
    </div>
  );
}
