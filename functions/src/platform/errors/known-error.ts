import { DocumentInvalid } from '@cine/contract/documents/codec';
import { AppError } from './app-error.ts';

/** gRPC's numbers, as Firestore's client throws them, by the names that firebase-admin has for them. */
const statusNames: Record<number, string> = {
  4: 'deadline-exceeded',
  6: 'already-exists',
  8: 'resource-exhausted',
  10: 'aborted',
  14: 'unavailable',
};

/** What only means that something we stand on is out of reach, and that another try may succeed. */
const outages = new Set([
  'deadline-exceeded',
  'resource-exhausted',
  'unavailable',
  'network-error',
  'network-timeout',
]);

/**
 * What an error is to the caller: a refusal as it is, `try-again` for contention that outlasted a transaction's tries,
 * `service-unavailable` for an outage, `document-unreadable` for a document that doesn't fit its codec; null for what nobody foresaw. The only place that knows status codes.
 */
export function knownError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof DocumentInvalid) return new AppError('document-unreadable');
  const status = statusOf(error);
  if (status === 'aborted') return new AppError('try-again');
  return status !== null && outages.has(status) ? new AppError('service-unavailable') : null;
}

/** Whether a write failed because what it was to create is there already. */
export function isThereAlready(error: unknown): boolean {
  return statusOf(error) === 'already-exists';
}

/** A status by its name, from `14`, `'unavailable'` or `'functions/unavailable'`. */
function statusOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error;
  if (typeof code === 'number') return statusNames[code] ?? null;
  return typeof code === 'string' ? code.slice(code.indexOf('/') + 1) : null;
}
