import * as z from 'zod';
import { isFilmBadge } from '../game/badges/badges-without-film-xp.ts';
import { noPrestige } from '../game/level.ts';
import { sourceOf } from '../game/pay/sources.ts';
import { genreNames } from '../movies/tmdb-codes.ts';
import { usualWarningHour, warningSchema } from '../operations/core/notifications.ts';
import {
  betSchema,
  bonusSchema,
  earnedBadgeSchema,
  filmSchema,
  greatTasksSchema,
  keptSchema,
  maxRecentMovies,
  paidSchema,
  playedGuildSchema,
  playedWeeksSchema,
  prestigeSchema,
  recentMovieSchema,
  titleSchema,
  waitingRatingSchema,
} from '../operations/core/players.ts';
import { challengeSchema } from '../operations/together/challenges.ts';
import { tasteSettingsSchema } from '../operations/watching/ratings.ts';
import { idSchema, movieIdSchema } from '../primitives.ts';
import { packRatings, type Ratings, unpackRatings } from '../ratings/packed-ratings.ts';
import { type DocumentOf, documentCodec, type StoredData } from './codec.ts';
import { storedBytes, storedDays, storedIdSet, storedInstant, storedZone } from './stored-values.ts';

const joinedChallengeSchema = z.strictObject({
  /** The definition when they joined. */
  challenge: challengeSchema,
  joinedAt: storedInstant,
  moviesWatched: z.array(movieIdSchema),
  /** Movies that were withdrawn, and keep their places in a full list. */
  undone: z.array(movieIdSchema).exactOptional(),
  currentCount: z.int().min(0),
  isCompleted: z.boolean(),
  completedAt: storedInstant.nullable(),
});

/** `players/{uid}/finished/{challengeId}`, read by its owner: a joined challenge that can't change again. */
export const finishedChallengeDocument = documentCodec('finishedChallenges', joinedChallengeSchema);
export type JoinedChallengeDocument = DocumentOf<typeof finishedChallengeDocument>;

const storedRatings = z.codec(
  z.strictObject({ movieIds: storedBytes, scores: storedBytes }),
  z.custom<Ratings>((value) => typeof value === 'object' && value !== null),
  { decode: unpackRatings, encode: packRatings },
);

const tasteFields = {
  count: z.int().min(0),
  /** When a rating last changed: later with each change. Null if none ever did. */
  ratedAt: storedInstant.nullable(),
  /** When a rating last changed, or whether they are hidden. */
  changedAt: storedInstant.nullable(),
  genres: z.array(z.enum(genreNames)),
  hidden: tasteSettingsSchema.shape.hidden,
  /** The movies whose ratings an import brought; absent if there are none. */
  imported: storedIdSet.exactOptional(),
  /** Ratings made here that an import's replaced, which badges go on counting; absent if there are none. */
  overwritten: storedRatings.exactOptional(),
};

/** A player's ratings and their other statements about their taste. */
export type TasteFields = { ratings: Ratings } & z.output<z.ZodObject<typeof tasteFields>>;

const storedTaste = z.codec(
  z.strictObject({ movieIds: storedBytes, scores: storedBytes, ...tasteFields }),
  z.custom<TasteFields>(),
  {
    decode: ({ movieIds, scores, ...rest }) => ({ ratings: unpackRatings({ movieIds, scores }), ...rest }),
    encode: ({ ratings, ...rest }) => ({ ...packRatings(ratings), ...rest }),
  },
);

const storedKept = keptSchema.extend({ older: storedDays });
const storedFilm = filmSchema.extend({
  at: storedInstant.nullable(),
  week: filmSchema.shape.week.extend({ at: storedInstant.nullable() }),
});
const storedWarning = warningSchema.extend({
  at: storedInstant.nullable(),
  zones: z.tuple([storedZone], storedZone).nullable(),
});
const nothingKept = { older: new Uint8Array(), recent: [] };

const noTaste = {
  movieIds: new Uint8Array(),
  scores: new Uint8Array(),
  count: 0,
  ratedAt: null,
  changedAt: null,
  genres: [],
  hidden: false,
};

