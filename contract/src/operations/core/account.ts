import * as z from 'zod';
import { serviceSchema } from '../../availability/services.ts';
import { costOfNewName, fixedCost } from '../../causes.ts';
import { figureSchema } from '../../game/characters/figure.ts';
import { operation } from '../../operation.ts';
import {
  assertChange,
  avatarVersionSchema,
  formed,
  instantSchema,
  localeSchema,
  movieIdSchema,
  otherUidSchema,
  regionSchema,
  shownProviderSchema,
  subscriptionsSchema,
  timeZoneSchema,
  uidSchema,
} from '../../primitives.ts';
import { displayNameSchema } from '../../text/shown-text.ts';
import { suspensionSchema } from '../faces/moderation.ts';
import { userProgressSchema } from '../together/challenges.ts';

/** 3 to 20 ASCII letters, digits and underscores, starting with a letter. Unique without regard to case. */
export const usernameSchema = formed(/^[A-Za-z][A-Za-z0-9_]{2,19}$/, { reason: 'username-form' });

/** Whom a profile is shown to, besides its owner: nobody, friends, or everybody signed in. */
export const visibilitySchema = z.enum(['private', 'friends', 'public']);
export type Visibility = z.infer<typeof visibilitySchema>;

/** How the dashboard looks; `system` follows the device. */
export const themeSchema = z.enum(['dark', 'light', 'system']);

/** `users/{uid}`: the private half of a user, readable only by its owner. */
/** A language model that a user's notes may go to, and where that is. */
export const noteModelSchema = z.strictObject({
  provider: z.string().max(40),
  model: z.string().max(100).describe('as its provider names it'),
  host: z.string().max(260).describe('the address that a note is sent to'),
});
export type NoteModel = z.output<typeof noteModelSchema>;

export const accountSchema = z.strictObject({
  uid: uidSchema,
  kind: z.enum(['guest', 'member']),
  username: usernameSchema.nullable(),
  displayName: z.string(),
  providers: z.array(shownProviderSchema),
  region: z.string(),
  locale: localeSchema,
  timeZone: z.string(),
  visibility: visibilitySchema,
  /** Whom their watchlist is shown to, of those who see their profile. */
  watchlistVisibility: visibilitySchema,
  /** Whom what they watched and added is shown to, and their statistics, of those who see their profile. */
  historyVisibility: visibilitySchema,
  /** Null while each of their devices keeps its own. */
  theme: themeSchema.nullable(),
  /** Whether they are notified at all; `notifications-showSettings` has of what, and how. */
  notifications: z.boolean(),
  /** Whether pages that others share show their name; otherwise their initials. */
  namedInShares: z.boolean(),
  /** Whether a code of their evening or group tells who invites, to those who haven't joined yet. */
  namedInInvitations: z.boolean(),
  /** Whether evenings that count discs and files may count those on their shelf. */
  shelfAtEvenings: z.boolean(),
  /** How their character looks; absent before they have one. */
  figure: figureSchema.exactOptional(),
  /** What they say about themselves; absent if nothing. */
  bio: z.string().exactOptional(),
  /** The movies that they chose to show first, four at most; absent if none. */
  favourites: z.array(movieIdSchema).exactOptional(),
  /** The picture that stands for them instead of their character; absent without one. */
  avatar: avatarVersionSchema.exactOptional(),
  /** Absent unless the user is suspended. */
  suspension: suspensionSchema.exactOptional(),
});
export type Account = z.infer<typeof accountSchema>;

/** An account as its owner gets it: with its services' names. */
export const accountViewSchema = accountSchema.extend({ services: z.array(serviceSchema) });
export type AccountView = z.infer<typeof accountViewSchema>;

/**
 * `profiles/{uid}`: a member's names, read by its owner; others see what `profiles-show` returns. Guests have
 * none.
 */
export const profileSchema = z.strictObject({
  uid: uidSchema,
  username: usernameSchema,
  displayName: z.string(),
});
export type Profile = z.infer<typeof profileSchema>;

/** What a set-up leaves as it is, unless it is given. */
const laterSettings = {
  visibility: visibilitySchema,
  watchlistVisibility: visibilitySchema,
  historyVisibility: visibilitySchema,
  theme: themeSchema.nullable(),
  notifications: z.boolean(),
  namedInShares: z.boolean(),
  namedInInvitations: z.boolean(),
  shelfAtEvenings: z.boolean(),
};

const settings = {
  displayName: displayNameSchema,
  providers: subscriptionsSchema,
  region: regionSchema,
  locale: localeSchema,
  timeZone: timeZoneSchema,
};

export const showAccount = operation({
  name: 'account-show',
  summary:
    "The caller's account: names, services, region, language, time zone, who sees their profile, challenges under way.",
  caller: 'signed-in',
  input: z.strictObject({}),
  output: accountViewSchema.extend({
    /** Challenges that can still be completed. */
    activeChallenges: z.array(userProgressSchema),
    /** When they last signed in, on any device. */
    lastSignInAt: instantSchema.nullable(),
  }),
  limit: { perTenMinutes: 600, counted: 'leased' },
  ceiling: { reads: 3, writes: 1 },
  refusals: ['account-missing'],
  rest: { method: 'GET', path: '/api/account', aliases: ['/api/users/profile'] },
  whileSuspended: true,
});

