import type { ReasonParams } from '@cine/contract/errors';
import type { z } from 'zod';
import { AppError, type InputFault } from './app-error.ts';

/** The parsed input, or `input-invalid` with the path and a stable reason of every fault. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new AppError('input-invalid', {}, parsed.error.issues.map(toFault));
}

function toFault(issue: z.core.$ZodIssue): InputFault {
  const path = issue.path.map(String).join('.');
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
    case 'invalid_type':
      return { path, reason: issue.input === undefined ? 'missing' : 'wrong-type' };
    default:
      return { path, reason: 'not-accepted' };
  }
}
