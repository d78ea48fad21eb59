import { DocumentInvalid } from '@cine/contract/documents/codec';
import { AppError } from './app-error.ts';

/** gRPC's status codes, which Firestore's client throws, by firebase-admin's names. */
const statusNames: Record<number, string> = {
  4: 'deadline-exceeded',
  6: 'already-exists',
  8: 'resource-exhausted',
  10: 'aborted',
  14: 'unavailable',
};

/** Codes of services out of reach, for which a retry may succeed. */
const outages = new Set([
  'deadline-exceeded',
  'resource-exhausted',
  'unavailable',
  'network-error',
  'network-timeout',
]);

/**
 * Converts an error for the caller: refusals stay, an invalid document is `document-unreadable`, lasting
 * contention `try-again`, an outage `service-unavailable`, and a bug null. Only this knows status codes.
 */
export function knownError(error: unknown): AppError | null {
  if (error instanceof AppError) return error;
  if (error instanceof DocumentInvalid) return new AppError('document-unreadable');
  const status = statusOf(error);
  if (status === 'aborted') return new AppError('try-again');
  return status !== null && outages.has(status) ? new AppError('service-unavailable') : null;
}

/** Whether a create failed because the document exists. */
export function isAlreadyExists(error: unknown): boolean {
  return statusOf(error) === 'already-exists';
}

/** A status by its name, from `14`, `'unavailable'` or `'functions/unavailable'`. */
function statusOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error;
  if (typeof code === 'number') return statusNames[code] ?? null;
  return typeof code === 'string' ? code.slice(code.indexOf('/') + 1) : null;
}
