import type { Locale } from '@cine/contract/primitives';
import { context } from '../../context.ts';
import { sayIn, unsubscribeByToken } from '../../features/newsletter/index.ts';
import { knownError } from '../../platform/errors/known-error.ts';
import { preferredLocale } from '../../platform/i18n/locale.ts';
import { log } from '../../platform/log.ts';
import type { Answer, Request } from '../answer.ts';
import { type Headers, preflight, secure } from '../headers.ts';
import { newsletterStyle, page } from './page.ts';

const stylePath = '/api/newsletter.css';
/** The address of the link in every issue; `firebase.json` has it too. */
const path = '/api/newsletter/unsubscribe';
const methods: Record<string, string> = {
  [path]: 'GET, HEAD, POST, OPTIONS',
  [stylePath]: 'GET, HEAD, OPTIONS',
};

/** Bytes of a form at most. Anybody may send one, and the one of RFC 8058 has some 150. */
const maxFormBytes = 4_000;

/** Besides the usual headers: the page's form may be sent only to us, and no link passes the token on. */
const pageHeaders: Headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': secure['Content-Security-Policy']!.replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
  'Cache-Control': 'no-store',
};

/**
 * The page behind an unsubscribe link, and its button, which mail programs press by themselves (RFC 8058); null for
 * other addresses. A GET changes nothing, as programs open every link.
 */
export async function newsletterPage(
  request: Request,
  { pathname, searchParams }: URL,
): Promise<Answer | null> {
  const allowed = methods[pathname];
  if (allowed === undefined) return null;
  const { method, headers } = request;
  const locale = preferredLocale(headers['accept-language']) ?? 'fr';
  if (method === 'OPTIONS') return { status: 204, headers: preflight(allowed), body: '' };
  if (!allowed.split(', ').includes(method)) return shown(405, locale, 'ask', { Allow: allowed });
  if (pathname === stylePath) {
    const type = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' };
    return { status: 200, headers: type, body: newsletterStyle };
  }
  if (method !== 'POST') return shown(200, locale, 'ask');
  if (!(await isOneClick(request))) return shown(400, locale, 'ask');
  try {
    await unsubscribeByToken(context(), searchParams.get('token') ?? '');
    return shown(200, locale, 'done');
  } catch (error) {
    if (!knownError(error)) log.error('unsubscribe link failed', { error: String(error) });
    return shown(503, locale, 'ask', { 'Retry-After': '60' });
  }
}

function shown(status: number, locale: Locale, which: 'ask' | 'done', more: Headers = {}): Answer {
  return { status, headers: { ...pageHeaders, ...more }, body: page(locale, sayIn(locale), which) };
}

/** Whether a body is the one of RFC 8058, in either form encoding. */
async function isOneClick({ body, headers, unread }: Request): Promise<boolean> {
  if (unread !== null || body.length > maxFormBytes) return false;
  const form = new Response(new Uint8Array(body), {
    headers: { 'Content-Type': headers['content-type'] ?? '' },
  });
  try {
    return (await form.formData()).get('List-Unsubscribe') === 'One-Click';
  } catch {
    return false;
  }
}
