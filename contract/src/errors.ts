/** All reasons for which a call is refused, and the shape of a refusal. */
import * as z from 'zod';

export type ErrorCode =
  | 'invalid-argument'
  | 'unauthenticated'
  | 'permission-denied'
  | 'not-found'
  | 'already-exists'
  | 'failed-precondition'
  | 'resource-exhausted'
  | 'aborted'
  | 'unavailable'
  | 'internal';

/** Every reason for refusing a call, with its code. Reasons are stable, so clients may branch on them. */
export const codeByReason = {
  'input-invalid': 'invalid-argument',
  'sign-in-required': 'unauthenticated',
  'sign-in-invalid': 'unauthenticated',
  'app-check-required': 'unauthenticated',
  'members-only': 'permission-denied',
  'operators-only': 'permission-denied',
  'too-many-calls': 'resource-exhausted',
  'budget-spent': 'resource-exhausted',
  'try-again': 'aborted',
  'service-unavailable': 'unavailable',
  'catalogue-missing': 'unavailable',
  'document-unreadable': 'internal',
  internal: 'internal',

  'route-unknown': 'not-found',
  'method-not-allowed': 'invalid-argument',
  'body-too-large': 'invalid-argument',
  'body-not-json': 'invalid-argument',
  'body-type-unfit': 'invalid-argument',
  'body-encoded': 'invalid-argument',
  'body-too-deep': 'invalid-argument',
  'origin-refused': 'permission-denied',

  'account-missing': 'failed-precondition',
  'account-deleted': 'unauthenticated',
  'account-suspended': 'permission-denied',
  'address-suspended': 'permission-denied',
  'sign-in-too-old': 'unauthenticated',
  'attempt-unknown': 'failed-precondition',
  'attempt-failed': 'permission-denied',
  'sign-in-unavailable': 'unavailable',
  'identity-exists': 'already-exists',
  'identity-taken': 'already-exists',
  'identity-for-another': 'permission-denied',
  'identity-unknown': 'not-found',
  'identities-full': 'failed-precondition',
  'address-in-use': 'failed-precondition',
  'address-elsewhere': 'failed-precondition',
  'last-way-in': 'failed-precondition',
  'passkey-unknown': 'not-found',
  'passkey-refused': 'permission-denied',
  'passkeys-full': 'failed-precondition',
  'token-invalid': 'unauthenticated',
  'token-not-personal': 'unauthenticated',
  'token-reads-only': 'permission-denied',
  'token-not-enough': 'permission-denied',
  'token-unknown': 'not-found',
  'tokens-full': 'failed-precondition',
  'credentials-wrong': 'unauthenticated',
  'refresh-token-invalid': 'unauthenticated',
  'reset-code-invalid': 'permission-denied',
  'email-taken': 'already-exists',
  'email-same': 'failed-precondition',
  'email-change-unknown': 'not-found',
  'email-change-under-way': 'failed-precondition',
  'password-weak': 'invalid-argument',
  'name-refused': 'invalid-argument',
  'renamed-too-often': 'failed-precondition',
  'title-refused': 'invalid-argument',
  'bio-refused': 'invalid-argument',
  'picture-unreadable': 'invalid-argument',
  'picture-too-large': 'invalid-argument',
  'picture-animated': 'invalid-argument',
  'picture-refused': 'invalid-argument',
  'title-not-earned': 'failed-precondition',
  'level-too-low': 'failed-precondition',
  'character-missing': 'failed-precondition',
  'character-exists': 'already-exists',
  'points-too-few': 'failed-precondition',
  'points-one-sided': 'failed-precondition',
  'points-final': 'failed-precondition',
  'points-reset-lately': 'failed-precondition',
  'item-not-owned': 'failed-precondition',
  'item-unknown': 'not-found',
  'item-owned': 'already-exists',
  'item-out-of-season': 'failed-precondition',
  'item-sold-out': 'failed-precondition',
  'item-level-too-low': 'failed-precondition',
  'coins-too-few': 'failed-precondition',
  'duel-unavailable': 'failed-precondition',
  'opponent-unready': 'failed-precondition',
  'duel-changed': 'failed-precondition',
  'duel-open': 'already-exists',
  'duel-over': 'failed-precondition',
  'duel-not-found': 'not-found',
  'duel-declined-lately': 'failed-precondition',
  'duels-too-many': 'failed-precondition',
  'bet-unfair': 'failed-precondition',
  'bet-too-high': 'failed-precondition',
  'bet-again-too-soon': 'failed-precondition',
  'bets-too-many': 'failed-precondition',
  'bets-won-enough': 'failed-precondition',
  'username-taken': 'already-exists',
  'username-reserved': 'invalid-argument',
  'provider-unknown': 'invalid-argument',
  'region-unknown': 'invalid-argument',
  'time-zone-unknown': 'invalid-argument',
  'guest-token-invalid': 'unauthenticated',
  'guest-is-a-member': 'failed-precondition',
  'guest-already-merged': 'failed-precondition',

  'user-unknown': 'not-found',
  'user-blocked': 'failed-precondition',
  'friend-yourself': 'failed-precondition',
  'friend-request-gone': 'not-found',
  'friends-full': 'failed-precondition',
  'friend-requests-full': 'failed-precondition',
  'hand-over-gone': 'failed-precondition',
  'dates-asker-only': 'permission-denied',
  'blocks-full': 'failed-precondition',

  'group-not-found': 'not-found',
  'group-code-unknown': 'not-found',
  'group-owner-only': 'permission-denied',
  'group-member-not-found': 'not-found',
  'group-full': 'failed-precondition',
  'groups-too-many': 'failed-precondition',
  'refusals-too-many': 'failed-precondition',
  'group-challenges-too-many': 'failed-precondition',
  'group-of-blocked': 'failed-precondition',
  'group-invitation-gone': 'not-found',
  'guild-not-ready': 'failed-precondition',
  'guild-not-founded': 'failed-precondition',
  'guild-chosen-lately': 'failed-precondition',
  'not-friends': 'failed-precondition',

  'share-not-found': 'not-found',
  'share-empty': 'failed-precondition',
  'share-private': 'failed-precondition',
  'shares-too-many': 'failed-precondition',
  'tip-not-found': 'not-found',
  'tips-too-many': 'failed-precondition',
  'dates-unknown': 'not-found',
  'dates-cancelled': 'not-found',
  'dates-answer-not-found': 'not-found',
  'dates-of-blocked': 'failed-precondition',
  'dates-decided': 'failed-precondition',
  'dates-undecided': 'failed-precondition',
  'dates-full': 'failed-precondition',
  'dates-too-many': 'failed-precondition',
  'dates-over': 'failed-precondition',
  'date-out-of-range': 'invalid-argument',
  'evening-not-due': 'failed-precondition',

  'session-not-found': 'not-found',
  'session-expired': 'failed-precondition',
  'screen-cannot': 'permission-denied',
  'session-closed': 'failed-precondition',
  'session-full': 'failed-precondition',
  'screens-too-many': 'failed-precondition',
  'join-code-unknown': 'not-found',
  'session-of-blocked': 'failed-precondition',
  'host-only': 'permission-denied',
  'attendee-not-found': 'not-found',
  'nobody-present': 'failed-precondition',
  'not-a-candidate': 'failed-precondition',
  'no-movie-chosen': 'failed-precondition',
  'watched-too-many': 'failed-precondition',
  'session-apart': 'failed-precondition',

  'poll-not-found': 'not-found',
  'poll-under-way': 'failed-precondition',
  'poll-closed': 'failed-precondition',
  'poll-not-due': 'failed-precondition',
  'poll-ballots-few': 'failed-precondition',
  'poll-not-open': 'failed-precondition',
  'poll-undecided': 'failed-precondition',
  'poll-not-yours': 'permission-denied',
  'poll-movies-few': 'failed-precondition',
  'poll-movies-many': 'failed-precondition',
  'movie-not-in-poll': 'failed-precondition',
  'nominations-over': 'failed-precondition',
  'nominations-used': 'failed-precondition',
  'ballot-unfit': 'invalid-argument',
  'veto-used': 'failed-precondition',
  'veto-last-movies': 'failed-precondition',

  'movie-never-offered': 'failed-precondition',
  'movie-unknown': 'not-found',
  'movie-not-yours': 'permission-denied',
  'movie-private': 'failed-precondition',
  'movie-promoted': 'failed-precondition',
  'movie-unlike': 'failed-precondition',
  'movie-others-have': 'failed-precondition',
  'nothing-to-refuse': 'failed-precondition',
  'movie-custom': 'failed-precondition',
  'movies-too-many': 'failed-precondition',
  'look-ups-too-many': 'failed-precondition',
  'offer-reports-too-many': 'failed-precondition',
  'look-up-not-found': 'not-found',
  'mood-unknown': 'not-found',
  'cursor-invalid': 'invalid-argument',
  'query-too-costly': 'invalid-argument',
  'query-invalid': 'invalid-argument',

  'challenge-not-found': 'not-found',
  'challenge-over': 'failed-precondition',
  'challenge-not-joined': 'failed-precondition',
  'challenge-completed': 'failed-precondition',
  'challenges-too-many': 'failed-precondition',
  'challenge-not-yours': 'permission-denied',
  'challenge-list-final': 'failed-precondition',
  'draft-not-found': 'not-found',
  'drafts-too-many': 'failed-precondition',
  'draft-full': 'failed-precondition',
  'draft-being-labelled': 'failed-precondition',
  'draft-movies-few': 'failed-precondition',
  'season-over': 'invalid-argument',

  'case-not-found': 'not-found',
  'case-decided': 'failed-precondition',
  'decision-undone': 'failed-precondition',
  'case-own': 'permission-denied',
  'nothing-to-hide': 'failed-precondition',
  'suspended-already': 'failed-precondition',

  'broadcast-not-found': 'not-found',
  'broadcast-begun': 'failed-precondition',

  'job-run-not-found': 'not-found',
  'catalogue-importing': 'failed-precondition',

  'collection-not-found': 'not-found',
  'collection-owner-only': 'permission-denied',
  'collection-full': 'failed-precondition',
  'collections-too-many': 'failed-precondition',
  'collection-standing': 'failed-precondition',
  'collection-smart': 'failed-precondition',
  'collection-not-smart': 'failed-precondition',
  'collection-same': 'failed-precondition',
  'tags-too-many': 'failed-precondition',
  'movie-not-collected': 'not-found',
  'change-gone': 'not-found',

  'habit-unknown': 'not-found',
  'habits-full': 'failed-precondition',
  'automatic-habits-full': 'failed-precondition',
  'habit-archive-full': 'failed-precondition',
  'habit-archived': 'failed-precondition',
  'habit-automatic': 'failed-precondition',
  'habit-day-closed': 'failed-precondition',
  'habit-before-account': 'failed-precondition',
  'task-unknown': 'not-found',
  'tasks-full': 'failed-precondition',
  'task-completed': 'failed-precondition',
  'task-not-completed': 'failed-precondition',
  'task-cancelled': 'failed-precondition',
  'task-day-closed': 'failed-precondition',
  'task-time-without-date': 'invalid-argument',
  'task-not-evaluated': 'failed-precondition',
  'task-adjustment-too-large': 'invalid-argument',
  'task-paid-before': 'failed-precondition',
  'task-evaluated-enough': 'failed-precondition',
  'completions-too-many': 'failed-precondition',

  'imports-full': 'failed-precondition',
  'import-undone': 'failed-precondition',
  'import-unknown': 'not-found',
  'import-too-old': 'failed-precondition',
  'ratings-full': 'failed-precondition',
  'nothing-to-undo': 'failed-precondition',
  'mail-unavailable': 'failed-precondition',
  'email-unverified': 'failed-precondition',
  'notification-not-found': 'not-found',
  'device-not-found': 'not-found',
  'push-unavailable': 'failed-precondition',
  'push-service-unknown': 'invalid-argument',

  'watch-not-found': 'not-found',
  'watch-in-the-future': 'invalid-argument',
  'watch-too-old-to-withdraw': 'failed-precondition',
} as const satisfies Record<string, ErrorCode>;

