import { MapValue, type RulesValue } from './values.ts';

/** The rules value of plain JSON, as found in an identity token. */
export function fromJson(value: unknown): RulesValue {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? BigInt(value) : value;
  if (Array.isArray(value)) return value.map(fromJson);
  if (typeof value === 'object' && value !== null) {
    return new MapValue(new Map(Object.entries(value).map(([key, item]) => [key, fromJson(item)])));
  }
  return null;
}
