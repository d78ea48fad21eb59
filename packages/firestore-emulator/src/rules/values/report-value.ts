/** Values of rules as coverage reports and `debug()` show them. */
import type { SourcePosition } from '../../interfaces.ts';
import type { Span } from '../syntax/ast.ts';
import { floatText } from './numbers.ts';
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

/** A message in protobuf's text format: fields with a text or nested fields. */
type Field = [name: string, content: string | Field[]];

/** What `debug()` prints: the type and the value in protobuf's text format, e.g. `string_value: "alice"`. */
export function debugText(value: RulesValue): string {
  return lines([field(value)], '').join('\n');
}

function lines(fields: readonly Field[], indent: string): string[] {
  return fields.flatMap(([name, content]) =>
    typeof content === 'string'
      ? [`${indent}${name}: ${content}`]
      : [`${indent}${name} {`, ...lines(content, `${indent}  `), `${indent}}`],
  );
}

function field(value: RulesValue): Field {
  if (value === null) return ['null_value', 'NULL_VALUE'];
  if (typeof value === 'boolean') return ['bool_value', String(value)];
  if (typeof value === 'bigint') return ['int_value', String(value)];
  if (typeof value === 'number') return ['float_value', floatField(value)];
  if (typeof value === 'string') return ['string_value', quoted(value)];
  if (Array.isArray(value)) return ['list_value', items(value)];
  if (value instanceof SetValue) return ['set_value', items(value.items)];
  if (value instanceof MapValue) {
    return ['map_value', value.keys().map((key) => entry(key, [field(value.get(key) ?? null)]))];
  }
  if (value instanceof MapDiffValue) {
    const statuses = Object.entries(keyStatuses(value));
    return ['map_diff_value', statuses.map(([key, status]) => keyed('key_statuses', key, status))];
  }
  if (value instanceof TimestampValue) return ['timestamp_value', time(value.nanos, true)];
  if (value instanceof DurationValue) return ['duration_value', time(value.nanos, false)];
  if (value instanceof LatLngValue) {
    const { latitude, longitude } = value;
    return ['latlng_value', Object.entries({ latitude, longitude }).map(([k, v]) => [k, floatField(v)])];
  }
  if (value instanceof BytesValue) return ['bytes_value', quoted(value.bytes.toString('latin1'), BYTES)];
  if (value instanceof PathValue) {
    return ['path_value', value.segments.map((segment) => ['segments', [['simple', quoted(segment)]]])];
  }
  return ['undefined', value instanceof RulesError ? [['cause_message', quoted(value.message)]] : []];
}

function items(values: readonly RulesValue[]): Field[] {
  return values.map((value) => ['values', [field(value)]]);
}

function entry(key: string, value: Field[]): Field {
  return keyed('fields', key, value);
}

function keyed(name: string, key: string, value: string | Field[]): Field {
  return [
    name,
    [
      ['key', quoted(key)],
      ['value', value],
    ],
  ];
}

function floatField(value: number): string {
  if (Number.isNaN(value)) return 'nan';
  return Number.isFinite(value) ? floatText(value) : value > 0 ? 'inf' : '-inf';
}

/** Seconds and nanoseconds without zeros; a timestamp's nanoseconds are never negative. */
function time(nanos: bigint, floored: boolean): Field[] {
  const seconds = nanos / NANOS - (floored && nanos % NANOS < 0n ? 1n : 0n);
  const parts: [string, bigint][] = [
    ['seconds', seconds],
    ['nanos', nanos - seconds * NANOS],
  ];
  return parts.filter(([, part]) => part !== 0n).map(([name, part]) => [name, String(part)]);
}

const ESCAPES: Record<string, string> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be escaped
const TEXT = /[\0-\x1f"'\\\x7f]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what has to be escaped
const BYTES = /[\0-\x1f"'\\\x7f-\xff]/g;

function quoted(text: string, unsafe = TEXT): string {
  const escaped = text.replace(unsafe, (char) => {
    const octal = char.charCodeAt(0).toString(8).padStart(3, '0');
    return ESCAPES[char] ?? `\\${octal}`;
  });
  return `"${escaped}"`;
}
