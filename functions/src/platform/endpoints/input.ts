import type { ReasonParams } from '@cine/contract/errors';
import { asNamed, refusalOfForm } from '@cine/contract/primitives';
import type * as z from 'zod';
import { AppError, type InputFault } from '../errors/app-error.ts';

/** Faults reported at most, so that the answer stays small. */
const maxFaults = 30;
const maxPathLength = 200;
const maxNamed = 200;

/** The parsed input; throws `input-invalid` with path and stable reason of each of the first 30 faults. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, data: unknown): z.output<Schema> {
  // Without the input, an issue doesn't tell a missing value from one of the wrong type.
  const parsed = schema.safeParse(data, { reportInput: true, error: nameKnownKeys });
  if (parsed.success) {
    const halves = halfLettersIn(parsed.data);
    if (halves.length === 0) return parsed.data;
    throw new AppError('input-invalid', {}, halves.slice(0, maxFaults));
  }
  const faults = withoutMissing(parsed.error.issues, data).map(toFault);
  throw new AppError('input-invalid', {}, onePerPlace(faults).slice(0, maxFaults));
}

/** Adds the known keys to an issue about unknown ones: zod copies it after it asked for its message. */
const nameKnownKeys: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') {
    const knownKeys = knownKeysOf(issue.inst as z.ZodObject | z.ZodRecord);
    Object.assign(issue, { known: knownKeys.join(', ').slice(0, maxNamed) });
  }
  return undefined;
};

function knownKeysOf(schema: z.ZodObject | z.ZodRecord): string[] {
  if (schema.type === 'object') return Object.keys(schema.def.shape);
  return [...(schema.def.keyType._zod.values ?? [])].map(String);
}

/** Texts with half of a surrogate pair, which no document can hold. */
function halfLettersIn(value: unknown, path: readonly string[] = []): InputFault[] {
  if (typeof value === 'string') {
    return value.isWellFormed() ? [] : [{ path: shortPath(path), reason: 'character-invisible' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => halfLettersIn(part, [...path, key]));
}

/** Leaves out missing keys where there are unknown ones: a misspelled key is both, and is reported once. */
function withoutMissing(issues: readonly z.core.$ZodIssue[], data: unknown): z.core.$ZodIssue[] {
  const withUnknown = new Set(
    issues.flatMap(({ code, path }) => (code === 'unrecognized_keys' ? [shortPath(path)] : [])),
  );
  return issues.filter(({ code, path }) => {
    if (code === 'unrecognized_keys') return true;
    if (withUnknown.has(shortPath(path))) return false;
    return !withUnknown.has(shortPath(path.slice(0, -1))) || valueAt(data, path) !== undefined;
  });
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], data);
}

/** The first fault of each place: what else is wrong there follows from it. */
function onePerPlace(faults: readonly InputFault[]): InputFault[] {
  return [...Map.groupBy(faults, ({ path }) => path).values()].map(([first]) => first!);
}

function toFault(issue: z.core.$ZodIssue): InputFault {
  const path = shortPath(issue.path);
  const carried = 'params' in issue ? (issue.params as Record<string, unknown> | undefined) : undefined;
  const { reason, ...params } = carried ?? {};
  if (typeof reason === 'string') return { path, reason, params: params as ReasonParams };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { path, reason: 'key-unknown', params: keysOf(issue) };
    case 'too_small':
      // A text that has to say something, and is empty.
      if (issue.origin === 'string' && lowest(issue) === 1) return { path, reason: 'missing' };
      return { path, reason: 'too-small', params: { limit: lowest(issue) } };
    case 'too_big':
      return { path, reason: 'too-big', params: { limit: Number(issue.maximum) } };
    case 'invalid_value':
      if (issue.input === undefined) return { path, reason: 'missing' };
      return { path, reason: 'value-unknown', params: namesOf(issue.input, issue.values) };
    case 'invalid_type':
      if (issue.input === undefined) return { path, reason: 'missing' };
      return { path, reason: 'wrong-type', params: { expected: issue.expected } };
    case 'invalid_union':
      return choiceOf(issue, path);
    case 'not_multiple_of':
      return { path, reason: 'not-multiple', params: { step: Number(issue.divisor) } };
    case 'invalid_format':
      return { path, ...formOf(issue) };
    default:
      return { path, reason: issue.input === undefined ? 'missing' : 'not-accepted' };
  }
}

function shortPath(path: readonly PropertyKey[]): string {
  return path.map(String).join('.').slice(0, maxPathLength);
}

/**
 * Why a value fits no part of a union. If one key decides which part applies, names its possible values;
 * otherwise says what is wrong with it as the part whose type it has.
 */
function choiceOf(issue: z.core.$ZodIssueInvalidUnion, path: string): InputFault {
  const { discriminator, options = [], input } = issue as typeof issue & { options?: readonly unknown[] };
  const chosen = discriminator === undefined ? input : (input as Record<string, unknown>)[discriminator];
  if (chosen === undefined) return { path, reason: 'missing' };
  if (discriminator === undefined) {
    const nearest = issue.errors.map(([first]) => first).find((first) => first && !isOfAnotherType(first));
    if (!nearest) return { path, reason: 'wrong-type', params: { expected: 'simple' } };
    return toFault({ ...nearest, path: [...issue.path, ...nearest.path] });
  }
  return { path, reason: 'value-unknown', params: namesOf(chosen, options) };
}

function isOfAnotherType({ code, path }: z.core.$ZodIssue): boolean {
  return (
    path.length === 0 && (code === 'invalid_type' || code === 'invalid_union' || code === 'invalid_value')
  );
}

function keysOf(issue: z.core.$ZodIssueUnrecognizedKeys): ReasonParams {
  const { known = '' } = issue as { known?: string };
  return { keys: issue.keys.join(', ').slice(0, 100), known: known || 'none' };
}

/** The least value allowed; these limits are of whole numbers. */
function lowest({ minimum, inclusive }: z.core.$ZodIssueTooSmall): number {
  return Number(minimum) + (inclusive === false ? 1 : 0);
}

/** Examples of the forms that zod knows by name. */
const examples: Readonly<Record<string, string>> = {
  date: '2026-12-31',
  datetime: '2026-12-31T20:30:00+01:00',
  base64: 'aGVsbG8=',
};

function formOf({
  format,
  pattern,
}: z.core.$ZodIssueInvalidStringFormat): Pick<InputFault, 'reason' | 'params'> {
  const example = examples[format];
  if (example !== undefined) return { reason: 'form', params: { example } };
  const { reason = 'not-accepted', ...params } = refusalOfForm(pattern) ?? {};
  return { reason, params: params as ReasonParams };
}

function namesOf(value: unknown, allowed: readonly unknown[]): ReasonParams {
  return { value: asNamed(value), known: allowed.join(', ').slice(0, maxNamed) };
}
