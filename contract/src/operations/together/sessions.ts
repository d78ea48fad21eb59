import * as z from 'zod';
import { namedPlaceSchema } from '../../availability/services.ts';
import { costOfLeaving, costOfPaying, fixedCost } from '../../causes.ts';
import { inSession } from '../../errors.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import { filtersSchema } from '../../movies/filters.ts';
import { operation } from '../../operation.ts';
import {
  formed,
  idSchema,
  instantSchema,
  keySchema,
  localeSchema,
  movieIdSchema,
  otherUidSchema,
  regionSchema,
  shownAvatarSchema,
  shownProviderSchema,
  subscriptionsSchema,
  timeZoneSchema,
  uidSchema,
} from '../../primitives.ts';
import { cleanJoinCode, isJoinCodeMisread } from '../../text/join-code.ts';
import { displayNameSchema } from '../../text/shown-text.ts';
import { typedCode } from '../../text/typed-code.ts';
import { hour } from '../../time.ts';
import { collectionSchema } from '../watching/collection-name.ts';

/** The most attendees of a session. */
export const maxAttendees = 20;
/** The most screens, such as televisions, that show a session. */
export const maxScreens = 4;
/** How long a session, an evening, stays open; then it ends, and its document is deleted. */
export const sessionLastsMs = 12 * hour;

export const joinCodeSchema = typedCode(cleanJoinCode, 'K7PMXQ', isJoinCodeMisread);

/** `together`: one region and one screen. `apart`: each at home, with their own region and services. */
export const sessionModeSchema = z.enum(['together', 'apart']);
export type SessionMode = z.infer<typeof sessionModeSchema>;

/**
 * How the attendees' tastes are combined: average, average without movies that anyone would dislike, the
 * least happy attendee's score, the happiest one's, or the product (Nash).
 */
export const strategySchema = z.enum([
  'average',
  'average-without-misery',
  'least-misery',
  'most-pleasure',
  'nash-product',
]);
export type Strategy = z.infer<typeof strategySchema>;

/** What a session starts with. */
export const usualStrategy: Strategy = 'average-without-misery';

/** A predicted score, in points of the user's own ratings, 0–100. */
export const expectedScoreSchema = z.strictObject({
  uid: uidSchema,
  score: z.int().min(0).max(100),
  /** From 0 to 1, as of a prediction; absent where a movie was chosen before it was kept. */
  confidence: z.number().min(0).max(1).optional(),
});
export type ExpectedScore = z.infer<typeof expectedScoreSchema>;

/** An attendee who has a movie, and on what, such as "Blu-ray": null for what isn't a known medium. */
export const movieOwnerSchema = z.strictObject({ uid: uidSchema, medium: z.string().nullable() });
export type MovieOwner = z.infer<typeof movieOwnerSchema>;

export const attendeeSchema = z.strictObject({
  name: z.string(),
  guest: z.boolean(),
  /** Their subscriptions, as in their account. */
  providers: z.array(shownProviderSchema),
  region: z.string(),
  present: z.boolean(),
  /** How their character looks; absent if they have none. */
  figure: figureSchema.exactOptional(),
  avatar: shownAvatarSchema,
  /** Present if they keep their discs and files out of evenings. */
  withoutShelf: z.literal(true).exactOptional(),
  joinedAt: instantSchema,
});
export type Attendee = z.infer<typeof attendeeSchema>;

/** The most watches a session records, against mistakes and abuse. */
export const maxWatchedInSession = 10;

const movieNames = {
  movieId: movieIdSchema,
  title: z.string(),
  /** The title in other languages, if known. */
  titles: z.strictObject({ fr: z.string().optional(), ru: z.string().optional() }),
  /** The custom movie it was, if that was promoted since. */
  formerId: movieIdSchema.optional(),
};

