/** Schemas that operations and documents share: ids, instants, locales, regions, services. */
import * as z from 'zod';
import { isProvider } from './availability/providers.ts';
import { isRegion } from './availability/regions.ts';
import { isTimeZone } from './zones/is-time-zone.ts';

/** An issue with a stable reason, whose message is looked up in the caller's language. */
export function refuse(reason: string, params: Record<string, string | number> = {}) {
  return { code: 'custom' as const, params: { reason, ...params } as { reason: string } & typeof params };
}

const forms = new Map<string, ReturnType<typeof refuse>['params']>();

/** A text of a form. Another is refused with the given reason, or with one that names the example. */
export function formed(pattern: RegExp, form: { example: string } | { reason: string }) {
  forms.set(String(pattern), 'reason' in form ? form : { reason: 'form', ...form });
  return z.string().regex(pattern);
}

/** The refusal of a text that doesn't match a pattern, as a zod issue; undefined if it isn't `formed`. */
export function refusalOfForm(pattern: string | undefined): ReturnType<typeof refuse>['params'] | undefined {
  return pattern === undefined ? undefined : forms.get(pattern);
}

/** Refuses a change without any value, at any depth. */
export function assertChange(changes: object, ctx: z.RefinementCtx): void {
  if (hasNothing(changes)) ctx.addIssue(refuse('change-empty'));
}

function hasNothing(value: unknown): boolean {
  if (typeof value !== 'object') return value === undefined;
  return value !== null && !Array.isArray(value) && Object.values(value).every(hasNothing);
}

/** A refused value as its message names it, cut short; empty if it is missing. */
export function asNamed(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.slice(0, 40);
}

export const localeSchema = z.enum(['fr', 'en', 'ru']);
export type Locale = z.infer<typeof localeSchema>;

/** A text in each language. */
export const textsSchema = z.record(localeSchema, z.string());
export type Texts = Readonly<z.infer<typeof textsSchema>>;

export const regionSchema = z
  .string()
  .superRefine((value, ctx) => {
    if (!isRegion(value)) ctx.addIssue(refuse('region-unknown', { region: value.slice(0, 20) }));
  })
  .describe('a country by the two letters of ISO 3166-1, such as `FR`');

const providerMeaning = 'a streaming service by TMDB’s number; `GET /api/services` names them';

export const providerIdSchema = z
  .int()
  .positive()
  .superRefine((value, ctx) => {
    if (!isProvider(value)) ctx.addIssue(refuse('provider-unknown', { provider: value }));
  })
  .describe(providerMeaning);

/** A streaming service in an answer, perhaps one that is no longer known. */
export const shownProviderSchema = z.int().describe(providerMeaning);

/** A user's subscriptions: known services, each once. */
export const subscriptionsSchema = z
  .array(providerIdSchema)
  .max(40)
  .transform((ids) => [...new Set(ids)].sort((a, b) => a - b));

export const timeZoneSchema = z
  .string()
  .max(60)
  .superRefine((value, ctx) => {
    if (!isTimeZone(value)) ctx.addIssue(refuse('time-zone-unknown', { timeZone: value.slice(0, 60) }));
  })
  .describe('an IANA time zone, such as `Europe/Paris`');

export const movieIdSchema = z.int().positive();
/** A user's id, as Firebase Auth makes it. */
export const uidSchema = z.string().min(1).max(128);
/** The id of another user, as an input names them: it becomes a document's. */
export const otherUidSchema = formed(/^(?!__.*__$)[A-Za-z0-9_-]{1,128}$/, { reason: 'id-form' });
/** Which picture a member's is: another one has another version, of which its address is made. */
export const avatarVersionSchema = formed(/^[0-9a-f]{16}$/, { example: '0123456789abcdef' });
/** The picture of a user who is named, where the reader may see it. */
export const shownAvatarSchema = avatarVersionSchema
  .describe(
    'the version of their picture, which is at `/s/avatars/{uid}/{version}/small.webp` and `large.webp`',
  )
  .exactOptional();
/** Replaces the id of a user who isn't named: deleted, or the maker of a challenge that others joined. */
export const unnamedUid = 'somebody';
/** Ids of documents we create: no slash, no dots, and not `__…__`, which Firestore reserves. */
export const idSchema = formed(/^(?!__.*__$)[A-Za-z0-9_-]{1,64}$/, { reason: 'id-form' });
/** An idempotency key; short, because it becomes part of an id. */
export const keySchema = formed(/^[A-Za-z0-9_-]{1,40}$/, { reason: 'key-form' });
/** An instant as ISO 8601 with its offset or Z. Firestore has no year 0, and ISO no year 10000. */
export const instantSchema = z.iso.datetime({ offset: true }).superRefine((instant, ctx) => {
  if (instant < '1900' || instant >= '2200') ctx.addIssue(refuse('instant-far'));
});
