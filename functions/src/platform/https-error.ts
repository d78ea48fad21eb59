import type { ErrorDetails } from '@cine/contract/errors';
import { type CallableRequest, HttpsError } from 'firebase-functions/https';
import { AppError } from './app-error.ts';
import { localeOf } from './locale.ts';
import { log } from './log.ts';

/**
 * What the client gets for an error: its code, a stable reason, and words in the caller's language. Anything that is
 * not an `AppError` is a bug: logged whole, and told only as `internal`.
 */
export async function toHttpsError(
  error: unknown,
  operation: string,
  request: CallableRequest,
): Promise<HttpsError> {
  const known = error instanceof AppError ? error : bug(error, operation);
  const locale = await localeOf(request);
  // Words are loaded when first needed: a call that succeeds never pays for them.
  const { sayFault, sayReason } = await import('./messages/index.ts');
  const details: ErrorDetails = { reason: known.reason, params: known.params };
  if (known.faults.length > 0) {
    details.issues = known.faults.map((fault) => ({
      path: fault.path,
      reason: fault.reason,
      message: sayFault(locale, fault.reason, fault.params ?? {}),
    }));
  }
  return new HttpsError(known.code, sayReason(locale, known.reason, known.params), details);
}

function bug(error: unknown, operation: string): AppError {
  log.error('operation failed', { operation, error: error instanceof Error ? error.stack : String(error) });
  return new AppError('internal');
}
