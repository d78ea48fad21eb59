/** Compiles expressions of rules to functions. */
import type { Evaluation } from '../evaluation.ts';
import { operate } from '../values/operators.ts';
import {
  AbstractValue,
  MapValue,
  PathValue,
  RulesError,
  type RulesValue,
  typeName,
} from '../values/values.ts';
import type { ExpressionReport } from './coverage.ts';

/** A compiled expression; `locals` are the parameters and `let`s of the enclosing function. */
export type Compiled = (evaluation: Evaluation, locals: RulesValue[]) => RulesValue;

/** An expression that may be skipped, and its report. */
export type Part = { run: Compiled; report: ExpressionReport | null };

export function constant(value: RulesValue): Compiled {
  return (evaluation) => read(evaluation, value);
}

/** A variable's value, null if it is unset; counts as a step of the evaluation. */
export function read(evaluation: Evaluation, value: RulesValue | undefined): RulesValue {
  evaluation.spend();
  return value ?? null;
}

export function firstError(values: readonly RulesValue[]): RulesError | undefined {
  for (const value of values) if (value instanceof RulesError) return value;
  return undefined;
}

/** Evaluates all parts and combines them; an error in one is the result, as is an unknown unless handled. */
export function collect(
  parts: readonly Compiled[],
  make: (values: RulesValue[]) => RulesValue,
  handlesUnknown = false,
): Compiled {
  return (evaluation, locals) => {
    evaluation.spend();
    const values = new Array<RulesValue>(parts.length);
    // From last to first, as `debug()` shows of the official emulator.
    for (let i = parts.length - 1; i >= 0; i--) values[i] = (parts[i] as Compiled)(evaluation, locals);
    const error = firstError(values);
    if (error !== undefined) return error;
    const unknown = handlesUnknown ? undefined : values.find((value) => value instanceof AbstractValue);
    return unknown === undefined ? make(values) : unknown.unknown();
  };
}

export function binary(operator: Parameters<typeof operate>[0], left: Compiled, right: Compiled): Compiled {
  return (evaluation, locals) => {
    evaluation.spend();
    const b = right(evaluation, locals);
    const a = left(evaluation, locals);
    if (a instanceof RulesError) return a;
    return b instanceof RulesError ? b : operate(operator, a, b);
  };
}

/** `item in collection`; an error in the collection comes first. */
export function inCollection(item: Compiled, collection: Compiled): Compiled {
  return (evaluation, locals) => {
    evaluation.spend();
    const b = collection(evaluation, locals);
    const a = item(evaluation, locals);
    if (b instanceof RulesError) return b;
    return a instanceof RulesError ? a : operate('in', a, b);
  };
}

/** `&&` (decided by false) or `||` (decided by true): the deciding value beats an error on either side. */
export function logical(left: Compiled, right: Part, decisive: boolean): Compiled {
  return (evaluation, locals) => {
    evaluation.spend();
    const a = condition(left(evaluation, locals));
    if (a === decisive) {
      right.report?.skip();
      return decisive;
    }
    evaluation.spend();
    const b = condition(right.run(evaluation, locals));
    if (b === decisive) return decisive;
    if (a instanceof AbstractValue) return a;
    return a instanceof RulesError && !(b instanceof AbstractValue) ? a : b;
  };
}

function condition(value: RulesValue): RulesValue {
  if (typeof value === 'boolean' || value instanceof RulesError) return value;
  if (value instanceof AbstractValue) return value.unknown();
  return notABoolean(value);
}

export function notABoolean(value: RulesValue): RulesError {
  return new RulesError(`Type error. Received: [${typeName(value)}] Expected: [bool].`);
}

export function not(value: RulesValue): RulesValue {
  const truth = condition(value);
  return typeof truth === 'boolean' ? !truth : truth;
}

/** `test ? yes : no`; only the part that is taken is evaluated, and a test that fails is the result. */
export function conditional(test: Compiled, yes: Part, no: Part): Compiled {
  return (evaluation, locals) => {
    evaluation.spend(2);
    const truth = condition(test(evaluation, locals));
    if (truth !== true) yes.report?.skip();
    if (truth !== false) no.report?.skip();
    if (truth === true) return yes.run(evaluation, locals);
    if (truth !== false) return truth;
    evaluation.spend(2);
    return no.run(evaluation, locals);
  };
}

export function toMap(values: readonly RulesValue[]): RulesValue {
  const entries = new Map<string, RulesValue>();
  for (let i = 0; i < values.length; i += 2) {
    const key = values[i];
    if (typeof key !== 'string') return new RulesError('Map keys must be strings.');
    entries.set(key, values[i + 1] as RulesValue);
  }
  return new MapValue(entries);
}

export function toPath(parts: readonly RulesValue[]): RulesValue {
  const segments: string[] = [];
  for (const part of parts) {
    if (part instanceof PathValue) segments.push(...part.segments);
    else if (typeof part === 'string' && part !== '' && !part.includes('/')) segments.push(part);
    else return new RulesError(`Invalid path segment of type ${typeName(part)}.`);
  }
  return new PathValue(segments);
}
