/** GraphQL's type of a group. */
import {
  eveningsPageSize,
  type Group,
  type GroupEvening,
  maxGroupChallenges,
  maxGroups,
  maxMembers,
  maxOpenEvenings,
  maxRefusals,
  type OpenEvening,
} from '@cine/contract/operations/together/groups';
import { showGuild } from '#game/guilds/index.ts';
import { listDates } from '#together/dates/index.ts';
import { listEvenings, listOpenEvenings, showGroupTaste } from '#together/groups/index.ts';
import { listPolls } from '#together/polls/index.ts';
import { builder, perRead } from './builder.ts';
import { GuildType, guildCost } from './guild.ts';
import { Dates, planList } from './plan.ts';
import { PollType, pollList } from './poll.ts';
import { answerOf } from './query-context.ts';
import { shownAvatar } from './shown-avatar.ts';
import { firstWithin, Movie, upTo, upToFirst, wholeList } from './types.ts';

type Taste = Awaited<ReturnType<typeof showGroupTaste>>;
type WatchedMovie = GroupEvening['movies'][number];

const most = { movies: 10, genres: 20, best: 20 } as const;

const Member = builder.objectRef<Group['members'][string] & { uid: string }>('GroupMember').implement({
  fields: (t) => ({
    id: t.id({ resolve: ({ uid }) => uid }),
    name: t.exposeString('name'),
    avatar: t.string(shownAvatar),
    sharesTaste: t.exposeBoolean('sharesTaste'),
    joinedAt: t.exposeString('joinedAt'),
  }),
});

const GenreOfAll = builder.objectRef<Taste['shared'][number]>('GenreOfAll').implement({
  description: 'A genre that all like more than other movies, and by how many points at least.',
  fields: (t) => ({ genre: t.exposeString('genre'), lead: t.exposeFloat('lead') }),
});

const GenreApart = builder.objectRef<Taste['apart'][number]>('GenreApart').implement({
  description: 'A genre that one likes more than other movies and another less.',
  fields: (t) => ({
    genre: t.exposeString('genre'),
    fan: t.exposeID('fan'),
    critic: t.exposeID('critic'),
    gap: t.exposeFloat('gap'),
  }),
});

const Pair = builder.objectRef<NonNullable<Taste['alike']>>('SimilarPair').implement({
  fields: (t) => ({
    ids: t.idList({ resolve: ({ uids }) => uids }),
    common: t.exposeInt('common'),
    similarity: t.exposeFloat('similarity'),
  }),
});

const GroupTaste = builder.objectRef<Taste>('GroupTaste').implement({
  description: 'What members like who share their ratings with the group.',
  fields: (t) => ({
    counted: t.idList({ complexity: maxMembers, resolve: ({ counted }) => counted }),
    shared: t.field({
      type: [GenreOfAll],
      complexity: upTo(most.genres),
      resolve: ({ shared }) => shared.slice(0, most.genres),
    }),
    apart: t.field({
      type: [GenreApart],
      complexity: upTo(most.genres),
      resolve: ({ apart }) => apart.slice(0, most.genres),
    }),
    alike: t.expose('alike', { type: Pair, nullable: true }),
    best: t.field({
      type: [Movie],
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: ({ first }) => ({
        field: firstWithin(first, most.best) * perRead,
        multiplier: firstWithin(first, most.best),
      }),
      resolve: ({ best }, { first }) =>
        best.slice(0, firstWithin(first, most.best)).map(({ movieId }) => movieId),
    }),
  }),
});

const Watcher = builder
  .objectRef<WatchedMovie['watchedBy'][string] & { uid: string }>('EveningWatcher')
  .implement({
    description: 'A member who watched a movie there: predicted, given up and rated points.',
    fields: (t) => ({
      id: t.id({ resolve: ({ uid }) => uid }),
      predicted: t.exposeInt('predicted', { nullable: true }),
      gaveUp: t.exposeInt('gaveUp', { nullable: true }),
      rated: t.exposeInt('rated', { nullable: true }),
    }),
  });

const EveningMovie = builder.objectRef<WatchedMovie>('EveningMovie').implement({
  fields: (t) => ({
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movieId }) => movieId }),
    title: t.exposeString('title'),
    watchedAt: t.exposeString('watchedAt'),
    watchedBy: t.field({
      type: [Watcher],
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: upToFirst(maxMembers),
      resolve: ({ watchedBy }, { first }) => inOrder(watchedBy).slice(0, firstWithin(first, maxMembers)),
    }),
  }),
});

