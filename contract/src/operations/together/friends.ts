import * as z from 'zod';
import { fixedCost } from '../../causes.ts';
import { operation } from '../../operation.ts';
import {
  idSchema,
  instantSchema,
  otherUidSchema,
  refuse,
  shownAvatarSchema,
  uidSchema,
} from '../../primitives.ts';
import { cleanFriendCode } from '../../text/friend-code.ts';
import { typedCode } from '../../text/typed-code.ts';
import { usernameSchema } from '../core/account.ts';

/** The most friends of a user. */
export const maxFriends = 500;
/** The most open requests of one user, and the most that wait for their answer. */
export const maxRequests = 100;
/** The most users that one has blocked. */
export const maxBlocked = 500;

export const friendCodeSchema = typedCode(cleanFriendCode, '3f9a0c71');

/** How a user was found: by their code, by their username, or in an evening or a group that both are in. */
export const askedBySchema = z.enum(['code', 'username', 'evening', 'group']);
export type AskedBy = z.infer<typeof askedBySchema>;

/** What another user is to the caller, as far as the caller may know. */
export const bondSchema = z.enum(['none', 'asked', 'asking', 'friends', 'blocked']);
export type Bond = z.infer<typeof bondSchema>;

const answerSchema = z.strictObject({ uid: uidSchema, bond: bondSchema });
const ofUser = z.strictObject({ uid: otherUidSchema });
const often = { perTenMinutes: 300, counted: 'leased' } as const;
const named = { uid: uidSchema, name: z.string(), username: usernameSchema, avatar: shownAvatarSchema };

