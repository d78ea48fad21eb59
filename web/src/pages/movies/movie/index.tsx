import type { MovieView } from '@cine/contract/operations/movies/movies';
import { idSchema, movieIdSchema } from '@cine/contract/primitives';
import { useParams, useSearchParams } from 'wouter';
import { CollectButton } from '#components/collection/collect-button.tsx';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Notice } from '#components/feedback/notice.tsx';
import { RetryButton } from '#components/feedback/retry-notice.tsx';
import brokenFilm from '#components/feedback/scenes/broken-film.svg?drawing';
import { faultOf } from '#components/form/use-action.ts';
import { BackLink } from '#components/layout/back-link.tsx';
import { Attribution } from '#components/movie/attribution.tsx';
import { PromotionNotices } from '#components/movie/promotion-notices.tsx';
import { type Teller, titleOf } from '#components/movie/reasons-in-words.ts';
import { WatchlistButton } from '#components/movie/watchlist-button.tsx';
import { StartEvening } from '#components/people/start-evening.tsx';
import { useAccount } from '#data/auth/user.tsx';
import type { Refusal } from '#data/queries/call.ts';
import { useOpenSessions } from '#data/queries/use-open-sessions.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { AdvancedChallenges } from './advanced-challenges.tsx';
import { ChooseForSession } from './choose-for-session.tsx';
import { Credits } from './credits.tsx';
import { CustomMovieOwner } from './custom-movie-owner.tsx';
import { ImportedNotes } from './imported-notes.tsx';
import { MatchSuggestion } from './match-suggestion.tsx';
import styles from './movie.module.css';
import { MovieHeader } from './movie-header.tsx';
import { MovieNotFound } from './movie-not-found.tsx';
import { MovieOnItsWay } from './movie-on-its-way.tsx';
import { Offers } from './offers.tsx';
import { OwnRating } from './own-rating.tsx';
import { Recommend } from './recommend/recommend.tsx';
import { SessionAvailability } from './session-availability.tsx';
import { isUnreached, useShownMovie } from './use-shown-movie.ts';
import { WatchRecord } from './watch-record.tsx';

/** A movie: where to watch it, what the user thinks of it, which challenges it advances. */
export default function Movie() {
  const movieId = movieIdSchema.safeParse(Number(useParams<{ id: string }>().id));
  const [search] = useSearchParams();
  const sessionId = idSchema.safeParse(search.get('evening'));
  if (!movieId.success) return <MovieNotFound />;
  return <MovieContent key={movieId.data} movieId={movieId.data} sessionId={sessionId.data ?? null} />;
}

function MovieContent({ movieId, sessionId }: { movieId: number; sessionId: string | null }) {
  const { say, locale } = useWords();
  const shownMovie = useShownMovie(movieId, sessionId);
  const { movie, refusal, again, keptAt, isOver, attendees, holder, sharers } = shownMovie;
  if (refusal?.reason === 'movie-unknown') return <MovieNotFound />;
  if (!movie && refusal) return <Fault refusal={refusal} onRetry={again} />;
  if (!movie) return <MovieOnItsWay movieId={movieId} />;

  const nameOf = (other: string) =>
    other === holder.uid ? say('movie.you') : (attendees[other]?.name ?? say('movie.somebody'));
  const part = {
    movieId,
    sessionId,
    page: shownMovie,
    movie,
    teller: { say, locale, me: holder.uid, nameOf },
  };
  return (
    <article className={styles.page}>
      {sessionId !== null && !isOver ? (
        <BackLink href={`/evening/${sessionId}`}>{say('movie.toSession')}</BackLink>
      ) : (
        <BackLink href="/search">{say('movie.toSearch')}</BackLink>
      )}
      {sharers.length > 1 && (
        <Notice kind="news">{say('movie.heldBy', { name: attendees[holder.uid]?.name ?? '' })}</Notice>
      )}
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {isOver && <Notice kind="news">{say('movie.sessionOver')}</Notice>}
      <Header {...part} />
      <div className={`${layout.stackL} ${styles.parts}`}>
        <WhereToWatch {...part} />
        <HolderPart {...part} />
        <Credits movie={movie} />
      </div>
      {!movie.custom && <Attribution />}
    </article>
  );
}

