import type { ExpectedScore } from '@cine/contract/operations/together/sessions';
import { predictedRange } from '@cine/contract/ratings/predicted-range';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import { Avatar } from '../people/avatar.tsx';
import styles from './expected-scores.module.css';

type Props = {
  expected: readonly ExpectedScore[];
  /** Any attendee's name, the reader's too. */
  nameOf: (uid: string) => string;
  me: string | null;
};

/** For larger groups the lowest and the highest suffice. */
const most = 8;

/** The scores that attendees are expected to give a movie. */
export function ExpectedScores({ expected, nameOf, me }: Props) {
  const { say } = useWords();
  if (expected.length === 0) return null;
  const scores = expected.map(({ score }) => score);
  return (
    <div className={`${prose.note} ${styles.expected}`}>
      <ul aria-label={say('rating.expected')} className={expected.length > most ? 'unseen' : undefined}>
        {expected.map(({ uid, score, confidence = 1 }) => {
          const { certainty, from, to } = predictedRange({ score, confidence });
          const name = uid === me ? say('movie.you') : nameOf(uid);
          return (
            <li key={uid}>
              <span className="unseen">
                {certainty === 'sure'
                  ? say('rating.expectedOf', { name, score })
                  : say('rating.expectedBetween', { name, from, to })}
              </span>
              <Avatar uid={uid} name={nameOf(uid)} size="s" isMark />
              <span aria-hidden>{certainty === 'sure' ? score : `${from}–${to}`}</span>
            </li>
          );
        })}
      </ul>
      {expected.length > most && (
        <p aria-hidden>
          {say('rating.expectedRange', { least: Math.min(...scores), most: Math.max(...scores) })}
        </p>
      )}
    </div>
  );
}
