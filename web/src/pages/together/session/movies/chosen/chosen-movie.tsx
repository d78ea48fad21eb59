import { showMovie } from '@cine/contract/operations/movies/movies';
import type { Ref } from 'react';
import { Link } from 'wouter';
import { AsksLater } from '#components/feedback/asks-later.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { OpenLink } from '#components/movie/candidate/open-link.tsx';
import { votedInWords } from '#components/movie/chosen/chosen-in-words.ts';
import { Reveal } from '#components/movie/chosen/reveal.tsx';
import { useReveal } from '#components/movie/chosen/use-reveal.ts';
import { useVote } from '#components/movie/chosen/use-vote.ts';
import { ExpectedScores } from '#components/movie/expected-scores.tsx';
import { factsOf } from '#components/movie/facts-of.ts';
import { knownMovie } from '#components/movie/poster/known-movies.ts';
import { Backdrop, Poster, withoutFacts } from '#components/movie/poster/poster.tsx';
import { PromotionInSession } from '#components/movie/promotion-notices.tsx';
import { listInWords, titleOf } from '#components/movie/reasons-in-words.ts';
import { useAnswer } from '#data/queries/use-answer.ts';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { useSession } from '../../session-context.tsx';
import { ChallengeOffers } from '../offers/challenge-offers.tsx';
import styles from './chosen-movie.module.css';
import { type Choice, useChosenActions, useChosenHeading } from './use-chosen.ts';
import { MisfitNotice, WhereToOpen } from './where-to-open.tsx';

/** Longer titles are set smaller. */
const longTitle = 24;

/** The movie that the evening chose: where to open it, and “we watched it”. */
export function ChosenMovie({ chosen }: { chosen: Choice }) {
  const { say, locale } = useWords();
  const { id: sessionId, session, holder, nameOf } = useSession();
  const { movieId, fits } = chosen;
  const { data: movie, refusal } = useAnswer(showMovie, { movieId, sessionId });
  const title = titleOf(chosen, locale);
  const actions = useChosenActions(chosen, title);
  const { isWatched, latecomers, fault, isWaiting } = actions;
  const { isRevealing, end } = useReveal('revealed', sessionId, session);
  const vote = useVote(session, isRevealing, nameOf);
  const heading = useChosenHeading(chosen, isRevealing);
  // The gain says that it was watched.
  if (isWatched && latecomers.length === 0) return null;

  const poster = movie ?? knownMovie(movieId) ?? (refusal ? withoutFacts(chosen) : null);
  const name = nameOf(chosen.by);
  const isOwn = chosen.by === holder.uid;
  const byVote = votedInWords(session, say);
  return (
    <section className={styles.chosen} data-theme="dark" aria-labelledby="chosen-title" data-fits={fits}>
      {isRevealing && (
        <Reveal
          key={`${movieId} ${vote !== null}`}
          movie={poster}
          title={title}
          by={byVote ?? (isOwn ? say('reveal.byYou') : say('reveal.by', { name }))}
          vote={vote}
          onEnd={end}
        />
      )}
      <div className={styles.art}>
        <Backdrop movie={poster} />
      </div>
      <div className={styles.poster}>
        <Poster movie={poster} title={title} sizes="(min-width: 60rem) 12rem, 7rem" />
      </div>
      <div className={`${layout.stackS} ${styles.text}`}>
        <p id="chosen-by" className={styles.by}>
          {byVote ?? say(isOwn ? 'session.chosenByYou' : 'session.chosenBy', { name })}
        </p>
        <Title movieId={movieId} title={title} heading={heading} />
        {movie && (
          <p className={prose.soft}>
            {dotted([movie.year, movie.runtime && say('movie.minutes', { minutes: movie.runtime })])}
          </p>
        )}
      </div>
      <div className={`${layout.stackS} ${styles.how}`}>
        {chosen.ownCopy && <p>{say('customMovies.brought')}</p>}
        {fits && !chosen.ownCopy && !isWatched && <WhereToOpen {...chosen} />}
        <ExpectedScores expected={chosen.expected} nameOf={nameOf} me={holder.uid} />
        {chosen.sampleOffers && (
          <p className={`${surface.sample} ${styles.sample}`}>{say('session.sampleOffers')}</p>
        )}
      </div>
      <div className={styles.wide}>
        {chosen.formerId !== undefined && (
          <PromotionInSession movieId={movieId} sessionId={sessionId} seat={holder.seat} />
        )}
        {!fits && !isWatched && <MisfitNotice chosen={chosen} />}
        {fault && <Notice>{fault}</Notice>}
        {isWaiting && <AsksLater />}
        {!isWatched && movie && !movie.advances.some(({ uid }) => uid === holder.uid) && (
          <ChallengeOffers key={holder.uid} facts={factsOf(movie)} isWatched={false} />
        )}
      </div>
      <Actions chosen={chosen} title={title} actions={actions} />
    </section>
  );
}

type TitleProps = { movieId: number; title: string; heading: Ref<HTMLHeadingElement> };

/** Announced with who chose it once it takes the focus. */
function Title({ movieId, title, heading }: TitleProps) {
  const { id: sessionId } = useSession();
  return (
    <h2
      id="chosen-title"
      ref={heading}
      tabIndex={-1}
      aria-describedby="chosen-by"
      data-long={title.length > longTitle || undefined}
    >
      <Link href={`/movies/${movieId}?evening=${sessionId}`}>{title}</Link>
    </h2>
  );
}

type ActionsProps = { chosen: Choice; title: string; actions: ReturnType<typeof useChosenActions> };

function Actions({ chosen: { movieId, fits, places }, title, actions }: ActionsProps) {
  const { say, locale } = useWords();
  const { holder, nameOf } = useSession();
  const { isWatched, latecomers, buttonStateOf, record, clearChoice, question } = actions;
  return (
    <div className={`${layout.wrapM} ${styles.actions}`}>
      {latecomers.length > 0 && (
        <Button kind="main" {...buttonStateOf('watched')} onClick={() => void record()}>
          {isWatched
            ? say('session.watchedToo', { names: listInWords(latecomers.map(nameOf), locale) })
            : say('session.watched')}
        </Button>
      )}
      {fits && !isWatched && <OpenLink movieId={movieId} title={title} places={places} me={holder.uid} />}
      <Button {...buttonStateOf('back')} onClick={() => void clearChoice()}>
        {say(isWatched ? 'session.another' : 'session.takeBack')}
      </Button>
      {question}
    </div>
  );
}
