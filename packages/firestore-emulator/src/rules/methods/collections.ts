/** The methods of lists, sets and maps in rules. */
import { itemsOf, type Signatures, takes } from '../compile/signature.ts';
import {
  contains,
  hasAll,
  MapDiffValue,
  MapValue,
  RulesError,
  type RulesValue,
  SetValue,
} from '../values/values.ts';
import { toText } from './strings.ts';

export const listMethods: Signatures = new Map([
  ['size', takes(['list'], (list) => BigInt(list.length))],
  ['concat', takes(['list', 'list'], (list, other) => [...list, ...other])],
  ['removeAll', takes(['list', 'list'], (list, other) => list.filter((item) => !contains(other, item)))],
  ['toSet', takes(['list'], (list) => new SetValue(list))],
  ['hasAll', takes(['list', 'items'], (list, other) => hasAll(list, itemsOf(other)))],
  ['hasAny', takes(['list', 'items'], (list, other) => itemsOf(other).some((item) => contains(list, item)))],
  ['hasOnly', takes(['list', 'items'], (list, other) => hasAll(itemsOf(other), list))],
  ['join', takes(['list', 'string'], join)],
]);

function join(list: readonly RulesValue[], separator: string): RulesValue {
  const parts = list.map(toText);
  return parts.find((part) => part instanceof RulesError) ?? parts.join(separator);
}

export const setMethods: Signatures = new Map([
  ['size', takes(['set'], (set) => BigInt(set.items.length))],
  [
    'difference',
    takes(
      ['set', 'set'],
      (set, other) => new SetValue(set.items.filter((item) => !contains(other.items, item))),
    ),
  ],
  [
    'intersection',
    takes(
      ['set', 'set'],
      (set, other) => new SetValue(set.items.filter((item) => contains(other.items, item))),
    ),
  ],
  ['union', takes(['set', 'set'], (set, other) => new SetValue([...set.items, ...other.items]))],
  ['hasAll', takes(['set', 'items'], (set, other) => hasAll(set.items, itemsOf(other)))],
  [
    'hasAny',
    takes(['set', 'items'], (set, other) => itemsOf(other).some((item) => contains(set.items, item))),
  ],
  ['hasOnly', takes(['set', 'items'], (set, other) => hasAll(itemsOf(other), set.items))],
]);

export const mapMethods: Signatures = new Map([
  ['size', takes(['map'], (map) => BigInt(map.size))],
  ['keys', takes(['map'], (map) => map.keys())],
  ['values', takes(['map'], (map) => map.keys().map((key) => map.get(key) as RulesValue))],
  ['get', takes(['map', 'key', 'any'], getOr)],
  ['diff', takes(['map', 'map'], (after, before) => new MapDiffValue(after, before))],
]);

function getOr(map: MapValue, key: string | readonly string[], fallback: RulesValue): RulesValue {
  let value: RulesValue = map;
  for (const step of typeof key === 'string' ? [key] : key) {
    if (!(value instanceof MapValue)) return fallback;
    const next: RulesValue | undefined = value.get(step);
    if (next === undefined) return fallback;
    value = next;
  }
  return value;
}

export const mapDiffMethods: Signatures = new Map([
  ['addedKeys', takes(['map_diff'], (diff) => new SetValue(diff.added))],
  ['removedKeys', takes(['map_diff'], (diff) => new SetValue(diff.removed))],
  ['changedKeys', takes(['map_diff'], (diff) => new SetValue(diff.changed))],
  ['unchangedKeys', takes(['map_diff'], (diff) => new SetValue(diff.unchanged))],
  [
    'affectedKeys',
    takes(['map_diff'], (diff) => new SetValue([...diff.added, ...diff.removed, ...diff.changed])),
  ],
]);
