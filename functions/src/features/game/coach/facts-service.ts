/** What advice stands on: a user's progress, streak, habits, taste, and what they can watch tonight. */
import { dateOf, dayOf, weekOf } from '@cine/contract/game/local-days';
import { sourceOf } from '@cine/contract/game/pay/sources';
import type { Locale } from '@cine/contract/primitives';
import { movieTitle } from '@cine/contract/text/movie-title';
import type { Context } from '#context.ts';
import { readAccount } from '#core/account/index.ts';
import { loadPlayers, type Player, paidBy } from '#core/players/index.ts';
import { bridgingOf } from '#core/streak-warnings/index.ts';
import { watchableByCaller } from '#movies/availability/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { loadWeek } from '#together/challenges/index.ts';
import { listRecommendations } from '#watching/recommendations/index.ts';
import { showToday } from '../habits/index.ts';
import { showStreak } from '../streaks/index.ts';
import type { CoachFacts } from './facts.ts';

type Today = Awaited<ReturnType<typeof showToday>>;
type Recommendations = Awaited<ReturnType<typeof listRecommendations>>;

/** Enough recommendations that some are on the user's services. */
const looked = 60;
const moviesTold = 8;

/** Throws `account-missing`, `account-deleted`, `catalogue-missing` and `guest-already-merged`. */
export async function loadFacts(context: Context, caller: Caller, locale: Locale): Promise<CoachFacts> {
  const { db, now } = context;
  const { uid } = caller;
  const [account, [player], streak, habits, recommended, isWatchable] = await Promise.all([
    readAccount(db, uid),
    loadPlayers(db, [uid]),
    showStreak(context, caller, {}),
    caller.isGuest ? [] : showToday(context, caller, {}).then(({ habits }) => habits),
    listRecommendations(context, caller, { by: 'taste', limit: looked }),
    watchableByCaller(context, caller),
  ]);
  if (!account) throw new AppError('account-missing');
  const { today } = streak;
  const monday = weekOf(today);
  const week = await loadWeek(context, { region: account.region, monday });
  return {
    now: now(),
    today,
    level: player!.level,
    isGuest: caller.isGuest,
    streak: {
      days: streak.now.length,
      isOpen: streak.state === 'open',
      freeze: bridgingOf(player!, dayOf(today)),
    },
    habits: openHabits(habits),
    challenges: openChallenges(player!, locale),
    weekly: (week?.challenges ?? []).map(({ templateId, titles, targetCount }) => ({
      id: templateId,
      title: titles[locale],
      watched: watchedOf(player!, monday, templateId),
      target: targetCount,
      daysLeft: dayOf(monday) + 7 - dayOf(today),
    })),
    movies: bestMovies(
      recommended.movies.filter(({ movieId }) => isWatchable(movieId)),
      locale,
    ),
    wasTogether: paidBy(player!, sourceOf.week(monday)) !== null,
    saturday: dateOf(dayOf(monday) + 5),
    ratings: recommended.ratings,
  };
}

/** Habits that are due today and not done. */
function openHabits(habits: Today['habits']): CoachFacts['habits'] {
  return habits
    .filter(({ due, done }) => due && !done)
    .map(({ id, name, streak, targetValue, automatic }) => ({
      id,
      name,
      streak: streak.length,
      isDoneAtOnce: targetValue === null && automatic === null,
    }));
}

function openChallenges({ challenges }: Player, locale: Locale): CoachFacts['challenges'] {
  return Object.values(challenges)
    .filter(({ isCompleted }) => !isCompleted)
    .map(({ challenge: { id, titles, targetCount }, moviesWatched }) => ({
      id,
      title: titles[locale] ?? Object.values(titles)[0] ?? '',
      watched: moviesWatched.length,
      target: targetCount,
    }));
}

function bestMovies(movies: Recommendations['movies'], locale: Locale): CoachFacts['movies'] {
  return movies.slice(0, moviesTold).map((movie) => ({
    movieId: movie.movieId,
    title: movieTitle(movie, locale),
    year: movie.year,
    genres: movie.genres,
    runtime: movie.runtime,
    score: movie.score,
    confidence: movie.confidence,
  }));
}

function watchedOf({ weekly }: Player, monday: string, templateId: string): number {
  const played = weekly.weeks.find((week) => week.monday === monday);
  return played?.challenges.find((each) => each.templateId === templateId)?.movies.length ?? 0;
}
