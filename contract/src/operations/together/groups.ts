import * as z from 'zod';
import { costOfJoining, costOfLeaving, fixedCost } from '../../causes.ts';
import { inSession } from '../../errors.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import { bannerSchema } from '../../game/guilds/banner.ts';
import { operation } from '../../operation.ts';
import {
  assertChange,
  idSchema,
  instantSchema,
  keySchema,
  movieIdSchema,
  otherUidSchema,
  shownAvatarSchema,
  uidSchema,
} from '../../primitives.ts';
import { cleanGroupCode, isGroupCodeMisread } from '../../text/group-code.ts';
import { shownText } from '../../text/shown-text.ts';
import { typedCode } from '../../text/typed-code.ts';
import { movieCardSchema } from '../movies/movies.ts';
import { scoreSchema } from '../watching/ratings.ts';
import { createSession, inviterSchema, sessionSchema } from './sessions.ts';
import { candidateSchema } from './tonight.ts';

/** The most members of a group, and so of a guild. */
export const maxMembers = 50;
/** The most groups that a user is in. */
export const maxGroups = 20;
/** How long an invitation leads into its group, in days. */
export const invitedForDays = 14;

export const groupCodeSchema = typedCode(cleanGroupCode, 'K7PMXQ2A', isGroupCodeMisread);

/** The letters of a group's name. */
export const groupNameSchema = shownText(1, 40);

export const groupPictureSchema = z.enum([
  'mesa',
  'rain',
  'stars',
  'waves',
  'city',
  'forest',
  'curtain',
  'reel',
  'popcorn',
  'ticket',
  'projector',
  'moon',
]);
export type GroupPicture = z.infer<typeof groupPictureSchema>;

export const groupMemberSchema = z.strictObject({
  name: z.string(),
  /** How their character looks; absent if they have none. */
  figure: figureSchema.exactOptional(),
  avatar: shownAvatarSchema,
  joinedAt: instantSchema,
  /** Whether their ratings count in what the group sees of its members' tastes. */
  sharesTaste: z.boolean(),
});

/** Users who have the code may join until it expires. */
export const invitationSchema = z.strictObject({ code: z.string(), expiresAt: instantSchema });

/** The most movies that a group has refused at once. */
export const maxRefusals = 100;
/** How long a movie refused for a season stays so, in days. */
export const seasonDays = 90;

/** A movie that a member doesn't want the group to be offered again. */
export const refusalSchema = candidateSchema.pick({ movieId: true, title: true, titles: true }).extend({
  by: uidSchema,
  at: instantSchema,
  /** When it ends; null if never. */
  until: instantSchema.nullable(),
});

/** The most challenges that a group has. */
export const maxGroupChallenges = 10;

export const guildSchema = z.strictObject({ foundedAt: instantSchema, banner: bannerSchema });

/** How long a hand-over waits for an answer, in days. */
export const handOverForDays = 14;

export const groupSchema = z.strictObject({
  id: idSchema,
  name: z.string(),
  picture: groupPictureSchema,
  ownerId: uidSchema,
  /** The member whom the owner offers the group to, until they answer or it lapses. */
  handOver: z.strictObject({ to: uidSchema, until: instantSchema }).optional(),
  members: z.record(uidSchema, groupMemberSchema),
  /** Null until a member makes one, and after it was revoked. */
  invitation: invitationSchema.nullable(),
  /** The latest poll. */
  pollId: idSchema.optional(),
  challengeIds: z.array(idSchema).optional(),
  /** Movies that its lists leave out, the latest last; one whose `until` is past no longer counts. */
  refusals: z.array(refusalSchema).optional(),
  /** Absent until it becomes a guild, which it stays. */
  guild: guildSchema.optional(),
  createdAt: instantSchema,
});
export type Group = z.infer<typeof groupSchema>;

/** An invitation into a group, as the invited user sees it. */
export const groupInvitationSchema = z.strictObject({
  groupId: idSchema,
  name: z.string(),
  picture: groupPictureSchema,
  members: z.int(),
  by: z.strictObject({ uid: uidSchema, name: z.string() }),
  at: instantSchema,
  expiresAt: instantSchema,
});
export type GroupInvitation = z.infer<typeof groupInvitationSchema>;

/** The most invitations to groups that wait for a user and are listed. */
export const maxInvitations = 20;

