/** What could be advised by the facts, with the score of each; docs/coach.md explains the scores to users. */
import { weekTogetherPay } from '@cine/contract/game/pay/rewards';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import type { CoachAction } from '@cine/contract/operations/game/coach';
import type { CoachFacts } from './facts.ts';

export type CoachKind = 'streak' | 'habit' | 'challenge' | 'weekly' | 'movie' | 'list' | 'evening' | 'rate';

export type Candidate = {
  /** Tells advice apart: unless it `lasts`, it isn't repeated within a week. */
  key: string;
  action: CoachAction;
  /** From 0 to 1. */
  score: number;
  words: CoachKind;
  params: Readonly<Record<string, string | number>>;
  /** Whether it may be given again while it holds, as it is about something that is still to be done. */
  lasts: boolean;
};

/** A streak of fewer days isn't worth a warning. */
const streakFrom = 3;
/** A challenge that lacks more movies is none to finish soon. */
const nearlyDone = 3;
const shortMinutes = 90;
const ratingsWanted = 10;
/** XP of the week's first movie with others, without those of weeks in a row. */
const { xp: togetherXp } = weekTogetherPay(0);

/** All that could be advised, the best first. */
export function candidatesFrom(facts: CoachFacts): Candidate[] {
  return [
    ...ofStreak(facts),
    ...ofHabits(facts),
    ...ofChallenges(facts),
    ...ofWeek(facts),
    ...ofMovies(facts),
    ...ofShortMovies(facts),
    ...ofEvening(facts),
    ...ofRatings(facts),
  ].sort((one, other) => other.score - one.score);
}

function ofStreak({ streak: { days, isOpen, freeze }, movies: [movie] }: CoachFacts): Candidate[] {
  if (!isOpen || days < streakFrom || !movie) return [];
  return [
    {
      key: 'streak',
      action: { kind: 'movie', movieId: movie.movieId },
      score: 0.7 + 0.3 * Math.min(1, days / 30),
      words: 'streak',
      params: { days, movie: movie.title, freeze },
      lasts: true,
    },
  ];
}

function ofHabits({ habits }: CoachFacts): Candidate[] {
  return habits.map(({ id, name, streak, isDoneAtOnce }) => ({
    key: `habit ${id}`,
    action: { kind: 'habit', habitId: id, isDoneAtOnce },
    score: 0.5 + 0.3 * Math.min(1, streak / 10),
    words: 'habit',
    params: { habit: name },
    lasts: true,
  }));
}

function ofChallenges({ challenges }: CoachFacts): Candidate[] {
  return challenges
    .filter(({ watched, target }) => target - watched <= nearlyDone)
    .map(({ id, title, watched, target }) => ({
      key: `challenge ${id}`,
      action: { kind: 'challenge', challengeId: id },
      score: 0.4 + 0.5 * (watched / target),
      words: 'challenge',
      params: { title, left: target - watched },
      lasts: true,
    }));
}

/** The one of the week's challenges that is nearest to its end. */
function ofWeek({ weekly }: CoachFacts): Candidate[] {
  const open = weekly.filter(({ watched, target }) => watched < target);
  const nearest = open.sort((one, other) => one.target - one.watched - (other.target - other.watched))[0];
  if (!nearest) return [];
  const { id, title, watched, target, daysLeft } = nearest;
  return [
    {
      key: `weekly ${id}`,
      action: { kind: 'weekly' },
      score: 0.45 + 0.35 * (watched / target) + (daysLeft <= 2 ? 0.1 : 0),
      words: 'weekly',
      params: { title, left: target - watched, days: daysLeft },
      lasts: true,
    },
  ];
}

function ofMovies({ movies }: CoachFacts): Candidate[] {
  return movies.map(({ movieId, title, score, confidence }) => ({
    key: `movie ${movieId}`,
    action: { kind: 'movie', movieId },
    score: 0.3 + 0.5 * (score / 100) * confidence,
    words: 'movie',
    params: { movie: title },
    lasts: false,
  }));
}

/** Short movies of the genre that the best ones have most. */
function ofShortMovies({ movies }: CoachFacts): Candidate[] {
  const short = movies.filter(({ runtime }) => runtime !== null && runtime <= shortMinutes);
  const counts = genreNames.map((genre) => short.filter(({ genres }) => genres.includes(genre)).length);
  const most = Math.max(...counts);
  if (most < 2) return [];
  const genre = genreNames[counts.indexOf(most)]!;
  return [
    {
      key: `list ${genre}`,
      action: { kind: 'list', genre, maxRuntime: shortMinutes },
      score: 0.4,
      words: 'list',
      params: { genre, minutes: shortMinutes },
      lasts: false,
    },
  ];
}

function ofEvening({ isGuest, wasTogether, today, saturday }: CoachFacts): Candidate[] {
  if (isGuest || wasTogether || saturday < today) return [];
  return [
    {
      key: `evening ${saturday}`,
      action: { kind: 'evening', date: saturday },
      score: 0.5,
      words: 'evening',
      params: { date: saturday, xp: togetherXp },
      lasts: false,
    },
  ];
}

function ofRatings({ ratings }: CoachFacts): Candidate[] {
  if (ratings >= ratingsWanted) return [];
  return [
    {
      key: 'rate',
      action: { kind: 'rate' },
      score: 0.35 + 0.2 * (1 - ratings / ratingsWanted),
      words: 'rate',
      params: {},
      lasts: true,
    },
  ];
}
