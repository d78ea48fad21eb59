/** Methods of timestamps, durations and places (latlng) in rules. */
import { type Signatures, takes } from '../compile/signature.ts';
import { DurationValue, type LatLngValue, TimestampValue } from '../values/values.ts';

const SECOND = 1_000_000_000n;
const DAY = 86_400n * SECOND;
const EARTH_RADIUS_METERS = 6_371_010;

export const timestampMethods: Signatures = new Map([
  ['date', takes(['timestamp'], (time) => new TimestampValue(time.nanos - sinceMidnight(time)))],
  ['time', takes(['timestamp'], (time) => new DurationValue(sinceMidnight(time)))],
  ['year', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCFullYear()))],
  ['month', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCMonth() + 1))],
  ['day', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCDate()))],
  ['hours', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCHours()))],
  ['minutes', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCMinutes()))],
  ['seconds', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCSeconds()))],
  ['nanos', takes(['timestamp'], (time) => modulo(time.nanos, SECOND))],
  // Monday is 1 and Sunday 7.
  ['dayOfWeek', takes(['timestamp'], (time) => BigInt(dateOf(time).getUTCDay() || 7))],
  ['dayOfYear', takes(['timestamp'], (time) => dayOfYear(time))],
  ['toMillis', takes(['timestamp'], (time) => floorDivide(time.nanos, 1_000_000n))],
]);

export const durationMethods: Signatures = new Map([
  ['seconds', takes(['duration'], (duration) => duration.nanos / SECOND)],
  ['nanos', takes(['duration'], (duration) => duration.nanos % SECOND)],
]);

export const latlngMethods: Signatures = new Map([
  ['latitude', takes(['latlng'], (point) => point.latitude)],
  ['longitude', takes(['latlng'], (point) => point.longitude)],
  ['distance', takes(['latlng', 'latlng'], (from, to) => distance(from, to))],
]);

function dateOf(time: TimestampValue): Date {
  return new Date(Number(floorDivide(time.nanos, 1_000_000n)));
}

function sinceMidnight(time: TimestampValue): bigint {
  return modulo(time.nanos, DAY);
}

function dayOfYear(time: TimestampValue): bigint {
  const newYear = BigInt(Date.UTC(dateOf(time).getUTCFullYear(), 0, 1)) * 1_000_000n;
  return floorDivide(time.nanos - newYear, DAY) + 1n;
}

function modulo(a: bigint, b: bigint): bigint {
  return ((a % b) + b) % b;
}

function floorDivide(a: bigint, b: bigint): bigint {
  return (a - modulo(a, b)) / b;
}

/** Great-circle distance in meters, by the haversine formula. */
function distance(from: LatLngValue, to: LatLngValue): number {
  const lat1 = radians(from.latitude);
  const lat2 = radians(to.latitude);
  const north = Math.sin((lat2 - lat1) / 2) ** 2;
  const east = Math.sin(radians(to.longitude - from.longitude) / 2) ** 2;
  return (
    2 *
    EARTH_RADIUS_METERS *
    Math.asin(Math.min(1, Math.sqrt(north + Math.cos(lat1) * Math.cos(lat2) * east)))
  );
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