const Evening = builder.objectRef<GroupEvening>('GroupEvening').implement({
  description: 'An evening of a group at which something was watched.',
  fields: (t) => ({
    id: t.id({ resolve: ({ sessionId }) => sessionId }),
    at: t.exposeString('at'),
    alsoThere: t.idList({
      description: 'Members who were there too, for whom nothing was recorded.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: upToFirst(maxMembers),
      resolve: ({ alsoThere }, { first }) => alsoThere.slice(0, firstWithin(first, maxMembers)),
    }),
    others: t.exposeInt('others', { description: 'How many more were there who aren’t in the group.' }),
    movies: t.field({
      type: [EveningMovie],
      args: { first: t.arg.int({ defaultValue: 3 }) },
      complexity: upToFirst(most.movies),
      resolve: ({ movies }, { first }) => movies.slice(0, firstWithin(first, most.movies)),
    }),
  }),
});

const Refusal = builder.objectRef<NonNullable<Group['refusals']>[number]>('GroupRefusal').implement({
  description: 'A movie that the group’s lists leave out, by whom and until when.',
  fields: (t) => ({
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movieId }) => movieId }),
    title: t.exposeString('title'),
    by: t.exposeID('by'),
    at: t.exposeString('at'),
    until: t.exposeString('until', { nullable: true }),
  }),
});

const UnderWay = builder.objectRef<OpenEvening>('EveningUnderWay').implement({
  description: 'A session of the group that the caller attends or may join.',
  fields: (t) => ({
    id: t.id({ resolve: ({ sessionId }) => sessionId }),
    host: t.exposeString('host'),
    present: t.exposeInt('present'),
    at: t.exposeString('at'),
    attends: t.exposeBoolean('attends'),
  }),
});

export const GroupType = builder.objectRef<Group>('Group').implement({
  description: 'A circle of friends that the caller is in.',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    picture: t.exposeString('picture'),
    ownerId: t.exposeID('ownerId'),
    createdAt: t.exposeString('createdAt'),
    members: t.field({
      type: [Member],
      args: { first: t.arg.int({ defaultValue: 20 }) },
      complexity: upToFirst(maxMembers),
      resolve: ({ members }, { first }) => inOrder(members).slice(0, firstWithin(first, maxMembers)),
    }),
    taste: t.field({
      type: GroupTaste,
      description: 'Reads each member who shares theirs.',
      complexity: (2 + maxMembers) * perRead,
      resolve: ({ id: groupId }, _args, query) => answerOf(showGroupTaste, query, { groupId }),
    }),
    evenings: t.field({
      type: [Evening],
      description: 'The latest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: ({ first }) => ({
        field: (3 + eveningsPageSize + maxMembers) * perRead,
        multiplier: firstWithin(first, eveningsPageSize),
      }),
      resolve: async ({ id: groupId }, { first }, query) => {
        const { evenings } = await answerOf(listEvenings, query, { groupId });
        return evenings.slice(0, firstWithin(first, eveningsPageSize));
      },
    }),
    underWay: t.field({
      type: [UnderWay],
      description: 'The latest first.',
      complexity: { field: (2 + maxOpenEvenings) * perRead, multiplier: maxOpenEvenings },
      resolve: async ({ id: groupId }, _args, query) =>
        (await answerOf(listOpenEvenings, query, { groupId })).evenings,
    }),
    guild: t.field({
      type: GuildType,
      nullable: true,
      description: 'Once it is one.',
      complexity: guildCost,
      resolve: async ({ id: groupId, guild }, _args, query) =>
        guild ? { ...(await answerOf(showGuild, query, { groupId })), ...guild } : null,
    }),
    challengeIds: t.idList({
      complexity: maxGroupChallenges,
      resolve: ({ challengeIds }) => challengeIds ?? [],
    }),
    refusals: t.field({
      type: [Refusal],
      description: 'The latest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: upToFirst(maxRefusals),
      resolve: ({ refusals = [] }, { first }) =>
        refusals.toReversed().slice(0, firstWithin(first, maxRefusals)),
    }),
    polls: t.field({
      type: [PollType],
      description: 'The newest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: pollList.cost,
      resolve: async ({ id }, args, query) =>
        pollList.firstOf((await answerOf(listPolls, query, { kind: 'group', id })).polls, args),
    }),
    dates: t.field({
      type: [Dates],
      description: 'The next to end first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: planList.cost,
      resolve: async ({ id: groupId }, args, query) =>
        planList.firstOf((await answerOf(listDates, query, { groupId })).plans, args),
    }),
  }),
});

function inOrder<T extends object>(people: Readonly<Record<string, T>>): (T & { uid: string })[] {
  return Object.entries(people).map(([uid, person]) => ({ uid, ...person }));
}

export const groupList = wholeList<Group>(maxGroups, 1 + maxGroups);
