/** The HTTP headers of answers: security, CORS, rate limits and ETags. */
import { createHash } from 'node:crypto';
import type { CallLimit, Operation } from '@cine/contract/operation';
import { originsIn, strictTransport } from '#platform/endpoints/origins.ts';
import type { Remaining, RemainingOfLimits } from '#platform/limits/call-counter.ts';
import { windowMs } from '#platform/limits/tally.ts';
import type { Problem } from './problem.ts';

export type Headers = Record<string, string>;

/** On every answer: browsers must not run, frame or sniff it. */
export const securityHeaders: Headers = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security': strictTransport,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  Vary: 'Origin, Authorization, Accept-Language, Accept-Encoding',
};

/** What lets the listed web sites read an answer (CORS). */
export function corsHeaders(origin: string | undefined, list: string): Headers {
  if (!origin || !originsIn(list).includes(origin)) return {};
  return {
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Expose-Headers': 'ETag, Location, Retry-After, RateLimit, RateLimit-Policy, Allow',
  };
}

export function preflightHeaders(allowed: string): Headers {
  return {
    Allow: allowed,
    'Access-Control-Allow-Methods': allowed,
    'Access-Control-Allow-Headers':
      'Authorization, Content-Type, Accept-Language, If-None-Match, X-Firebase-AppCheck',
    'Access-Control-Max-Age': '600',
  };
}

/** An operation's limit, as in the IETF draft "RateLimit header fields for HTTP". */
export function policyOf({ name, limit }: Operation): Headers {
  return {
    'RateLimit-Policy': [policyItem(name, limit.perTenMinutes), ...failuresOf(name, limit)].join(', '),
  };
}

function failuresOf(name: string, limit: CallLimit): string[] {
  return limit.counted === 'failures' ? [policyItem(`${name}-failures`, limit.failures.perTenMinutes)] : [];
}

function policyItem(name: string, calls: number): string {
  return `"${name}";q=${calls};w=${windowMs / 1000}`;
}

/** What is left of the limit, by the same draft: `r` calls in `t` seconds, as far as this instance knows. */
export function remainingOf({ name }: Operation, { calls, failures }: RemainingOfLimits): Headers {
  const policies = [
    remainingItem(name, calls),
    ...(failures ? [remainingItem(`${name}-failures`, failures)] : []),
  ];
  return { RateLimit: policies.join(', ') };
}

function remainingItem(name: string, { calls, seconds }: Remaining): string {
  return `"${name}";r=${calls};t=${seconds}`;
}

/** When to call again, in seconds. */
export function retryHeaders({ reason, params }: Problem, policy: string | undefined): Headers {
  if (reason === 'too-many-calls') {
    const seconds = Number(params.seconds);
    return {
      'Retry-After': String(seconds),
      ...(policy && { RateLimit: remainingItem(policy, { calls: 0, seconds }) }),
    };
  }
  if (reason === 'budget-spent') return { 'Retry-After': String(params.seconds) };
  if (reason === 'service-unavailable') return { 'Retry-After': '5' };
  if (reason === 'catalogue-missing') return { 'Retry-After': '60' };
  return {};
}

/** Equal for equal answers. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
}

/** Whether `If-None-Match` names an answer that the caller already has. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  const etags = (ifNoneMatch ?? '').split(',').map((each) => each.trim().replace(/^W\//, ''));
  return etags.includes('*') || etags.includes(etag.replace(/^W\//, ''));
}
