import { type Locale, localeSchema } from '@cine/contract/primitives';
import { type Context, context } from '#context.ts';
import { endMailsByToken, sayMail } from '#core/notifications/index.ts';
import { sayIn, unsubscribeByToken } from '#faces/newsletter/index.ts';
import { knownError } from '#platform/errors/known-error.ts';
import { preferredLocale } from '#platform/i18n/locale.ts';
import { log } from '#platform/log.ts';
import { type Headers, preflightHeaders, securityHeaders } from '../headers.ts';
import type { Answer, Request } from '../http.ts';
import { type PageWords, page, pageStyle } from './page.ts';

const stylePath = '/api/unsubscribe.css';

type List = {
  sayIn: (locale: Locale) => (text: PageWords) => string;
  end: (context: Context, token: string) => Promise<void>;
};

/** The addresses of the links in mails, and what each ends. `firebase.json` has the addresses too. */
const lists: Record<string, List> = {
  '/api/newsletter/unsubscribe': { sayIn, end: unsubscribeByToken },
  '/api/notifications/unsubscribe': {
    sayIn: (locale) => (text) => sayMail(locale, text),
    end: endMailsByToken,
  },
};

/** The longest form that is read. Anybody may send one; that of RFC 8058 has some 150 bytes. */
const maxFormBytes = 4_000;

/** Besides the usual headers: the page's form may be sent only to us, and no link passes the token on. */
const pageHeaders: Headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': securityHeaders['Content-Security-Policy']!.replace(
    "form-action 'none'",
    "form-action 'self'",
  ),
  'Cache-Control': 'no-store',
};

/**
 * The page behind an unsubscribe link, and its button, which mail programs press by themselves (RFC 8058);
 * null for other addresses. A GET changes nothing, as programs open every link.
 */
export async function unsubscribePage(
  request: Request,
  { pathname, searchParams }: URL,
): Promise<Answer | null> {
  const list = lists[pathname];
  if (!list && pathname !== stylePath) return null;
  const allowed = list ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS';
  const { method, headers } = request;
  const localeParam = localeSchema.safeParse(searchParams.get('locale'));
  const locale = localeParam.data ?? preferredLocale(headers['accept-language']) ?? 'fr';
  if (method === 'OPTIONS') return { status: 204, headers: preflightHeaders(allowed), body: '' };
  const answered = (status: number, which: 'ask' | 'done', more: Headers = {}): Answer => ({
    status,
    headers: { ...pageHeaders, ...more },
    body: page(locale, (list ?? lists['/api/newsletter/unsubscribe']!).sayIn(locale), which),
  });
  if (!allowed.split(', ').includes(method)) return answered(405, 'ask', { Allow: allowed });
  if (!list) {
    const type = { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=300' };
    return { status: 200, headers: type, body: pageStyle };
  }
  if (method !== 'POST') return answered(200, 'ask');
  if (!(await isOneClick(request))) return answered(400, 'ask');
  try {
    await list.end(context(), searchParams.get('token') ?? '');
    return answered(200, 'done');
  } catch (error) {
    if (!knownError(error)) log.error('unsubscribe link failed', { error });
    return answered(503, 'ask', { 'Retry-After': '60' });
  }
}

/** Whether the body is the form of RFC 8058, in either encoding. */
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
