import { type Locale, localeSchema } from '@cine/contract/primitives';

export type Asked =
  | { part: 'page' | 'card'; token: string; locale: Locale | null }
  | { part: 'style' }
  | { part: 'font'; file: string };

/** Reads `/s/{token}` and `/s/{token}/{language}`, perhaps with `/card.png`, and what the pages load. */
export function askedAt(path: string): Asked | null {
  const [first, ...rest] = path.replace(/^\/(?:s\/)?/, '').split('/');
  if (first === 'page.css' && rest.length === 0) return { part: 'style' };
  if (first === 'fonts' && rest.length === 1) return { part: 'font', file: rest[0]!.replace(/\.woff2$/, '') };
  if (!first) return null;
  const isCard = rest.at(-1) === 'card.png';
  const [language, ...more] = isCard ? rest.slice(0, -1) : rest;
  const locale = language === undefined ? null : localeSchema.options.find((each) => each === language);
  if (locale === undefined || more.length > 0) return null;
  return { part: isCard ? 'card' : 'page', token: first, locale };
}
