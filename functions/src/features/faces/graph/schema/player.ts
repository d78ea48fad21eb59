/** GraphQL's type of the caller: account and player. */
import { serviceOf } from '@cine/contract/availability/providers';
import { xpForLevel } from '@cine/contract/game/level';
import type { OutputOf } from '@cine/contract/operation';
import type { Account } from '@cine/contract/operations/core/account';
import { type listImports as importsOperation, maxImports } from '@cine/contract/operations/watching/imports';
import { listBadges } from '#core/badges/index.ts';
import { readCircle } from '#core/circles/index.ts';
import { listNotifications } from '#core/notifications/index.ts';
import { type Player, progressView } from '#core/players/index.ts';
import { listDates } from '#together/dates/index.ts';
import { listGroups, listInvitations } from '#together/groups/index.ts';
import { listSentTips, listTips } from '#together/tips/index.ts';
import { listImports } from '#watching/imports/index.ts';
import { listShares } from '../../sharing/index.ts';
import { BadgeType } from './badge.ts';
import { builder, perRead } from './builder.ts';
import { Progress } from './challenge-progress.ts';
import { GroupType, groupList } from './group.ts';
import {
  GroupInvitationType,
  invitationList,
  Notification,
  notificationPages,
  ShareType,
  shareList,
  Tip,
  tipPages,
} from './lists.ts';
import { ServiceType } from './movie.ts';
import { Dates, planList } from './plan.ts';
import { Friend, friendList, latestFriends, latestRequests } from './profile.ts';
import { answerOf, requireMember } from './query-context.ts';
import { firstWithin, upToFirst } from './types.ts';

const Import = builder.objectRef<OutputOf<typeof importsOperation>['imports'][number]>('Import').implement({
  description: 'What the caller brought at once from another service’s files.',
  fields: (t) => ({
    id: t.id({ resolve: ({ importId }) => importId }),
    source: t.exposeString('source'),
    sources: t.exposeStringList('sources', { description: 'All services that its files are of.' }),
    at: t.exposeString('at'),
    undone: t.boolean({ resolve: ({ state }) => state !== 'applied' }),
    watches: t.int({ resolve: ({ counts }) => counts.watches }),
    ratings: t.int({ resolve: ({ counts }) => counts.ratings }),
    watchlist: t.int({ resolve: ({ counts }) => counts.watchlist }),
    lists: t.int({ resolve: ({ counts }) => counts.lists }),
    listed: t.int({
      description: 'Places of movies in collections that aren’t standing ones.',
      resolve: ({ counts }) => counts.listed,
    }),
    likes: t.int({ resolve: ({ counts }) => counts.likes }),
    notes: t.int({ resolve: ({ counts }) => counts.notes }),
    owned: t.int({ resolve: ({ counts }) => counts.owned }),
  }),
});

