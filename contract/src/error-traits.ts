/** What functions and dashboard may report of an error. Not its message, which may quote anybody. */

/** A place in our own code. */
export type Frame = { file: string; line: number; column: number; function?: string };

export type Traits = {
  /** The error's class. */
  name: string;
  /** Why, where its class says so by a word of a closed list, or by a status. */
  reason?: string | number | undefined;
  /** Our part of the stack, the innermost call first. */
  at?: readonly Frame[];
  cause?: Traits;
};

/** Splits a place at the end of a line of a stack: `path:line:column`; null for what is none. */
export function placeIn(text: string): { path: string; line: number; column: number } | null {
  const parts = text.split(':');
  const [line, column] = parts.splice(-2).map(Number);
  if (!Number.isInteger(line) || !Number.isInteger(column)) return null;
  return { path: parts.join(':'), line: line!, column: column! };
}

/** What the name of an error's class looks like. */
export const className = /^[A-Za-z][\w$]{0,60}$/;
/** `not-found`, `functions/unavailable`, `ECONNRESET`. */
const word = /^[A-Za-z][\w/-]{0,60}$/;

/** Where classes of ours and of libraries keep a reason, the most exact first. */
const reasonFields = ['reason', 'why', 'fault', 'kind', 'code', 'status'] as const;

/** The most frames of an error's stack. */
export const maxFrames = 12;
const maxCauses = 3;

/**
 * An error's class, reason and place, and those of its causes; never its message. `frameIn` reads a line of a
 * stack, null where it isn't our code.
 */
export function errorTraits(
  error: unknown,
  frameIn: (line: string) => Frame | null,
  causes = maxCauses,
): Traits {
  if (!(error instanceof Error)) return { name: typeof error };
  const reason = reasonOf(error);
  const at = stackWithoutWords(error)
    .flatMap((line) => frameIn(line) ?? [])
    .slice(0, maxFrames);
  const inner: unknown = error instanceof AggregateError ? error.errors[0] : error.cause;
  return {
    name: className.test(error.name) ? error.name : 'Error',
    ...(reason !== undefined && { reason }),
    ...(at.length > 0 && { at }),
    ...(inner instanceof Error && causes > 0 && { cause: errorTraits(inner, frameIn, causes - 1) }),
  };
}

function reasonOf(error: Error): string | number | undefined {
  const fields = error as Partial<Record<(typeof reasonFields)[number], unknown>>;
  for (const field of reasonFields) {
    const value = fields[field];
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    if (typeof value === 'string' && word.test(value)) return value;
  }
  return undefined;
}

/** The lines behind the message, which may itself look like a stack. */
function stackWithoutWords({ stack = '', message }: Error): string[] {
  const start = stack.indexOf(message);
  return (start === -1 ? stack : stack.slice(start + message.length)).split('\n');
}