export const listFriends = operation({
  name: 'friends-list',
  summary: "The caller's friend code, friends, requests either way, and whom they blocked; the latest first.",
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({
    /** Null until the caller makes one. */
    code: z.string().nullable(),
    friends: z.array(z.strictObject({ ...named, since: instantSchema })),
    /** Requests of others, which wait for the caller's answer. */
    asking: z.array(z.strictObject({ ...named, at: instantSchema })),
    /** Requests of the caller: what they typed, or the name that an evening or a group showed. */
    asked: z.array(
      z.strictObject({ uid: uidSchema, by: askedBySchema, said: z.string(), at: instantSchema }),
    ),
    blocked: z.array(
      z.strictObject({
        uid: uidSchema,
        name: z.string(),
        username: usernameSchema.nullable(),
        at: instantSchema,
      }),
    ),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 4, writes: 1 },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/friends' },
});

export const requestFriend = operation({
  name: 'friends-request',
  summary:
    'Asks somebody to be friends, by their code, their username, or from an evening or a group that both are in. If they have asked too, both are friends at once.',
  caller: 'member',
  input: z
    .strictObject({
      code: friendCodeSchema.optional().describe('the code of their link or QR code'),
      username: usernameSchema.optional().describe('the whole username'),
      uid: otherUidSchema
        .optional()
        .describe('another attendee of the evening `sessionId`, or member of the group `groupId`'),
      sessionId: idSchema.optional().describe('with `uid`: an evening that both attend'),
      groupId: idSchema.optional().describe('with `uid`: a group that both are in'),
    })
    .superRefine(({ code, username, uid, sessionId, groupId }, ctx) => {
      const countOf = (...of: unknown[]) => of.filter((each) => each !== undefined).length;
      const isOne = countOf(code, username, uid) === 1 && countOf(sessionId, groupId) === countOf(uid);
      if (!isOne) ctx.addIssue({ ...refuse('friend-not-one'), path: ['code'] });
    }),
  output: answerSchema,
  limit: { perTenMinutes: 100, counted: 'failures', failures: { perTenMinutes: 50, reason: 'user-unknown' } },
  ceiling: { reads: 370, writes: 120, with: 'one that answers theirs, and 50 duels with a former name' },
  refusals: [
    'user-unknown',
    'user-blocked',
    'friend-yourself',
    'friends-full',
    'friend-requests-full',
    'account-missing',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/friends/requests' },
  causes: fixedCost(340, 110),
});

export const answerFriend = operation({
  name: 'friends-answer',
  summary: 'Accepts or declines a request; the sender isn’t told that it was declined.',
  caller: 'member',
  input: ofUser.extend({ accept: z.boolean() }),
  output: answerSchema,
  limit: often,
  ceiling: { reads: 370, writes: 120, with: 'an acceptance, and 50 duels with a former name' },
  refusals: ['friend-request-gone', 'friends-full', 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/friends/requests/{uid}/answer' },
  causes: fixedCost(340, 110),
});

const ending = {
  caller: 'member',
  input: ofUser,
  output: answerSchema,
  limit: often,
  refusals: ['account-missing', 'guest-already-merged'],
} as const;

export const withdrawRequest = operation({
  ...ending,
  name: 'friends-withdraw',
  summary: 'Withdraws a request of the caller, if there is one.',
  ceiling: { reads: 110, writes: 110, with: '100 notifications through the caller' },
  rest: { method: 'DELETE', path: '/api/friends/requests/{uid}' },
  causes: fixedCost(110, 110),
  isUrgent: true,
});

export const removeFriend = operation({
  ...ending,
  name: 'friends-remove',
  summary: 'Ends a friendship, if there is one, for both.',
  ceiling: { reads: 110, writes: 110, with: '100 notifications through each other' },
  rest: { method: 'DELETE', path: '/api/friends/{uid}' },
  causes: fixedCost(110, 110),
  isUrgent: true,
});

export const blockUser = operation({
  name: 'friends-block',
  summary:
    'Blocks somebody the caller knows, from their circle, an evening or a group, or whose username they type. To them, the caller no longer exists; evenings and groups that both are in go on.',
  caller: 'member',
  input: z
    .strictObject({
      uid: otherUidSchema.optional().describe('who is blocked, unless `username` names them'),
      sessionId: idSchema
        .optional()
        .describe('with `uid`, for a user known from there alone: an evening that both attend'),
      groupId: idSchema
        .optional()
        .describe('with `uid`, for a user known from there alone: a group that both are in'),
      username: usernameSchema
        .optional()
        .describe('who is blocked; the block then shows what was typed, as nobody learns a name by blocking'),
    })
    .superRefine(({ uid, sessionId, groupId, username }, ctx) => {
      const isOne = (uid === undefined) !== (username === undefined);
      const isPlaced = sessionId !== undefined || groupId !== undefined;
      const isTwice = sessionId !== undefined && groupId !== undefined;
      if (!isOne || isTwice || (uid === undefined && isPlaced))
        ctx.addIssue({ ...refuse('block-not-one'), path: ['username'] });
    }),
  output: answerSchema,
  limit: { perTenMinutes: 100, counted: 'failures', failures: { perTenMinutes: 50, reason: 'user-unknown' } },
  ceiling: { reads: 125, writes: 120, with: '100 notifications through each other' },
  refusals: [
    'user-unknown',
    'friend-yourself',
    'blocks-full',
    'account-missing',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/friends/blocks' },
  causes: fixedCost(125, 120),
  isUrgent: 'owed',
});

export const unblockUser = operation({
  ...ending,
  name: 'friends-unblock',
  summary: 'Ends a block, if there is one; a friendship it ended stays so.',
  ceiling: { reads: 280, writes: 105, with: '50 duels with a former name' },
  rest: { method: 'DELETE', path: '/api/friends/blocks/{uid}' },
  causes: fixedCost(270, 100),
  isUrgent: true,
});

export const renewFriendCode = operation({
  name: 'friends-renewCode',
  summary: "Makes the caller's friend code, or a new one; the former leads nowhere any more.",
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ code: z.string() }),
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 6, writes: 5 },
  refusals: ['account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/friends/code' },
});
