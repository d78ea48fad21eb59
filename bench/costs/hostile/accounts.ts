import { deep } from '../../../scripts/test/deep.ts';
import type { MoveName } from './moves.ts';

/**
 * A kind of hostile account: its first moves, then each of the others once, then these at random until it has
 * made its calls, each as often as its number says. `npm test` plays an eighth of what the first ones repeat,
 * and nothing at random.
 */
export type HostileAccount = {
  name: string;
  isGuest?: boolean;
  calls: number;
  first: readonly MoveName[];
  others: Partial<Record<MoveName, number>>;
};

const anything: HostileAccount['others'] = {
  ...{ recordFirst: 2, recordSome: 5, recordCustom: 3, withdrawLast: 4, withdrawAny: 2, submit: 2 },
  ...{ createSmall: 1, createLarge: 1, joinAny: 1, joinLast: 2, abandon: 1, listChallenges: 1 },
  ...{
    open: 3,
    join: 2,
    guess: 1,
    report: 1,
    choose: 1,
    watchTogether: 3,
    undoTogether: 3,
    listGains: 1,
    leave: 1,
    close: 1,
  },
  ...{
    rename: 2,
    wish: 2,
    unwish: 1,
    rate: 1,
    unrate: 1,
    addCustom: 1,
    promote: 1,
    listWatches: 1,
    export: 1,
  },
  ...{ addShared: 2, recordShared: 1, friendRecords: 2, friendRates: 1, friendWishes: 1, friendJoins: 1 },
  ...{ chooseShared: 1, changeShared: 1, deleteShared: 1, deleteCustom: 1, matchShared: 1 },
  ...{ promoteShared: 2, friendRefuses: 2 },
  ...{ recommend: 2, friendRecommends: 2, answerTip: 2, withdrawTip: 1 },
  ...{ ask: 2, friendAnswers: 2, part: 1, showFriend: 1, reportPerson: 1, listNotifications: 1 },
  ...{ search: 1, query: 1, tonight: 1, show: 1, listCustom: 1, lookUp: 1, setUpTaste: 1 },
};

