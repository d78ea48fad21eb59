/** The error by which use cases refuse a call, with its reason. */
import { codeByReason, type ErrorCode, type Reason, type ReasonParams } from '@cine/contract/errors';
import type { Locale, Texts } from '@cine/contract/primitives';

/** One fault of an input, before translation. */
export type InputFault = { path: string; reason: string; params?: ReasonParams };

/** What a message names; some of it has a name in each language. */
export type RefusalParams = Readonly<Record<string, string | number | Texts>>;

/** The one error that services throw. Its reason is translated for the user. */
export class AppError extends Error {
  readonly reason: Reason;
  readonly params: RefusalParams;
  readonly faults: readonly InputFault[];

  constructor(reason: Reason, params: RefusalParams = {}, faults: readonly InputFault[] = []) {
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

/** What a message names in a language. */
export function paramsIn(locale: Locale, params: RefusalParams): ReasonParams {
  const named = Object.entries(params).map(([name, param]) => [
    name,
    typeof param === 'object' ? param[locale] : param,
  ]);
  return Object.fromEntries(named);
}
