import type { SessionDocument } from '@cine/contract/documents/sessions';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { CandidateFacts } from '#components/movie/candidate/candidate-facts.tsx';
import { votedInWords } from '#components/movie/chosen/chosen-in-words.ts';
import { Reveal } from '#components/movie/chosen/reveal.tsx';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { useReveal } from '#components/movie/chosen/use-reveal.ts';
import { useVote } from '#components/movie/chosen/use-vote.ts';
import { ExpectedScores } from '#components/movie/expected-scores.tsx';
import { ownerInWords } from '#components/movie/owners-in-words.ts';
import { Poster, withoutFacts } from '#components/movie/poster/poster.tsx';
import { advancesInWords, placesInWords, type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { call } from '#data/queries/call.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './chosen-screen.module.css';
import { longTitle } from './long-title.ts';
import { televisionSeat } from './television-seat.ts';
import { useFirstFocus } from './use-remote-control.ts';

type Props = {
  id: string;
  session: SessionDocument;
  chosen: NonNullable<SessionDocument['chosen']>;
  teller: Teller;
  /** The name of the user who chose it; null for a screen. */
  chosenBy: string | null;
  /** Shows the other candidates; the choice stays. */
  onPass: () => void;
};

/** The television once a movie is chosen: how to open it. */
export function ChosenScreen({ id, session, chosen, teller, chosenBy, onPass }: Props) {
  const { say, locale } = teller;
  const { movieId, fits } = chosen;
  const title = titleOf(chosen, locale);
  const { data: movie, refusal } = useAnswer(showMovie, { movieId, sessionId: id }, televisionSeat);
  const { busy, fault, run } = useAction();
  const { isRevealing, end } = useReveal('revealed-on-screen', id, session);
  const vote = useVote(session, isRevealing, teller.nameOf, televisionSeat);
  // What a user chose is on the page itself.
  const isVoteRevealed = isRevealing && vote !== null;
  useFirstFocus(`chosen ${movieId} ${isVoteRevealed}`);
  const { mayChoose, question } = useReplaceQuestion();
  const who =
    votedInWords(session, say) ??
    (chosenBy === null ? say('television.chosenHere') : say('television.chosenBy', { name: chosenBy }));

  async function unchoose() {
    if (await mayChoose(session, null))
      await run('unchoose', () => call(chooseMovie, { sessionId: id, movieId: null }, televisionSeat));
  }

  const poster = movie ?? (refusal ? withoutFacts(chosen) : null);
  return (
    <section className={styles.chosen}>
      {isVoteRevealed && (
        <Reveal key={movieId} movie={poster} title={title} by={who} vote={vote} onEnd={end} />
      )}
      <div className={styles.poster}>
        <Poster movie={poster} title={title} sizes="30vw" />
      </div>
      <div className={styles.text}>
        <p className={styles.lead}>{say('television.tonightIs')}</p>
        <h1 aria-live="polite" data-long={title.length > longTitle || undefined}>
          {title}
        </h1>
        <div className={`${layout.wrapM} ${styles.facts}`}>
          {movie && <CandidateFacts candidate={movie} most={1} />}
          <p>{who}</p>
        </div>
        <HowToOpen chosen={chosen} teller={teller} />
        <ExpectedScores expected={chosen.expected} nameOf={teller.nameOf} me={null} />
        {!fits && <Notice>{say('session.misfitOfAll')}</Notice>}
        {movie && movie.advances.length > 0 && (
          <ul className={styles.advances}>
            {advancesInWords(movie.advances, teller)
              .slice(0, 3)
              .map((line) => (
                <li key={line}>{line}</li>
              ))}
          </ul>
        )}
        <p className={prose.soft}>{say('television.after')}</p>
        {fault && <Notice>{fault}</Notice>}
        <div className={`${layout.wrapM} ${styles.actions}`}>
          <Button data-first kind="main" onClick={onPass}>
            {say('television.others')}
          </Button>
          <Button busy={busy !== null} onClick={() => void unchoose()}>
            {say('television.unchoose')}
          </Button>
          {question}
        </div>
      </div>
    </section>
  );
}

function HowToOpen({ chosen, teller }: Pick<Props, 'chosen' | 'teller'>) {
  const { say } = teller;
  const { places, sampleOffers, ownCopy, ownedBy = [] } = chosen;
  return (
    <div className={styles.open}>
      <h2>{say('television.openIt')}</h2>
      {(ownCopy || places.length > 0) && (
        <p>{ownCopy ? say('customMovies.brought') : placesInWords(places, teller)}</p>
      )}
      {ownedBy.map((owner) => (
        <p key={owner.uid}>{ownerInWords(owner, teller)}</p>
      ))}
      {sampleOffers && <p className={styles.sample}>{say('session.sampleOffers')}</p>}
    </div>
  );
}
