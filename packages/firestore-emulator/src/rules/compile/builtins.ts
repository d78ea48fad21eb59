import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { toText, unsupportedConversion } from '../methods/strings.ts';
import { parseFloatText, parseInteger, saturatedInt } from '../values/numbers.ts';
import {
  BytesValue,
  DurationValue,
  isNumber,
  LatLngValue,
  PathValue,
  RulesError,
  type RulesValue,
  TimestampValue,
} from '../values/values.ts';
import { type Signatures, takes } from './signature.ts';

const SECOND = 1_000_000_000n;
const UNITS: Record<string, bigint> = {
  w: 604_800n * SECOND,
  d: 86_400n * SECOND,
  h: 3_600n * SECOND,
  m: 60n * SECOND,
  s: SECOND,
  ms: 1_000_000n,
  ns: 1n,
};

/** Functions by name; `get`, `exists` and their `After` forms are in the evaluator. */
export const BUILTINS: Signatures = new Map([
  ['debug', takes(['any'], (value) => value)],
  ['int', takes(['any'], toInt)],
  ['float', takes(['any'], toFloat)],
  ['string', takes(['any'], (value) => toText(value))],
  ['path', takes(['string'], (text) => new PathValue(text.split('/').filter((segment) => segment !== '')))],
  ['math.abs', takes(['number'], absolute)],
  // Unlike documented, these two turn ints into floats, and there is neither `math.isInfinite` nor `bool`.
  ['math.ceil', takes(['number'], (x) => Math.ceil(Number(x)))],
  ['math.floor', takes(['number'], (x) => Math.floor(Number(x)))],
  // Halves are rounded up.
  ['math.round', takes(['number'], (x) => (typeof x === 'bigint' ? x : saturatedInt(Math.round(x))))],
  ['math.sqrt', takes(['number'], (x) => Math.sqrt(Number(x)))],
  ['math.pow', takes(['number', 'number'], (base, exponent) => Number(base) ** Number(exponent))],
  ['math.isNaN', takes(['number'], (x) => Number.isNaN(x))],
  ['timestamp.value', takes(['int'], (millis) => new TimestampValue(millis * 1_000_000n))],
  ['timestamp.date', takes(['int', 'int', 'int'], date)],
  ['duration.value', takes(['int', 'string'], duration)],
  [
    'duration.time',
    takes(
      ['int', 'int', 'int', 'int'],
      (hours, minutes, seconds, nanos) =>
        new DurationValue((hours * 3600n + minutes * 60n + seconds) * SECOND + nanos),
    ),
  ],
  ['duration.abs', takes(['duration'], ({ nanos }) => new DurationValue(nanos < 0n ? -nanos : nanos))],
  [
    'latlng.value',
    takes(['number', 'number'], (latitude, longitude) => latlng(Number(latitude), Number(longitude))),
  ],
  ['hashing.md5', takes(['text'], (text) => digest('md5', bytesOf(text)))],
  ['hashing.sha256', takes(['text'], (text) => digest('sha256', bytesOf(text)))],
  ['hashing.crc32', takes(['text'], (text) => littleEndian(crc32(bytesOf(text))))],
  ['hashing.crc32c', takes(['text'], (text) => littleEndian(crc32c(bytesOf(text))))],
]);

/** Names that are only a prefix of functions, as in `math.abs`. */
export const NAMESPACES: ReadonlySet<string> = new Set(
  [...BUILTINS.keys()].filter((name) => name.includes('.')).map((name) => name.slice(0, name.indexOf('.'))),
);

/** The smallest int has no positive counterpart and stays as it is. */
function absolute(x: bigint | number): bigint | number {
  return typeof x === 'bigint' ? BigInt.asIntN(64, x < 0n ? -x : x) : Math.abs(x);
}

function toInt(value: RulesValue): RulesValue {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return saturatedInt(value);
  if (typeof value === 'string') return parseInteger(value) ?? notConverted(value, 'int');
  return unsupportedConversion('int', value, ['int', 'float', 'string']);
}

function toFloat(value: RulesValue): RulesValue {
  if (isNumber(value)) return Number(value);
  if (typeof value === 'string') return parseFloatText(value) ?? notConverted(value, 'float');
  return unsupportedConversion('float', value, ['int', 'float', 'string']);
}

function notConverted(text: string, type: string): RulesError {
  return new RulesError(
    `Type conversion error. Argument: [${text}], From type: [string], To type: [${type}].`,
  );
}

function date(year: bigint, month: bigint, day: bigint): RulesValue {
  const made = new Date(0);
  made.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  if (made.getUTCMonth() !== Number(month) - 1 || made.getUTCDate() !== Number(day))
    return new RulesError('Invalid date.');
  return new TimestampValue(BigInt(made.getTime()) * 1_000_000n);
}

function duration(magnitude: bigint, unit: string): RulesValue {
  if (!Object.hasOwn(UNITS, unit)) return new RulesError(`Unknown duration unit '${unit}'.`);
  return new DurationValue(magnitude * (UNITS[unit] as bigint));
}

function latlng(latitude: number, longitude: number): RulesValue {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) return new LatLngValue(latitude, longitude);
  return new RulesError('Latitude should be in [-90,90] range and longitude should be in [-180,180] range.');
}

function bytesOf(text: string | BytesValue): Buffer {
  return typeof text === 'string' ? Buffer.from(text, 'utf8') : text.bytes;
}

function digest(algorithm: string, data: Buffer): BytesValue {
  return new BytesValue(createHash(algorithm).update(data).digest());
}

function littleEndian(sum: number): BytesValue {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(sum);
  return new BytesValue(bytes);
}

function crc32c(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
