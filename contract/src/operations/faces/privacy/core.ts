import * as z from 'zod';
import { channelSchema, choicesSchema } from '../../../notifications/kinds.ts';
import { idSchema, instantSchema, movieIdSchema, uidSchema } from '../../../primitives.ts';
import { accountSchema, noteModelSchema, profileSchema } from '../../core/account.ts';
import { aiInteractionSchema, aiPurposes } from '../../core/ai.ts';
import { emailChangeStateSchema } from '../../core/email-change.ts';
import { identitySchema } from '../../core/identities.ts';
import { jobSchema } from '../../core/jobs.ts';
import { notificationSchema, quietHoursSchema, warningSchema } from '../../core/notifications.ts';
import { passkeySchema } from '../../core/passkeys.ts';
import {
  betSchema,
  bonusSchema,
  earnedBadgeSchema,
  filmSchema,
  greatTasksSchema,
  keptSchema,
  ledgerEntrySchema,
  paidSchema,
  playedGuildSchema,
  playedWeeksSchema,
  prestigeSchema,
  recentMovieSchema,
  titleSchema,
  waitingRatingSchema,
} from '../../core/players.ts';
import { personalTokenSchema } from '../../core/tokens.ts';
import { boardSchema } from '../../game/leaderboards.ts';
import { userProgressSchema } from '../../together/challenges.ts';

const progressSchema = userProgressSchema.omit({ paysOnly: true }).extend({
  /** Movies that were withdrawn, and keep their places in a full list. */
  undone: z.array(movieIdSchema).exactOptional(),
});

/** By which identities they sign in: what each provider said of them. */
export const identities = z.array(
  identitySchema
    .omit({ id: true, names: true })
    /** The provider's id of them. */
    .extend({ subject: z.string() }),
);

/** By which passkeys they sign in; the key itself stays on their devices. */
export const passkeys = z.array(
  passkeySchema.omit({ id: true }).extend({
    credentialId: z.string(),
    publicKey: z.string(),
    counter: z.int(),
    transports: z.array(z.string()),
  }),
);

/** By which tokens programs call in their name; the tokens themselves aren't stored. */
export const personalTokens = z.array(personalTokenSchema.omit({ id: true }));

/** How often attempts at their password failed, and from how many networks they signed in before. */
export const signInGuards = z.array(
  z.strictObject({
    failedElsewhere: z.int(),
    networks: z.array(z.strictObject({ failed: z.int(), lastAt: instantSchema })),
    expiresAt: instantSchema,
  }),
);

/** The change of address that they asked for in the last day; null if none. */
export const emailChange = z
  .strictObject({
    email: z.string(),
    formerEmail: z.string().nullable(),
    state: emailChangeStateSchema,
    askedAt: instantSchema,
    confirmedByFormerAt: instantSchema.nullable(),
    confirmedByNewAt: instantSchema.nullable(),
    expiresAt: instantSchema,
  })
  .nullable();

/** Their last sign-ins, and on what devices; null before the first. */
export const recentSignIns = z
  .strictObject({
    since: instantSchema,
    latest: z.array(
      z.strictObject({
        at: instantSchema,
        kind: z.string(),
        device: z.string().nullable(),
        isNew: z.boolean(),
      }),
    ),
  })
  .nullable();

/** Their sign-in; null if it was deleted. */
export const signIn = z
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
  .nullable();

export const account = accountSchema
  .extend({
    createdAt: instantSchema,
    mergedInto: uidSchema.nullable(),
    mergingSince: instantSchema.nullable().exactOptional(),
    lastSessionAt: instantSchema.nullable(),
    /** That they said they are old enough. */
    ofAge: z.literal(true).exactOptional(),
    /** The zones in which their days were counted, if these changed lately. */
    zones: z.array(z.strictObject({ timeZone: z.string(), since: instantSchema })).exactOptional(),
    /** What names that operators hid look like. */
    refusedNames: z.array(z.string()).exactOptional(),
    renamedAt: z.array(instantSchema).exactOptional(),
    refusedTitles: z.array(z.string()).exactOptional(),
    /** The models that they let read their notes. */
    notesTo: z.array(noteModelSchema).exactOptional(),
  })
  .nullable();

export const profile = profileSchema.nullable();

export const usernames = z.array(z.string());

export const player = z.strictObject({
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
  greatTasks: greatTasksSchema.exactOptional(),
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
  /** Those of them that were in their own collections when these were counted last. */
  inCollections: z.array(movieIdSchema).optional(),
  /** Those watched elsewhere, by what they imported. */
  seenElsewhere: z.array(movieIdSchema).optional(),
  /** Points they conceded in recent sessions with others; below 0 if they gained. */
  concessions: z.array(z.strictObject({ watchId: z.string(), at: instantSchema, points: z.int() })),
  /** The movies they watched last and what each earned. */
  evenings: z.array(recentMovieSchema),
  /** The movies that badges count; null before their first since badges exist. */
  reel: z.array(movieIdSchema).nullable(),
  /** Their badges, also those that were taken back. */
  badges: z.record(idSchema, earnedBadgeSchema),
  prestige: prestigeSchema,
  /** The title they chose to wear. */
  title: titleSchema.nullable(),
});

/** What boards rank them by and how they show them; null if nothing was earned and nobody can see them. */
export const standing = z
  .strictObject({
    film: filmSchema.pick({ xp: true }).extend({ at: instantSchema }).exactOptional(),
    week: filmSchema.shape.week.extend({ at: instantSchema }).exactOptional(),
    points: z.int().exactOptional(),
    pointsAt: instantSchema.exactOptional(),
    /** Since when their collections are to be counted anew. */
    collectedAt: instantSchema.exactOptional(),
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
  .nullable();

/** Challenges that can't change any more. */
export const finished = z.array(progressSchema);

export const ledger = z.array(ledgerEntrySchema.extend({ id: z.string() }));

/** How they want to be told, and the ids of what they haven't read; null if never told anything. */
export const inbox = z
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
      .strictObject({ dueAt: instantSchema.nullable(), ids: z.array(idSchema), day: z.iso.date().nullable() })
      .nullable(),
    /** The browsers that get pushes, by their addresses at push services. */
    devices: z.array(z.strictObject({ endpoint: z.string(), addedAt: instantSchema })),
  })
  .nullable();

/** What they were told within 30 days. */
export const notifications = z.array(
  notificationSchema.omit({ read: true, from: true, title: true, text: true }).extend({
    expiresAt: instantSchema,
    /** The name of the user who caused it. */
    from: z.string().nullable(),
    channels: z.array(channelSchema),
  }),
);

/** Mails to them within 30 days, with those still to be sent. */
export const mails = z.array(
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
);

/** Job runs they started as an operator. */
export const jobRuns = z.array(z.strictObject({ id: idSchema, job: jobSchema, startedAt: instantSchema }));

/** Their recent number of calls, kept for rate limits. */
export const callLimits = z.array(
  z.strictObject({ operation: z.string(), calls: z.int(), expiresAt: instantSchema }),
);

/** What language models were asked for them, and answered. */
export const aiInteractions = z.array(aiInteractionSchema.extend({ expiresAt: instantSchema }));

/** What that took on each of the last days (UTC), by purpose. */
export const aiDays = z.array(
  z.strictObject({
    day: z.iso.date(),
    purposes: z.array(
      z.strictObject({
        purpose: z.enum(aiPurposes),
        calls: z.int(),
        inputTokens: z.int(),
        outputTokens: z.int(),
        cost: z.int().describe('millionths of a dollar'),
      }),
    ),
  }),
);