/** The score predicted for a member, and the points they gave up: the others' average less theirs. */
const predictedSchema = z.strictObject({ predicted: scoreSchema.nullable(), gaveUp: z.int().nullable() });

const eveningMovieSchema = sessionSchema.shape.watched.element
  .pick({ movieId: true, title: true, titles: true, formerId: true })
  .extend({ watchedAt: instantSchema });

export const groupEveningSchema = z.strictObject({
  sessionId: idSchema,
  at: instantSchema,
  movies: z.array(
    eveningMovieSchema.extend({
      /** The members who watched it and are still in the group. */
      watchedBy: z.record(
        uidSchema,
        predictedSchema.extend({
          /** How they rate it now; null unless they share their ratings with the group. */
          rated: scoreSchema.nullable(),
        }),
      ),
    }),
  ),
  /** Members who were there too, as far as was recorded, but watched none of the movies. */
  alsoThere: z.array(uidSchema),
  /** How many more were there who aren't in the group. */
  others: z.int(),
});
export type GroupEvening = z.infer<typeof groupEveningSchema>;

/** A session of a group that is under way, as a member who may join sees it. */
export const openEveningSchema = z.strictObject({
  sessionId: idSchema,
  /** The host's name there. */
  host: z.string(),
  /** How many are present. */
  present: z.int(),
  at: instantSchema,
  attends: z.boolean(),
});
export type OpenEvening = z.infer<typeof openEveningSchema>;

/** The most open evenings of a group that it shows. */
export const maxOpenEvenings = 5;

/** Evenings on a page. */
export const eveningsPageSize = 10;

const ofGroup = z.strictObject({ groupId: idSchema });
const often = { perTenMinutes: 300, counted: 'leased' } as const;
const ofAccount = ['account-missing', 'guest-already-merged'] as const;

export const createGroup = operation({
  name: 'groups-create',
  summary: 'Makes a group that the caller owns. A key that was used before returns the group it made.',
  caller: 'member',
  input: z.strictObject({ name: groupNameSchema, picture: groupPictureSchema, key: keySchema.optional() }),
  output: groupSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 7, writes: 3 },
  refusals: ['groups-too-many', 'group-not-found', 'title-refused', ...ofAccount],
  rest: { method: 'POST', path: '/api/groups' },
  creates: { path: '/api/groups/{id}', mayRepeat: true },
});

export const listGroups = operation({
  name: 'groups-list',
  summary: `The groups that the caller is a member of, ${maxGroups} at most, the newest first.`,
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ groups: z.array(groupSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 23, writes: 1, with: '20 groups' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/groups' },
});

export const showGroup = operation({
  name: 'groups-show',
  summary: 'A group, for its members.',
  caller: 'member',
  input: ofGroup,
  output: groupSchema,
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['group-not-found'],
  rest: { method: 'GET', path: '/api/groups/{groupId}' },
});

export const changeGroup = operation({
  name: 'groups-change',
  summary: 'Changes the name or the picture, for the owner.',
  caller: 'member',
  input: ofGroup
    .extend({ name: groupNameSchema.optional(), picture: groupPictureSchema.optional() })
    .superRefine(({ groupId: _, ...changes }, ctx) => assertChange(changes, ctx)),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 9, writes: 4, with: 'a guild’s name' },
  refusals: ['group-not-found', 'group-owner-only', 'title-refused', 'account-deleted'],
  rest: { method: 'PUT', path: '/api/groups/{groupId}' },
  causes: fixedCost(8, 4),
});

export const renewInvitation = operation({
  name: 'groups-renewInvitation',
  summary: `Makes a code that leads into the group for ${invitedForDays} days; the former one leads nowhere any more.`,
  caller: 'member',
  input: ofGroup,
  output: groupSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 6, writes: 5 },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'POST', path: '/api/groups/{groupId}/invitation' },
});

export const revokeInvitation = operation({
  name: 'groups-revokeInvitation',
  summary: 'Revokes the invitation, if there is one.',
  caller: 'member',
  input: ofGroup,
  output: groupSchema,
  limit: often,
  ceiling: { reads: 5, writes: 4 },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}/invitation' },
  isUrgent: true,
});

const byCode = {
  perTenMinutes: 100,
  counted: 'failures',
  failures: { perTenMinutes: 50, reason: 'group-code-unknown' },
} as const;

