/** Errors with a gRPC status, and how they are sent. */
import type { StatusName } from './interfaces.ts';

/** The only error that RPCs throw: a gRPC status by name, and a message for the client. */
export class EmulatorError extends Error {
  readonly code: StatusName;

  constructor(code: StatusName, message: string) {
    super(message);
    this.name = 'EmulatorError';
    this.code = code;
  }
}

export function invalidArgument(message: string): EmulatorError {
  return new EmulatorError('INVALID_ARGUMENT', message);
}

/** `google.rpc.Code` numbers, for `google.rpc.Status` messages and transports that want them. */
export const STATUS_CODES: Record<StatusName | 'OK', number> = {
  OK: 0,
  CANCELLED: 1,
  UNKNOWN: 2,
  INVALID_ARGUMENT: 3,
  DEADLINE_EXCEEDED: 4,
  NOT_FOUND: 5,
  ALREADY_EXISTS: 6,
  PERMISSION_DENIED: 7,
  RESOURCE_EXHAUSTED: 8,
  FAILED_PRECONDITION: 9,
  ABORTED: 10,
  OUT_OF_RANGE: 11,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
  UNAVAILABLE: 14,
  UNAUTHENTICATED: 16,
};

/**
 * An error as a `google.rpc.Status`. Anything but an `EmulatorError` is a bug in the emulator: it becomes
 * INTERNAL and is printed.
 */
export function toStatus(error: unknown): { code: StatusName; number: number; message: string } {
  if (!(error instanceof EmulatorError)) console.error(error);
  const code = error instanceof EmulatorError ? error.code : 'INTERNAL';
  const message = error instanceof Error ? error.message : String(error);
  return { code, number: STATUS_CODES[code], message };
}
