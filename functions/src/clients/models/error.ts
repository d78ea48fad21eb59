/** What kept a model from answering; the words of its provider are for logs alone. */
export type ModelFault =
  /** It can't be reached, or fails by itself. */
  | 'unavailable'
  /** It has too much to do, or we asked too often. */
  | 'busy'
  /** It refuses this request, or our key. */
  | 'refused'
  /** The time was over. */
  | 'too-slow'
  /** Nobody waits for the answer any more. */
  | 'cancelled';

export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly fault: ModelFault;

  constructor(fault: ModelFault, options?: ErrorOptions) {
    super(`The model doesn't answer: ${fault}`, options);
    this.fault = fault;
  }
}
