import * as z from 'zod';
import { costOfPaying } from '../../causes.ts';
import { ruleSchema, rulesSchema } from '../../game/challenge-rules.ts';
import { rewardKinds } from '../../game/pay/rewards.ts';
import { weeklyDifficulties } from '../../game/weekly/difficulties.ts';
import { operation } from '../../operation.ts';
import {
  idSchema,
  instantSchema,
  keySchema,
  localeSchema,
  movieIdSchema,
  refuse,
  shownAvatarSchema,
  uidSchema,
} from '../../primitives.ts';
import { shownText } from '../../text/shown-text.ts';

/** Who may join: the maker; anyone with the challenge's id; or everyone, for ready-made challenges only. */
export const audienceSchema = z.enum(['personal', 'group', 'everyone']);
export type Audience = z.infer<typeof audienceSchema>;

/** A title's length in characters. */
export const titleLength = { min: 3, max: 80 } as const;
const titleSchema = shownText(titleLength.min, titleLength.max);

/** The most movies that a challenge asks for. */
export const maxTargetCount = 100;

/** Titles by language, at least one. */
export const titlesSchema = z.partialRecord(localeSchema, titleSchema).superRefine((titles, ctx) => {
  if (Object.keys(titles).length === 0) ctx.addIssue(refuse('language-needed'));
});

/** From `from` to `to`, exclusive. */
export const seasonSchema = z
  .strictObject({ from: instantSchema, to: instantSchema })
  .superRefine(({ from, to }, ctx) => {
    if (Date.parse(from) >= Date.parse(to)) ctx.addIssue({ ...refuse('range-reversed'), path: ['to'] });
  });

/** The most XP a challenge may give for each movie. */
export const maxXpPerMovie = 50;
/** The most XP that a challenge may give for being completed. */
export const maxXpReward = 500;

/** What a maker chooses besides the rules. */
export const challengeTerms = {
  titles: titlesSchema,
  /** Number of distinct movies. */
  targetCount: z.int().min(1).max(maxTargetCount),
  /** XP. */
  xpReward: z.int().min(0).max(maxXpReward),
  season: seasonSchema.nullable().default(null),
  audience: audienceSchema.exclude(['everyone']).default('personal'),
};

/** Refuses more XP than the movies of a challenge may give. */
export function assertReward(
  { xpReward, targetCount }: { xpReward: number; targetCount: number },
  ctx: z.RefinementCtx,
): void {
  // What is wrong with the count is said there.
  const limit = maxXpPerMovie * Math.max(1, targetCount);
  if (xpReward > limit) ctx.addIssue({ ...refuse('too-big', { limit }), path: ['xpReward'] });
}

/** How the list of movies of a challenge was made from a sentence. It never changes. */
export const fromSentenceSchema = z.strictObject({
  /** As its maker wrote it; null where it is hidden. */
  sentence: z.string().nullable(),
  /** How many movies of the list each found: a model, vectors, term statistics, or the maker. */
  by: z.strictObject({
    model: z.int().min(0),
    vectors: z.int().min(0),
    terms: z.int().min(0),
    maker: z.int().min(0),
  }),
  /** The models that found some, as their providers name them. */
  models: z.array(z.string()),
});
export type FromSentence = z.infer<typeof fromSentenceSchema>;

export const challengeSchema = z.strictObject({
  id: idSchema,
  version: z.int().positive(),
  titles: z.partialRecord(localeSchema, z.string()),
  rules: z.array(ruleSchema),
  targetCount: z.int(),
  xpReward: z.int(),
  season: z.strictObject({ from: z.string(), to: z.string() }).nullable(),
  audience: audienceSchema,
  /** Null for ready-made ones; `unnamedUid` for other participants, and once the maker is deleted. */
  makerId: z.string().nullable(),
  fromSentence: fromSentenceSchema.exactOptional(),
});
export type Challenge = z.infer<typeof challengeSchema>;

/** What a challenge pays, if less than its reward: a week's limit is shared by all that members made. */
const paysOnlySchema = z.strictObject({ xp: z.int().min(0), because: z.enum(['week']) }).exactOptional();

export const madeChallengeSchema = challengeSchema.extend({
  /** The most that it ever pays, if less than its reward. */
  paysOnly: paysOnlySchema,
});
export type MadeChallenge = z.infer<typeof madeChallengeSchema>;

/** UserProgress: one user's progress in one challenge. */
export const userProgressSchema = z.strictObject({
  challenge: challengeSchema,
  joinedAt: instantSchema,
  moviesWatched: z.array(movieIdSchema),
  currentCount: z.int().min(0),
  isCompleted: z.boolean(),
  completedAt: instantSchema.nullable(),
  /** What completing it now would pay, if less than its reward. */
  paysOnly: paysOnlySchema,
});
export type UserProgress = z.infer<typeof userProgressSchema>;

/** The most challenges in progress at once. */
export const maxActiveChallenges = 12;

/**
 * The most, with completed ones whose watches may still be withdrawn: limits the size of a player's document.
 */
export const maxHeldChallenges = 36;