export const Me = builder.objectRef<{ account: Account; player: Player }>('Me').implement({
  description: 'The caller’s own data.',
  fields: (t) => ({
    id: t.id({ resolve: ({ account }) => account.uid }),
    username: t.string({ nullable: true, resolve: ({ account }) => account.username }),
    displayName: t.string({ resolve: ({ account }) => account.displayName }),
    region: t.string({ resolve: ({ account }) => account.region }),
    providers: t.intList({ resolve: ({ account }) => account.providers }),
    services: t.field({ type: [ServiceType], resolve: ({ account }) => account.providers.map(serviceOf) }),
    totalXp: t.int({ resolve: ({ player }) => player.totalXp }),
    level: t.int({ resolve: ({ player }) => player.level }),
    stars: t.int({
      description: 'How often they began again at level 1.',
      resolve: ({ player }) => player.prestige.stars,
    }),
    nextLevelAt: t.int({
      description: 'The XP at which the next level begins.',
      resolve: ({ player }) => player.prestige.from + xpForLevel(player.level + 1),
    }),
    moviesSeen: t.int({ resolve: ({ player }) => player.seen.length }),
    imports: t.field({
      type: [Import],
      description: 'The latest first.',
      complexity: { field: perRead, multiplier: maxImports },
      resolve: async (_me, _asked, { context, caller }) => (await listImports(context, caller, {})).imports,
    }),
    friends: t.field({
      type: [Friend],
      description: 'The latest first.',
      args: { first: t.arg.int({ defaultValue: 50 }) },
      complexity: friendList.cost,
      resolve: async ({ account }, args, { context }) =>
        friendList.firstOf(latestFriends(await readCircle(context.db, account.uid)), args),
    }),
    requests: t.field({
      type: [Friend],
      description: 'Those who ask the caller to be friends, the latest first.',
      args: { first: t.arg.int({ defaultValue: 50 }) },
      complexity: friendList.cost,
      resolve: async ({ account }, args, { context }) =>
        friendList.firstOf(latestRequests(await readCircle(context.db, account.uid)), args),
    }),
    badges: t.field({
      type: [BadgeType],
      description: 'All badges; of secret ones that the caller hasn’t earned only a hint.',
      complexity: { field: 2 * perRead, multiplier: 90 },
      resolve: async (_me, _asked, { context, caller }) =>
        (await listBadges(context, requireMember(caller), {})).badges,
    }),
    notifications: t.field({
      type: [Notification],
      description: 'Those of the last 30 days, the newest first.',
      args: { first: t.arg.int({ defaultValue: 10 }) },
      complexity: notificationPages.cost,
      resolve: async (_me, args, { context, caller }) => {
        const pageSize = notificationPages.sizeOf(args);
        return pageSize === 0 ? [] : (await listNotifications(context, caller, { pageSize })).notifications;
      },
    }),
    groups: t.field({
      type: [GroupType],
      description: 'The newest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: groupList.cost,
      resolve: async (_me, args, query) =>
        groupList.firstOf((await answerOf(listGroups, query)).groups, args),
    }),
    dates: t.field({
      type: [Dates],
      description: 'What the caller asked or answered; the next to end first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: planList.cost,
      resolve: async (_me, args, query) => planList.firstOf((await answerOf(listDates, query)).plans, args),
    }),
    tips: t.field({
      type: [Tip],
      description: 'What friends recommend to the caller, the newest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: tipPages.cost,
      resolve: async (_me, args, query) => {
        const pageSize = tipPages.sizeOf(args);
        return pageSize === 0 ? [] : (await answerOf(listTips, query, { pageSize })).tips;
      },
    }),
    sentTips: t.field({
      type: [Tip],
      description: 'What the caller recommends to friends, the newest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: tipPages.cost,
      resolve: async (_me, args, query) => {
        const pageSize = tipPages.sizeOf(args);
        return pageSize === 0 ? [] : (await answerOf(listSentTips, query, { pageSize })).tips;
      },
    }),
    invitations: t.field({
      type: [GroupInvitationType],
      description: 'What friends invite the caller into, the newest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: invitationList.cost,
      resolve: async (_me, args, query) =>
        invitationList.firstOf((await answerOf(listInvitations, query)).invitations, args),
    }),
    shares: t.field({
      type: [ShareType],
      description: 'The caller’s links, the newest first.',
      args: { first: t.arg.int({ defaultValue: 5 }) },
      complexity: shareList.cost,
      resolve: async (_me, args, query) =>
        shareList.firstOf((await answerOf(listShares, query)).shares, args),
    }),
    progress: t.field({
      type: [Progress],
      description: 'Challenges under way, and recently completed ones.',
      args: { first: t.arg.int({ defaultValue: 12 }) },
      complexity: upToFirst(36),
      resolve: ({ player }, { first }, { context }) =>
        Object.values(player.challenges)
          .slice(0, firstWithin(first, 36))
          .map((joined) => {
            const { paysOnly } = progressView(joined, player, context.now());
            return { ...joined, ...(paysOnly && { paysOnly }) };
          }),
    }),
  }),
});
