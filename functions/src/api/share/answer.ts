/** Answers requests below `/s/`: shared pages and their pictures. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import type { Reason } from '@cine/contract/errors';
import { maxBodyBytes } from '@cine/contract/operation';
import type { Locale } from '@cine/contract/primitives';
import { pastedPath } from '@cine/contract/text/pasted-path';
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
import { assertReadable } from '#platform/endpoints/body.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { refusalFor } from '#platform/errors/refusal.ts';
import { preferredLocale } from '#platform/i18n/locale.ts';
import { createExpiringCache } from '#platform/memory/expiring-cache.ts';
import { loadAvatar } from '#together/profiles/index.ts';
import { etagOf, type Headers, isKnown } from '../headers.ts';
import { problemOf, problemType } from '../problem.ts';
import { type AvatarAddress, type LinkAddress, parseAddress } from './address.ts';
import { keptHereMs, lasting, revocable, revocableButSeen, shareHeaders } from './headers.ts';

type ShareRequest = {
  method: string;
  url: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** The body's length, and why it is missing if it couldn't be read. */
  bytes: number;
  unread: Reason | null;
};
type ShareResponse = { status: number; headers: Headers; body: string | Buffer };
/** What is at a link: it may be sent to everybody. */
type SharedFile = { type: string; body: Buffer; etag: string };

const styleVersion = createHash('sha256').update(pageStyle).digest('hex').slice(0, 8);
const html = 'text/html; charset=utf-8';
const allowedMethods: readonly string[] = ['GET', 'HEAD'];
const allowed = allowedMethods.join(', ');

/** Some megabytes of pages and pictures, by address. */
const cache = createExpiringCache<string, SharedFile | null>(100, (file) => (file ? keptHereMs : 0));

export async function answerShare(context: Context, request: ShareRequest): Promise<ShareResponse> {
  const { url, path, headers } = request;
  try {
    assertAnswerable(request);
  } catch (error) {
    return problemIn(error, headers);
  }
  const pasted = pastedPath(path);
  if (pasted !== path && parseAddress(pasted)) return redirectTo(pasted);
  const address = parseAddress(path);
  if (url.includes('?') && address?.part !== 'style') return redirectTo(path);
  if (!address) return notFoundPage(context, preferredLocale(headers['accept-language']));
  switch (address.part) {
    case 'style':
      return toResponse(
        200,
        { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': lasting },
        pageStyle,
      );
    case 'font':
      return answerFont(address.file);
    case 'avatar':
      return answerAvatar(context, address, headers);
    default:
      return answerLink(context, address, headers);
  }
}

/** Throws for a body that can't be read, and for other methods than `GET` and `HEAD`. */
function assertAnswerable({ method, headers, bytes, unread }: ShareRequest): void {
  assertReadable({ headers, bytes });
  if (unread) throw new AppError(unread, { kilobytes: maxBodyBytes / 1000 });
  if (!allowedMethods.includes(method))
    throw new AppError('method-not-allowed', { method: method.slice(0, 20), allowed });
}

async function problemIn(error: unknown, headers: IncomingHttpHeaders): Promise<ShareResponse> {
  const problem = problemOf(await refusalFor(error, 'share', { identity: null, headers }, async () => null));
  const own = {
    'Content-Type': problemType,
    ...(problem.status === 405 ? { Allow: allowed } : { 'Accept-Encoding': 'identity' }),
  };
  return toResponse(problem.status, own, JSON.stringify(problem));
}

function toResponse(status: number, headers: Headers, body: string | Buffer): ShareResponse {
  return { status, headers: { ...shareHeaders, 'Cache-Control': 'no-store', ...headers }, body };
}

/** Without the file, if the browser has it already. */
function cachedResponse(file: SharedFile, headers: Headers, ifNoneMatch: string | undefined): ShareResponse {
  const common = { ETag: file.etag, ...headers };
  if (isKnown(file.etag, ifNoneMatch)) return toResponse(304, common, '');
  return toResponse(200, { ...common, 'Content-Type': file.type }, file.body);
}

/**
 * Leads to the address without a query, and without what was pasted with it. The CDN keeps an answer for
 * each, so pages and pictures would be made anew for whatever a visitor or a site that counts its visitors
 * adds.
 */
function redirectTo(path: string): ShareResponse {
  const Location = `./${path.slice(path.lastIndexOf('/') + 1)}`;
  return toResponse(301, { Location, 'Cache-Control': 'public, max-age=3600' }, '');
}

/** Never cached: the link may be made to work again. */
function notFoundPage({ settings }: Context, language: Locale | null): ShareResponse {
  const locale = language ?? 'fr';
  const page = gonePage(tellerIn(locale), { origin: settings().origin, locale, styleVersion });
  return toResponse(404, { 'Content-Type': html }, page);
}

async function answerFont(file: string): Promise<ShareResponse> {
  const font = fontFiles.find((each) => each.file === file);
  if (!font) return toResponse(404, {}, '');
  const body = await readFile(fontFileAt(font, 'woff2'));
  return toResponse(200, { 'Content-Type': 'font/woff2', 'Cache-Control': lasting }, body);
}

/** A member's picture, whose address changes with it: a former one isn't found. */
async function answerAvatar(
  context: Context,
  { uid, version, size }: AvatarAddress,
  headers: IncomingHttpHeaders,
): Promise<ShareResponse> {
  const file = await loadSharedFile(context, `avatar ${uid} ${version} ${size}`, async () => {
    const bytes = await loadAvatar(context.db, uid, version, size);
    return bytes && { type: 'image/webp', body: Buffer.from(bytes), etag: `"${version}-${size}"` };
  });
  if (!file) return toResponse(404, {}, '');
  return cachedResponse(file, { 'Cache-Control': revocableButSeen }, headers['if-none-match']);
}

async function answerLink(
  context: Context,
  address: LinkAddress,
  headers: IncomingHttpHeaders,
): Promise<ShareResponse> {
  const language = preferredLocale(headers['accept-language']);
  const inLanguage = withLanguage(address, language);
  const key = `${inLanguage.part} ${inLanguage.token} ${inLanguage.locale}`;
  const file = await loadSharedFile(context, key, () => renderSharedFile(context, inLanguage));
  if (!file) return notFoundPage(context, address.locale ?? language);
  const caching = { 'Cache-Control': revocable, Vary: varyOf(address) };
  return cachedResponse(file, caching, headers['if-none-match']);
}

/**
 * A page whose address names no language is in the reader's, or else in the sharer's. Its picture is in the
 * sharer's.
 */
function withLanguage(address: LinkAddress, language: Locale | null): LinkAddress {
  return address.part === 'page' ? { ...address, locale: address.locale ?? language } : address;
}

function varyOf({ part, locale }: LinkAddress): string {
  return part === 'page' && locale === null ? 'Accept-Encoding, Accept-Language' : 'Accept-Encoding';
}

async function loadSharedFile(
  context: Context,
  key: string,
  load: () => Promise<SharedFile | null>,
): Promise<SharedFile | null> {
  const file = await cache.get(key, context.now(), load);
  // So that links that lead nowhere displace none of the others.
  if (!file) cache.forget(key);
  return file;
}

async function renderSharedFile(
  context: Context,
  { part, token, locale }: LinkAddress,
): Promise<SharedFile | null> {
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
