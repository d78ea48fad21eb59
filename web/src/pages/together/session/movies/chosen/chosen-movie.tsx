import { coveredProviders } from '@cine/contract/availability/providers';
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { chooseMovie, recordWatch } from '@cine/contract/operations/together/sessions';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { AsksLater } from '../../../../../components/feedback/asks-later.tsx';
import { Notice } from '../../../../../components/feedback/notice.tsx';
import { Button } from '../../../../../components/form/button.tsx';
import { useAction } from '../../../../../components/form/use-action.ts';
import { reveal } from '../../../../../components/layout/reveal.ts';
import { OpenLink } from '../../../../../components/movie/candidate/open-link.tsx';
import { votedInWords } from '../../../../../components/movie/chosen/chosen-in-words.ts';
import { useReplacing } from '../../../../../components/movie/chosen/use-replacing.tsx';
import { ExpectedScores } from '../../../../../components/movie/expected-scores.tsx';
import { factsOf } from '../../../../../components/movie/facts-of.ts';
import { knownMovie } from '../../../../../components/movie/poster/known-movies.ts';
import { Backdrop, bare, Poster } from '../../../../../components/movie/poster/poster.tsx';
import { PromotionInSession } from '../../../../../components/movie/promotion-notices.tsx';
import { listed, namedOf, titleOf } from '../../../../../components/movie/reasons-in-words.ts';
import { ServiceChip } from '../../../../../components/movie/service-chip.tsx';
import { useDeferrable } from '../../../../../data/offline/deferred/use-deferrable.ts';
import { call } from '../../../../../data/queries/call.ts';
import { useAnswer } from '../../../../../data/queries/use-answer.ts';
import { dotted } from '../../../../../i18n/dotted.ts';
import { useWords } from '../../../../../i18n/index.tsx';
import layout from '../../../../../style/layout.module.css';
import prose from '../../../../../style/prose.module.css';
import surface from '../../../../../style/surface.module.css';
import { type SessionContext, useSession } from '../../session-context.tsx';
import { ChallengeOffers } from '../offers/challenge-offers.tsx';
import styles from './chosen-movie.module.css';
import { Reveal } from './reveal.tsx';
import { useReveal } from './use-reveal.ts';

/** Longer titles are set smaller. */
const longTitle = 24;

type Choice = NonNullable<SessionDocument['chosen']>;