export const checkGroupCode = operation({
  name: 'groups-checkCode',
  summary:
    'Tells whether an invitation’s code leads into a group, and, if its owner allows that, into which; nothing else about it. Answers as joining does.',
  caller: 'signed-in',
  input: z.strictObject({ code: groupCodeSchema }),
  output: z.strictObject({
    code: z.string(),
    /** Null unless the owner allows it. */
    group: groupSchema.pick({ name: true, picture: true }).extend({ invitedBy: inviterSchema }).nullable(),
  }),
  limit: byCode,
  ceiling: { reads: 7, writes: 2 },
  refusals: ['group-code-unknown', 'group-of-blocked', 'account-deleted'],
  rest: { method: 'POST', path: '/api/groups/check-code' },
  onlyReads: true,
});

export const joinGroup = operation({
  name: 'groups-join',
  summary:
    'Adds the caller by the code of an invitation. A group with somebody who blocked the caller answers as an unknown code.',
  caller: 'member',
  input: z.strictObject({ code: groupCodeSchema }),
  output: groupSchema,
  limit: byCode,
  ceiling: {
    reads: 150,
    writes: 28,
    with: 'notifications to nine other members, each with a push to ten browsers',
  },
  refusals: [
    'group-code-unknown',
    'group-full',
    'groups-too-many',
    'group-of-blocked',
    'account-missing',
    'account-deleted',
    'guest-already-merged',
  ],
  rest: { method: 'POST', path: '/api/groups/join' },
  causes: (_, { members }) => costOfJoining(Object.keys(members).length),
});

export const inviteFriend = operation({
  name: 'groups-invite',
  summary: `Invites a friend of the caller, or a member who was at the same evening, into a group; the invitation waits for ${invitedForDays} days. Answers the same where they and a member keep apart, or they have declined.`,
  caller: 'member',
  input: ofGroup.extend({
    uid: otherUidSchema,
    sessionId: idSchema.optional().describe('an evening that both attend; without it, they must be friends'),
  }),
  output: z.strictObject({ invited: z.literal(true) }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 28, writes: 7, with: 'a push to ten browsers' },
  refusals: ['group-not-found', 'not-friends', 'group-full', 'account-deleted'],
  rest: { method: 'POST', path: '/api/groups/{groupId}/invitations' },
  causes: fixedCost(22, 6),
});

