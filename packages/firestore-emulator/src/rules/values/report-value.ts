import type { SourcePosition } from '../../interfaces.ts';
import type { Span } from '../syntax/ast.ts';
import {
  BytesValue,
  DurationValue,
  LatLngValue,
  MapDiffValue,
  MapValue,
  PathValue,
  RulesError,
  type RulesValue,
  SetValue,
  TimestampValue,
} from './values.ts';

/** A value in the JSON of coverage reports: one key that names the type, or none if it wasn't evaluated. */
export type ReportValue = Record<string, unknown>;

/** Errors without a position only have a message. */
export function toReportValue(value: RulesValue, position?: (span: Span) => SourcePosition): ReportValue {
  if (value === null) return { nullValue: null };
  if (typeof value === 'boolean') return { boolValue: value };
  if (typeof value === 'bigint') return { intValue: String(value) };
  if (typeof value === 'number') return { floatValue: Number.isFinite(value) ? value : String(value) };
  if (typeof value === 'string') return { stringValue: value };
  const nested = (items: readonly RulesValue[]) => items.map((item) => toReportValue(item, position));
  if (Array.isArray(value)) return { listValue: value.length > 0 ? { values: nested(value) } : {} };
  if (value instanceof SetValue) {
    return { setValue: value.items.length > 0 ? { values: nested(value.items) } : {} };
  }
  if (value instanceof MapValue) return { mapValue: mapFields(value, position) };
  if (value instanceof MapDiffValue) return { mapDiffValue: { keyStatuses: keyStatuses(value) } };
  if (value instanceof TimestampValue) return { timestampValue: timestampText(value.nanos) };
  if (value instanceof DurationValue) return { durationValue: durationText(value.nanos) };
  if (value instanceof LatLngValue) {
    return { latlngValue: { latitude: value.latitude, longitude: value.longitude } };
  }
  if (value instanceof BytesValue) return { bytesValue: value.bytes.toString('base64') };
  if (value instanceof PathValue) {
    return { pathValue: { segments: value.segments.map((simple) => ({ simple })) } };
  }
  return { undefined: value instanceof RulesError ? causeOf(value, position) : {} };
}

function causeOf(error: RulesError, position?: (span: Span) => SourcePosition): Record<string, unknown> {
  const at = error.span && position ? { sourcePosition: position(error.span) } : {};
  return { ...at, causeMessage: error.message };
}

function mapFields(map: MapValue, position?: (span: Span) => SourcePosition): Record<string, unknown> {
  if (map.size === 0) return {};
  const entries = map.keys().map((key) => [key, toReportValue(map.get(key) ?? null, position)]);
  return { fields: Object.fromEntries(entries) };
}

/** The change of each key, from the argument of `diff()` to the map it was called on. */
export function keyStatuses(diff: MapDiffValue): Record<string, string> {
  const all = (keys: string[], status: string) => keys.map((key) => [key, status]);
  return Object.fromEntries([
    ...all(diff.unchanged, 'UNCHANGED'),
    ...all(diff.added, 'ADDED'),
    ...all(diff.changed, 'CHANGED'),
    ...all(diff.removed, 'REMOVED'),
  ]);
}

/** With 0, 3, 6 or 9 decimals of a second, as needed. */
function timestampText(nanos: bigint): string {
  const second = nanos / NANOS - (nanos % NANOS < 0n ? 1n : 0n);
  const date = new Date(Number(second) * 1000);
  return `${date.toISOString().slice(0, -5)}${fraction(nanos - second * NANOS)}Z`;
}

function durationText(nanos: bigint): string {
  const [sign, size] = nanos < 0n ? ['-', -nanos] : ['', nanos];
  return `${sign}${size / NANOS}${fraction(size % NANOS)}s`;
}

const NANOS = 1_000_000_000n;

function fraction(nanos: bigint): string {
  const digits = String(nanos)
    .padStart(9, '0')
    .replace(/(?:000){1,3}$/, '');
  return digits === '' ? '' : `.${digits}`;
}
