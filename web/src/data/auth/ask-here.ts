/** Asks at Hosting's address, where the browser's cookie binds it to what was begun. Throws a `Refusal`. */
import type { ErrorDetails } from '@cine/contract/errors';
import type { Locale } from '@cine/contract/primitives';
import { minute } from '@cine/contract/time';
import { ownSeat } from '../firebase.ts';
import { Refusal } from '../queries/call.ts';
import { headersOf } from '../request-headers.ts';

/** Calls `/api/…` of this site for at most a minute. Throws a `Refusal`, also without an answer. */
export async function askHere<T>(path: string, options: RequestInit = {}, until?: AbortSignal): Promise<T> {
  const limits = [AbortSignal.timeout(minute), ...(until ? [until] : [])];
  const request = { ...options, signal: AbortSignal.any(limits) };
  const answer = await fetch(`/api/${path}`, request).catch(() => null);
  const body: unknown = await answer?.json().catch(() => null);
  if (answer?.ok && body) return body as T;
  const { detail = '', ...details } = (body ?? {}) as { detail?: string } & Partial<ErrorDetails>;
  const { reason = 'service-unavailable', params = {} } = details;
  throw new Refusal(detail, { ...details, reason, params }, detail !== '');
}

/** Posts there, in the page's language; `token` is an ID token, where somebody is signed in. */
export async function postHere<T>(path: string, input: object, locale: Locale, token?: string): Promise<T> {
  const headers = await headersOf(ownSeat(), token);
  headers.set('content-type', 'application/json');
  headers.set('accept-language', locale);
  return askHere(path, { method: 'POST', headers, body: JSON.stringify(input) });
}
