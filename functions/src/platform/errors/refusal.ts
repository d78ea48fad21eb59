/** The refusal that a caller gets for an error: code, reason, words in their language. */
import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode, ErrorDetails, Reason } from '@cine/contract/errors';
import { bodyReasons } from '@cine/contract/operation';
import type { Identity } from '../endpoints/caller.ts';
import { type LocaleOf, notedLocaleOf, refusalLocale } from '../i18n/locale.ts';
import { log } from '../log.ts';
import { AppError, paramsIn } from './app-error.ts';
import { knownError } from './known-error.ts';

/** A refusal as callers see it: a stable reason, and a message in their language. */
export type Refusal = { code: ErrorCode; message: string; details: ErrorDetails };

/** The error to report. All but refusals and outages are bugs: logged in full, reported as `internal`. */
export function refusalIn(error: unknown, operation: string): AppError {
  const refusal = knownError(error) ?? new AppError('internal');
  if (refusal !== error) logFault(refusal, error, operation);
  return refusal;
}

/**
 * Reasons to refuse a flood of calls, so an account isn't read for its language: it is what was noted lately,
 * as most have an account that was read here, else the browser's.
 */
const unread: ReadonlySet<Reason> = new Set<Reason>([
  'route-unknown',
  'method-not-allowed',
  ...bodyReasons,
  'origin-refused',
  'app-check-required',
  'members-only',
  'operators-only',
  'too-many-calls',
  'budget-spent',
  'input-invalid',
]);

/** What a caller is told of an error, in their language; errors that aren't refusals become `internal`. */
export async function refusalFor(
  error: unknown,
  operation: string,
  call: { identity: Identity | null; headers: IncomingHttpHeaders },
  localeOf: LocaleOf,
): Promise<Refusal> {
  const refusal = refusalIn(error, operation);
  const locale = await refusalLocale(call, unread.has(refusal.reason) ? notedLocaleOf : localeOf);
  // Loaded on first use: a call that succeeds needs no messages.
  const { sayFault, sayReason } = await import('../i18n/refusals/index.ts');
  const { code, reason } = refusal;
  const params = paramsIn(locale, refusal.params);
  const details: ErrorDetails = { reason, params };
  if (refusal.faults.length > 0) {
    details.issues = refusal.faults.map((fault) => ({
      path: fault.path,
      reason: fault.reason,
      message: sayFault(locale, fault.reason, fault.params ?? {}),
    }));
  }
  return { code, message: sayReason(locale, reason, params), details };
}

function logFault({ reason }: AppError, error: unknown, operation: string): void {
  const facts = { operation, error };
  if (reason === 'internal') log.error('operation failed', facts);
  else log.warn(`refused: ${reason}`, facts);
}
