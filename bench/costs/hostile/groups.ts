/** What a hostile account does in groups and plans of dates. */
import * as dates from '@cine/contract/operations/together/dates';
import * as groups from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { hour, toInstant } from '@cine/contract/time';
import { type Below, type Move, movesOn, oneIn } from './move.ts';

const noCode = 'A'.repeat(dates.planCodeLength);
const inLastGroup = movesOn(({ groupIds }) => ({ groupId: groupIds.at(-1) ?? 'none' }));
const inLastPlan = movesOn(({ plans }) => ({ code: plans.at(-1) ?? noCode }));

export const groupMoves = {
  makeGroup: async ({ calls, groupIds, call }) => {
    const made = await call(groups.createGroup, { name: `Group ${calls}`, picture: 'reel' });
    if (made) groupIds.push(made.id);
  },
  inviteToGroup: inLastGroup(async ({ groupId, groupCodes, call }) => {
    const invited = await call(groups.renewInvitation, { groupId });
    if (invited?.invitation) groupCodes.push(invited.invitation.code);
  }),
  friendJoinsGroup: ({ friend, groupCodes }) =>
    friend(groups.joinGroup, { code: groupCodes.at(-1) ?? 'AAAAAAAA' }),
  guessGroup: ({ call }) => call(groups.joinGroup, { code: 'AAAAAAAA' }),
  inviteFriend: inLastGroup(({ groupId, call, friendId }) =>
    call(groups.inviteFriend, { groupId, uid: friendId }),
  ),
  friendAnswersInvitation: inLastGroup(({ groupId, below, friend }) =>
    friend(groups.answerInvitation, { groupId, accept: below(3) > 0 }),
  ),
  lookAtGroup: inLastGroup(({ groupId, call, below }) => {
    const looks = [
      () => call(groups.listGroups, {}),
      () => call(groups.showGroup, { groupId }),
      () => call(groups.showGroupTaste, { groupId }),
      () => call(groups.listEvenings, { groupId }),
      () => call(groups.listOpenEvenings, { groupId }),
      () => call(groups.listInvitations, {}),
      () => call(dates.listDates, { groupId }),
    ];
    return looks[below(looks.length)]!();
  }),
  openForGroup: inLastGroup(async ({ groupId, call, opened }) => {
    const session = await call(groups.openEvening, { groupId });
    if (session) opened.push({ id: session.id });
  }),
  friendComes: inLastGroup(({ groupId, friend, opened }) =>
    friend(groups.joinEvening, { groupId, sessionId: opened.at(-1)?.id ?? 'none' }),
  ),
  refuseForGroup: inLastGroup(({ groupId, call, below, movies }) =>
    call(groups.refuseMovie, {
      groupId,
      movieId: movies[below(movies.length)]!.id,
      lasts: oneIn(2, below) ? 'ever' : 'season',
    }),
  ),
  bringBack: inLastGroup(({ groupId, call, below, movies }) =>
    call(groups.withdrawRefusal, { groupId, movieId: movies[below(movies.length)]!.id }),
  ),
  addToGroup: inLastGroup(({ groupId, call, challengeIds }) =>
    call(groups.addChallenge, { groupId, challengeId: challengeIds.at(-1) ?? 'noir' }),
  ),
  takeOutOfGroup: inLastGroup(({ groupId, call, challengeIds }) =>
    call(groups.removeChallenge, { groupId, challengeId: challengeIds.at(-1) ?? 'noir' }),
  ),
  pollGroup: inLastGroup(async ({ groupId, call, polls }) => {
    const place = { kind: 'group', id: groupId } as const;
    const poll = await call(startPoll, { place, method: 'approval', movies: { from: 'list', count: 12 } });
    if (poll) polls.push(poll);
  }),
  handOverGroup: inLastGroup(({ groupId, call, friendId }) =>
    call(groups.handOverGroup, { groupId, uid: friendId }),
  ),
  friendTakesGroup: inLastGroup(({ groupId, below, friend }) =>
    friend(groups.answerHandOver, { groupId, accept: oneIn(2, below) }),
  ),
  removeMember: inLastGroup(({ groupId, call, friendId }) =>
    call(groups.removeMember, { groupId, uid: friendId }),
  ),
  leaveGroup: ({ groupIds, call }) => call(groups.leaveGroup, { groupId: groupIds.pop() ?? 'none' }),
  deleteGroup: ({ groupIds, call }) => call(groups.deleteGroup, { groupId: groupIds.pop() ?? 'none' }),
  propose: async ({ groupIds, plans, call, below }) => {
    const groupId = oneIn(2, below) ? groupIds.at(-1) : undefined;
    // The first is due at once, so its session may be opened.
    const hours = Array.from({ length: dates.maxDates }, (_, at) => at + 1);
    const proposed = hours.map((each) => toInstant(Date.now() + each * hour));
    const plan = await call(dates.proposeDates, { dates: proposed, ...(groupId && { groupId }) });
    if (plan) plans.push(plan.code);
  },
  answerPlan: inLastPlan(({ code, call, below }) => call(dates.answerDates, { code, said: saidOf(below) })),
  friendAnswersPlan: inLastPlan(({ code, below, friend }) =>
    friend(dates.answerDates, { code, said: saidOf(below) }),
  ),
  guessPlan: ({ call }) => call(dates.showDates, { code: noCode }),
  chooseDate: inLastPlan(({ code, call }) => call(dates.chooseDate, { code })),
  openPlan: inLastPlan(async ({ code, call, opened }) => {
    const session = await call(dates.openEvening, { code });
    if (session) opened.push({ id: session.sessionId });
  }),
  cancelPlan: ({ plans, call }) => call(dates.cancelDates, { code: plans.pop() ?? noCode }),
} satisfies Record<string, Move>;

function saidOf(below: Below): dates.DateAnswer[] {
  const { options } = dates.dateAnswerSchema;
  return Array.from({ length: dates.maxDates }, () => options[below(options.length)]!);
}