export const listInvitations = operation({
  name: 'groups-listInvitations',
  summary: `The invitations into groups that wait for the caller's answer, the latest ${maxInvitations}.`,
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({ invitations: z.array(groupInvitationSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 45, writes: 1, with: '20 invitations' },
  refusals: ['account-deleted'],
  rest: { method: 'GET', path: '/api/group-invitations' },
  keptOffline: 1,
});

export const answerInvitation = operation({
  name: 'groups-answer',
  summary: 'Accepts or declines an invitation into a group. Nobody is told when the caller declines.',
  caller: 'member',
  input: ofGroup.extend({ accept: z.boolean() }),
  output: z.strictObject({
    /** The group, once the caller is in it. */
    group: groupSchema.nullable(),
  }),
  limit: often,
  ceiling: {
    reads: 155,
    writes: 30,
    with: 'notifications to nine other members, each with a push to ten browsers',
  },
  refusals: [
    'group-invitation-gone',
    'group-of-blocked',
    'group-full',
    'groups-too-many',
    ...ofAccount,
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/groups/{groupId}/invitations/answer' },
  // Declined, the notification of the invitation is marked as answered.
  causes: (_, { group }) => costOfJoining(group ? Object.keys(group.members).length : 1),
});

export const openEvening = operation({
  name: 'groups-openEvening',
  summary:
    'Opens a session for a group with the caller as host. The other members are invited, and join without its code.',
  caller: 'member',
  input: ofGroup.extend(createSession.input.shape),
  output: sessionSchema,
  limit: { perTenMinutes: 30, counted: 'strict' },
  ceiling: { reads: 700, writes: 110, with: '49 others of the group, with pushes to ten browsers each' },
  refusals: ['group-not-found', ...createSession.refusals],
  rest: { method: 'POST', path: '/api/groups/{groupId}/evenings' },
  creates: { path: '/api/sessions/{id}', mayRepeat: true },
  causes: fixedCost(700, 110),
});

export const joinEvening = operation({
  name: 'groups-joinEvening',
  summary:
    'Joins a session that was opened for a group of the caller. One with somebody who blocked the caller is answered as if it didn’t exist.',
  caller: 'member',
  input: ofGroup.extend({ sessionId: idSchema }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 7, writes: 3 },
  refusals: [
    'group-not-found',
    ...inSession,
    'session-of-blocked',
    'session-full',
    ...ofAccount,
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/groups/{groupId}/evenings/{sessionId}/join' },
  causes: fixedCost(6, 3),
});

export const listOpenEvenings = operation({
  name: 'groups-listOpenEvenings',
  summary: `The sessions of a group that are under way, the latest ${maxOpenEvenings}. One with somebody whom the caller keeps apart from isn't listed, unless they attend it.`,
  caller: 'member',
  input: ofGroup,
  output: z.strictObject({ evenings: z.array(openEveningSchema) }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 10, writes: 1, with: '5 evenings' },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/groups/{groupId}/open-evenings' },
});

export const listEvenings = operation({
  name: 'groups-listEvenings',
  summary:
    'What a group has watched at evenings that were opened for it, the latest first: who was there and how those rated it who share their ratings with the group; those who were there also see what each was predicted, and who gave way.',
  caller: 'member',
  input: ofGroup.extend({ cursor: z.string().max(200).optional() }),
  output: z.strictObject({ evenings: z.array(groupEveningSchema), nextCursor: z.string().nullable() }),
  limit: { perTenMinutes: 300, counted: 'leased' },
  ceiling: { reads: 70, writes: 1, with: '10 evenings, and 50 members' },
  refusals: ['group-not-found', 'cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/groups/{groupId}/evenings' },
  keptOffline: 6,
});

export const refuseMovie = operation({
  name: 'groups-refuse',
  summary: `Leaves a movie out of what the group is offered, forever or for a season of ${seasonDays} days. If several refuse a movie, the longest refusal counts.`,
  caller: 'member',
  input: ofGroup.extend({ movieId: movieIdSchema, lasts: z.enum(['ever', 'season']) }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 7, writes: 3 },
  refusals: [
    'group-not-found',
    'movie-unknown',
    'movie-never-offered',
    'refusals-too-many',
    'account-deleted',
  ],
  rest: { method: 'PUT', path: '/api/groups/{groupId}/refusals/{movieId}' },
});

export const withdrawRefusal = operation({
  name: 'groups-withdrawRefusal',
  summary: 'Offers a refused movie to the group again, also if another member refused it.',
  caller: 'member',
  input: ofGroup.extend({ movieId: movieIdSchema }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 5, writes: 3 },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}/refusals/{movieId}' },
  isUrgent: true,
});

export const addChallenge = operation({
  name: 'groups-addChallenge',
  summary: `Puts a challenge that all may join into the group, ${maxGroupChallenges} at most; members see it and join it for themselves.`,
  caller: 'member',
  input: ofGroup.extend({ challengeId: idSchema }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 6, writes: 3 },
  refusals: ['group-not-found', 'challenge-not-found', 'group-challenges-too-many', 'account-deleted'],
  rest: { method: 'PUT', path: '/api/groups/{groupId}/challenges/{challengeId}' },
});

export const removeChallenge = operation({
  name: 'groups-removeChallenge',
  summary: 'Takes a challenge out of the group; users who joined it stay in it.',
  caller: 'member',
  input: ofGroup.extend({ challengeId: idSchema }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 5, writes: 3 },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}/challenges/{challengeId}' },
  isUrgent: true,
});

export const leaveGroup = operation({
  name: 'groups-leave',
  summary:
    'Leaves a group. The longest-standing member succeeds an owner who leaves; the group ends with its last member. Whoever isn’t in it is answered as if they had left.',
  caller: 'member',
  input: ofGroup,
  output: z.strictObject({}),
  limit: { perTenMinutes: 60, counted: 'leased' },
  ceiling: { reads: 900, writes: 120, perCall: { reads: 2, writes: 1 }, with: 'its poll, its evenings' },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/groups/{groupId}/leave' },
  causes: costOfLeaving.group,
  isUrgent: true,
});

export const removeMember = operation({
  name: 'groups-removeMember',
  summary: 'Removes a member, for the owner, and revokes the invitation, which they know.',
  caller: 'member',
  input: ofGroup.extend({ uid: otherUidSchema }),
  output: groupSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 900, writes: 120, with: 'its poll closes, and each member gets a notification' },
  refusals: ['group-not-found', 'group-owner-only', 'group-member-not-found', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}/members/{uid}' },
  causes: costOfLeaving.group,
  isUrgent: true,
});

export const handOverGroup = operation({
  name: 'groups-handOver',
  summary: `Offers the group to another member, for the owner, who stays it until they accept. An offer lapses after ${handOverForDays} days; another one takes its place.`,
  caller: 'member',
  input: ofGroup.extend({ uid: otherUidSchema }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 35, writes: 9, with: 'a former offer taken back, and the push to ten browsers' },
  refusals: ['group-not-found', 'group-owner-only', 'group-member-not-found', 'account-deleted'],
  rest: { method: 'POST', path: '/api/groups/{groupId}/owner' },
  causes: fixedCost(30, 6),
});

export const answerHandOver = operation({
  name: 'groups-answerHandOver',
  summary:
    'Accepts or declines the group for the member whom its owner offers it to. A member who accepts owns the group from then on.',
  caller: 'member',
  input: ofGroup.extend({ accept: z.boolean() }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 11, writes: 6 },
  refusals: ['group-not-found', 'hand-over-gone', 'account-deleted'],
  rest: { method: 'POST', path: '/api/groups/{groupId}/owner/answer' },
  causes: fixedCost(8, 4),
});

export const withdrawHandOver = operation({
  name: 'groups-withdrawHandOver',
  summary: 'Withdraws what the owner has offered to another member, if anything.',
  caller: 'member',
  input: ofGroup,
  output: groupSchema,
  limit: often,
  ceiling: { reads: 11, writes: 6 },
  refusals: ['group-not-found', 'group-owner-only', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}/owner' },
  causes: fixedCost(8, 4),
  isUrgent: true,
});

export const deleteGroup = operation({
  name: 'groups-delete',
  summary: 'Deletes a group for all its members, for the owner.',
  caller: 'member',
  input: ofGroup,
  output: z.strictObject({}),
  limit: often,
  ceiling: { reads: 112, writes: 106, perCall: { reads: 2, writes: 1 }, with: 'its evenings, its guild' },
  refusals: ['group-not-found', 'group-owner-only', 'account-deleted'],
  rest: { method: 'DELETE', path: '/api/groups/{groupId}' },
  causes: fixedCost(1_112, 1_106),
  isUrgent: true,
});

export const shareTaste = operation({
  name: 'groups-shareTaste',
  summary: "Sets whether the caller's ratings count in what the group sees of its members' tastes.",
  caller: 'member',
  input: ofGroup.extend({ shared: z.boolean() }),
  output: groupSchema,
  limit: often,
  ceiling: { reads: 5, writes: 3 },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'PUT', path: '/api/groups/{groupId}/taste' },
});

