import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { rewardKinds, unpaidReasons } from '../../game/pay/rewards.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, localeSchema, movieIdSchema, uidSchema } from '../../primitives.ts';
import { shownText } from '../../text/shown-text.ts';
import { challengeSchema, earnedPaySchema, userProgressSchema } from '../together/challenges.ts';

/** The stats of a character that add to what its player is paid. */
export const bonusSchema = z.strictObject({ intelligence: z.int().min(0), charisma: z.int().min(0) });

/** An entry of the ledger; totals are the sums of all. */
export const ledgerEntrySchema = z.strictObject({
  /** What it is for, such as `challenge:{challengeId}`. */
  source: z.string(),
  reward: z.enum(rewardKinds),
  /** What a source has granted can be adjusted later, taken back, and returned; coins are spent on others. */
  kind: z.enum(['granted', 'adjusted', 'taken', 'returned', 'spent']),
  /** XP and coins; negative when taken or spent. */
  xp: z.int(),
  coins: z.int(),
  /** What the source has paid in all, with this entry; negative for coins that were spent. */
  paid: z.strictObject({ xp: z.int().min(0), coins: z.int() }),
  /** XP before the streak's multiplier and the character's bonus, where they apply. */
  base: z.number().exactOptional(),
  /** The character's bonus when the source was first paid, where it applies; it stays as it was. */
  bonus: bonusSchema.exactOptional(),
  /** What the source had paid in all before it paid anew: a year later it is another payment. */
  before: z.strictObject({ xp: z.int().min(0), coins: z.int().min(0) }).exactOptional(),
  /** Position among the entries of the same source, from 0. */
  sequence: z.int().min(0),
  /** The local date whose caps it counts for. */
  date: z.iso.date(),
  at: instantSchema,
});
export type LedgerEntryView = z.infer<typeof ledgerEntrySchema>;

/** Local days, or weeks by Monday, that movies kept, as days since 1970; for recent ones what kept each. */
export const keptSchema = z.strictObject({
  older: z.array(z.int()),
  recent: z.array(z.strictObject({ at: z.int(), by: z.array(z.string()) })),
});

/** What a source has paid by now. */
export const paidSchema = ledgerEntrySchema
  .pick({ source: true, reward: true, sequence: true, date: true, before: true, base: true, bonus: true })
  .extend({
    /** XP and coins that it has paid in all. */
    xp: z.int().min(0),
    coins: z.int().min(0),
    /** What was taken back last, which is what a return gives; null while it counts. */
    taken: z.strictObject({ xp: z.int().min(0), coins: z.int().min(0) }).nullable(),
    /** The movies it is for, where there may be several. */
    by: z.array(movieIdSchema).exactOptional(),
    /** Film XP that it has paid within a week in UTC, by its Monday; what was taken back returns there. */
    inWeek: z.strictObject({ monday: z.int(), xp: z.int().min(0) }).exactOptional(),
  });
export type PaidView = z.infer<typeof paidSchema>;

/** A bet that a user made lately: the date on which they put their coins, and what became of it. */
export const betSchema = z.strictObject({
  duelId: idSchema,
  date: z.iso.date(),
  coins: z.int().min(1),
  state: z.enum(['held', 'won', 'lost', 'drawn']),
});
export type BetView = z.infer<typeof betSchema>;

/** The dates of the last epic and legendary tasks that paid, which limit further ones. */
export const greatTasksSchema = z.strictObject({
  epic: z.iso.date().exactOptional(),
  legendary: z.iso.date().exactOptional(),
});

/** A movie's first rating, which pays once a watch of the movie does, by the date on which it was given. */
export const waitingRatingSchema = z.strictObject({ movieId: movieIdSchema, date: z.iso.date() });
export type WaitingRating = z.infer<typeof waitingRatingSchema>;

/**
 * Film XP, which boards rank: of all time and of a week in UTC, by its Monday, and since when they are as
 * they are.
 */
export const filmSchema = z.strictObject({
  xp: z.int().min(0),
  at: instantSchema.nullable(),
  week: z.strictObject({ monday: z.int(), xp: z.int().min(0), at: instantSchema.nullable() }),
});

/** A player's weekly challenges: how many they completed, and the last weeks with a recorded movie. */
export const playedWeeksSchema = z.strictObject({
  completed: z.int().min(0),
  weeks: z.array(
    z.strictObject({
      /** The week's first date. */
      monday: z.iso.date(),
      /** The region whose challenges count: theirs when they recorded the week's first movie. */
      region: z.string(),
      /** Those for which a movie counts. */
      challenges: z.array(
        z.strictObject({
          templateId: idSchema,
          target: z.int().positive(),
          /** The movies that count, ascending. */
          movies: z.array(movieIdSchema),
        }),
      ),
    }),
  ),
});

/** The most recent movies that a player keeps. */
export const maxRecentMovies = 12;
/** The most steps of pay that each recent movie keeps. */
export const maxRecentMovieSteps = 3;