/** The chosen movie: where to open it, and a button to record it as watched. */
export function ChosenMovie({ chosen }: { chosen: Choice }) {
  const { say, locale } = useWords();
  const context = useSession();
  const { id: sessionId, session, holder, nameOf } = context;
  const { fault, run, lookOf } = useAction();
  const { movieId } = chosen;
  const { data: movie, refusal } = useAnswer(showMovie, { movieId, sessionId });
  const title = titleOf(chosen, locale);
  const watched = session.watched.find((each) => each.movieId === movieId);
  const recordOwn = useDeferrable(recordWatch);
  const [isWaiting, setWaiting] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const show = useEffectEvent(() => {
    if (heading.current === null) return;
    heading.current.focus({ preventScroll: true });
    reveal(heading.current.closest('section')!, 'start');
    context.onChosenShown();
  });
  const { isRevealing, end } = useReveal(sessionId, chosen, watched !== undefined);
  const isToBeShown = context.justChosen === movieId && !isRevealing;
  useEffect(() => {
    if (isToBeShown) show();
  }, [isToBeShown]);
  const { mayChoose, question } = useReplacing();
  const latecomers = presentOf(context).filter((uid) => !watched?.recordedFor.includes(uid));
  // The gain says it then.
  if (watched && latecomers.length === 0) return null;

  async function record() {
    const input = { sessionId, movieId };
    if (holder !== context.sharers[0]) await call(recordWatch, input, holder.seat);
    else setWaiting((await recordOwn(input, title)).state === 'waiting');
  }

  async function takeBack() {
    if (await mayChoose(session, null))
      await run('back', () => call(chooseMovie, { sessionId, movieId: null }, holder.seat));
  }

  const isOwn = chosen.by === holder.uid;
  const name = nameOf(chosen.by);
  const byVote = votedInWords(session, say);
  const shown = movie ?? knownMovie(movieId) ?? (refusal ? bare(chosen) : null);

  return (
    <section
      className={styles.chosen}
      data-theme="dark"
      aria-labelledby="chosen-title"
      data-fits={chosen.fits}
    >
      {isRevealing && (
        <Reveal
          key={movieId}
          movie={shown}
          title={title}
          by={byVote ?? (isOwn ? say('reveal.byYou') : say('reveal.by', { name }))}
          onEnd={end}
        />
      )}
      <div className={styles.art}>
        <Backdrop movie={shown} />
      </div>
      <div className={styles.poster}>
        <Poster movie={shown} title={title} sizes="(min-width: 60rem) 12rem, 7rem" />
      </div>
      <div className={styles.text}>
        <p id="chosen-by" className={styles.by}>
          {byVote ?? say(isOwn ? 'session.chosenByYou' : 'session.chosenBy', { name })}
        </p>
        {/* Takes the focus after “This one”, far below on a phone, and is announced with who chose it. */}
        <h2
          id="chosen-title"
          ref={heading}
          tabIndex={-1}
          aria-describedby="chosen-by"
          data-long={title.length > longTitle || undefined}
        >
          <Link href={`/movies/${movieId}?evening=${sessionId}`}>{title}</Link>
        </h2>
        {movie && (
          <p className={prose.soft}>
            {dotted([movie.year, movie.runtime && say('movie.minutes', { minutes: movie.runtime })])}
          </p>
        )}
      </div>
      <div className={styles.how}>
        {chosen.ownCopy && <p>{say('customMovies.brought')}</p>}
        {chosen.fits && !chosen.ownCopy && !watched && <Where places={chosen.places} />}
        <ExpectedScores expected={chosen.expected} nameOf={nameOf} me={holder.uid} />
        {chosen.sampleOffers && (
          <p className={`${surface.sample} ${styles.sample}`}>{say('session.sampleOffers')}</p>
        )}
      </div>
      <div className={styles.wide}>
        {chosen.formerId !== undefined && (
          <PromotionInSession movieId={movieId} sessionId={sessionId} seat={holder.seat} />
        )}
        {!chosen.fits && !watched && <Misfit chosen={chosen} />}
        {fault && <Notice>{fault}</Notice>}
        {isWaiting && <AsksLater />}
        {!watched && movie && !movie.advances.some(({ uid }) => uid === holder.uid) && (
          <ChallengeOffers key={holder.uid} facts={factsOf(movie)} isWatched={false} />
        )}
      </div>
      <div className={`${layout.wrapM} ${styles.deeds}`}>
        {latecomers.length > 0 && (
          <Button kind="main" {...lookOf('watched')} onClick={() => void run('watched', record)}>
            {watched
              ? say('session.watchedToo', { names: listed(latecomers.map(nameOf), locale) })
              : say('session.watched')}
          </Button>
        )}
        {chosen.fits && !watched && (
          <OpenLink movieId={movieId} title={title} places={chosen.places} me={holder.uid} />
        )}
        <Button {...lookOf('back')} onClick={() => void takeBack()}>
          {say(watched ? 'session.another' : 'session.takeBack')}
        </Button>
        {question}
      </div>
    </section>
  );
}

/** What to open: the same for all, or one for each. */
function Where({ places }: { places: Choice['places'] }) {
  const { say } = useWords();
  const { session, nameOf } = useSession();
  // Only when everyone present can open it: a latecomer may have fewer services.
  const openIn = ({ uid, kind, providers }: Choice['places'][number]) =>
    uid === null && kind === 'flatrate'
      ? providers.filter((id) => session.commonProviders.includes(id))
      : providers;
  return (
    <ul className={styles.places}>
      {places.map((place) => (
        <li key={`${place.uid}-${place.kind}`}>
          <span>
            {place.uid === null ? say('session.openOn') : say('session.opensOn', { name: nameOf(place.uid) })}
          </span>
          {namedOf(openIn(place)).map((provider) => (
            <ServiceChip key={provider} id={provider} common />
          ))}
          {place.kind !== 'flatrate' && <small>{say(`session.${place.kind}`)}</small>}
        </li>
      ))}
    </ul>
  );
}

/** Names those who can't open it. */
function Misfit({ chosen }: { chosen: Choice }) {
  const { say, locale } = useWords();
  const context = useSession();
  const without = presentOf(context).filter((uid) => !canOpen(context, chosen, uid));
  const names = listed(without.map(context.nameOf), locale);
  return (
    <Notice>
      {without.length > 0
        ? say('session.misfit', { names, people: without.length })
        : say('session.misfitOfAll')}
    </Notice>
  );
}

function presentOf({ session }: SessionContext): string[] {
  return Object.keys(session.attendees).filter((uid) => session.attendees[uid]!.present);
}

/** Whether a user's services include one of the places; the session knows them for all together. */
function canOpen({ session }: SessionContext, { places }: Choice, uid: string): boolean {
  const covered = coveredProviders(session.attendees[uid]!.providers);
  return places.some(
    (place) =>
      (place.uid === null || place.uid === uid) &&
      (place.kind !== 'flatrate' || place.providers.some((id) => covered.includes(id))),
  );
}