const pointsSchema = z.number().min(0).max(100);

export const showGroupTaste = operation({
  name: 'groups-showTaste',
  summary:
    'What a group likes: genres that all like, where tastes part, the most similar pair, and movies rated best, from members who share their ratings.',
  caller: 'member',
  input: ofGroup,
  output: z.strictObject({
    counted: z.array(uidSchema),
    /**
     * Genres that half of them know and all of those like more than other movies, by at least `lead`; the
     * best first.
     */
    shared: z.array(z.strictObject({ genre: z.string(), lead: pointsSchema })),
    /** Genres that one likes more than other movies and another less, and the points between them. */
    apart: z.array(
      z.strictObject({ genre: z.string(), fan: uidSchema, critic: uidSchema, gap: pointsSchema }),
    ),
    /**
     * The two whose ratings match best, from 0 to 1, and how many movies both rated; null if no two match.
     */
    alike: z
      .strictObject({
        uids: z.tuple([uidSchema, uidSchema]),
        common: z.int(),
        similarity: z.number().min(0).max(1),
      })
      .nullable(),
    /** Movies that at least two rated, and all of them well, with each one's points; the best first. */
    best: z.array(movieCardSchema.extend({ scores: z.record(uidSchema, scoreSchema) })),
  }),
  limit: often,
  ceiling: { reads: 70, writes: 1, with: '50 members, and 45,000 movies' },
  refusals: ['group-not-found', 'account-deleted'],
  rest: { method: 'GET', path: '/api/groups/{groupId}/taste' },
  keptOffline: 6,
  holdsCatalogue: true,
});
