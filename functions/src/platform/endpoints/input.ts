import type { ReasonParams } from '@cine/contract/errors';
import { asNamed } from '@cine/contract/primitives';
import type * as z from 'zod';
import { AppError, type InputFault } from '../errors/app-error.ts';

/** Faults reported at most, so that the answer stays small. */
const maxFaults = 30;
const maxPathLength = 200;
/** What a fault names of an input, and of what would be accepted. */
const maxNamed = 200;

/** The parsed input; throws `input-invalid` with the path and a stable reason of each of the first thirty faults. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  // Without the input, an issue doesn't tell a missing value from one of the wrong type.
  const parsed = schema.safeParse(data, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new AppError('input-invalid', {}, parsed.error.issues.slice(0, maxFaults).map(toFault));
}

function toFault(issue: z.core.$ZodIssue): InputFault {
  const path = issue.path.map(String).join('.').slice(0, maxPathLength);
  const carried = 'params' in issue ? (issue.params as Record<string, unknown> | undefined) : undefined;
  const { reason, ...params } = carried ?? {};
  if (typeof reason === 'string') return { path, reason, params: params as ReasonParams };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path, reason: 'key-unknown', params: { keys: issue.keys.join(', ').slice(0, 100) } };
    case 'too_small':
      return { path, reason: 'too-small', params: { limit: Number(issue.minimum) } };
    case 'too_big':
      return { path, reason: 'too-big', params: { limit: Number(issue.maximum) } };
    case 'invalid_value':
      if (issue.input === undefined) return { path, reason: 'missing' };
      return { path, reason: 'value-unknown', params: namesOf(issue.input, issue.values) };
    case 'invalid_type':
      return { path, reason: issue.input === undefined ? 'missing' : 'wrong-type' };
    default:
      return { path, reason: issue.input === undefined ? 'missing' : 'not-accepted' };
  }
}

function namesOf(value: unknown, known: readonly unknown[]): ReasonParams {
  return { value: asNamed(value), known: known.join(', ').slice(0, maxNamed) };
}
