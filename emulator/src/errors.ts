import type { StatusName } from './interfaces.ts';

/** What every RPC throws when it refuses: a gRPC status by name and a message for the client. */
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