/** The most movies that progress lists, those with the lowest ids. No challenge asks for more. */
export const maxCountedMovies = 200;

export const createChallenge = operation({
  name: 'challenges-create',
  summary: "Creates a challenge, or the next version of one of the caller's own.",
  caller: 'member',
  input: z
    .strictObject({
      ...challengeTerms,
      /** Those of a challenge from a sentence can't be changed. */
      rules: rulesSchema,
      challengeId: idSchema.optional().describe('the id of one of the caller’s challenges to change'),
      key: keySchema.optional().describe('an idempotency key: repeated calls with it create one challenge'),
    })
    .superRefine(({ challengeId, key, ...terms }, ctx) => {
      assertReward(terms, ctx);
      if (challengeId !== undefined && key !== undefined) {
        ctx.addIssue({ ...refuse('key-unwanted'), path: ['key'] });
      }
    }),
  output: madeChallengeSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 204, writes: 4, with: 'a list of 200 movies' },
  refusals: [
    'challenge-not-found',
    'challenge-not-yours',
    'challenge-list-final',
    'season-over',
    'title-refused',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/challenges' },
  creates: {
    path: '/api/challenges/{id}',
    isNew: (_challenge, { challengeId }) => challengeId === undefined,
    mayRepeat: true,
  },
});

const listedChallengeSchema = z.strictObject({
  /** The newest definition, or the one when the caller joined, if they have. */
  challenge: challengeSchema,
  /** Null if they have not joined it. */
  progress: userProgressSchema.nullable(),
  /** What completing it now would pay the caller, if less than its reward; in `progress` once they joined. */
  paysOnly: paysOnlySchema,
});

/** The challenges that a list has: ready-made, the caller's own, or joined by them (finished ones too). */
export const challengeListSchema = z.enum(['ready-made', 'mine', 'joined']);
export type ChallengeList = z.infer<typeof challengeListSchema>;

/** Challenges on a page. */
export const maxListedChallenges = 30;

export const listChallenges = operation({
  name: 'challenges-list',
  summary:
    "Lists challenges with the caller's progress: ready-made ones, those the caller made, or those they joined.",
  caller: 'signed-in',
  input: z.strictObject({
    list: challengeListSchema.default('ready-made'),
    pageSize: z.int().min(1).max(maxListedChallenges).default(maxListedChallenges),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ challenges: z.array(listedChallengeSchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 40, writes: 1, with: '30 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/challenges' },
});

export const showChallenge = operation({
  name: 'challenges-show',
  summary: "Returns a challenge that the caller may join, and their progress; another's has no maker.",
  caller: 'signed-in',
  input: z.strictObject({ challengeId: idSchema }),
  output: listedChallengeSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 7, writes: 1 },
  refusals: ['challenge-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/challenges/{challengeId}' },
});

/** One of a week's challenges, the same for everybody in a region. */
export const weeklyChallengeSchema = z.strictObject({
  /** The theme, which doesn't come again for eight weeks. */
  templateId: idSchema,
  difficulty: z.enum(weeklyDifficulties),
  titles: z.record(localeSchema, z.string()),
  /** A sentence about it. */
  descriptions: z.record(localeSchema, z.string()),
  rules: z.array(ruleSchema),
  targetCount: z.int().positive(),
  xpReward: z.int().positive(),
  /** Movies that met its rules on the region's three largest services when it was chosen. */
  movies: z.int().positive(),
});

export const listWeeklyChallenges = operation({
  name: 'challenges-listWeekly',
  summary:
    "Lists the challenges of the week in the caller's region with the movies that count, and those of the two weeks before in which some did.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The latest first; without this week's where the region has none. */
    weeks: z.array(
      z.strictObject({
        region: z.string(),
        /** The week's first date. */
        monday: z.iso.date(),
        /** Movies of the week count if they are recorded before. */
        closesAt: instantSchema,
        challenges: z.array(
          weeklyChallengeSchema.extend({
            /** As steps name it. */
            id: idSchema,
            coins: z.int().min(0),
            moviesWatched: z.array(movieIdSchema),
            isCompleted: z.boolean(),
          }),
        ),
      }),
    ),
    /** How many they completed in all. */
    completed: z.int().min(0),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 9, writes: 1 },
  refusals: ['account-missing', 'account-deleted'],
  rest: { method: 'GET', path: '/api/challenges/weekly' },
  keptOffline: 1,
});

/** What was paid for something, without naming a secret badge. */
export const earnedPaySchema = z.strictObject({
  reward: z.enum(rewardKinds),
  xp: z.int(),
  coins: z.int(),
  /** A badge's id, unless it is secret. */
  badge: idSchema.exactOptional(),
  /** A milestone's level. */
  level: z.int().positive().exactOptional(),
});
export type EarnedPay = z.infer<typeof earnedPaySchema>;

