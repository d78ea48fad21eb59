/** Reads the addresses below `/s/`: a link's page, its picture, an avatar's picture, with the language. */
import { avatarVersionSchema, type Locale, localeSchema, otherUidSchema } from '@cine/contract/primitives';
import { type AvatarSize, avatarSides } from '@cine/contract/text/avatar-path';

export type AvatarAddress = { part: 'avatar'; uid: string; version: string; size: AvatarSize };
/** A page or its picture, which the sharer may revoke. */
export type LinkAddress = { part: 'page' | 'card'; token: string; locale: Locale | null };
export type Address = AvatarAddress | LinkAddress | { part: 'style' } | { part: 'font'; file: string };

/** Reads `/s/{token}` and `/s/{token}/{language}`, perhaps with `/card.png`, and what the pages load. */
export function parseAddress(path: string): Address | null {
  const [first, ...rest] = path.replace(/^\/(?:s\/)?/, '').split('/');
  if (first === 'page.css' && rest.length === 0) return { part: 'style' };
  if (first === 'fonts' && rest.length === 1) return { part: 'font', file: rest[0]!.replace(/\.woff2$/, '') };
  if (first === 'avatars') return parseAvatarAddress(rest);
  if (!first) return null;
  const isCard = rest.at(-1) === 'card.png';
  const [language, ...more] = isCard ? rest.slice(0, -1) : rest;
  const locale = language === undefined ? null : localeSchema.options.find((each) => each === language);
  if (locale === undefined || more.length > 0) return null;
  return { part: isCard ? 'card' : 'page', token: first, locale };
}

/** Reads what follows `/s/avatars/`: whose picture, which one, and `large.webp` or `small.webp`. */
function parseAvatarAddress([uid, version, file, ...more]: readonly string[]): AvatarAddress | null {
  const size = (Object.keys(avatarSides) as AvatarSize[]).find((each) => file === `${each}.webp`);
  if (size === undefined || more.length > 0) return null;
  const parsedUid = otherUidSchema.safeParse(uid);
  const parsedVersion = avatarVersionSchema.safeParse(version);
  if (!parsedUid.success || !parsedVersion.success) return null;
  return { part: 'avatar', uid: parsedUid.data, version: parsedVersion.data, size };
}
