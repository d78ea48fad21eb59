import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { toText } from './methods/strings.ts';
import { type Signatures, takes } from './signature.ts';
import {
  BytesValue,
  DurationValue,
  isNumber,
  LatLngValue,
  PathValue,
  RulesError,
  type RulesValue,
  TimestampValue,
} from './values.ts';

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

/** Functions by the name they are called by; `get`, `exists` and their `After` forms are the evaluator's. */
export const BUILTINS: Signatures = new Map([
  ['debug', takes(['any'], (value) => value)],
  ['int', takes(['any'], toInt)],
  ['float', takes(['any'], toFloat)],
  ['string', takes(['scalar'], (value) => toText(value))],
  ['path', takes(['string'], (text) => new PathValue(text.split('/').filter((segment) => segment !== '')))],
  ['math.abs', takes(['number'], (x) => (typeof x === 'bigint' ? checkedInt(x < 0n ? -x : x) : Math.abs(x)))],
  ['math.ceil', takes(['number'], (x) => toInteger(x, Math.ceil))],
  ['math.floor', takes(['number'], (x) => toInteger(x, Math.floor))],
  ['math.round', takes(['number'], (x) => toInteger(x, roundHalfAway))],
  ['math.sqrt', takes(['number'], (x) => Math.sqrt(Number(x)))],
  ['math.pow', takes(['number', 'number'], (base, exponent) => Number(base) ** Number(exponent))],
  ['math.isNaN', takes(['number'], (x) => Number.isNaN(x))],
  [
    'math.isInfinite',
    takes(['float'], (x) => x === Number.POSITIVE_INFINITY || x === Number.NEGATIVE_INFINITY),
  ],
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

/** An int, or an error when it does not fit 64 bits. */
export function checkedInt(value: bigint): RulesValue {
  return BigInt.asIntN(64, value) === value ? value : new RulesError('Integer overflow.');
}

function toInt(value: RulesValue): RulesValue {
  if (typeof value === 'bigint') return value;
  if (typeof value === 'number') return toInteger(value, Math.trunc);
  if (typeof value === 'string' && /^[+-]?\d+$/.test(value))
    return checkedInt(BigInt(value.replace(/^\+/, '')));
  return new RulesError('Unsupported operation error. Expected: int(int), int(float), int(string).');
}

function toFloat(value: RulesValue): RulesValue {
  if (isNumber(value)) return Number(value);
  if (typeof value === 'string' && /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(value))
    return Number(value);
  return new RulesError('Unsupported operation error. Expected: float(int), float(float), float(string).');
}

function toInteger(value: bigint | number, round: (x: number) => number): RulesValue {
  if (typeof value === 'bigint') return value;
  return Number.isFinite(value) ? checkedInt(BigInt(round(value))) : new RulesError('Not a finite number.');
}

function roundHalfAway(x: number): number {
  return Math.sign(x) * Math.round(Math.abs(x));
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

/** CRC-32 with the Castagnoli polynomial, reflected. */
function crc32c(data: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0x82f63b78 : 0);
  }
  return (sum ^ 0xffffffff) >>> 0;
}
