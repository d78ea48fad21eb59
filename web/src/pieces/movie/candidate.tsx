import type { Place } from '@cine/contract/availability/places';
import type { Candidate as Facts } from '@cine/contract/operations/tonight';
import { Clock3 } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import { ago } from '../../words/relative-time.ts';
import styles from './candidate.module.css';
import { ExpectedScores } from './expected-scores.tsx';
import { Poster } from './poster/poster.tsx';
import { reasonsInWords, titleOf } from './reasons-in-words.ts';

type Props = {
  candidate: Facts;
  /** One of the best, or a row of the list. */
  look?: 'card' | 'row';
  /** An attendee's name; the reader's, too, unless they are `me`. */
  nameOf: (uid: string) => string;
  me: string | null;
  /** The session it is a candidate of, so that its page knows who is present. */
  sessionId?: string;
  /** Where all movies of its list can be opened, once the list says that and the oldest check; null if at several places. */
  said?: readonly Place[] | null | undefined;
  /** Its actions. */
  children?: ReactNode;
};

/** A movie that can be watched, with the reasons for it. */
export function Candidate(props: Props) {
  const { candidate, look = 'card', nameOf, me, sessionId, said, children } = props;
  const { say, locale } = useWords();
  const { movieId, year, runtime, certificate, checkedAt, stale } = candidate;
  const title = titleOf(candidate, locale);
  const address = `/movies/${movieId}${sessionId === undefined ? '' : `?evening=${sessionId}`}`;
  const names = (uid: string) => (uid === me ? say('movie.you') : nameOf(uid));
  const isPlaceSaid = JSON.stringify(candidate.places) === JSON.stringify(said);
  const why = reasonsInWords(
    { ...candidate, places: isPlaceSaid ? [] : candidate.places },
    { say, locale, me, nameOf: names },
  );
  const facts = [year, runtime === null ? null : say('movie.minutes', { minutes: runtime })].filter(Boolean);
  return (
    <article className={`${styles.candidate} ${styles[look]}`} aria-label={title}>
      <div>
        <Poster movie={candidate} sizes={look === 'card' ? '(min-width: 60rem) 11rem, 7rem' : '4rem'} />
      </div>
      <div className={styles.text}>
        <h3 className={styles.title}>
          <Link className={surface.coverLink} href={address}>
            {title}
          </Link>
        </h3>
        <p className={styles.facts}>
          {facts.join(' · ')}
          {certificate !== null && (
            <span className={styles.certificate}>
              <span className="unseen">{say('movie.certificate', { certificate })}</span>
              <span aria-hidden>{certificate}</span>
            </span>
          )}
        </p>
        {why !== '' && <p className={styles.why}>{why}</p>}
        {candidate.expected.length > 0 && (
          <div className={styles.expected}>
            <ExpectedScores expected={candidate.expected} nameOf={nameOf} me={me} />
          </div>
        )}
        {(stale || said === undefined) && (
          <p className={styles.checked}>
            <Clock3 aria-hidden />
            {say('movie.checked', { ago: ago(checkedAt, locale, Date.now()) })}
            {stale && <strong className={surface.mark}>{say('movie.stale')}</strong>}
          </p>
        )}
      </div>
      {children && <div className={styles.actions}>{children}</div>}
    </article>
  );
}
