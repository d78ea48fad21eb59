import * as z from 'zod';
import { figureSchema } from '../../game/characters/figure.ts';
import { bannerSchema } from '../../game/guilds/banner.ts';
import { bestPlayers, minPlayers } from '../../game/guilds/guild.ts';
import { operation } from '../../operation.ts';
import { idSchema, instantSchema, otherUidSchema, shownAvatarSchema, uidSchema } from '../../primitives.ts';

/** What a board ranks: film XP of this week in UTC or of all time, or collectors' points. */
export const boardSchema = z.enum(['week', 'ever', 'collectors']);
export type Board = z.infer<typeof boardSchema>;

/** How many places the top of a board shows. */
export const shownPlaces = 10;
/** How many neighbours a rank shows on either side. */
export const shownNeighbours = 5;

const rankedSchema = z.strictObject({
  rank: z.int().positive(),
  uid: uidSchema,
  name: z.string(),
  /** How their character looks; null if they have none. */
  figure: figureSchema.nullable(),
  avatar: shownAvatarSchema,
  /** How often they began again at level 1: a star beside the name for each. */
  stars: z.int().min(0),
  points: z.int().positive(),
  /** When they reached that many: of equals, the user who did so first is ahead. */
  since: instantSchema,
});
export type Ranked = z.infer<typeof rankedSchema>;

const boardHead = {
  board: boardSchema,
  /** As of when: a minute ago at most, unless counting is late. Null before anything was counted. */
  asOf: instantSchema.nullable(),
  /** The Monday of the week it is about; null for the others. */
  week: z.iso.date().nullable(),
  /** How many are on it: the same for everybody, as are ranks. */
  size: z.int().min(0),
};

export const showLeaderboard = operation({
  name: 'leaderboards-show',
  summary:
    'Shows the top of a board of public members, or the caller and all of their friends who show them their level. Where one blocked the other, neither sees the other, who keeps their rank.',
  caller: 'member',
  input: z.strictObject({ board: boardSchema, among: z.enum(['all', 'friends']).default('all') }),
  output: z.strictObject({ ...boardHead, places: z.array(rankedSchema) }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 510, writes: 1, with: '500 friends' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/leaderboards/{board}' },
  keptOffline: 6,
});

export const showRank = operation({
  name: 'leaderboards-showRank',
  summary:
    'Shows the rank of the caller, or of a member who shows themselves to everybody, with five neighbours either side.',
  caller: 'member',
  input: z.strictObject({
    board: boardSchema,
    uid: otherUidSchema.optional().describe('whose place; the caller’s own by default'),
  }),
  output: z.strictObject({
    ...boardHead,
    /** Null while they aren't on the board. */
    place: rankedSchema.nullable(),
    /** Whether they may be on it: only users with a public profile are. */
    isPublic: z.boolean(),
    /** The best first. */
    above: z.array(rankedSchema),
    below: z.array(rankedSchema),
  }),
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 41, writes: 1, with: 'three pages either way' },
  refusals: ['user-unknown', 'account-deleted'],
  rest: { method: 'GET', path: '/api/leaderboards/{board}/rank' },
  keptOffline: 3,
});

const rankedGuildSchema = z.strictObject({
  rank: z.int().positive(),
  /** Its group, which only members can open. */
  groupId: idSchema,
  name: z.string(),
  banner: bannerSchema,
  points: z.int().positive(),
  /** When it reached that many: of equals, the one that did so first is ahead. */
  since: instantSchema,
  /** The weekly challenges that it has completed. */
  won: z.int().min(0),
});
export type RankedGuild = z.infer<typeof rankedGuildSchema>;

export const showGuilds = operation({
  name: 'leaderboards-showTable',
  summary: `Shows the guilds' table of this week in UTC, and the caller's guild in it with five neighbours either side. A guild's score is the film XP that its ${bestPlayers} best public players have earned since they chose it; one with fewer than ${minPlayers} isn't in it.`,
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    asOf: boardHead.asOf,
    week: boardHead.week,
    size: boardHead.size,
    places: z.array(rankedGuildSchema),
    /** The group whose guild the caller plays for; null if none. */
    groupId: idSchema.nullable(),
    /** Its place; null while it isn't in the table. */
    place: rankedGuildSchema.nullable(),
    /** The best first. */
    above: z.array(rankedGuildSchema),
    below: z.array(rankedGuildSchema),
  }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 30, writes: 1, with: 'ten guilds, and ten neighbours of the caller’s' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/guilds' },
  keptOffline: 1,
});
