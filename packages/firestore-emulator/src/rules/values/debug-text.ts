import { floatText } from './numbers.ts';
import { keyStatuses } from './report-value.ts';
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

/** A message in protobuf's text format: fields with a text or nested fields. */
type Field = [name: string, content: string | Field[]];

const NANOS = 1_000_000_000n;

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
