import * as dates from '@cine/contract/operations/together/dates';
import * as groups from '@cine/contract/operations/together/groups';
import { startPoll } from '@cine/contract/operations/together/polls';
import { hour, toInstant } from '@cine/contract/time';
import { type Below, type Call, type Hostile, type Move, oneIn } from './move.ts';

export const groupMoves = {
  makeGroup: async (hostile, call) => {
    const made = await call(groups.createGroup, { name: `Group ${hostile.calls}`, picture: 'reel' });
    if (made) hostile.groupIds.push(made.id);
  },
  inviteToGroup: inLastGroup(async (groupId, call, _, hostile) => {
    const invited = await call(groups.renewInvitation, { groupId });
    hostile.groupCode = invited?.invitation?.code ?? hostile.groupCode;
  }),
  friendJoinsGroup: ({ friend, groupCode }) => friend(groups.joinGroup, { code: groupCode }),
  guessGroup: (_, call) => call(groups.joinGroup, { code: 'AAAAAAAA' }),
  revokeInvitation: inLastGroup((groupId, call) => call(groups.revokeInvitation, { groupId })),
  inviteFriend: inLastGroup((groupId, call, _, { friendId }) =>
    call(groups.inviteFriend, { groupId, uid: friendId }),
  ),
  friendAnswersInvitation: inLastGroup((groupId, _, below, { friend }) =>
    friend(groups.answerInvitation, { groupId, accept: below(3) > 0 }),
  ),
  changeGroup: inLastGroup((groupId, call, _, { calls }) =>
    call(groups.changeGroup, { groupId, name: `Name ${calls}` }),
  ),
  lookAtGroup: inLastGroup((groupId, call, below) => {
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
  openForGroup: inLastGroup(async (groupId, call, _, { opened }) => {
    const session = await call(groups.openEvening, { groupId });
    if (session) opened.push({ id: session.id });
  }),
  friendComes: inLastGroup((groupId, _, __, { friend, opened }) =>
    friend(groups.joinEvening, { groupId, sessionId: opened.at(-1)?.id ?? 'none' }),
  ),
  refuseForGroup: inLastGroup((groupId, call, below, { movies }) =>
    call(groups.refuseMovie, {
      groupId,
      movieId: movies[below(movies.length)]!.id,
      lasts: oneIn(2, below) ? 'ever' : 'season',
    }),
  ),
  bringBack: inLastGroup((groupId, call, below, { movies }) =>
    call(groups.withdrawRefusal, { groupId, movieId: movies[below(movies.length)]!.id }),
  ),
  addToGroup: inLastGroup((groupId, call, _, { challengeIds }) =>
    call(groups.addChallenge, { groupId, challengeId: challengeIds.at(-1) ?? 'noir' }),
  ),
  takeOutOfGroup: inLastGroup((groupId, call, _, { challengeIds }) =>
    call(groups.removeChallenge, { groupId, challengeId: challengeIds.at(-1) ?? 'noir' }),
  ),
  shareGroupTaste: inLastGroup((groupId, call, below) =>
    call(groups.shareTaste, { groupId, shared: oneIn(2, below) }),
  ),
  pollGroup: inLastGroup(async (id, call, _, { polls }) => {
    const place = { kind: 'group', id } as const;
    const poll = await call(startPoll, { place, method: 'approval', movies: { from: 'list', count: 12 } });
    if (poll) polls.push(poll);
  }),
  handOverGroup: inLastGroup((groupId, call, _, { friendId }) =>
    call(groups.handOverGroup, { groupId, uid: friendId }),
  ),
  friendTakesGroup: inLastGroup((groupId, _, below, { friend }) =>
    friend(groups.answerHandOver, { groupId, accept: oneIn(2, below) }),
  ),
  keepGroup: inLastGroup((groupId, call) => call(groups.withdrawHandOver, { groupId })),
  removeMember: inLastGroup((groupId, call, _, { friendId }) =>
    call(groups.removeMember, { groupId, uid: friendId }),
  ),
  leaveGroup: ({ groupIds }, call) => call(groups.leaveGroup, { groupId: groupIds.pop() ?? 'none' }),
  deleteGroup: ({ groupIds }, call) => call(groups.deleteGroup, { groupId: groupIds.pop() ?? 'none' }),
  propose: async ({ groupIds, plans }, call, below) => {
    const groupId = oneIn(2, below) ? groupIds.at(-1) : undefined;
    // The first is due at once, so its session may be opened.
    const hours = Array.from({ length: dates.maxDates }, (_, at) => at + 1);
    const proposed = hours.map((each) => toInstant(Date.now() + each * hour));
    const plan = await call(dates.proposeDates, { dates: proposed, ...(groupId && { groupId }) });
    if (plan) plans.push(plan.code);
  },
  answerPlan: inLastPlan((code, call, below) => call(dates.answerDates, { code, said: saidOf(below) })),
  friendAnswersPlan: inLastPlan((code, _, below, { friend }) =>
    friend(dates.answerDates, { code, said: saidOf(below) }),
  ),
  showPlan: inLastPlan((code, call) => call(dates.showDates, { code })),
  guessPlan: (_, call) => call(dates.showDates, { code: 'A'.repeat(dates.planCodeLength) }),
  chooseDate: inLastPlan((code, call) => call(dates.chooseDate, { code })),
  showCalendar: inLastPlan((code, call) => call(dates.showCalendar, { code })),
  openPlan: inLastPlan(async (code, call, _, { opened }) => {
    const session = await call(dates.openEvening, { code });
    if (session) opened.push({ id: session.sessionId });
  }),
  cancelPlan: ({ plans }, call) =>
    call(dates.cancelDates, { code: plans.pop() ?? 'A'.repeat(dates.planCodeLength) }),
} satisfies Record<string, Move>;

type Act = (id: string, call: Call, below: Below, hostile: Hostile) => Promise<unknown>;

function inLastGroup(act: Act): Move {
  return (hostile, call, below) => act(hostile.groupIds.at(-1) ?? 'none', call, below, hostile);
}

function inLastPlan(act: Act): Move {
  return (hostile, call, below) =>
    act(hostile.plans.at(-1) ?? 'A'.repeat(dates.planCodeLength), call, below, hostile);
}

function saidOf(below: Below): dates.DateAnswer[] {
  const { options } = dates.dateAnswerSchema;
  return Array.from({ length: dates.maxDates }, () => options[below(options.length)]!);
}
