import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { bannerSchema } from '../../game/guilds/banner.ts';
import { minPlayers } from '../../game/guilds/guild.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, uidSchema } from '../../primitives.ts';
import { challengeSchema } from '../together/challenges.ts';
import { groupSchema } from '../together/groups.ts';

const ofGroup = z.strictObject({ groupId: idSchema });
const often = { perTenMinutes: 300, counted: 'leased' } as const;

/** Whether a user plays for a guild, and when they may choose one again; null if they may now. */
const choiceSchema = z.strictObject({ plays: z.boolean(), choosesAgainAt: instantSchema.nullable() });

/** A week of a guild's challenges. */
const guildWeekSchema = z.strictObject({
  /** The week's first date. */
  monday: z.iso.date(),
  /** Until when movies that were watched in it may be recorded. */
  closesAt: instantSchema,
  themeId: idSchema,
  titles: z.strictObject({ fr: z.string(), en: z.string(), ru: z.string() }),
  descriptions: z.strictObject({ fr: z.string(), en: z.string(), ru: z.string() }),
  rules: challengeSchema.shape.rules,
  /** How many different movies its players watched for it, as last counted, and how many it takes. */
  movies: z.int().min(0),
  target: z.int().positive(),
  isWon: z.boolean(),
});
export type GuildWeek = z.infer<typeof guildWeekSchema>;

export const foundGuild = operation({
  name: 'guilds-found',
  summary:
    'Makes a group a guild with a banner, for its owner, once the owner’s level or those of three members that the owner sees suffice. The owner plays for it from then on, unless they chose another this week. One that is a guild already stays as it is.',
  caller: 'member',
  input: ofGroup.extend({ banner: bannerSchema }),
  output: groupSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 62, writes: 7, with: '50 members' },
  refusals: ['group-not-found', 'group-owner-only', 'guild-not-ready', 'account-deleted'],
  rest: { method: 'POST', path: '/api/groups/{groupId}/guild' },
  causes: fixedCost(10, 7),
});

export const changeBanner = operation({
  name: 'guilds-changeBanner',
  summary: 'Changes a guild’s banner, for the owner.',
  caller: 'member',
  input: ofGroup.extend({ banner: bannerSchema }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 8, writes: 4 },
  refusals: ['group-not-found', 'group-owner-only', 'guild-not-founded', 'account-deleted'],
  rest: { method: 'PUT', path: '/api/groups/{groupId}/guild/banner' },
  causes: fixedCost(8, 4),
});

export const chooseGuild = operation({
  name: 'guilds-choose',
  summary:
    'Makes the caller play for a guild of theirs, and for no other: what they earn and watch from then on counts for it. A guild is chosen once in a week in UTC.',
  caller: 'member',
  input: ofGroup,
  output: choiceSchema,
  limit: often,
  ceiling: { reads: 6, writes: 3 },
  refusals: ['group-not-found', 'guild-not-founded', 'guild-chosen-lately', 'account-deleted'],
  rest: { method: 'PUT', path: '/api/groups/{groupId}/guild/player' },
  causes: fixedCost(6, 3),
});

export const leaveGuild = operation({
  name: 'guilds-leave',
  summary: 'Makes the caller no longer play for a guild; they stay in its group.',
  caller: 'member',
  input: ofGroup,
  output: choiceSchema,
  limit: often,
  ceiling: { reads: 5, writes: 3 },
  refusals: ['account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}/guild/player' },
  causes: fixedCost(6, 3),
  isUrgent: true,
});

export const showGuild = operation({
  name: 'guilds-show',
  summary: `Shows a group’s guild, for its members: who plays for it, and its challenge of the week, which counts once ${minPlayers} do. To the owner of a group that isn’t one yet, what it lacks.`,
  caller: 'member',
  input: ofGroup,
  output: z.strictObject({
    /** What the group has of what it takes, by levels only its owner sees; null to others and for a guild. */
    ready: z
      .strictObject({
        isReady: z.boolean(),
        /** The owner’s level. */
        level: z.int().positive(),
        /** The highest levels in the group, the highest first. */
        levels: z.array(z.int().positive()),
      })
      .nullable(),
    /** The members who play for it. */
    players: z.array(uidSchema),
    choice: choiceSchema,
    /** This week, and the last one until it closes; none before it is a guild. */
    weeks: z.array(guildWeekSchema),
    /** The challenges that it has completed, and for how many weeks in a row by now. */
    won: z.int().min(0),
    inRow: z.int().min(0),
  }),
  limit: often,
  ceiling: { reads: 60, writes: 1, with: '50 members' },
  refusals: ['group-not-found', 'account-missing', 'account-deleted'],
  rest: { method: 'GET', path: '/api/groups/{groupId}/guild' },
  keptOffline: 6,
});