function Fault({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  const { say } = useWords();
  return (
    <EmptyState
      scene={brokenFilm}
      isPage
      title={say(isUnreached(refusal) ? 'movie.notKeptTitle' : 'common.failedTitle')}
      text={isUnreached(refusal) ? say('movie.notKept') : faultOf(refusal, say)}
    >
      <RetryButton fault={refusal} onRetry={onRetry} />
    </EmptyState>
  );
}

type PartProps = {
  movieId: number;
  sessionId: string | null;
  page: ReturnType<typeof useShownMovie>;
  movie: MovieView;
  teller: Teller;
};

function Header({ movieId, sessionId, page: { again, watchlist, holder, isOver }, movie }: PartProps) {
  const { locale } = useWords();
  const { uid, kind } = useAccount();
  return (
    <MovieHeader movie={movie}>
      {kind === 'member' && (sessionId === null || isOver) && <EveningWith movie={movie} />}
      <WatchRecord
        key={holder.uid}
        owner={uid}
        holder={holder}
        movieId={movieId}
        title={titleOf(movie, locale)}
        seen={movie.seen}
        onChange={again}
      />
      <WatchlistButton key={`list ${holder.uid}`} movie={movie} watchlist={watchlist} />
      {holder.uid === uid && <CollectButton movie={movie} />}
      {kind === 'member' && holder.uid === uid && movie.custom?.audience !== 'private' && (
        <Recommend movieId={movie.movieId} />
      )}
    </MovieHeader>
  );
}

/** Starts an evening with a movie that the user can watch, unless one is under way. */
function EveningWith({ movie: { movieId, viewers } }: { movie: MovieView }) {
  const { uid } = useAccount();
  const sessions = useOpenSessions(uid);
  const canWatch = viewers.some(
    (viewer) => viewer.uid === uid && viewer.places.some(({ kind }) => kind === 'flatrate'),
  );
  if (!canWatch || sessions.state !== 'there' || sessions.data.length > 0) return null;
  return <StartEvening movieId={movieId} />;
}

function WhereToWatch({ movieId, sessionId, page, movie, teller }: PartProps) {
  const { kind } = useAccount();
  const { again, isAlone, nominations, session, holder } = page;
  const { custom } = movie;
  return (
    <div className={layout.stackL}>
      <PromotionNotices movie={movie} seat={holder.seat} onChange={again} />
      {custom && (
        <ChooseForSession
          movieId={movieId}
          custom={custom}
          sessionId={isAlone ? null : sessionId}
          seat={holder.seat}
        />
      )}
      {custom && <CustomMovieOwner movie={movie} custom={custom} onChange={again} />}
      {!custom && sessionId !== null && !isAlone && (
        <SessionAvailability
          movie={movie}
          sessionId={sessionId}
          session={session}
          seat={holder.seat}
          isChosen={session?.chosen?.movieId === movieId}
          nominations={nominations}
          teller={teller}
        />
      )}
      {!custom && <Offers movie={movie} canReport={kind === 'member'} />}
    </div>
  );
}

/** What the user who holds the device thinks of it, and which challenges it advances. */
function HolderPart({ movieId, page: { again, holder, isAlone }, movie, teller }: PartProps) {
  const { uid } = useAccount();
  const { custom, importedNotes } = movie;
  // Without a session, the movie is the one of the device's owner.
  const isHolders = !isAlone || holder.uid === uid;
  return (
    <div className={layout.stackL}>
      <OwnRating
        key={holder.uid}
        owner={uid}
        holder={holder}
        movie={{ movieId: movie.movieId, title: titleOf(movie, teller.locale) }}
        isPredicted={!custom}
      />
      {isHolders && importedNotes && <ImportedNotes notes={importedNotes} />}
      {custom?.mine && custom.listed && (
        <MatchSuggestion
          key={custom.suggestedMatch}
          movieId={movieId}
          suggestedMatch={custom.suggestedMatch}
          onChange={again}
        />
      )}
      <AdvancedChallenges movie={movie} teller={teller} />
    </div>
  );
}