export const setUpAccount = operation({
  name: 'account-setUp',
  summary:
    "Sets up a member's account, also for a guest who has just become a member: names, services and region.",
  caller: 'member',
  input: z.strictObject({
    username: usernameSchema,
    ...settings,
    displayName: displayNameSchema.optional(),
    ofAge: z
      .literal(true)
      .exactOptional()
      .describe('that they say they are old enough for the law of their country; the dashboard asks'),
  }),
  output: accountViewSchema.extend({
    /** Whether this call created it. */
    isNew: z.boolean(),
  }),
  limit: { perTenMinutes: 100, counted: 'strict' },
  ceiling: { reads: 1520, writes: 730, with: 'as `account-update`; by a guest also 60 movies of evenings' },
  refusals: [
    'username-taken',
    'username-reserved',
    'name-refused',
    'renamed-too-often',
    'address-suspended',
    'guest-already-merged',
    'account-deleted',
  ],
  rest: { method: 'PUT', path: '/api/account' },
  creates: { path: '/api/account', isNew: ({ isNew }) => isNew },
  causes: () => costOfNewName,
});

export const updateAccount = operation({
  name: 'account-update',
  summary: 'Changes the given fields and leaves the rest; open sessions are updated.',
  caller: 'signed-in',
  input: z
    .strictObject({ username: usernameSchema, ...settings, ...laterSettings })
    .partial()
    .superRefine(assertChange),
  output: accountViewSchema,
  limit: { perTenMinutes: 100, counted: 'leased' },
  ceiling: { reads: 1520, writes: 730, with: 'a name in 20 sessions, groups, plans, 50 duels, 600 circles' },
  refusals: [
    'account-missing',
    'members-only',
    'username-taken',
    'username-reserved',
    'name-refused',
    'renamed-too-often',
  ],
  rest: { method: 'POST', path: '/api/account/update' },
  // Who sees a picture changes with the visibility.
  causes: ({ username, displayName, visibility }) =>
    [username, displayName, visibility].some((each) => each !== undefined)
      ? costOfNewName
      : { reads: 130, writes: 90 },
});

export const signOutEverywhere = operation({
  name: 'account-signOutEverywhere',
  summary:
    'Ends all sign-ins of the caller, this one too: within a minute no call and no page of ours takes them any more.',
  caller: 'member',
  input: z.strictObject({}),
  output: z.strictObject({}),
  limit: { perTenMinutes: 20, counted: 'strict' },
  ceiling: { reads: 160, writes: 115 },
  refusals: ['account-deleted'],
  rest: { method: 'POST', path: '/api/account/sign-out-everywhere' },
  causes: () => ({ reads: 130, writes: 90 }),
  whileSuspended: true,
  isUrgent: true,
  bySignInOnly: true,
});

export const endSignIns = operation({
  name: 'account-endSignIns',
  summary:
    'Ends all sign-ins and tokens of a user, for operators who learn that somebody else got into an account. Whose it is signs in again.',
  caller: 'operator',
  input: z.strictObject({ uid: otherUidSchema }),
  output: z.strictObject({}),
  limit: { perTenMinutes: 100, counted: 'strict' },
  ceiling: { reads: 160, writes: 115 },
  refusals: ['account-deleted', 'user-unknown'],
  rest: { method: 'POST', path: '/api/account/end-sign-ins' },
  causes: () => ({ reads: 130, writes: 90 }),
});

export const mergeGuest = operation({
  name: 'account-mergeGuest',
  summary:
    'Merges a guest that the caller was into their account: watches, ratings, challenges, sessions and XP.',
  caller: 'member',
  input: z.strictObject({
    guestToken: z
      .string()
      .min(20)
      .max(8192)
      .describe('the guest’s ID token: the proof that both accounts are the caller’s'),
  }),
  output: z.strictObject({
    guestId: uidSchema,
    watches: z.int(),
    challenges: z.int(),
    sessions: z.int(),
    /** Movies in collections. */
    collected: z.int(),
    /** Movies rated. */
    ratings: z.int(),
    /** Movies of which imports say something. */
    imported: z.int(),
    /** Whether all of it has moved; otherwise the rest follows by itself, usually within minutes. */
    isComplete: z.boolean(),
  }),
  limit: { perTenMinutes: 50, counted: 'strict' },
  ceiling: { reads: 150, writes: 60, perCall: { reads: 150, writes: 60 }, with: 'all that both have stored' },
  refusals: [
    'account-missing',
    'guest-token-invalid',
    'guest-is-a-member',
    'guest-already-merged',
    'challenges-too-many',
  ],
  rest: { method: 'POST', path: '/api/account/merge-guest' },
  causes: fixedCost(5_000, 3_000),
  bySignInOnly: true,
});
