/** The error by which use cases refuse a call, with its reason. */
import { codeByReason, type ErrorCode, type Reason, type ReasonParams } from '@cine/contract/errors';

/** One fault of an input, before translation. */
export type InputFault = { path: string; reason: string; params?: ReasonParams };

/** The one error that services throw. Its reason is translated for the user. */
export class AppError extends Error {
  readonly reason: Reason;
  readonly params: ReasonParams;
  readonly faults: readonly InputFault[];

  constructor(reason: Reason, params: ReasonParams = {}, faults: readonly InputFault[] = []) {
    super(reason);
    this.name = 'AppError';
    this.reason = reason;
    this.params = params;
    this.faults = faults;
  }

  get code(): ErrorCode {
    return codeByReason[this.reason];
  }
}
