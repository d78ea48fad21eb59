/** Leaderboards and ranks in GraphQL. */
import type { OutputOf } from '@cine/contract/operation';
import {
  boardSchema,
  type Ranked,
  type showLeaderboard,
  shownNeighbours,
  shownPlaces,
  type showRank,
} from '@cine/contract/operations/game/leaderboards';
import { builder, perRead } from './builder.ts';
import { shownAvatar } from './shown-avatar.ts';

export const BoardType = builder.enumType('Board', {
  description: 'What a board ranks: film XP of this week in UTC or of all time, or collectors’ points.',
  values: boardSchema.options,
});

const PlaceType = builder.objectRef<Ranked>('Place').implement({
  description: 'Somebody’s place on a board; of equals, whoever had as many points first is ahead.',
  fields: (t) => ({
    rank: t.exposeInt('rank'),
    id: t.id({ resolve: ({ uid }) => uid }),
    name: t.exposeString('name'),
    avatar: t.string(shownAvatar),
    stars: t.exposeInt('stars', { description: 'How often they began again at level 1.' }),
    points: t.exposeInt('points'),
    since: t.exposeString('since'),
  }),
});

export const LeaderboardType = builder.objectRef<OutputOf<typeof showLeaderboard>>('Leaderboard').implement({
  fields: (t) => ({
    asOf: t.exposeString('asOf', { nullable: true, description: 'When it was counted: lately.' }),
    week: t.exposeString('week', { nullable: true, description: 'The Monday of its week.' }),
    size: t.exposeInt('size'),
    places: t.expose('places', { type: [PlaceType] }),
  }),
});

export const RankType = builder.objectRef<OutputOf<typeof showRank>>('Rank').implement({
  fields: (t) => ({
    asOf: t.exposeString('asOf', { nullable: true, description: 'When it was counted: lately.' }),
    size: t.exposeInt('size'),
    place: t.expose('place', { type: PlaceType, nullable: true }),
    isPublic: t.exposeBoolean('isPublic'),
    above: t.expose('above', { type: [PlaceType] }),
    below: t.expose('below', { type: [PlaceType] }),
  }),
});

/** What a board costs: its counts, whom the caller is kept apart from, and its top. */
export const leaderboardCost = { field: (2 + shownPlaces) * perRead, multiplier: shownPlaces };

/** What a rank costs: a few documents, and its neighbours. */
export const rankCost = { field: (4 + 2 * shownNeighbours) * perRead, multiplier: 2 * shownNeighbours };
