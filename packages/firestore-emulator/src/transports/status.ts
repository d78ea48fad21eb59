/** Errors as gRPC's codes, as HTTP's codes and as REST's bodies. */
import { toStatus } from '../errors.ts';
import type { StatusName } from '../interfaces.ts';

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

export function toFailure(error: unknown): Failure {
  const { code, message } = toStatus(error);
  return { code, message };
}

/** The body of a REST error, without an empty message. */
export function errorBody({ code, message }: Failure): {
  error: { code: number; message: string | undefined; status: StatusName };
} {
  return { error: { code: httpCode(code), message: message || undefined, status: code } };
}
