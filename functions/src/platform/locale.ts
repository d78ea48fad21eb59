import { type Locale, localeSchema } from '@cine/contract/primitives';
import type { CallableRequest } from 'firebase-functions/https';
import { context } from '../context.ts';

const remembered = new Map<string, { locale: Locale | null; until: number }>();
const rememberMs = 5 * 60_000;
const maxRemembered = 5_000;

/**
 * The language to refuse a caller in: their account's, else their browser's, else French. Read only when something
 * was refused: one document, remembered for five minutes.
 */
export async function localeOf(request: Pick<CallableRequest, 'auth' | 'rawRequest'>): Promise<Locale> {
  const own = request.auth ? await accountLocale(request.auth.uid) : null;
  return own ?? preferredLocale(request.rawRequest.headers['accept-language']) ?? 'fr';
}

async function accountLocale(uid: string): Promise<Locale | null> {
  const { db, now } = context();
  const known = remembered.get(uid);
  if (known && known.until > now()) return known.locale;
  try {
    const snapshot = await db.collection('users').doc(uid).get();
    const locale = localeSchema.safeParse(snapshot.get('locale')).data ?? null;
    if (remembered.size >= maxRemembered) remembered.clear();
    remembered.set(uid, { locale, until: now() + rememberMs });
    return locale;
  } catch {
    // The refusal itself matters more than its language.
    return null;
  }
}

/** The first language of an `Accept-Language` header that we speak, by its weights. */
export function preferredLocale(header: string | undefined): Locale | null {
  const wanted = (header ?? '')
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
  for (const { language } of wanted) {
    const locale = localeSchema.safeParse(language);
    if (locale.success) return locale.data;
  }
  return null;
}
