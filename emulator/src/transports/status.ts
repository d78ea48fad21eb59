import { EmulatorError } from '../errors.ts';
import type { StatusName } from '../interfaces.ts';

/** The HTTP statuses that Google's REST front end gives to the codes. */
const HTTP_STATUS: Record<StatusName, number> = {
  CANCELLED: 499,
  UNKNOWN: 500,
  INVALID_ARGUMENT: 400,
  DEADLINE_EXCEEDED: 504,
  NOT_FOUND: 404,
  ALREADY_EXISTS: 409,
  PERMISSION_DENIED: 403,
  RESOURCE_EXHAUSTED: 429,
  FAILED_PRECONDITION: 400,
  ABORTED: 409,
  OUT_OF_RANGE: 400,
  UNIMPLEMENTED: 501,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  UNAUTHENTICATED: 401,
};

export type Failure = { code: StatusName; message: string };

export function httpCode(code: StatusName): number {
  return HTTP_STATUS[code];
}

/** What the client is told about a thrown value. Anything but an `EmulatorError` is a bug here, so it is printed too. */
export function toFailure(error: unknown): Failure {
  if (error instanceof EmulatorError) return { code: error.code, message: error.message };
  console.error(error);
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
}

/** The body of a REST error; a message of nothing is left out. */
export function errorBody({ code, message }: Failure): {
  error: { code: number; message: string | undefined; status: StatusName };
} {
  return { error: { code: httpCode(code), message: message || undefined, status: code } };
}
