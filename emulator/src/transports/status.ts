import { EmulatorError } from '../errors.ts';
import type { StatusName } from '../interfaces.ts';

/** `google.rpc.Code` numbers and the HTTP statuses that Google's REST front end gives them. */
const STATUS: Record<StatusName, { grpc: number; http: number }> = {
  CANCELLED: { grpc: 1, http: 499 },
  UNKNOWN: { grpc: 2, http: 500 },
  INVALID_ARGUMENT: { grpc: 3, http: 400 },
  DEADLINE_EXCEEDED: { grpc: 4, http: 504 },
  NOT_FOUND: { grpc: 5, http: 404 },
  ALREADY_EXISTS: { grpc: 6, http: 409 },
  PERMISSION_DENIED: { grpc: 7, http: 403 },
  RESOURCE_EXHAUSTED: { grpc: 8, http: 429 },
  FAILED_PRECONDITION: { grpc: 9, http: 400 },
  ABORTED: { grpc: 10, http: 409 },
  OUT_OF_RANGE: { grpc: 11, http: 400 },
  UNIMPLEMENTED: { grpc: 12, http: 501 },
  INTERNAL: { grpc: 13, http: 500 },
  UNAVAILABLE: { grpc: 14, http: 503 },
  UNAUTHENTICATED: { grpc: 16, http: 401 },
};

export type Failure = { code: StatusName; message: string };

export function grpcCode(code: StatusName): number {
  return STATUS[code].grpc;
}

export function httpCode(code: StatusName): number {
  return STATUS[code].http;
}

/** What the client is told about a thrown value. Anything but an `EmulatorError` is a bug here, so it is printed too. */
export function toFailure(error: unknown): Failure {
  if (error instanceof EmulatorError) return { code: error.code, message: error.message };
  console.error(error);
  return { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) };
}

/** The body of a REST error. */
export function errorBody(failure: Failure): {
  error: { code: number; message: string; status: StatusName };
} {
  return { error: { code: httpCode(failure.code), message: failure.message, status: failure.code } };
}
