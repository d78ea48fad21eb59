/** GraphQL's `Query`: movies, people, profiles, groups, collections, polls, boards, and the caller. */
import type { Reason } from '@cine/contract/errors';
import { type ShownProfile, showProfile } from '@cine/contract/operations/together/profiles';
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { idSchema, uidSchema } from '@cine/contract/primitives';
import type { Context } from '#context.ts';
import { showGuilds, showLeaderboard, showRank } from '#game/leaderboards/index.ts';
import { customIndexOf } from '#movies/custom-movies/index.ts';
import { findMovies } from '#movies/search-engine/index.ts';
import type { Caller } from '#platform/endpoints/caller.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { showGroup } from '#together/groups/index.ts';
import { listPolls, loadPoll } from '#together/polls/index.ts';
import { showProfile as show } from '#together/profiles/index.ts';
import { openSeen } from '#watching/collections/index.ts';
import { builder, perRead } from './builder.ts';
import { CollectionType, collectionCost } from './collection.ts';
import { GroupType } from './group.ts';
import './movie.ts';
import './movie.ts';
import { GuildTableType, guildTableCost } from './guild.ts';
import './game/of-character.ts';
import './game/of-duels.ts';
import './game/of-habits.ts';
import './game/of-me.ts';
import './game/of-profile.ts';
import './game/task.ts';
import './named.ts';
import './of-collections.ts';
import { BoardType, LeaderboardType, leaderboardCost, RankType, rankCost } from './leaderboard.ts';
import { Me } from './player.ts';
import { PollType, pollList } from './poll.ts';
import { Profile } from './profile.ts';
import { answerOf, requireMember } from './query-context.ts';
import { firstWithin, Movie, Person } from './types.ts';

const most = 50;

/** A search goes through all movies, so a query may search four times at most. */
const perSearch = 40 * perRead;

