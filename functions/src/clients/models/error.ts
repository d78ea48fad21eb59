/** How asking a model fails, and what it took until then. */

/** What kept a model from answering; the words of its provider are for logs alone. */
export type ModelFault =
  /** It can't be reached, fails by itself, or isn't set up properly. */
  | 'unavailable'
  /** It has too much to do, or we asked too often. */
  | 'busy'
  /** It refuses this request. */
  | 'refused'
  /** The time was over. */
  | 'too-slow'
  /** Nobody waits for the answer any more. */
  | 'cancelled';

/** Tokens that a request took. */
export type Used = { inputTokens: number; outputTokens: number };
export const noTokens: Used = { inputTokens: 0, outputTokens: 0 };

type Details = ErrorOptions & {
  /** What steps took that were answered before. */
  used?: Used;
  /** Whether another try may help. */
  mayPass?: boolean;
};

export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;
  readonly mayPass: boolean;
  readonly used: Used;

  constructor(fault: ModelFault, { mayPass = false, used = noTokens, ...options }: Details = {}) {
    super(`The model doesn't answer: ${fault}`, options);
    this.fault = fault;
    this.mayPass = mayPass;
    this.used = used;
  }
}
