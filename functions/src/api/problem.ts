/** Refusals as HTTP problems (RFC 9457), each with its status. */
import { codeByReason, type ErrorCode, errorDetailsSchema, type Reason } from '@cine/contract/errors';
import * as z from 'zod';
import type { Refusal } from '#platform/errors/refusal.ts';

const statusByCode: Record<ErrorCode, number> = {
  'invalid-argument': 422,
  unauthenticated: 401,
  'permission-denied': 403,
  'not-found': 404,
  'already-exists': 409,
  'failed-precondition': 409,
  aborted: 409,
  'resource-exhausted': 429,
  internal: 500,
  unavailable: 503,
};

/** Reasons that have an HTTP status of their own. */
const statusByReason: Partial<Record<Reason, number>> = {
  'method-not-allowed': 405,
  'body-too-large': 413,
  'body-not-json': 400,
  'body-type-unfit': 400,
  'body-encoded': 415,
  'body-too-deep': 400,
};

export function statusOf(reason: Reason): number {
  return statusByReason[reason] ?? statusByCode[codeByReason[reason]];
}

export function reasonsOf(status: number): Reason[] {
  return (Object.keys(codeByReason) as Reason[]).filter((reason) => statusOf(reason) === status);
}

/** A refusal as RFC 9457 defines it; the `details` of callables are extension members. */
export const problemSchema = z.strictObject({
  /** Where the reason is explained. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** In the caller's language. */
  detail: z.string(),
  ...errorDetailsSchema.shape,
});
export type Problem = z.infer<typeof problemSchema>;

/** The media type of a problem (RFC 9457). */
export const problemType = 'application/problem+json; charset=utf-8';

export function problemOf({ message, details }: Refusal): Problem {
  const { reason } = details;
  return {
    type: `/api/docs#${reason}`,
    title: titleOf(reason),
    status: statusOf(reason),
    detail: message,
    ...details,
  };
}

/** The title of all problems with a reason, in English, for logs. */
export function titleOf(reason: Reason): string {
  const words = reason.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