/** A movie the player watched lately, alone or with others, and what it earned them; without names. */
export const recentMovieSchema = z.strictObject({
  movieId: movieIdSchema,
  /** When they watched it last. */
  at: instantSchema,
  title: z.string(),
  /** The title in other languages, if known. */
  titles: z.strictObject({ fr: z.string().optional(), ru: z.string().optional() }),
  /** The challenges for which it counts, completed ones first. */
  steps: z
    .array(
      z.strictObject({
        challengeId: idSchema,
        /** Empty for ready-made challenges, whose titles are known by their ids. */
        titles: challengeSchema.shape.titles,
        /** Which of the challenge's movies it was: 3 of 3 completed it. */
        count: z.int().positive(),
        target: z.int().positive(),
        /** XP that the completion earned; 0 for the steps before it. */
        xp: z.int().min(0),
      }),
    )
    .max(maxRecentMovieSteps),
  /** What the movie earned besides challenges, its week and hosting included, and its day of the streak. */
  pay: z.strictObject({ xp: z.int().min(0), coins: z.int().min(0), streak: z.int().min(0) }).exactOptional(),
  /** All that it earned, challenges and badges included; absent in movies from before this was kept. */
  earned: z
    .strictObject({
      /** The evening that shows the same; null if it was watched alone. */
      sessionId: idSchema.nullable(),
      paid: z.array(earnedPaySchema),
      /** What came after: for its rating or a vote, and the badges and levels that these led to. */
      later: z.array(earnedPaySchema).exactOptional(),
    })
    .exactOptional(),
  /** Why the movie itself earned nothing. */
  unpaid: z.enum(unpaidReasons).exactOptional(),
});
export type RecentMovieView = z.infer<typeof recentMovieSchema>;

/** A badge that a user earned. */
export const earnedBadgeSchema = z.strictObject({
  at: instantSchema,
  /**
   * The XP it has paid by now, how many entries followed the first, and what was last taken back: null while
   * it holds.
   */
  xp: z.int().min(0),
  sequence: z.int().min(0),
  taken: z.int().min(0).nullable(),
});

/** The guild that a player chose, by its group, and what counts for it. */
export const playedGuildSchema = z.strictObject({
  id: idSchema,
  /** When they chose it. */
  at: instantSchema,
  /** Whether they no longer play for it; they choose another from the next week on. */
  left: z.boolean(),
  /** The film XP that they had by then in that week in UTC, by its Monday. */
  before: z.strictObject({ monday: z.int(), xp: z.int().min(0) }),
  /** The movies that count for its challenges of the last weeks, ascending, by the week's first date. */
  weeks: z.array(z.strictObject({ monday: z.iso.date(), movies: z.array(movieIdSchema) })),
});

/** How often a user began again at level 1, and the XP they had then: levels count from there. */
export const prestigeSchema = z.strictObject({ stars: z.int().min(0), from: z.int().min(0) });

/** The longest title that a user makes up. */
export const maxOwnTitle = 30;

const earnedTitles = [
  z.strictObject({ kind: z.literal('badge'), id: idSchema }),
  z.strictObject({ kind: z.literal('level'), level: z.int().positive() }),
] as const;
const ownTitleSchema = z.strictObject({ kind: z.literal('own'), text: z.string() });

/** A title that a user wears: a badge's, a level's, or one that they made up. */
export const titleSchema = z.discriminatedUnion('kind', [...earnedTitles, ownTitleSchema]);

/** A title to be worn. */
export const chosenTitleSchema = z.discriminatedUnion('kind', [
  ...earnedTitles,
  ownTitleSchema.extend({ text: shownText(1, maxOwnTitle) }),
]);
export type Title = z.output<typeof titleSchema>;

/** A title as others see it: of a secret badge, which only the server knows, its name alone. */
export const titleViewSchema = z.discriminatedUnion('kind', [
  ...titleSchema.options,
  z.strictObject({ kind: z.literal('secret'), names: z.record(localeSchema, z.string()) }),
]);
export type TitleView = z.output<typeof titleViewSchema>;

export const beginAgain = operation({
  name: 'players-beginAgain',
  summary:
    'Lets the caller begin again at level 1 for a star beside their name. Everything else stays as it is, and it can’t be undone. Repeated for the same star it changes nothing.',
  caller: 'member',
  input: z.strictObject({
    star: z
      .int()
      .min(0)
      .max(1000)
      .describe('which star it is: one more than they have; one that they have changes nothing'),
    confirmed: z.literal(true),
  }),
  output: z.strictObject({ level: z.int().positive(), stars: z.int().min(0) }),
  limit: { perTenMinutes: 50, counted: 'strict' },
  ceiling: { reads: 6, writes: 6 },
  refusals: ['level-too-low', 'account-deleted'],
  rest: { method: 'POST', path: '/api/players/me/prestige' },
  causes: fixedCost(6, 6),
});

export const listLedger = operation({
  name: 'players-listLedger',
  summary: "Lists where the caller's XP and coins come from, the newest entry first.",
  caller: 'signed-in',
  input: z.strictObject({
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(300).optional(),
  }),
  output: z.strictObject({ entries: z.array(ledgerEntrySchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 105, writes: 1, with: '100 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/players/me/ledger' },
  whileSuspended: true,
});

export const showPlayer = operation({
  name: 'players-show',
  summary:
    "Returns the caller's XP, level, coins, last evenings, number of movies seen, and progress in challenges under way.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    uid: uidSchema,
    totalXp: z.int().min(0),
    level: z.int().positive(),
    /** How often they began again at level 1. */
    stars: z.int().min(0),
    /** The purse. */
    coins: z.int().min(0),
    /** The XP at which the next level begins. */
    nextLevelAt: z.int(),
    /** Movies watched here, which badges count; without those that an import brought. */
    moviesSeen: z.int().min(0),
    /** Challenges under way, and recently completed ones; `challenges-list` has all. */
    challenges: z.array(userProgressSchema),
    /** Their recent movies, latest first: watched alone, too, which the name doesn't say. */
    evenings: z.array(recentMovieSchema),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/players/me' },
  whileSuspended: true,
});