/** Each ends with an erasure or a merge. */
export const hostileAccounts: readonly HostileAccount[] = [
  {
    name: 'watches one movie again and again',
    calls: 120,
    first: ['createSmall', 'joinLast', 'wish', ...times(80, 'recordFirst')],
    others: { recordFirst: 6, withdrawLast: 1, submit: 2, wish: 1, rename: 1 },
  },
  {
    name: 'toggles the watch that decides',
    calls: 150,
    first: [...times(8, 'createSmall', 'joinLast'), ...times(30, 'recordFirst', 'withdrawLast')],
    others: { recordFirst: 5, withdrawLast: 5, createSmall: 1, joinLast: 1, export: 1 },
  },
  {
    name: 'opens and joins sessions',
    calls: 110,
    first: times(25, 'open'),
    others: {
      ...{ open: 4, join: 3, checkCode: 1, rename: 4, leave: 1, close: 1 },
      ...{ startPoll: 4, nominate: 3, openPoll: 2, vote: 5, withdrawBallot: 1, veto: 2 },
      ...{ closePoll: 1, cancelPoll: 1, showPoll: 1, listPolls: 1 },
    },
  },
  {
    name: 'watches very many movies for a challenge',
    calls: 270,
    first: [...times(2, 'createLarge', 'joinLast'), ...times(210, 'recordNext')],
    others: { withdrawAny: 4, recordNext: 4, listWatches: 1, export: 1 },
  },
  {
    name: 'records and undoes what sessions watched',
    calls: 120,
    first: [...times(8, 'createSmall', 'joinLast'), 'open'],
    others: { watchTogether: 10, undoTogether: 10, open: 4, choose: 1, listGains: 1 },
  },
  {
    name: 'comes as a guest',
    isGuest: true,
    calls: 110,
    first: ['join', 'joinLast', ...times(8, 'recordFirst', 'rename', 'wish', 'join')],
    others: {
      recordFirst: 4,
      withdrawLast: 2,
      watchTogether: 2,
      undoTogether: 1,
      rate: 1,
      join: 3,
      leave: 1,
    },
  },
  {
    name: 'shares custom movies with a friend',
    calls: 160,
    first: [
      ...(['createLarge', 'joinLast', 'friendJoins', 'addShared'] as const),
      ...times(3, 'open', 'chooseShared'),
      ...times(25, 'friendRecords'),
      ...(['friendRates', 'friendWishes', 'changeShared', 'deleteShared', 'changeShared'] as const),
      ...(['promoteShared', 'friendRefuses'] as const),
    ],
    others: {
      ...{
        addShared: 3,
        recordShared: 2,
        friendRecords: 6,
        friendRates: 2,
        friendWishes: 2,
        chooseShared: 2,
      },
      ...{ changeShared: 2, matchShared: 1, deleteShared: 1, promoteShared: 3, friendRefuses: 3, show: 2 },
    },
  },
  {
    name: 'befriends, parts and blocks again and again',
    calls: 120,
    first: [
      ...(['friendRenewsCode', 'ask', 'friendAnswers', 'friendWantsToKnow', 'wantToKnow'] as const),
      ...times(8, 'createSmall', 'joinLast'),
      ...times(4, 'recordNext', 'part', 'ask', 'friendAnswers'),
      ...times(6, 'recommend', 'friendRecommends'),
    ],
    others: {
      ...{ ask: 6, friendAnswers: 5, withdrawAsked: 2, part: 2, block: 2, unblock: 3, friendBlocks: 1 },
      ...{ friendUnblocks: 2, guessFriend: 2, renewCode: 1, friendRenewsCode: 1, rename: 2, recordNext: 2 },
      ...{ listFriends: 1, showFriend: 2, listNotifications: 2, readAll: 1, reportPerson: 2 },
      ...{ recommend: 3, friendRecommends: 3, answerTip: 2, withdrawTip: 1 },
    },
  },
  {
    name: 'challenges a friend and is challenged again and again',
    calls: 120,
    first: [
      ...(['friendRenewsCode', 'createCharacter', 'friendCreatesCharacter'] as const),
      // The friend doesn't accept every time.
      ...times(4, 'ask', 'friendAnswers'),
      ...times(6, 'challenge', 'friendAccepts', 'friendChallenges', 'acceptDuel'),
      ...times(2, 'challenge', 'friendDeclines'),
    ],
    others: {
      ...{ challenge: 5, friendChallenges: 5, acceptDuel: 4, friendAccepts: 3, declineDuel: 2 },
      ...{ friendDeclines: 1, withdrawDuel: 2, listAllDuels: 2, spar: 2, rename: 4, ask: 2 },
      ...{ friendAnswers: 2, block: 1, unblock: 2 },
    },
  },
  {
    name: 'makes groups and asks for dates',
    calls: 200,
    first: [
      ...(['friendRenewsCode', 'ask', 'friendAnswers', 'createSmall', 'makeGroup', 'inviteToGroup'] as const),
      ...([
        'friendJoinsGroup',
        'addToGroup',
        'propose',
        'friendAnswersPlan',
        'chooseDate',
        'openPlan',
      ] as const),
      ...times(6, 'openForGroup', 'friendComes', 'watchTogether', 'close'),
      ...times(12, 'refuseForGroup'),
    ],
    others: {
      ...{ makeGroup: 3, inviteToGroup: 3, friendJoinsGroup: 4, guessGroup: 1, revokeInvitation: 1 },
      ...{ inviteFriend: 3, friendAnswersInvitation: 3, changeGroup: 2, lookAtGroup: 8, openForGroup: 4 },
      ...{ friendComes: 3, watchTogether: 4, undoTogether: 2, tonight: 2, refuseForGroup: 4, bringBack: 2 },
      ...{ addToGroup: 2, takeOutOfGroup: 1, shareGroupTaste: 1, pollGroup: 2, vote: 2, rename: 3 },
      ...{
        handOverGroup: 2,
        friendTakesGroup: 1,
        keepGroup: 1,
        removeMember: 1,
        leaveGroup: 1,
        deleteGroup: 1,
        block: 1,
        unblock: 1,
      },
      ...{ propose: 4, answerPlan: 3, friendAnswersPlan: 3, showPlan: 2, guessPlan: 1, chooseDate: 3 },
      ...{ showCalendar: 1, openPlan: 2, cancelPlan: 1, ask: 1, friendAnswers: 1 },
    },
  },
  ...Array.from(
    { length: deep(1, 8) },
    (_, n): HostileAccount => ({
      name: `does anything (${n})`,
      calls: 65,
      first: ['createSmall', 'joinLast', 'open', 'addCustom'],
      others: anything,
    }),
  ),
];

function times(count: number, ...names: MoveName[]): MoveName[] {
  return Array.from({ length: deep(Math.ceil(count / 8), count) }, () => names).flat();
}
