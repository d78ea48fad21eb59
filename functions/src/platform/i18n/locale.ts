/** In which language a caller is refused: their account's, else their browser's, else French. */
import type { IncomingHttpHeaders } from 'node:http';
import { type Locale, localeSchema } from '@cine/contract/primitives';
import { hour, second } from '@cine/contract/time';
import { LRUCache } from 'lru-cache';
import { withTimeout } from '../time/timeout.ts';

/** The locale of a user's account; null if they chose none. */
export type LocaleOf = (uid: string) => Promise<Locale | null>;

const patienceMs = second;

const notedLocales = new LRUCache<string, Locale>({ max: 10_000, ttl: hour });

/** Notes the locale of an account that was read or written on this instance. */
export function noteLocale(uid: string, locale: Locale): void {
  notedLocales.set(uid, locale);
}

/** The locale of an account that was noted here lately, for refusals that mustn't cost a read. */
export const notedLocaleOf: LocaleOf = async (uid) => notedLocales.get(uid) ?? null;

/**
 * The locale of a refusal: the account's, otherwise the browser's, otherwise `fr`. Reads the account each
 * time, so that a change applies at once.
 */
export async function refusalLocale(
  call: { identity: { uid: string } | null; headers: IncomingHttpHeaders },
  localeOf: LocaleOf,
): Promise<Locale> {
  const { identity } = call;
  // The refusal matters more than its locale.
  const own = identity && (await withTimeout(patienceMs, localeOf(identity.uid), null).catch(() => null));
  return own ?? preferredLocale(call.headers['accept-language']) ?? 'fr';
}

/** The first supported locale of an `Accept-Language` header, by weight. */
export function preferredLocale(header: string | undefined): Locale | null {
  const languages = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', ...options] = part.trim().split(';');
      const quality = options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean);
      return {
        language: tag.toLowerCase().split('-')[0],
        weight: quality === undefined ? 1 : Number(quality),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { language } of languages) {
    const locale = localeSchema.safeParse(language);
    if (locale.success) return locale.data;
  }
  return null;
}