export type Reason = keyof typeof codeByReason;

/** Why a session can't be used: the caller isn't in it, is only a screen that shows it, or it is over. */
export const inSession = ['session-not-found', 'session-closed', 'session-expired', 'screen-cannot'] as const;

/** Values for a message's placeholders: names, numbers, dates. */
export type ReasonParams = Record<string, string | number>;

/** A fault of an input: its path, a stable reason, and a message in the caller's language. */
export const issueSchema = z.object({ path: z.string(), reason: z.string(), message: z.string() });
export type Issue = z.infer<typeof issueSchema>;

/** The `details` of every refused call. */
export const errorDetailsSchema = z.object({
  reason: z.enum(Object.keys(codeByReason) as [Reason, ...Reason[]]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  issues: z.array(issueSchema).optional(),
});
export type ErrorDetails = z.infer<typeof errorDetailsSchema>;

/** The reason of a failed call, from its code and details; none if Google's servers failed it before ours. */
export function refusalOf({ code, details }: { code: string; details?: unknown }): ErrorDetails {
  const parsed = errorDetailsSchema.safeParse(details);
  if (parsed.success) return parsed.data;
  const name = code
    .replace(/^functions\//, '')
    .toLowerCase()
    .replaceAll('_', '-');
  return { reason: reasonByCode.get(name) ?? 'internal', params: {} };
}

const reasonByCode: ReadonlyMap<string, Reason> = new Map([
  ['unauthenticated', 'sign-in-invalid'],
  ['unavailable', 'service-unavailable'],
  ['deadline-exceeded', 'service-unavailable'],
  ['resource-exhausted', 'service-unavailable'],
]);
