/** Ints of 64 bits and floats of rules. */
import { RulesError, type RulesValue } from './values.ts';

export const MAX_INT = 2n ** 63n - 1n;
const MIN_INT = -(2n ** 63n);

/** An int, or an error if it doesn't fit 64 bits. */
export function checkedInt(value: bigint): RulesValue {
  return value >= MIN_INT && value <= MAX_INT ? value : new RulesError('Integer overflow.');
}

/** A float truncated to an int; the nearest int if it is out of range, and 0 for NaN. */
export function saturatedInt(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  if (value >= Number(MAX_INT)) return MAX_INT;
  return value <= Number(MIN_INT) ? MIN_INT : BigInt(Math.trunc(value));
}

/** Parses an int; null for any other text. */
export function parseInteger(text: string): bigint | null {
  if (!/^[+-]?\d+$/.test(text)) return null;
  const value = BigInt(text.replace(/^\+/, ''));
  return checkedInt(value) === value ? value : null;
}

const DECIMAL = /^[+-]?(?:NaN|Infinity|(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)$/;
const HEXADECIMAL =
  /^([+-]?)0[xX](?=\.?[0-9a-fA-F])([0-9a-fA-F]*)(?:\.([0-9a-fA-F]*))?[pP]([+-]?\d+)[fFdD]?$/;

/** Parses a float in any form that Java accepts, with surrounding blanks; null for any other text. */
export function parseFloatText(text: string): number | null {
  const trimmed = withoutBlanks(text);
  if (DECIMAL.test(trimmed)) return Number(trimmed.replace(/[fFdD]$/, ''));
  const [, sign, whole, fraction = '', exponent] = HEXADECIMAL.exec(trimmed) ?? [];
  if (whole === undefined) return null;
  const size = Number(BigInt(`0x${whole}${fraction}`)) * 2 ** (Number(exponent) - 4 * fraction.length);
  return sign === '-' ? -size : size;
}

/** Trims as Java does: drops all characters up to the blank at either end. */
function withoutBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && text.charCodeAt(start) <= 0x20) start += 1;
  while (start < end && text.charCodeAt(end - 1) <= 0x20) end -= 1;
  return text.slice(start, end);
}

/**
 * Formats a float as Java does: always with a fraction; below 0.001 and from ten million on, with an
 * exponent.
 */
export function floatText(value: number): string {
  if (!Number.isFinite(value) || value === 0)
    return Object.is(value, -0) ? '-0.0' : value === 0 ? '0.0' : String(value);
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? value.toFixed(1) : String(value);
  const [digits = '', exponent = ''] = value.toExponential().split('e');
  return `${digits.includes('.') ? digits : `${digits}.0`}E${exponent.replace('+', '')}`;
}
