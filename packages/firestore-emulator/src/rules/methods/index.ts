import { invoke, type Signatures } from '../compile/signature.ts';
import { AbstractValue, RulesError, type RulesValue, typeName } from '../values/values.ts';
import { listMethods, mapDiffMethods, mapMethods, setMethods } from './collections.ts';
import { bytesMethods, pathMethods, stringMethods } from './strings.ts';
import { durationMethods, latlngMethods, timestampMethods } from './times.ts';

const METHODS = new Map<string, Signatures>([
  ['string', stringMethods],
  ['list', listMethods],
  ['set', setMethods],
  ['map', mapMethods],
  ['map_diff', mapDiffMethods],
  ['bytes', bytesMethods],
  ['path', pathMethods],
  ['timestamp', timestampMethods],
  ['duration', durationMethods],
  ['latlng', latlngMethods],
]);

export const METHOD_NAMES: ReadonlySet<string> = new Set(
  [...METHODS.values()].flatMap((methods) => [...methods.keys()]),
);

/** Calls `receiver.name(args)`; an unknown method is an error value. */
export function callMethod(receiver: RulesValue, name: string, args: readonly RulesValue[]): RulesValue {
  if (receiver instanceof AbstractValue) return receiver.call(name, args);
  if (receiver === null) return new RulesError('Null value error.');
  const type = typeName(receiver);
  const method = METHODS.get(type)?.get(name);
  if (method === undefined) return new RulesError(`Function not found error: Name: [${name}].`);
  const unknown = args.find((arg) => arg instanceof AbstractValue);
  if (unknown !== undefined) {
    // `hasAny` is symmetric, and the unknown side may know more.
    return name === 'hasAny' && type === 'list' && args.length === 1
      ? unknown.call('hasAny', [receiver])
      : unknown.unknown();
  }
  return invoke(method, `${type}.${name}`, [receiver, ...args], 1);
}
