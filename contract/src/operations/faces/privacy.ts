import * as z from 'zod';
import { placeSchema } from '../../availability/places.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import { countedDaySchema } from '../../game/counted-days.ts';
import { filtersSchema } from '../../movies/filters.ts';
import { movieFactsSchema } from '../../movies/movie.ts';
import { channelSchema, choicesSchema } from '../../notifications/kinds.ts';
import { operation } from '../../operation.ts';
import { ballotSchema } from '../../polls/ballot.ts';
import { pollSchema } from '../../polls/poll.ts';
import { idSchema, instantSchema, movieIdSchema, uidSchema } from '../../primitives.ts';
import { accountSchema, profileSchema } from '../core/account.ts';
import { jobSchema } from '../core/jobs.ts';
import { notificationSchema, quietHoursSchema, warningSchema } from '../core/notifications.ts';
import {
  betSchema,
  bonusSchema,
  earnedBadgeSchema,
  eveningSchema,
  filmSchema,
  keptSchema,
  ledgerEntrySchema,
  paidSchema,
  playedGuildSchema,
  playedWeeksSchema,
  prestigeSchema,
  titleSchema,
  waitingRatingSchema,
} from '../core/players.ts';
import { characterSchema } from '../game/characters.ts';
import { duelSchema } from '../game/duels.ts';
import { completionSchema, frequencySchema, habitFields, habitStreakSchema } from '../game/habits.ts';
import { boardSchema } from '../game/leaderboards.ts';
import { customMovieSchema, ownFactsSchema } from '../movies/custom-movies.ts';
import { lookUpStatusSchema, movieCardSchema } from '../movies/movies.ts';
import {
  challengeSchema,
  gainSchema,
  participantSchema,
  userProgressSchema,
} from '../together/challenges.ts';
import { dateAnswerSchema } from '../together/dates.ts';
import { askedBySchema } from '../together/friends.ts';
import { groupPictureSchema, guildSchema, invitationSchema, refusalSchema } from '../together/groups.ts';
import { sessionModeSchema } from '../together/sessions.ts';
import { tipStateSchema } from '../together/tips.ts';
import { collectedMovieSchema, collectionSchema } from '../watching/collections.ts';
import { scoreSchema, standingSchema, tasteSettingsSchema } from '../watching/ratings.ts';
import { recommendedBySchema } from '../watching/recommendations.ts';
import { companySchema, wasSchema, watchDaySchema } from '../watching/watches.ts';
import { broadcastSchema } from './broadcasts.ts';
import { causeSchema, moderationEntrySchema, reportedKindSchema } from './moderation.ts';
import { keptOfShareSchema, shareSchema } from './sharing.ts';

const progressSchema = userProgressSchema.omit({ paysOnly: true }).extend({
  /** Movies that were withdrawn, and keep their places in a full list. */
  undone: z.array(movieIdSchema).exactOptional(),
});

/** A session the user is or was in. Other attendees have only their names, while they are still in it. */
const sessionEntrySchema = z.strictObject({
  id: idSchema,
  code: z.string(),
  status: z.enum(['open', 'closed']),
  mode: sessionModeSchema,
  region: z.string(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
  host: z.boolean(),
  /** Whether it is shown on one of the user's screens. */
  screen: z.boolean(),
  /** Whether its host removed the user. */
  removed: z.boolean(),
  /** Whether the user's services serve for all. */
  servicesForAll: z.boolean(),
  /** What the list was narrowed to, for all. */
  filters: filtersSchema,
  /** The user's place in it; null if they have left. */
  place: z
    .strictObject({
      name: z.string(),
      providers: z.array(z.int()),
      region: z.string(),
      present: z.boolean(),
      joinedAt: instantSchema,
    })
    .nullable(),
  others: z.array(z.string()),
  chosen: z
    .strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      byThem: z.boolean(),
      /** Where it could be opened, by all together or by the user. */
      places: z.array(placeSchema.omit({ uid: true })),
    })
    .nullable(),
  watched: z.array(
    z.strictObject({
      movieId: movieIdSchema,
      title: z.string(),
      recordedAt: instantSchema,
      byThem: z.boolean(),
      forThem: z.boolean(),
    }),
  ),
});

const formerRating = z.strictObject({ ...standingSchema.shape, previous: standingSchema });
const formerEntry = collectedMovieSchema.pick({ addedAt: true });

const invitedSchema = z.strictObject({
  friend: z.string().nullable(),
  at: instantSchema,
  expiresAt: instantSchema,
});

