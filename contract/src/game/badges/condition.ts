/** The forms that a badge's condition can have: a number of a kind, a row of days, a window of the year… */
import type { GenreName } from '../../movies/tmdb-codes.ts';

/** Which movies count. What isn't given doesn't matter; a movie that lacks a requested fact doesn't count. */
export type MovieFilter = {
  genre?: GenreName;
  /** Years of the first release; `until` is included. */
  from?: number;
  until?: number;
  /** Minutes, both included. */
  minRuntime?: number;
  maxRuntime?: number;
  language?: string;
  notLanguage?: string;
  country?: string;
};

/** What distinct values are counted of. */
export type Trait = 'genres' | 'decades' | 'directors' | 'countries' | 'languages';

/** A window of every year by local dates, `MM-DD`, both included; it may go over New Year. */
export type YearlyWindow = { from: string; to: string };

type Movies = { count: number; of?: MovieFilter; together?: true };

/**
 * When a badge is earned. Movies are those that were recorded here, a week late at most, each once. Hours and
 * dates are those at which they began, where the user was.
 */
export type Condition =
  | { type: 'streak'; days: number }
  | ({ type: 'completions' } & Movies)
  /** The level, without what badges for levels have paid beyond it. */
  | { type: 'level'; level: number }
  /** Movies that began at an hour from `from` up to `to`, exclusive; it may go over midnight. */
  | ({ type: 'time'; from: number; to: number } & Movies)
  | ({ type: 'date'; window: YearlyWindow } & Movies)
  /** Movies on a day of the week, 1 for Monday; `date` is a day of the month besides. */
  | ({ type: 'weekday'; weekday: number; date?: number } & Movies)
  /** A condition that is shown only to users who have met it. */
  | { type: 'secret'; hidden: Condition }
  /** Duels won that paid XP, so that two friends can't win them off each other by the dozen. */
  | { type: 'combat_wins'; count: number }
  | { type: 'distinct'; of: Trait; count: number }
  | { type: 'same-director'; count: number; sameDay?: true }
  | ({ type: 'one-day' } & Movies)
  /** Different dates on which one movie was watched. */
  | { type: 'rewatch'; dates: number }
  /** Weeks in a row with a movie watched with others. */
  | { type: 'weeks'; count: number }
  /** Evenings hosted, in which at least two others watched. */
  | { type: 'evenings-hosted'; count: number }
  | { type: 'same-group'; count: number }
  /** Challenges completed, without those that members made. */
  | { type: 'challenges'; count: number }
  /** How often habits were done and paid for it, a day each. */
  | { type: 'habits'; count: number }
  /** Ratings of movies watched here. */
  | { type: 'ratings'; count: number }
  /** Movies that were predicted under 40 points and got more than 80. */
  | { type: 'upsets'; count: number };

/** Below and above these points, a rating turns a prediction upside down. */
export const upset = { predictedUnder: 40, ratedOver: 80 } as const;
