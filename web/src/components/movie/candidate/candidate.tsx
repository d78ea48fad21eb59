import type { OfferPlace } from '@cine/contract/availability/places';
import type { Candidate as Facts } from '@cine/contract/operations/together/tonight';
import { Clock3 } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'wouter';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import { ExpectedScores } from '../expected-scores.tsx';
import { Poster } from '../poster/poster.tsx';
import { placesInWords, titleOf } from '../reasons-in-words.ts';
import styles from './candidate.module.css';
import { CandidateFacts } from './candidate-facts.tsx';
import { MovieAbout } from './movie-about.tsx';
import { OpenLink } from './open-link.tsx';
import { ReasonChips } from './reason-chips.tsx';
import { MoreButton, Synopsis, TrailerButton } from './synopsis.tsx';

/** Longer words have no room beside the buttons of a row on a phone. */
const longWhere = 24;

type Props = {
  candidate: Facts;
  /** One of the best, or a row of the list. */
  look?: 'card' | 'row';
  /** Returns an attendee's name; `me` is "you" in the reader's language. */
  nameOf: (uid: string) => string;
  me: string | null;
  /** The session it is a candidate of, so that its page knows who is present. */
  sessionId?: string;
  /** How many people are present. */
  heads?: number;
  /** Whose services serve for all, if one's do. */
  lender?: string | null;
  /** Where all its list's movies open, if the list says that and the oldest check; null if at several. */
  listPlaces?: readonly OfferPlace[] | null | undefined;
  /** Its actions. */
  children?: ReactNode;
};

/** A movie of an evening's list: facts, reasons, expected scores, where to watch. */
export function Candidate(props: Props) {
  const { candidate, look = 'card', nameOf, me, sessionId, heads, lender, listPlaces, children } = props;
  const { say, locale } = useWords();
  const [isOpen, setOpen] = useState(false);
  const aboutId = useId();
  const { movieId, places, checkedAt, stale, about } = candidate;
  const title = titleOf(candidate, locale);
  const address = `/movies/${movieId}${sessionId === undefined ? '' : `?evening=${sessionId}`}`;
  const names = (uid: string) => (uid === me ? say('movie.you') : nameOf(uid));
  const teller = { say, locale, me, nameOf: names, heads, lender };
  const asksAbout = look === 'card' && !about;
  const isPlaceSaid = JSON.stringify(places) === JSON.stringify(listPlaces);
  const whereWords = isPlaceSaid || places.length === 0 ? null : placesInWords(places, teller);
  const where = whereWords && (
    <p className={styles.place} data-long={whereWords.length > longWhere || undefined}>
      {whereWords}
    </p>
  );
  return (
    <article className={`${styles.candidate} ${styles[look]}`} aria-label={title}>
      <div className={styles.poster}>
        <Poster movie={candidate} sizes={look === 'card' ? '(min-width: 60rem) 14rem, 8rem' : '4rem'} />
      </div>
      <div className={`${layout.stackS} ${styles.text}`}>
        <h3 className={styles.title} data-long={title.length > 28 || undefined}>
          <Link className={surface.coverLink} href={address}>
            {title}
          </Link>
        </h3>
        <CandidateFacts candidate={candidate} most={look === 'card' ? 2 : 1} />
        {look === 'row' && where}
        {candidate.expected.length > 0 && (
          <ExpectedScores expected={candidate.expected} nameOf={nameOf} me={me} />
        )}
      </div>
      {look === 'card' && about && <Synopsis about={about} title={title} />}
      <div className={`${layout.stackS} ${styles.why}`}>
        {look === 'card' && where}
        <ReasonChips candidate={candidate} teller={teller} faceOf={sessionId === undefined ? null : nameOf} />
        {(stale || listPlaces === undefined) && (
          <p className={styles.checked}>
            <Clock3 aria-hidden />
            {say('movie.checked', { ago: ago(checkedAt, { say, locale }, serverNow()) })}
            {stale && <strong className={surface.mark}>{say('movie.stale')}</strong>}
          </p>
        )}
      </div>
      <div className={`${layout.wrapS} ${styles.actions}`}>
        {children}
        <OpenLink movieId={movieId} title={title} places={places} me={me} />
        {look === 'card' && about && <TrailerButton about={about} title={title} />}
        {asksAbout && (
          <MoreButton title={title} controls={aboutId} isOpen={isOpen} onPress={() => setOpen(!isOpen)} />
        )}
      </div>
      {asksAbout && (
        <div id={aboutId} className={styles.about} hidden={!isOpen}>
          {isOpen && <MovieAbout movieId={movieId} sessionId={sessionId} />}
        </div>
      )}
    </article>
  );
}