/** A session as operations return it to attendees; they listen to `sessionDocument`. */
export const sessionSchema = z.strictObject({
  id: idSchema,
  code: z.string(),
  status: z.enum(['open', 'closed']),
  mode: sessionModeSchema,
  /** The screen's region (`together`); when `apart`, each attendee's own counts instead. */
  region: z.string(),
  hostId: uidSchema,
  attendees: z.record(uidSchema, attendeeSchema),
  /** Shared screens that show the session; they aren't attendees, and may read and choose. */
  screens: z.array(uidSchema),
  /** The attendee whose services serve for all ("we are at Léa's"), or null for the intersection. */
  servicesOf: uidSchema.nullable(),
  /** Providers whose catalogues all attendees can watch, covered tiers included; empty when `apart`. */
  commonProviders: z.array(shownProviderSchema),
  /** Whether free and ad-supported offers count for all; only if an attendee asked for them. */
  includeFree: z.boolean(),
  /** Present if discs and files of those present count; only if an attendee asked for them. */
  includeOwned: z.literal(true).exactOptional(),
  strategy: strategySchema,
  filters: filtersSchema,
  /** The collection of its movies, as long as the user who chose it may see it; absent for all movies. */
  collection: z.strictObject({ collection: collectionSchema, by: uidSchema }).exactOptional(),
  chosen: z
    .strictObject({
      ...movieNames,
      by: uidSchema,
      /** Where it could be opened when it was chosen. */
      places: z.array(namedPlaceSchema),
      /** Whether these places are sample data, which must be shown with them. */
      sampleOffers: z.boolean(),
      /** A custom movie has no places, and fits all attendees. */
      ownCopy: z.literal(true).optional(),
      /** Who of those present had it when it was chosen, if discs and files counted. */
      ownedBy: z.array(movieOwnerSchema).exactOptional(),
      /** Predicted scores when it was chosen; without attendees of unknown taste. */
      expected: z.array(expectedScoreSchema),
      /** Whether those present now can still all watch it there. */
      fits: z.boolean(),
    })
    .nullable(),
  /** What was chosen until somebody replaced or removed it: choosing it again brings it back. */
  replaced: z
    .strictObject({
      movieId: movieIdSchema,
      title: movieNames.title,
      titles: movieNames.titles,
      by: uidSchema,
      at: instantSchema,
    })
    .exactOptional(),
  watched: z.array(
    z.strictObject({
      ...movieNames,
      recordedAt: instantSchema,
      recordedBy: uidSchema,
      recordedFor: z.array(uidSchema),
      /** What those it was recorded for were predicted, if it was the chosen movie. */
      expected: z.array(expectedScoreSchema).optional(),
    }),
  ),
  /** The group it was opened for; its members join without the code. */
  groupId: idSchema.optional(),
  pollId: idSchema.optional(),
  /**
   * What a poll decided, if its winner was chosen automatically, and how many said yes, if that may be shown.
   */
  decided: z
    .strictObject({
      pollId: idSchema,
      movieId: movieIdSchema,
      votes: z.strictObject({ yeses: z.int(), of: z.int() }).nullable(),
    })
    .optional(),
  createdAt: instantSchema,
  expiresAt: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;

/** The most people whom an invitation shows by their initials. */
export const maxInitials = 6;

/** Who is behind a code, for those who haven't joined: whoever invites by name, others by their initials. */
export const inviterSchema = z.strictObject({
  name: z.string(),
  /** How their character looks; absent if they have none. */
  figure: figureSchema.exactOptional(),
  /** The initials of those who are there besides, the first to come first. */
  initials: z.array(z.string()).max(maxInitials),
  /** How many more are there. */
  more: z.int(),
});
export type Inviter = z.infer<typeof inviterSchema>;

const ofSession = z.strictObject({ sessionId: idSchema });
const often = { perTenMinutes: 600, counted: 'leased' } as const;
/** `failures`: how many wrong codes a user may type in ten minutes until further ones are refused. */
const byCode = {
  perTenMinutes: 300,
  counted: 'failures',
  failures: { perTenMinutes: 50, reason: 'join-code-unknown' },
} as const;
const byToken = {
  perTenMinutes: 300,
  counted: 'failures',
  failures: { perTenMinutes: 50, reason: 'screen-offer-unknown' },
} as const;
/** A screen's user id and a secret. */
const screenTokenSchema = formed(/^[A-Za-z0-9_-]{1,128}\.[0-9a-f]{32}$/, {
  example: `screen.${'0'.repeat(32)}`,
});

export const createSession = operation({
  name: 'sessions-create',
  summary: 'Opens a session with the caller as host and returns the code to join it.',
  caller: 'member',
  input: z.strictObject({
    mode: sessionModeSchema.default('together'),
    /** The screen's region; the host's own by default. */
    region: regionSchema.optional(),
    key: keySchema.optional().describe('an idempotency key: repeated calls with it open one session'),
  }),
  output: sessionSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 6, writes: 4 },
  refusals: [...inSession, 'account-missing', 'guest-already-merged'],
  rest: { method: 'POST', path: '/api/sessions' },
  creates: { path: '/api/sessions/{id}', mayRepeat: true },
});

export const showSession = operation({
  name: 'sessions-show',
  summary:
    'Returns a session that the caller attends or shows on a screen, open or closed, until it expires.',
  caller: 'signed-in',
  input: ofSession,
  output: sessionSchema,
  limit: { perTenMinutes: 1200, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['session-not-found', 'session-expired'],
  rest: { method: 'GET', path: '/api/sessions/{sessionId}' },
});

export const listSessions = operation({
  name: 'sessions-list',
  summary: 'Lists the sessions that the caller attends, open or closed, until they expire; the oldest first.',
  caller: 'signed-in',
  input: z.strictObject({
    pageSize: z.int().min(1).max(50).default(20),
    cursor: z.string().max(200).optional(),
  }),
  output: z.strictObject({ sessions: z.array(sessionSchema), nextCursor: z.string().nullable() }),
  limit: often,
  ceiling: { reads: 55, writes: 1, with: '50 on a page' },
  refusals: ['cursor-invalid', 'account-deleted'],
  rest: { method: 'GET', path: '/api/sessions' },
});

export const checkCode = operation({
  name: 'sessions-checkCode',
  summary:
    'Tells whether a code leads to an open session, and, if its host allows that, who invites; nothing else about it.',
  caller: 'signed-in',
  input: z.strictObject({ code: joinCodeSchema }),
  output: z.strictObject({
    code: z.string(),
    /** Null unless the host allows it. */
    invitedBy: inviterSchema.extend({ mode: sessionModeSchema }).nullable(),
  }),
  limit: byCode,
  ceiling: { reads: 7, writes: 2 },
  refusals: ['join-code-unknown', 'session-of-blocked', 'account-deleted'],
  rest: { method: 'POST', path: '/api/sessions/check-code' },
  onlyReads: true,
});

export const joinSession = operation({
  name: 'sessions-join',
  summary: 'Joins a session by its code; a guest gives a name and their services.',
  caller: 'signed-in',
  input: z.strictObject({
    code: joinCodeSchema,
    guest: z
      .strictObject({
        displayName: displayNameSchema,
        providers: subscriptionsSchema,
        /** The session's region by default. */
        region: regionSchema.optional(),
        /** The language of the request by default. */
        locale: localeSchema.optional(),
        timeZone: timeZoneSchema.default('Europe/Paris'),
      })
      .optional(),
  }),
  output: sessionSchema,
  limit: byCode,
  ceiling: { reads: 75, writes: 30, with: 'a guest’s new card, copied to 20 sessions' },
  refusals: [
    'name-refused',
    'renamed-too-often',
    'join-code-unknown',
    'session-of-blocked',
    'session-expired',
    'session-full',
    'account-missing',
    'guest-already-merged',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/sessions/join' },
  causes: fixedCost(70, 28),
});

export const inviteToSession = operation({
  name: 'sessions-invite',
  summary:
    'Invites a friend of the caller to a session that the caller attends: they are told once, and join without the code. Answers the same where they are there, or keep apart from somebody who is.',
  caller: 'member',
  input: z.strictObject({ sessionId: idSchema, uid: otherUidSchema }),
  output: z.strictObject({ invited: z.literal(true) }),
  limit: { perTenMinutes: 60, counted: 'strict' },
  ceiling: { reads: 30, writes: 9, with: 'a push to ten browsers' },
  refusals: [...inSession, 'not-friends', 'session-full', 'account-deleted'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/invitations' },
  causes: fixedCost(22, 6),
});

export const joinInvited = operation({
  name: 'sessions-joinInvited',
  summary:
    'Joins a session to which a friend invited the caller. One with somebody who blocked the caller is answered as if it didn’t exist.',
  caller: 'member',
  input: z.strictObject({ sessionId: idSchema }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 7, writes: 3 },
  refusals: [...inSession, 'session-of-blocked', 'session-full', 'account-missing', 'account-deleted'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/join' },
  causes: fixedCost(6, 3),
});

export const joinAsScreen = operation({
  name: 'sessions-joinAsScreen',
  summary:
    "Shows a session on a shared screen, such as a television, which joins by the code and isn't an attendee.",
  caller: 'signed-in',
  input: z.strictObject({ code: joinCodeSchema }),
  output: sessionSchema,
  limit: byCode,
  ceiling: { reads: 6, writes: 3 },
  refusals: [
    'join-code-unknown',
    'session-of-blocked',
    'session-expired',
    'screens-too-many',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/sessions/join-as-screen' },
  noTool: 'It is for a screen that shows the evening.',
});

export const offerScreen = operation({
  name: 'sessions-offerScreen',
  summary:
    'Offers the caller, a screen such as a television, to those who attend a session: one of them may choose what it shows by the token, once, for a minute. The next offer replaces it.',
  caller: 'signed-in',
  input: z.strictObject({}),
  output: z.strictObject({
    /** Shown as a QR code. The offer is `users/{uid}/screenOffers/latest`. */
    token: z.string(),
    expiresAt: instantSchema,
  }),
  limit: often,
  ceiling: { reads: 3, writes: 2 },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/sessions/offer-screen' },
  noTool: 'It is for a screen that shows the evening.',
});

export const admitScreen = operation({
  name: 'sessions-admitScreen',
  summary: 'Shows a session that the caller attends on the screen whose token they scanned.',
  caller: 'signed-in',
  input: z.strictObject({ ...ofSession.shape, token: screenTokenSchema }),
  output: sessionSchema,
  limit: byToken,
  ceiling: { reads: 6, writes: 4 },
  refusals: [
    'screen-offer-unknown',
    'session-not-found',
    'screen-cannot',
    'session-closed',
    'session-expired',
    'screens-too-many',
    'account-deleted',
  ],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/screens' },
  noTool: 'It is for a screen that shows the evening.',
});

export const leaveSession = operation({
  name: 'sessions-leave',
  summary:
    'Leaves a session; a leaving host is succeeded by the present attendee who joined first, and the last one closes it. Whoever isn’t there is answered as if they had left.',
  caller: 'signed-in',
  input: ofSession,
  output: z.strictObject({ closed: z.boolean() }),
  limit: often,
  ceiling: { reads: 250, writes: 15, with: 'the evening’s poll is closed, with a hundred ballots' },
  refusals: inSession,
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/leave' },
  causes: costOfLeaving.session,
  isUrgent: true,
});

export const setPresence = operation({
  name: 'sessions-setPresence',
  summary: 'Sets whether an attendee is present: the caller, or for the host any attendee.',
  caller: 'signed-in',
  input: z.strictObject({
    sessionId: idSchema,
    present: z.boolean(),
    uid: uidSchema.optional().describe('whose presence, if the host sets it; the caller’s own by default'),
  }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 250, writes: 15, with: 'the evening’s poll is closed, with a hundred ballots' },
  refusals: [...inSession, 'host-only', 'attendee-not-found'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/presence' },
  causes: costOfLeaving.session,
});

export const useHostServices = operation({
  name: 'sessions-useHostServices',
  summary: '"We are at Léa\'s": one attendee\'s services serve for all; null returns to the common ones.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, uid: uidSchema.nullable() }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: [...inSession, 'session-apart', 'attendee-not-found'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/host-services' },
});

export const setIncludeFree = operation({
  name: 'sessions-setIncludeFree',
  summary: 'Sets whether free and ad-supported offers count for everybody in the session; rentals never do.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, includeFree: z.boolean() }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: inSession,
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/free-offers' },
});

export const setIncludeOwned = operation({
  name: 'sessions-setIncludeOwned',
  summary:
    'Sets whether movies on the shelves of those present count, discs or files. Only those that all can watch tonight are shown; an account’s setting keeps its shelf out.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, includeOwned: z.boolean() }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: inSession,
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/shelves' },
});

export const setStrategy = operation({
  name: 'sessions-setStrategy',
  summary: 'Sets how the tastes of those present are combined.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, strategy: strategySchema }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: inSession,
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/strategy' },
});

export const setFilters = operation({
  name: 'sessions-setFilters',
  summary: 'Sets what the list of movies is narrowed to, for all; none removes them.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, filters: filtersSchema }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: [...inSession, 'mood-unknown'],
  rest: { method: 'PUT', path: '/api/sessions/{sessionId}/filters' },
});

export const setCollection = operation({
  name: 'sessions-setCollection',
  summary:
    'Sets the collection that the list of movies comes from, one that the caller may see; null for all movies. Attendees see its name if they may see it, too.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, collection: collectionSchema.nullable() }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 11, writes: 3, with: 'the account and the circles of its owner' },
  refusals: [...inSession, 'collection-not-found'],
  rest: { method: 'PUT', path: '/api/sessions/{sessionId}/collection' },
});

export const setMode = operation({
  name: 'sessions-setMode',
  summary:
    'The host sets whether attendees are together around one screen, and in which region, or apart; the choice is dropped.',
  caller: 'signed-in',
  input: z.strictObject({
    sessionId: idSchema,
    mode: sessionModeSchema,
    /** The screen's region; unchanged by default. */
    region: regionSchema.optional(),
  }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: [...inSession, 'host-only'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/mode' },
});

export const chooseMovie = operation({
  name: 'sessions-choose',
  summary:
    'Chooses a movie for tonight; null withdraws the choice. Everybody present must be able to watch it, or it is a shared custom movie.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, movieId: movieIdSchema.nullable() }),
  output: sessionSchema,
  limit: often,
  ceiling: {
    reads: 125,
    writes: 3,
    with: '20 attendees in 20 regions, each with the movie on a shelf, and the taste model',
  },
  refusals: [...inSession, 'movie-unknown', 'movie-private', 'nobody-present', 'not-a-candidate'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/choice' },
  holdsCatalogue: true,
});

export const recordWatch = operation({
  name: 'sessions-recordWatch',
  summary: '"We watched it": records one watch for each attendee present, once however often it is called.',
  caller: 'signed-in',
  input: z.strictObject({
    sessionId: idSchema,
    movieId: movieIdSchema
      .optional()
      .describe('the chosen movie by default; only the host may record another, or one soon after the last'),
  }),
  output: z.strictObject({ movieId: movieIdSchema, watchId: idSchema, recordedFor: z.array(uidSchema) }),
  limit: often,
  ceiling: { reads: 18, writes: 6, perPerson: { reads: 175, writes: 265 }, with: 'as `watches-record`' },
  refusals: [
    ...inSession,
    'no-movie-chosen',
    'movie-unknown',
    'movie-private',
    'host-only',
    'nobody-present',
    'watched-too-many',
  ],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/watch' },
  causes: (_, { recordedFor }) => costOfPaying(recordedFor.length),
});

export const undoWatch = operation({
  name: 'sessions-undoWatch',
  summary: '"We did not watch it after all": withdraws a recorded movie for everybody it was recorded for.',
  caller: 'signed-in',
  /** Allowed for the user who recorded it, and the host. */
  input: z.strictObject({ sessionId: idSchema, movieId: movieIdSchema }),
  output: z.strictObject({ movieId: movieIdSchema, undoneFor: z.array(uidSchema) }),
  limit: often,
  ceiling: { reads: 18, writes: 6, perPerson: { reads: 175, writes: 265 }, with: 'as `watches-record`' },
  refusals: [...inSession, 'watch-not-found', 'host-only'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/watch/undo' },
  causes: (_, { undoneFor }) => costOfPaying(undoneFor.length),
  isUrgent: 'owed',
});

export const removeAttendee = operation({
  name: 'sessions-removeAttendee',
  summary:
    'The host removes an attendee or a screen; the session gets a new code, since they know the old one. Removing an attendee removes all screens, too, as any may be theirs; those that stay join again.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, uid: uidSchema }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 250, writes: 15, with: 'the evening’s poll is closed, with a hundred ballots' },
  refusals: [...inSession, 'host-only', 'attendee-not-found'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/removals' },
  causes: costOfLeaving.session,
  isUrgent: true,
});

export const handOver = operation({
  name: 'sessions-handOver',
  summary: 'The host makes another attendee the host.',
  caller: 'signed-in',
  input: z.strictObject({ sessionId: idSchema, uid: uidSchema }),
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 4, writes: 3 },
  refusals: [...inSession, 'host-only', 'attendee-not-found'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/host' },
});

export const closeSession = operation({
  name: 'sessions-close',
  summary: 'The host closes the session; its code stops working. Repeated, it is answered as the first time.',
  caller: 'signed-in',
  input: ofSession,
  output: sessionSchema,
  limit: often,
  ceiling: { reads: 7, writes: 5, with: 'a group’s evening at which something was watched' },
  refusals: [...inSession, 'host-only'],
  rest: { method: 'POST', path: '/api/sessions/{sessionId}/close' },
  causes: fixedCost(47, 45),
});