builder.queryType({
  fields: (t) => ({
    movie: t.field({
      type: Movie,
      nullable: true,
      args: { id: t.arg.id({ required: true }) },
      complexity: perRead,
      resolve: (_root, { id }) => idOf(id),
    }),
    movies: t.field({
      type: [Movie],
      nullable: { list: false, items: true },
      description: `Movies by their ids, at most ${most}, each null if there is none.`,
      args: { ids: t.arg.idList({ required: true }) },
      complexity: ({ ids }) => ({ field: ids.length * perRead, multiplier: ids.length }),
      resolve: (_root, { ids }) => {
        if (ids.length > most)
          throw new AppError('query-too-costly', { what: 'ids', asked: ids.length, limit: most });
        // No movie has the id 0.
        return ids.map((id) => (isId(id) ? Number(id) : 0));
      },
    }),
    search: t.field({
      type: [Movie],
      description:
        'Searches movies, the caller’s custom ones included: titles in any language, people, English keywords, year.',
      args: { query: t.arg.string({ required: true }), first: t.arg.int({ defaultValue: 10 }) },
      complexity: ({ first }) => ({
        field: firstWithin(first, most) === 0 ? 0 : perSearch + firstWithin(first, most) * perRead,
        multiplier: firstWithin(first, most),
      }),
      resolve: async (_root, { query, first }, { context, caller }) => {
        if (firstWithin(first, most) === 0) return [];
        const cards = await findMovies(context, query.slice(0, 100), {
          limit: firstWithin(first, most),
          filters: {},
          isWanted: null,
          customIndex: await customIndexOf(context, caller),
        });
        return cards.map(({ id }) => id);
      },
    }),
    person: t.field({
      type: Person,
      nullable: true,
      description: 'A person by TMDB’s id; null if no movie has them.',
      args: { id: t.arg.id({ required: true }) },
      complexity: 20 * perRead,
      resolve: async (_root, { id }, { moviesOf }) => {
        const personId = idOf(id);
        const [movie] = await moviesOf(personId);
        return movie?.details.people.find((person) => person.id === personId) ?? null;
      },
    }),
    profile: t.field({
      type: Profile,
      nullable: true,
      description: 'A member as they show themselves to the caller; null if that is nothing.',
      args: {
        id: t.arg.id({ required: true }),
        sessionId: t.arg.id({ description: 'An evening that both attend.' }),
        groupId: t.arg.id({ description: 'A group that both are in.' }),
      },
      // With the last watches of both.
      complexity: 50 * perRead,
      resolve: async (_root, { id, ...place }, { context, caller }) => profileOf(context, caller, id, place),
    }),
    group: t.field({
      type: GroupType,
      nullable: true,
      description: 'A group that the caller is in.',
      args: { id: t.arg.id({ required: true }) },
      complexity: perRead,
      resolve: (_root, { id }, { context, caller }) =>
        showGroup(context, requireMember(caller), { groupId: documentId(id, 'group-not-found') }),
    }),
    collection: t.field({
      type: CollectionType,
      nullable: true,
      description: 'A collection of the caller’s by its id, such as `watchlist`, or one that they may see.',
      args: { id: t.arg.id({ required: true }) },
      complexity: collectionCost,
      resolve: (_root, { id }, { context, caller }) => {
        const { data } = collectionSchema.safeParse(id);
        if (data === undefined) throw new AppError('collection-not-found');
        return openSeen(context, caller.uid, data);
      },
    }),
    poll: t.field({
      type: PollType,
      nullable: true,
      description: 'A poll of an evening or a group that the caller is in.',
      args: { id: t.arg.id({ required: true }) },
      complexity: 2 * perRead,
      resolve: (_root, { id }, { context, caller }) =>
        loadPoll(context, documentId(id, 'poll-not-found'), caller),
    }),
    polls: t.field({
      type: [PollType],
      nullable: true,
      description: 'The polls of an evening, the newest first.',
      args: { sessionId: t.arg.id({ required: true }), first: t.arg.int({ defaultValue: 5 }) },
      complexity: pollList.cost,
      resolve: async (_root, { sessionId, ...args }, query) => {
        const id = documentId(sessionId, 'session-not-found');
        return pollList.firstOf((await answerOf(listPolls, query, { kind: 'session', id })).polls, args);
      },
    }),
    guildTable: t.field({
      type: GuildTableType,
      description: 'The guilds’ table of this week.',
      complexity: guildTableCost,
      resolve: (_root, _args, query) => answerOf(showGuilds, query),
    }),
    leaderboard: t.field({
      type: LeaderboardType,
      description: 'The top of a board of public members.',
      args: { board: t.arg({ type: BoardType, required: true }) },
      complexity: leaderboardCost,
      resolve: (_root, args, query) => answerOf(showLeaderboard, query, args),
    }),
    rank: t.field({
      type: RankType,
      nullable: true,
      description: 'The rank of the caller, or of somebody who shows themselves to everybody, on a board.',
      args: { board: t.arg({ type: BoardType, required: true }), id: t.arg.id() },
      complexity: rankCost,
      resolve: (_root, { board, id }, { context, caller }) => {
        const uid = id === undefined || id === null ? undefined : uidOf(id);
        return showRank(context, requireMember(caller), { board, uid });
      },
    }),
    me: t.field({
      type: Me,
      complexity: 2 * perRead,
      resolve: async (_root, _args, query) => {
        const [account, player] = await Promise.all([query.account(), query.player()]);
        if (!account) throw new AppError('account-missing');
        return { account, player };
      },
    }),
  }),
});

/** The id of a document. Throws the reason for one that can't be an id. */
function documentId(id: string | number, reason: Reason): string {
  const parsed = idSchema.safeParse(String(id));
  if (!parsed.success) throw new AppError(reason);
  return parsed.data;
}

async function profileOf(
  context: Context,
  caller: Caller,
  id: string | number,
  { sessionId, groupId }: { sessionId?: string | null | undefined; groupId?: string | null | undefined },
): Promise<ShownProfile | null> {
  const input = showProfile.input.safeParse({
    uid: String(id),
    ...(sessionId && { sessionId: String(sessionId) }),
    ...(groupId && { groupId: String(groupId) }),
  });
  if (!input.success) return null;
  try {
    return await show(context, caller, input.data);
  } catch (error) {
    if (error instanceof AppError && error.reason === 'user-unknown') return null;
    throw error;
  }
}

/** TMDB's ids are whole numbers from 1 on; GraphQL may send them as strings of digits. */
function isId(id: string | number): boolean {
  return /^\d+$/.test(String(id)) && Number.isSafeInteger(Number(id)) && Number(id) > 0;
}

function idOf(id: string | number): number {
  if (!isId(id)) throw new AppError('movie-unknown');
  return Number(id);
}

function uidOf(id: string | number): string {
  const parsed = uidSchema.safeParse(String(id));
  if (!parsed.success) throw new AppError('user-unknown');
  return parsed.data;
}