/** `players/{uid}`, read by its owner: XP, coins, level, challenges, movies seen, taste, recent movies. */
export const playerDocument = documentCodec(
  'players',
  z.strictObject({
    totalXp: z.int().min(0),
    level: z.int().positive(),
    coins: z.int().min(0),
    /** The part of their XP that boards rank: of all time, and of a week in UTC, by its Monday. */
    film: storedFilm,
    /** Challenges completed, without those that members made. */
    completed: z.int().min(0),
    /** How many duels that paid XP they have won; absent before the first. */
    duelsWon: z.int().min(1).exactOptional(),
    /** Recent bets, which limit further ones; absent before the first. */
    bets: z.array(betSchema).exactOptional(),
    /** The levels whose milestones were paid; each is paid once. */
    milestones: z.array(z.int().positive()),
    /** What each source paid lately; a withdrawal keeps its place in the caps. */
    paid: z.array(paidSchema),
    /** First ratings, by their dates, of movies that haven't paid; absent if there are none. */
    waiting: z.array(waitingRatingSchema).exactOptional(),
    /** The local days that they kept, and the weeks in which they watched a movie with others. */
    days: storedKept,
    weeks: storedKept,
    /** Local days that travel cut short, and when they were last looked at. */
    short: z.strictObject({ days: storedDays, at: storedInstant.nullable() }),
    /** The time zone of the last movie they recorded; null before the first. */
    timeZone: z.string().nullable(),
    /** When to warn them that their streak ends that day, and what this depends on. */
    warning: storedWarning,
    /** What their character adds to what pays; absent without one. */
    bonus: bonusSchema.exactOptional(),
    /** When watches or ratings were last settled; absent in players from before statistics. */
    settledAt: storedInstant.exactOptional(),
    challenges: z.record(idSchema, joinedChallengeSchema),
    /** Weekly challenges, which nobody joins: those completed, and the movies of the last weeks. */
    weekly: playedWeeksSchema,
    /** How often habits were done and paid for it, a day each; absent if never. */
    habitsDone: z.int().min(0).exactOptional(),
    /** The dates of the last epic and legendary tasks that paid; absent before the first. */
    greatTasks: greatTasksSchema.exactOptional(),
    /** Set once they had a habit that movies keep; without it, a watch needn't read their habits. */
    automaticHabits: z.literal(true).exactOptional(),
    /** The guild that they chose last; absent in players who never did. */
    guild: playedGuildSchema.extend({ at: storedInstant }).exactOptional(),
    /** The ids of all movies with a live watch, ascending. */
    seen: storedIdSet,
    /** Those of them that were in their own collections when these were counted last; absent before. */
    inCollections: storedIdSet.exactOptional(),
    /** The ids of movies that they watched elsewhere, by what they imported; absent if there are none. */
    seenElsewhere: storedIdSet.exactOptional(),
    taste: storedTaste,
    /** Points conceded in the last sessions with others, the latest first; negative if they gained. */
    concessions: z.array(z.strictObject({ watchId: z.string(), at: storedInstant, points: z.int() })),
    /** Their recent movies, latest first: watched alone, too, which the name doesn't say. */
    evenings: z.array(recentMovieSchema.extend({ at: storedInstant })).max(maxRecentMovies),
    /** What badges count of movies recorded here, packed; null for older players until their next movie. */
    reel: storedBytes.nullable(),
    badges: z.record(idSchema, earnedBadgeSchema.extend({ at: storedInstant })),
    /** The ids of the badges that they have now. */
    earned: z.array(idSchema),
    /** How often they began again at level 1, and the XP they had then. */
    prestige: prestigeSchema,
    title: titleSchema.nullable(),
  }),
  [
    (legacy) => ({ madeXp: { day: '', xp: 0 }, taste: noTaste, concessions: [], ...legacy }),
    // Recent movies are kept from then on.
    (legacy) => ({ evenings: [], ...legacy }),
    // Coins, and caps counted by what was paid instead of one day's sum.
    ({ madeXp: _madeXp, ...legacy }) => ({
      coins: 0,
      milestones: [],
      paid: [],
      days: nothingKept,
      weeks: nothingKept,
      timeZone: null,
      ...legacy,
    }),
    (legacy) => ({
      // What they had counts as film XP of long ago, without what challenges of members paid lately.
      film: filmOfLegacy(legacy),
      completed: completedIn(legacy),
      weekly: { completed: 0, weeks: [] },
      // Badges begin with their next movie.
      reel: null,
      badges: {},
      earned: [],
      prestige: noPrestige,
      title: null,
      // Days that travel cut short are known from then on.
      short: { days: new Uint8Array(), at: null },
      // The first warning follows their next movie.
      warning: { at: null, hour: usualWarningHour, quietHours: null, zones: null, day: null },
      ...legacy,
    }),
    (legacy) => ({ ...legacy, ...withoutBadgesBesidesFilms(legacy) }),
  ],
);
export type PlayerDocument = DocumentOf<typeof playerDocument>;

function filmOfLegacy({ totalXp, paid }: StoredData): object {
  const lately = (Array.isArray(paid) ? paid : []) as { reward?: string; xp?: number }[];
  const own = lately.filter(({ reward }) => reward === 'own-challenge');
  const xp = Number(totalXp) - own.reduce((sum, each) => sum + (each.xp ?? 0), 0);
  return { xp: Math.max(0, xp), at: xp > 0 ? new Date(0) : null, week: { monday: 0, xp: 0, at: null } };
}

type LegacyFilm = { xp: number; week: { monday: number; xp: number } };
type LegacyPaid = { source: string; inWeek?: LegacyFilm['week'] };

/** Subtracts what badges earnable without a movie paid, in all and this week. */
function withoutBadgesBesidesFilms({ film, paid, badges }: StoredData): object {
  const legacy = film as LegacyFilm;
  const others = Object.entries((badges ?? {}) as Record<string, { xp: number }>).filter(
    ([id]) => !isFilmBadge(id),
  );
  const isOther = ({ source }: LegacyPaid) => others.some(([id]) => source === sourceOf.badge(id));
  const lately = paid as LegacyPaid[];
  const ofWeek = lately.filter((each) => isOther(each) && each.inWeek?.monday === legacy.week.monday);
  const sum = (all: readonly number[]) => all.reduce((total, xp) => total + xp, 0);
  return {
    film: {
      ...legacy,
      xp: Math.max(0, legacy.xp - sum(others.map(([, { xp }]) => xp))),
      week: { ...legacy.week, xp: Math.max(0, legacy.week.xp - sum(ofWeek.map(({ inWeek }) => inWeek!.xp))) },
    },
    paid: lately.map(({ inWeek, ...each }) => (inWeek && !isOther(each) ? { ...each, inWeek } : each)),
  };
}

function completedIn({ challenges }: StoredData): number {
  const joined = Object.values(challenges ?? {}) as {
    isCompleted?: boolean;
    challenge?: { makerId?: unknown };
  }[];
  return joined.filter(({ isCompleted, challenge }) => isCompleted && challenge?.makerId === null).length;
}
