import type { ErrorDetails } from '@cine/contract/errors';

/** Why a call was refused: a stable reason, and a message in the reader's language. */
export class Refusal extends Error {
  readonly details: ErrorDetails;
  /** Whether the server refused it; a call that did not reach the server has no message of its own. */
  readonly isFromServer: boolean;

  constructor(message: string, details: ErrorDetails, isFromServer: boolean) {
    super(message);
    this.name = 'Refusal';
    this.details = details;
    this.isFromServer = isFromServer;
  }

  get reason(): ErrorDetails['reason'] {
    return this.details.reason;
  }
}