/** A duel or a proposal, with all that a replay needs. */
const duelEntrySchema = duelSchema
  .pick({ id: true, kind: true, bet: true, state: true, proposedAt: true, lapsesAt: true, endedAt: true })
  .extend({
    /** Whether the user proposed it. */
    proposed: z.boolean(),
    own: duelSchema.shape.challenger.omit({ member: true }).extend({ figure: figureSchema }),
    /** The other by the name that others see; null for one who has deleted their account. */
    opponent: duelSchema.shape.opponent.omit({ member: true }).extend({ name: z.string().nullable() }),
    seed: z.string().nullable(),
    /** Whether the user won; null for a draw, and unless it was fought. */
    won: z.boolean().nullable(),
    xp: z.int().nullable(),
  });

/** A movie that a friend or the user recommended; `friend` is null for one who no longer is. */
const tipEntrySchema = z.strictObject({
  friend: z.string().nullable(),
  movieId: movieIdSchema,
  text: z.string().nullable(),
  state: tipStateSchema,
  at: instantSchema,
  expiresAt: instantSchema,
});

/** Everything kept about one user under one id. */
export const accountExportSchema = z.strictObject({
  uid: uidSchema,
  /** Their sign-in; null if it was deleted. */
  signIn: z
    .strictObject({
      email: z.string().nullable(),
      emailVerified: z.boolean(),
      displayName: z.string().nullable(),
      phoneNumber: z.string().nullable(),
      photoUrl: z.string().nullable(),
      createdAt: instantSchema.nullable(),
      lastSignInAt: instantSchema.nullable(),
      lastSeenAt: instantSchema.nullable(),
      providers: z.array(
        z.strictObject({
          provider: z.string(),
          id: z.string(),
          email: z.string().nullable(),
          displayName: z.string().nullable(),
          phoneNumber: z.string().nullable(),
          photoUrl: z.string().nullable(),
        }),
      ),
    })
    .nullable(),
  account: accountSchema
    .extend({
      createdAt: instantSchema,
      mergedInto: uidSchema.nullable(),
      mergingSince: instantSchema.nullable().exactOptional(),
      lastSessionAt: instantSchema.nullable(),
      /** In which zones their days were counted, where these changed lately. */
      zones: z.array(z.strictObject({ timeZone: z.string(), since: instantSchema })).exactOptional(),
      /** What names that operators hid look like. */
      refusedNames: z.array(z.string()).exactOptional(),
      renamedAt: z.array(instantSchema).exactOptional(),
      refusedTitles: z.array(z.string()).exactOptional(),
    })
    .nullable(),
  profile: profileSchema.nullable(),
  character: characterSchema
    .pick({
      name: true,
      characterClass: true,
      appearance: true,
      allotted: true,
      equipped: true,
      dyed: true,
      snack: true,
      createdAt: true,
    })
    .extend({
      resetAt: instantSchema.nullable(),
      bought: z.array(z.strictObject({ id: idSchema, at: instantSchema, key: z.string() })),
    })
    .nullable(),
  usernames: z.array(z.string()),
  /** Their friend code, friends, requests either way, and whom they blocked, by display names. */
  circle: z.strictObject({
    code: z.string().nullable(),
    friends: z.array(z.strictObject({ name: z.string(), since: instantSchema })),
    asking: z.array(z.strictObject({ name: z.string(), at: instantSchema })),
    /** What they typed, or the name that an evening showed. */
    asked: z.array(z.strictObject({ by: askedBySchema, said: z.string(), at: instantSchema })),
    blocked: z.array(z.strictObject({ name: z.string(), at: instantSchema })),
  }),
  /** Their links, with what each keeps, and how many others are in it. */
  shares: z.array(
    shareSchema.omit({ kind: true, path: true }).extend({ kept: keptOfShareSchema, others: z.int() }),
  ),
  /** How many links of others lead to an evening that they were in. */
  linksOfOthers: z.int(),
  /** The groups they are in; the others by display names. */
  groups: z.array(
    z.strictObject({
      name: z.string(),
      picture: groupPictureSchema,
      owner: z.boolean(),
      /** Whether its owner offers it to them. */
      offered: z.boolean(),
      invitation: invitationSchema.nullable(),
      joinedAt: instantSchema,
      sharesTaste: z.boolean(),
      /** The movies that they don't want to be offered there again. */
      refused: z.array(refusalSchema.omit({ by: true })),
      /** The challenges that stand in it. */
      challengeIds: z.array(idSchema),
      /** Once it is a guild. */
      guild: guildSchema.optional(),
      createdAt: instantSchema,
      others: z.array(z.string()),
    }),
  ),
  player: z.strictObject({
    totalXp: z.int(),
    level: z.int(),
    coins: z.int(),
    film: filmSchema,
    /** Challenges completed, without those that members made. */
    completed: z.int(),
    /** Duels won that paid XP; absent before the first. */
    duelsWon: z.int().exactOptional(),
    /** The bets that they made lately, which count for the limits. */
    bets: z.array(betSchema).exactOptional(),
    milestones: z.array(z.int()),
    /** What each source paid lately, which counts for the limits. */
    paid: z.array(paidSchema),
    habitsDone: z.int().min(0).exactOptional(),
    automaticHabits: z.literal(true).exactOptional(),
    days: keptSchema,
    weeks: keptSchema,
    /** Days that travel cut short, as days since 1970, and when they were last looked at. */
    short: z.strictObject({ days: z.array(z.int()), at: instantSchema.nullable() }),
    timeZone: z.string().nullable(),
    /** When they are to be warned that their streak ends that day, and what that depends on. */
    warning: warningSchema,
    /** What their character adds to what pays. */
    bonus: bonusSchema.optional(),
    /** When their watches or ratings were last settled. */
    settledAt: instantSchema.optional(),
    challenges: z.array(progressSchema),
    /** The weekly challenges they completed, and the last weeks' movies. */
    weekly: playedWeeksSchema,
    /** First ratings, by their dates, of movies that haven't paid. */
    waiting: z.array(waitingRatingSchema).optional(),
    /** The guild that they chose last. */
    guild: playedGuildSchema.optional(),
    seen: z.array(movieIdSchema),
    /** Points they conceded in recent sessions with others; below 0 if they gained. */
    concessions: z.array(z.strictObject({ watchId: z.string(), at: instantSchema, points: z.int() })),
    /** The movies they watched last and what each earned. */
    evenings: z.array(eveningSchema),
    /** The movies that badges count; null before the first since there are badges. */
    reel: z.array(movieIdSchema).nullable(),
    /** Their badges, also those that were taken back. */
    badges: z.record(idSchema, earnedBadgeSchema),
    prestige: prestigeSchema,
    /** The title they chose to wear. */
    title: titleSchema.nullable(),
  }),
  /** What boards rank them by and how they show them; null if nothing was earned and nobody can see them. */
  standing: z
    .strictObject({
      film: filmSchema.pick({ xp: true }).extend({ at: instantSchema }).exactOptional(),
      week: filmSchema.shape.week.extend({ at: instantSchema }).exactOptional(),
      points: z.int().exactOptional(),
      pointsAt: instantSchema.exactOptional(),
      /** How often they began again at level 1. */
      stars: z.int().exactOptional(),
      level: z.int().exactOptional(),
      /** Their last chosen guild, what they earned for it this week, and movies for its challenges. */
      guild: z
        .strictObject({
          ...playedGuildSchema.pick({ id: true, left: true, weeks: true }).shape,
          week: filmSchema.shape.week.extend({ at: instantSchema }).nullable(),
        })
        .exactOptional(),
      /** The guild that boards counted them for last. */
      rankedFor: idSchema.exactOptional(),
      name: z.string().exactOptional(),
      visibility: accountSchema.shape.visibility.exactOptional(),
      figure: accountSchema.shape.figure,
      suspendedUntil: instantSchema.nullable().exactOptional(),
      changedAt: instantSchema.exactOptional(),
      /** What boards counted last. */
      ranked: z
        .array(z.strictObject({ board: boardSchema, points: z.int(), at: instantSchema }))
        .exactOptional(),
    })
    .nullable(),
  /** What they watched and earned on each local day, by date, as it was last counted. */
  statistics: z.record(z.iso.date(), countedDaySchema),
  /** Their other taste settings, the number of ratings, and when a rating last changed. */
  taste: z.strictObject({
    count: z.int(),
    ratedAt: instantSchema.nullable(),
    ...tasteSettingsSchema.shape,
  }),
  /** Their neighbours, anonymously: similarity from 0 to 1, common movies, and some that both love. */
  neighbours: z.strictObject({
    /** Null without neighbours. */
    comparedAt: instantSchema.nullable(),
    alike: z.array(
      z.strictObject({ similarity: z.number(), common: z.int(), movieIds: z.array(movieIdSchema) }),
    ),
    /** How many users have them as a neighbour. */
    neighbourOf: z.int(),
  }),
  /** Challenges that can't change any more. */
  finished: z.array(progressSchema),
  ledger: z.array(ledgerEntrySchema.extend({ id: z.string() })),
  /** Habits, with the days on which each was done as days since 1970. */
  habits: z.array(
    z.strictObject({
      id: idSchema,
      ...habitFields,
      spans: z.array(z.strictObject({ from: z.int(), frequency: frequencySchema.nullable() })),
      days: z.array(z.int()),
      short: z.array(z.int()),
      recent: z.array(z.strictObject({ day: z.int(), value: z.int().nullable(), at: instantSchema })),
      streak: habitStreakSchema,
      position: z.int(),
      createdAt: instantSchema,
      archivedAt: instantSchema.nullable(),
      remindAt: instantSchema.nullable(),
    }),
  ),
  completions: z.array(completionSchema),
  /** The days that their deleted habits kept. */
  formerHabits: z.array(z.strictObject({ days: z.array(z.int()), deletedAt: instantSchema })),
  watches: z.array(
    z.strictObject({
      id: z.string(),
      movieId: movieIdSchema,
      facts: movieFactsSchema,
      watchedAt: instantSchema,
      recordedAt: instantSchema,
      /** When it was recorded, withdrawn or otherwise changed last. */
      changedAt: instantSchema.optional(),
      sessionId: idSchema.nullable(),
      withdrawn: z.boolean(),
      keepsDay: z.literal(true).optional(),
      day: watchDaySchema.optional(),
      company: companySchema.optional(),
      /** Points they conceded to the session's other attendees; absent if unknown. */
      concession: z.int().optional(),
      /** The points that were predicted for them when it was chosen. */
      predicted: z.int().optional(),
      /** What it was before a promotion. */
      was: wasSchema.optional(),
    }),
  ),
  /** Movies in their collections; `watched` ones left the watchlist, and return if the watch is withdrawn. */
  collected: z.array(collectedMovieSchema.extend({ collection: collectionSchema, watched: z.boolean() })),
  /** Their ratings and former ratings, including withdrawn ones. */
  ratings: z.array(
    z.strictObject({
      ...movieCardSchema.shape,
      ...standingSchema.shape,
      previous: standingSchema,
      /** It has paid, which its withdrawal takes back. */
      paid: z.literal(true).optional(),
    }),
  ),
  /** What promotions of others' movies did to their entries, until they refused them. */
  promotions: z.array(
    z.strictObject({
      formerId: movieIdSchema,
      movieId: movieIdSchema,
      facts: ownFactsSchema,
      at: instantSchema,
      keptAs: movieIdSchema.optional(),
      rating: z.strictObject({ former: formerRating, own: formerRating.nullable() }).optional(),
      collected: z.strictObject({ former: formerEntry, own: formerEntry.nullable() }).optional(),
    }),
  ),
  /** Their last recommendations with predicted scores; null if none are kept. */
  recommended: z
    .strictObject({
      computedAt: instantSchema,
      expiresAt: instantSchema,
      /** By what each list rests on, as in `recommendations-list`. */
      lists: z.record(
        recommendedBySchema,
        z.array(
          z.strictObject({
            ...movieCardSchema.pick({ movieId: true, title: true }).shape,
            score: scoreSchema,
          }),
        ),
      ),
    })
    .nullable(),
  /** Challenges they created, with former versions. */
  challenges: z.array(challengeSchema.extend({ joined: z.boolean(), former: z.array(challengeSchema) })),
  /** Their custom movies, including deleted and promoted ones. */
  customMovies: z.array(
    customMovieSchema.extend({
      /** What one was called when others began to refer to it, if it was changed since. */
      agreed: customMovieSchema.pick({ title: true, originalTitle: true, year: true }).exactOptional(),
    }),
  ),
  /** What other participants of group challenges see of them. */
  participations: z.array(participantSchema.omit({ uid: true }).extend({ challengeId: idSchema })),
  sessions: z.array(sessionEntrySchema),
  /** What they voted and nominated in polls. */
  ballots: z.array(
    z.strictObject({
      pollId: idSchema,
      nominated: z.array(movieIdSchema),
      ballot: ballotSchema.nullable(),
      castAt: instantSchema.nullable(),
      expiresAt: instantSchema,
    }),
  ),
  /** Polls they started, with their movies. */
  polls: z.array(
    z.strictObject({
      ...pollSchema.pick({ id: true, place: true, method: true, status: true }).shape,
      titles: z.array(z.string()),
      createdAt: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  /** In which evenings or polls they used their veto. */
  vetoes: z.array(
    z.strictObject({
      usedIn: idSchema,
      pollId: idSchema.optional(),
      movieId: movieIdSchema.optional(),
      expiresAt: instantSchema,
    }),
  ),
  /** What other attendees see of the XP they earned in a session. */
  gains: z.array(gainSchema.omit({ uid: true }).extend({ sessionId: idSchema, expiresAt: instantSchema })),
  /** What they watched at their groups' evenings. */
  groupEvenings: z.array(
    z.strictObject({
      at: instantSchema,
      movies: z.array(
        z.strictObject({
          movieId: movieIdSchema,
          title: z.string(),
          watchedAt: instantSchema,
          predicted: z.int().nullable(),
          gaveUp: z.int().nullable(),
        }),
      ),
    }),
  ),
  /** Groups that have the name they gave them, also those they have left. */
  groupNames: z.array(z.strictObject({ name: z.string(), at: instantSchema })),
  /** Friends' invitations into groups, by the name that they have in their circle. */
  groupInvitations: z.array(invitedSchema.extend({ declined: z.boolean() })),
  groupInvitationsMade: z.array(invitedSchema),
  /** Proposed dates that they asked about or answered; the others by display names. */
  plans: z.array(
    z.strictObject({
      code: z.string(),
      asked: z.boolean(),
      groupId: idSchema.nullable(),
      dates: z.array(instantSchema),
      answer: z
        .strictObject({ name: z.string(), said: z.array(dateAnswerSchema), at: instantSchema })
        .nullable(),
      others: z.array(z.string()),
      chosen: instantSchema.nullable(),
      createdAt: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  /** What they reported to the operators. */
  reports: z.array(
    z.strictObject({
      kind: reportedKindSchema,
      text: z.string(),
      cause: causeSchema,
      note: z.string().nullable(),
      at: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  /** What operators decided against them, and when it was undone; rejected reports on them aren't shown. */
  decisions: z.array(
    moderationEntrySchema
      .pick({ kind: true, action: true, cause: true, text: true, until: true, at: true })
      .extend({ undoneAt: instantSchema.nullable() }),
  ),
  /** What they decided as an operator. */
  decided: z.array(moderationEntrySchema.pick({ id: true, action: true, cause: true, at: true })),
  /** What they wrote, sent or stopped as an operator. */
  broadcasts: z.array(
    broadcastSchema.pick({ id: true, texts: true, region: true, opens: true, writtenAt: true }),
  ),
  offerReports: z.array(
    z.strictObject({
      movieId: movieIdSchema,
      region: z.string(),
      provider: z.int(),
      says: z.enum(['gone', 'here']),
      at: instantSchema,
      expiresAt: instantSchema,
      /** What the next check of the movie found; null until then. */
      answer: z.strictObject({ checkedAt: instantSchema, offered: z.boolean() }).nullable(),
    }),
  ),
  /** How they want to be told, and the ids of what they haven't read; null if never told anything. */
  inbox: z
    .strictObject({
      unread: z.array(idSchema),
      choices: choicesSchema,
      quietHours: quietHoursSchema.nullable(),
      /** The hour at which they are warned that their streak ends, if they chose one. */
      warningHour: z.int().exactOptional(),
      /** What waits to be pushed as one, and the pushes of the last hour. */
      held: z.array(idSchema),
      pushedAt: z.array(instantSchema),
      /** What waits for the next e-mail, when that is due, and the day of the last; null if never any. */
      mail: z
        .strictObject({
          dueAt: instantSchema.nullable(),
          ids: z.array(idSchema),
          day: z.iso.date().nullable(),
        })
        .nullable(),
      /** The browsers that get pushes, by their addresses at push services. */
      devices: z.array(z.strictObject({ endpoint: z.string(), addedAt: instantSchema })),
    })
    .nullable(),
  duels: z.array(duelEntrySchema),
  /** Movies they recommended to friends, and friends to them, withdrawn ones for a day. */
  tipsSent: z.array(tipEntrySchema),
  tipsReceived: z.array(tipEntrySchema),
  /** What they were told within 30 days. */
  notifications: z.array(
    notificationSchema.omit({ read: true, from: true, title: true, text: true }).extend({
      expiresAt: instantSchema,
      /** The name of the user who caused it. */
      from: z.string().nullable(),
      channels: z.array(channelSchema),
    }),
  ),
  /** Regions that they asked for within four weeks, besides those that are always covered. */
  regionsAsked: z.array(z.string()),
  /** Movies they looked up at TMDB within four weeks, of those that are in the catalogue for that. */
  moviesAsked: z.array(movieIdSchema),
  /** Movies they looked up at TMDB within a day. */
  lookUps: z.array(
    z.strictObject({
      query: z.string(),
      year: z.int().nullable(),
      status: lookUpStatusSchema,
      movieIds: z.array(movieIdSchema),
      /** How many movies it added to the catalogue. */
      added: z.int(),
      more: z.int(),
      askedAt: instantSchema,
      expiresAt: instantSchema,
    }),
  ),
  /**
   * Their newsletter subscription: whether it is active, when the next issue is due, and movies of recent
   * issues; null if they never subscribed.
   */
  newsletter: z
    .strictObject({
      subscribed: z.boolean(),
      lastWeek: z.iso.date(),
      dueAt: instantSchema.nullable(),
      recentMovieIds: z.array(movieIdSchema),
    })
    .nullable(),
  /** Mails to them within 30 days, with those still to be sent. */
  mails: z.array(
    z.strictObject({
      id: z.string(),
      state: z.enum(['queued', 'sending', 'sent', 'failed', 'unknown', 'cancelled']),
      to: z.string().nullable(),
      subject: z.string().nullable(),
      text: z.string().nullable(),
      attempts: z.int(),
      writtenAt: instantSchema,
      endedAt: instantSchema.nullable(),
    }),
  ),
  /** Job runs they started as an operator. */
  jobRuns: z.array(z.strictObject({ id: idSchema, job: jobSchema, startedAt: instantSchema })),
  /** Their recent number of calls, kept for rate limits. */
  callLimits: z.array(z.strictObject({ operation: z.string(), calls: z.int(), expiresAt: instantSchema })),
});
export type AccountExport = z.infer<typeof accountExportSchema>;

/** A page of an export; absent parts are on other pages, and lists continue. */
const exportPageSchema = z.strictObject({
  exportedAt: instantSchema,
  /** The caller's own data, or that of a guest they were before. */
  data: accountExportSchema.partial().required({ uid: true }),
  /** The next page's cursor; null on the last page. */
  nextCursor: z.string().nullable(),
});
export type ExportPage = z.infer<typeof exportPageSchema>;

export const exportAccount = operation({
  name: 'account-export',
  summary:
    'Exports everything stored about the caller, and about guests they were before, a few hundred documents a page.',
  caller: 'signed-in',
  input: z.strictObject({ cursor: z.string().min(1).max(1000).optional() }),
  output: exportPageSchema,
  limit: { perTenMinutes: 150, counted: 'leased' },
  ceiling: { reads: 400, writes: 1, perCall: { reads: 2, writes: 0 }, with: 'a page of 300' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/account/export', unkept: true },
  whileSuspended: true,
  isUrgent: true,
});

/** Joins all pages of an export: the caller's data, and that of each guest they were before. */
export function joinedExport(pages: readonly ExportPage[]): { exportedAt: string; users: AccountExport[] } {
  const users = new Map<string, Record<string, unknown>>();
  for (const { data } of pages) {
    const user = users.get(data.uid) ?? {};
    users.set(data.uid, user);
    for (const [part, value] of Object.entries(data)) {
      const before = user[part];
      user[part] = Array.isArray(before) && Array.isArray(value) ? [...before, ...value] : value;
    }
  }
  return {
    exportedAt: pages[0]?.exportedAt ?? '',
    users: [...users.values()].map((user) => accountExportSchema.parse(user)),
  };
}

/** Deleting an account requires a sign-in this recent, except for guests, who can't sign in again. */
export const deleteWithinMinutes = 5;

export const deleteAccount = operation({
  name: 'account-delete',
  summary:
    'Permanently deletes the account and everything stored about the caller; requires a sign-in within the last five minutes.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** The account is inaccessible at once, and erased within minutes. */
    startedAt: instantSchema,
    /**
     * How much there was to erase when it began. A group challenge with other participants stays, without a
     * maker.
     */
    deletes: z.strictObject({
      watches: z.int(),
      sessions: z.int(),
      challenges: z.int(),
    }),
  }),
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 100, writes: 60, perCall: { reads: 150, writes: 120 }, with: 'all that it has stored' },
  refusals: ['sign-in-too-old', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/account' },
  whileSuspended: true,
  isUrgent: 'always',
});
