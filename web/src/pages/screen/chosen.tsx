import type { SessionDocument } from '@cine/contract/documents';
import { showMovie } from '@cine/contract/movies';
import { chooseMovie } from '@cine/contract/sessions';
import { call } from '../../live/call.ts';
import { useAnswer } from '../../live/use-answer.ts';
import { Button } from '../../pieces/button.tsx';
import { ExpectedScores } from '../../pieces/expected-scores.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { bare, Poster } from '../../pieces/poster.tsx';
import { advancesInWords, placesInWords, type Teller, titleOf } from '../../pieces/reasons.ts';
import { useAction } from '../../pieces/use-action.ts';
import styles from './chosen.module.css';
import { screenSeat } from './screen-seat.ts';
import { useFirstFocus } from './use-keys.ts';

type Props = {
  id: string;
  chosen: NonNullable<SessionDocument['chosen']>;
  teller: Teller;
  /** What who chose it is called; null for a screen. */
  chosenBy: string | null;
  /** On to the other movies, with this one chosen all the same. */
  onPass: () => void;
};

/** What was settled on, and where to open it. */
export function Chosen({ id, chosen, teller, chosenBy, onPass }: Props) {
  const { say, locale } = teller;
  const { movieId, places, sampleOffers, fits, ownCopy } = chosen;
  const { data: movie, refusal } = useAnswer(showMovie, { movieId, sessionId: id }, screenSeat);
  const { busy, fault, run } = useAction();
  useFirstFocus(`chosen ${movieId}`);
  const who = chosenBy === null ? say('screen.chosenHere') : say('screen.chosenBy', { name: chosenBy });
  const facts = movie
    ? [movie.year, movie.runtime && say('movie.minutes', { minutes: movie.runtime }), movie.certificate]
    : [];
  return (
    <section className={styles.chosen}>
      <div className={styles.poster}>
        <Poster movie={movie ?? (refusal ? bare(chosen) : null)} sizes="30vw" />
      </div>
      <div className={styles.told}>
        <p className={styles.lead}>{say('screen.tonightIs')}</p>
        <h1 aria-live="polite">{titleOf(chosen, locale)}</h1>
        <p className={styles.facts}>{[...facts, who].filter(Boolean).join(' · ')}</p>
        <div className={styles.open}>
          <h2>{say('screen.openIt')}</h2>
          <p>{ownCopy ? say('ownMovies.brought') : placesInWords(places, teller)}</p>
          {sampleOffers && <p className={styles.sample}>{say('evening.sampleOffers')}</p>}
        </div>
        <ExpectedScores expected={chosen.expected} nameOf={teller.nameOf} me={null} />
        {!fits && <Notice>{say('evening.misfitOfAll')}</Notice>}
        {movie && movie.advances.length > 0 && (
          <ul className={styles.advances}>
            {advancesInWords(movie.advances, teller)
              .slice(0, 3)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        )}
        <p className={styles.soft}>{say('screen.after')}</p>
        {fault && <Notice>{fault}</Notice>}
        <div className={styles.actions}>
          <Button data-first kind="main" onClick={onPass}>
            {say('screen.others')}
          </Button>
          <Button
            busy={busy !== null}
            onClick={() =>
              void run('unchoose', () => call(chooseMovie, { sessionId: id, movieId: null }, screenSeat))
            }
          >
            {say('screen.unchoose')}
          </Button>
        </div>
      </div>
    </section>
  );
}