/** What a movie recorded in a session earned an attendee. */
export const gainSchema = z.strictObject({
  uid: uidSchema,
  movieId: movieIdSchema,
  xp: z.int(),
  levelBefore: z.int().positive(),
  level: z.int().positive(),
  /** The challenges it counts for. */
  steps: z.array(
    z.strictObject({
      challengeId: idSchema,
      /** None for a personal challenge. */
      titles: z.partialRecord(localeSchema, z.string()),
      count: z.int().min(0),
      target: z.int(),
      completed: z.boolean(),
    }),
  ),
  /** Where its XP and coins come from, in the order of payment; absent in gains from before. */
  paid: z.array(earnedPaySchema).exactOptional(),
  /** The day of the streak that it kept. */
  streak: z.int().positive().exactOptional(),
});
export type Gain = z.infer<typeof gainSchema>;

/** A participant of a group's challenge, as all participants see them. */
export const participantSchema = z.strictObject({
  uid: uidSchema,
  /** Their display name when they joined. */
  displayName: z.string(),
  count: z.int().min(0),
  target: z.int(),
  isCompleted: z.boolean(),
  joinedAt: instantSchema,
});

export const listParticipants = operation({
  name: 'challenges-listParticipants',
  summary: "Lists the participants of a group's challenge that the caller has joined, the furthest first.",
  caller: 'signed-in',
  input: z.strictObject({
    challengeId: idSchema,
    pageSize: z.int().min(1).max(100).default(50),
    cursor: z.string().max(300).optional(),
  }),
  output: z.strictObject({
    participants: z.array(participantSchema.extend({ avatar: shownAvatarSchema })),
    nextCursor: z.string().nullable(),
  }),
  limit: { perTenMinutes: 200, counted: 'leased' },
  ceiling: {
    reads: 715,
    writes: 1,
    with: 'six pages of 101, all but one of those kept apart by blocks, and the pictures of 100',
  },
  refusals: ['challenge-not-joined', 'cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/challenges/{challengeId}/participants' },
  keptOffline: 6,
});

export const listGains = operation({
  name: 'challenges-listGains',
  summary: "Lists what a session's recorded movies earned each attendee: XP, levels and steps in challenges.",
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema }),
  output: z.strictObject({
    gains: z.array(
      gainSchema.extend({
        /**
         * The XP that will come, at least, and why not yet: they watched it with guests alone, which counts
         * as watched alone until one of them has an account.
         */
        toCome: z.strictObject({ xp: z.int().positive(), because: z.enum(['guests']) }).exactOptional(),
      }),
    ),
  }),
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 250, writes: 1, with: '12 movies, 20 attendees' },
  refusals: ['session-not-found', 'session-expired', 'account-deleted'],
  rest: { method: 'GET', path: '/api/sessions/{sessionId}/gains' },
});

export const joinChallenge = operation({
  name: 'challenges-join',
  summary: 'Joins a challenge: movies watched from now on count.',
  caller: 'signed-in',
  input: z.strictObject({ challengeId: idSchema }),
  output: userProgressSchema,
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 9, writes: 80, with: '72 challenges that leave the player' },
  refusals: [
    'challenge-not-found',
    'challenge-over',
    'challenge-completed',
    'challenges-too-many',
    'account-missing',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/challenges/{challengeId}/join' },
});

export const abandonChallenge = operation({
  name: 'challenges-abandon',
  summary: 'Gives up a challenge; its progress is dropped, XP earned elsewhere stays.',
  caller: 'signed-in',
  input: z.strictObject({ challengeId: idSchema }),
  output: z.strictObject({ challengeId: idSchema }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 5, writes: 4 },
  refusals: ['challenge-not-joined', 'challenge-completed'],
  rest: { method: 'POST', path: '/api/challenges/{challengeId}/abandon' },
  isUrgent: true,
});

/** One rule's result for a movie: unknown facts never meet a rule. */
export const verdictSchema = z.strictObject({
  rule: ruleSchema,
  met: z.boolean(),
  known: z.boolean(),
  value: z.union([z.string(), z.number(), z.array(z.string())]).nullable(),
});
export type Verdict = z.infer<typeof verdictSchema>;

export const submitMovie = operation({
  name: 'challenges-submitMovie',
  summary: 'Records a movie as watched and returns for each rule whether it is met.',
  caller: 'signed-in',
  input: z.strictObject({
    challengeId: idSchema,
    movieId: movieIdSchema,
    watchedAt: instantSchema.optional().describe('when it was watched; now by default'),
    key: keySchema.optional().describe('an idempotency key: the same key is recorded once'),
  }),
  output: z.strictObject({
    /** Whether it meets every rule, in time, and isn't counted yet. */
    counts: z.boolean(),
    met: z.boolean(),
    inTime: z.boolean(),
    alreadyCounted: z.boolean(),
    verdicts: z.array(verdictSchema),
    watchId: idSchema,
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 215, writes: 265, with: '30 watches, read three times, 72 challenges, 16 days of pay' },
  refusals: [
    'challenge-not-joined',
    'movie-unknown',
    'watch-in-the-future',
    'account-missing',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/challenges/{challengeId}/movies' },
  creates: { path: '/api/watches/{watchId}', mayRepeat: true },
  causes: () => costOfPaying(1),
});
