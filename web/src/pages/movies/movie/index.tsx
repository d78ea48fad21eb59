import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import { showMovie } from '@cine/contract/operations/movies/movies';
import { idSchema, movieIdSchema } from '@cine/contract/primitives';
import { useEffect } from 'react';
import { useLocation, useParams, useSearchParams } from 'wouter';
import { AnsweredAt } from '../../../components/feedback/answered-at.tsx';
import { EmptyState } from '../../../components/feedback/empty-state.tsx';
import { Notice } from '../../../components/feedback/notice.tsx';
import { RetryButton } from '../../../components/feedback/retry-notice.tsx';
import brokenFilm from '../../../components/feedback/scenes/broken-film.svg?drawing';
import { faultOf } from '../../../components/form/use-action.ts';
import { BackLink } from '../../../components/layout/back-link.tsx';
import { Attribution } from '../../../components/movie/attribution.tsx';
import { PromotionNotices } from '../../../components/movie/promotion-notices.tsx';
import { titleOf } from '../../../components/movie/reasons-in-words.ts';
import { WatchlistButton } from '../../../components/movie/watchlist-button.tsx';
import { useDeviceSharers } from '../../../data/auth/device-sharers.ts';
import { useAccount } from '../../../data/auth/user.tsx';
import type { Refusal } from '../../../data/queries/call.ts';
import { useNominations } from '../../../data/queries/polls/use-nominations.ts';
import { useCachedAnswer } from '../../../data/queries/use-answer.ts';
import { useDocument } from '../../../data/queries/use-document.ts';
import { candidateInputs, useRefetchOnChange } from '../../../data/queries/use-refetch-on-change.ts';
import { useWatchlist } from '../../../data/queries/use-watchlist.ts';
import { useWords } from '../../../i18n/index.tsx';
import layout from '../../../style/layout.module.css';
import { AdvancedChallenges } from './advanced-challenges.tsx';
import { ChooseForSession } from './choose-for-session.tsx';
import { Credits } from './credits.tsx';
import { CustomMovieOwner } from './custom-movie-owner.tsx';
import { MatchSuggestion } from './match-suggestion.tsx';
import styles from './movie.module.css';
import { MovieHeader } from './movie-header.tsx';
import { MovieNotFound } from './movie-not-found.tsx';
import { MovieOnItsWay } from './movie-on-its-way.tsx';
import { Offers } from './offers.tsx';
import { OwnRating } from './own-rating.tsx';
import { Recommend } from './recommend/recommend.tsx';
import { SessionAvailability } from './session-availability.tsx';
import { WatchRecord } from './watch-record.tsx';

/** Before the session is read. */
const nobody: SessionDocument['attendees'] = {};

export default function Movie() {
  const movieId = movieIdSchema.safeParse(Number(useParams<{ id: string }>().id));
  const [search] = useSearchParams();
  const sessionId = idSchema.safeParse(search.get('evening'));
  if (!movieId.success) return <MovieNotFound />;
  return <Shown key={movieId.data} movieId={movieId.data} sessionId={sessionId.data ?? null} />;
}

function Shown({ movieId, sessionId }: { movieId: number; sessionId: string | null }) {
  const { say, locale } = useWords();
  const { uid, kind } = useAccount();
  const session = useDocument(sessionId === null ? null : `sessions/${sessionId}`, sessionDocument);
  const attendees = session.state === 'there' ? session.data.attendees : nobody;
  const { holder, sharers } = useDeviceSharers(sessionId ?? '', uid, attendees);
  const watchlist = useWatchlist(uid, holder);
  const nominations = useNominations(
    session.state === 'there' ? session.data : null,
    holder.uid,
    holder.seat,
  );
  // The holder is known once the attendees are.
  const isAsked = sessionId !== null && session.state !== 'loading';
  const input = isAsked ? { movieId, sessionId } : null;
  const inSession = useCachedAnswer(showMovie, input, holder.uid, holder.seat);
  // The movie is shown without the session when that is over or another's.
  const isOver = inSession.refusal?.reason.startsWith('session-') ?? false;
  // The device may have kept the movie without the session.
  const isAlone = sessionId === null || isOver || isUnreached(inSession.refusal);
  const alone = useCachedAnswer(showMovie, isAlone ? { movieId } : null, uid);
  const { data: movie, refusal, again, keptAt } = isAlone ? alone : inSession;
  useRefetchOnChange(session.state === 'there' ? candidateInputs(session.data) : null, inSession.again);

  useMovedTo(movie?.movieId ?? movieId, movieId);

  if (refusal?.reason === 'movie-unknown') return <MovieNotFound />;
  if (!movie && refusal)
    return (
      <EmptyState
        scene={brokenFilm}
        isPage
        title={say(isUnreached(refusal) ? 'movie.notKeptTitle' : 'common.failedTitle')}
        text={isUnreached(refusal) ? say('movie.notKept') : faultOf(refusal, say)}
      >
        <RetryButton fault={refusal} onRetry={again} />
      </EmptyState>
    );
  if (!movie) return <MovieOnItsWay movieId={movieId} />;

  const nameOf = (other: string) =>
    other === holder.uid ? say('movie.you') : (attendees[other]?.name ?? say('movie.somebody'));
  const { custom } = movie;
  const teller = { say, locale, me: holder.uid, nameOf };
  return (
    <article className={styles.page}>
      {sessionId !== null && !isOver && (
        <BackLink href={`/evening/${sessionId}`}>{say('movie.toSession')}</BackLink>
      )}
      {sharers.length > 1 && (
        <Notice kind="news">{say('movie.heldBy', { name: attendees[holder.uid]?.name ?? '' })}</Notice>
      )}
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {isOver && <Notice kind="news">{say('movie.sessionOver')}</Notice>}
      <MovieHeader movie={movie}>
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
        {kind === 'member' && holder.uid === uid && custom?.audience !== 'private' && (
          <Recommend movieId={movie.movieId} />
        )}
      </MovieHeader>
      <div className={`${layout.stackL} ${styles.parts}`}>
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
              session={session.state === 'there' ? session.data : null}
              seat={holder.seat}
              isChosen={session.state === 'there' && session.data.chosen?.movieId === movieId}
              nominations={nominations}
              teller={teller}
            />
          )}
          {!custom && <Offers movie={movie} canReport={kind === 'member'} />}
        </div>
        <div className={layout.stackL}>
          <OwnRating
            key={holder.uid}
            owner={uid}
            holder={holder}
            movie={{ movieId: movie.movieId, title: titleOf(movie, locale) }}
            isPredicted={!custom}
          />
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
        <Credits movie={movie} />
      </div>
      {!custom && <Attribution />}
    </article>
  );
}

/** Redirects a promoted custom movie to the catalogue's movie. */
function useMovedTo(movieId: number, from: number): void {
  const [, navigate] = useLocation();
  useEffect(() => {
    if (movieId !== from) navigate(`/movies/${movieId}${location.search}`, { replace: true });
  }, [movieId, from, navigate]);
}

/** Whether the server was not reached. */
function isUnreached(refusal: Refusal | null): boolean {
  return refusal !== null && !refusal.isSaid;
}
