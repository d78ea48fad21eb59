import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { avatarVersionSchema, type Locale, localeSchema, otherUidSchema } from '@cine/contract/primitives';
import { type AvatarSize, avatarSides } from '@cine/contract/text/avatar-path';
import type { Context } from '#context.ts';
import {
  fontFileAt,
  fontFiles,
  gonePage,
  pageStyle,
  pictureOf,
  sharedPage,
  tellerIn,
  tellShare,
} from '#faces/sharing/index.ts';
import { preferredLocale } from '#platform/i18n/locale.ts';
import { createExpiringCache } from '#platform/memory/expiring-cache.ts';
import { loadAvatar } from '#together/profiles/index.ts';
import { etagOf, type Headers, isKnown } from '../headers.ts';
import { keptHereMs, lasting, revocable, revocableButSeen, shareHeaders } from './headers.ts';

type AskedAvatar = { part: 'avatar'; uid: string; version: string; size: AvatarSize };
type Asked =
  | AskedAvatar
  | { part: 'page' | 'card'; token: string; locale: Locale | null }
  | { part: 'style' }
  | { part: 'font'; file: string };

type Request = { method: string; url: string; path: string; headers: IncomingHttpHeaders };
type Answer = { status: number; headers: Headers; body: string | Buffer };
/** What is at a link: it may be sent to everybody. */
type Found = { type: string; body: Buffer; etag: string };

const styleVersion = createHash('sha256').update(pageStyle).digest('hex').slice(0, 8);
const html = 'text/html; charset=utf-8';

/** Some megabytes of pages and pictures, by address. */
const cache = createExpiringCache<string, Found | null>(100, (file) => (file ? keptHereMs : 0));

export async function answer(context: Context, { method, url, path, headers }: Request): Promise<Answer> {
  const allowed = 'GET, HEAD';
  if (!allowed.split(', ').includes(method)) return answered(405, { Allow: allowed }, '');
  const address = askedAt(path);
  if (url.includes('?') && address?.part !== 'style') return bare(path);
  if (address?.part === 'style')
    return answered(200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': lasting }, pageStyle);
  if (address?.part === 'font') return font(address.file);
  if (address?.part === 'avatar') return avatar(context, address, headers);
  const wanted = preferredLocale(headers['accept-language']);
  const file = address && (await foundAt(context, inLanguage(address, wanted)));
  if (!file) return gone(context, address?.locale ?? wanted ?? 'fr');
  const common = { ETag: file.etag, 'Cache-Control': revocable, Vary: varyOf(address) };
  if (isKnown(file.etag, headers['if-none-match'])) return answered(304, common, '');
  return answered(200, { ...common, 'Content-Type': file.type }, file.body);
}

function answered(status: number, headers: Headers, body: string | Buffer): Answer {
  return { status, headers: { ...shareHeaders, 'Cache-Control': 'no-store', ...headers }, body };
}

/**
 * Leads to the address without a query. The CDN keeps an answer for each, so pages and pictures would be made
 * anew for whatever a visitor or a site that counts its visitors adds.
 */
function bare(path: string): Answer {
  const Location = `./${path.slice(path.lastIndexOf('/') + 1)}`;
  return answered(301, { Location, 'Cache-Control': 'public, max-age=3600' }, '');
}

/** This answer is never cached: the link may be made to work again. */
function gone({ settings }: Context, locale: Locale): Answer {
  const { origin } = settings();
  return answered(
    404,
    { 'Content-Type': html },
    gonePage(tellerIn(locale), { origin, locale, styleVersion }),
  );
}

async function font(file: string): Promise<Answer> {
  const font = fontFiles.find((each) => each.file === file);
  if (!font) return answered(404, {}, '');
  const body = await readFile(fontFileAt(font, 'woff2'));
  return answered(200, { 'Content-Type': 'font/woff2', 'Cache-Control': lasting }, body);
}

/** A member's picture, whose address changes with it. One that isn't theirs any more is nowhere. */
async function avatar(
  context: Context,
  { uid, version, size }: AskedAvatar,
  headers: IncomingHttpHeaders,
): Promise<Answer> {
  const key = `avatar ${uid} ${version} ${size}`;
  const file = await cache.get(key, context.now(), async () => {
    const bytes = await loadAvatar(context.db, uid, version, size);
    return bytes && { type: 'image/webp', body: Buffer.from(bytes), etag: `"${version}-${size}"` };
  });
  if (!file) {
    cache.forget(key);
    return answered(404, {}, '');
  }
  const common = { ETag: file.etag, 'Cache-Control': revocableButSeen };
  if (isKnown(file.etag, headers['if-none-match'])) return answered(304, common, '');
  return answered(200, { ...common, 'Content-Type': file.type }, file.body);
}

type Revocable = Extract<Asked, { token: string }>;

/**
 * A page whose address names no language is in the reader's, or else in the sharer's. Its picture is in the
 * sharer's.
 */
function inLanguage(address: Revocable, wanted: Locale | null): Revocable {
  return address.part === 'page' ? { ...address, locale: address.locale ?? wanted } : address;
}

function varyOf({ part, locale }: Revocable): string {
  return part === 'page' && locale === null ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding';
}

async function foundAt(context: Context, { part, token, locale }: Revocable): Promise<Found | null> {
  const key = `${part} ${token} ${locale}`;
  const file = await cache.get(key, context.now(), () => made(context, { part, token, locale }));
  // Links that lead nowhere displace none that do.
  if (!file) cache.forget(key);
  return file;
}

async function made(context: Context, { part, token, locale }: Revocable): Promise<Found | null> {
  const share = await tellShare(context, token, locale);
  if (!share) return null;
  if (part === 'page') {
    const { origin } = context.settings();
    const page = sharedPage(share, { origin, token, locale: share.teller.locale, styleVersion });
    return { type: html, body: Buffer.from(page), etag: etagOf(page) };
  }
  const body = await pictureOf(share);
  return { type: 'image/png', body, etag: etagOf(body.toString('latin1')) };
}

/** Reads `/s/{token}` and `/s/{token}/{language}`, perhaps with `/card.png`, and what the pages load. */
function askedAt(path: string): Asked | null {
  const [first, ...rest] = path.replace(/^\/(?:s\/)?/, '').split('/');
  if (first === 'page.css' && rest.length === 0) return { part: 'style' };
  if (first === 'fonts' && rest.length === 1) return { part: 'font', file: rest[0]!.replace(/\.woff2$/, '') };
  if (first === 'avatars') return avatarAt(rest);
  if (!first) return null;
  const isCard = rest.at(-1) === 'card.png';
  const [language, ...more] = isCard ? rest.slice(0, -1) : rest;
  const locale = language === undefined ? null : localeSchema.options.find((each) => each === language);
  if (locale === undefined || more.length > 0) return null;
  return { part: isCard ? 'card' : 'page', token: first, locale };
}

/** Reads what follows `/s/avatars/`: whose picture, which one, and `large.webp` or `small.webp`. */
function avatarAt([uid, version, file, ...more]: readonly string[]): AskedAvatar | null {
  const size = (Object.keys(avatarSides) as AvatarSize[]).find((each) => file === `${each}.webp`);
  if (size === undefined || more.length > 0) return null;
  const named = otherUidSchema.safeParse(uid);
  const wanted = avatarVersionSchema.safeParse(version);
  if (!named.success || !wanted.success) return null;
  return { part: 'avatar', uid: named.data, version: wanted.data, size };
}
