import type { OfferPlace } from '@cine/contract/availability/places';
import type { Candidate } from '@cine/contract/operations/together/tonight';
import { CandidateFacts } from '#components/movie/candidate/candidate-facts.tsx';
import { ReasonChips } from '#components/movie/candidate/reason-chips.tsx';
import { ExpectedScores } from '#components/movie/expected-scores.tsx';
import { Poster } from '#components/movie/poster/poster.tsx';
import { placesInWords, type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { serverNow } from '#data/server-time.ts';
import { ago } from '#i18n/relative-time.ts';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './candidate-pages.module.css';

type Props = {
  candidate: Candidate;
  teller: Teller;
  /** Where all of the list can be opened, if the list says it. */
  listPlaces: readonly OfferPlace[] | null;
  isFirst: boolean;
  isBusy: boolean;
  onPick: () => void;
};

/** A movie of the list, to be picked by the remote control. */
export function CandidateButton({ candidate, teller, listPlaces, isFirst, isBusy, onPick }: Props) {
  const { say, locale } = teller;
  const { places, checkedAt, stale } = candidate;
  const title = titleOf(candidate, locale);
  const isPlaceSaid = JSON.stringify(places) === JSON.stringify(listPlaces);
  return (
    <article className={`${surface.underWay} ${styles.pick}`} aria-busy={isBusy}>
      <div className={styles.poster}>
        <Poster movie={candidate} sizes="25vw" />
      </div>
      <h2>
        <button
          type="button"
          data-first={isFirst || undefined}
          aria-label={say('television.choose', { title })}
          onClick={onPick}
        >
          {title}
        </button>
      </h2>
      <CandidateFacts candidate={candidate} most={1} />
      <div className={`${layout.stackXs} ${styles.why}`}>
        {!isPlaceSaid && places.length > 0 && <p>{placesInWords(places, teller)}</p>}
        <ReasonChips candidate={candidate} teller={teller} faceOf={teller.nameOf} />
      </div>
      <div className={styles.expected}>
        <ExpectedScores expected={candidate.expected} nameOf={teller.nameOf} me={null} />
      </div>
      {stale && (
        <p className={styles.checked}>
          {say('movie.checked', { ago: ago(checkedAt, { say, locale }, serverNow()) })}
          <strong>{say('movie.stale')}</strong>
        </p>
      )}
    </article>
  );
}
