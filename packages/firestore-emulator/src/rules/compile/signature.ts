/** Functions of the rules language with the types of their parameters, and calls of them. */
import {
  BytesValue,
  DurationValue,
  isNumber,
  LatLngValue,
  MapDiffValue,
  MapValue,
  PathValue,
  RulesError,
  type RulesValue,
  SetValue,
  TimestampValue,
  typeName,
} from '../values/values.ts';

/** The types that a parameter accepts; `items` is a list or a set, `key` a string or a list of strings. */
type ParameterTypes = {
  any: RulesValue;
  bool: boolean;
  int: bigint;
  float: number;
  number: bigint | number;
  string: string;
  bytes: BytesValue;
  text: string | BytesValue;
  key: string | readonly string[];
  list: readonly RulesValue[];
  set: SetValue;
  items: readonly RulesValue[] | SetValue;
  map: MapValue;
  map_diff: MapDiffValue;
  path: PathValue;
  timestamp: TimestampValue;
  duration: DurationValue;
  latlng: LatLngValue;
  scalar: null | boolean | bigint | number | string | PathValue;
};

const ACCEPTS: { [K in keyof ParameterTypes]: (value: RulesValue) => boolean } = {
  any: () => true,
  bool: (value) => typeof value === 'boolean',
  int: (value) => typeof value === 'bigint',
  float: (value) => typeof value === 'number',
  number: isNumber,
  string: (value) => typeof value === 'string',
  bytes: (value) => value instanceof BytesValue,
  text: (value) => typeof value === 'string' || value instanceof BytesValue,
  key: (value) =>
    typeof value === 'string' || (Array.isArray(value) && value.every((item) => typeof item === 'string')),
  list: (value) => Array.isArray(value),
  set: (value) => value instanceof SetValue,
  items: (value) => Array.isArray(value) || value instanceof SetValue,
  map: (value) => value instanceof MapValue,
  map_diff: (value) => value instanceof MapDiffValue,
  path: (value) => value instanceof PathValue,
  timestamp: (value) => value instanceof TimestampValue,
  duration: (value) => value instanceof DurationValue,
  latlng: (value) => value instanceof LatLngValue,
  scalar: (value) =>
    value === null ||
    ['boolean', 'bigint', 'number', 'string'].includes(typeof value) ||
    value instanceof PathValue,
};

/** A function of the language with its parameters (for a method, the receiver first). */
export type Signature = { params: readonly (keyof ParameterTypes)[]; run(...args: unknown[]): RulesValue };
export type Signatures = ReadonlyMap<string, Signature>;

/** Ties the parameters' names in the language to their types here. */
export function takes<const P extends readonly (keyof ParameterTypes)[]>(
  params: P,
  run: (...args: { -readonly [K in keyof P]: ParameterTypes[P[K]] }) => RulesValue,
): Signature {
  return { params, run: run as Signature['run'] };
}

/**
 * Calls a function after checking its arguments; a mismatch is an error value. The receiver of a method is
 * the first.
 */
export function invoke(
  signature: Signature,
  name: string,
  args: readonly RulesValue[],
  receivers: 0 | 1 = 0,
): RulesValue {
  const { params } = signature;
  if (
    args.length === params.length &&
    args.every((arg, i) => ACCEPTS[params[i] as keyof ParameterTypes](arg))
  ) {
    return signature.run(...args);
  }
  const expected = `Expected: ${name}(${params.slice(receivers).join(', ')}).`;
  const ownArgs = args.slice(receivers);
  if (args.length !== params.length) {
    return new RulesError(`Incorrect number of arguments. Received: ${ownArgs.length}. ${expected}`);
  }
  const received = `${name}(${ownArgs.map(typeName).join(', ')})`;
  return new RulesError(`Unsupported operation error. Received: ${received}. ${expected}`);
}

export function itemsOf(items: readonly RulesValue[] | SetValue): readonly RulesValue[] {
  return items instanceof SetValue ? items.items : items;
}
