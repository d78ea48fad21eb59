import { invalidArgument } from '../errors.ts';
import type { Timestamp } from '../interfaces.ts';

const RFC_3339 = /^(\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?([Zz]|[+-]\d\d:\d\d)$/;

/** RFC 3339 in UTC with 0, 3, 6 or 9 decimals, as proto3 JSON writes timestamps. */
export function formatTimestamp({ seconds, nanos }: Timestamp): string {
  const whole = new Date(Number(seconds ?? 0) * 1000).toISOString().slice(0, 19);
  const decimals = String(nanos ?? 0)
    .padStart(9, '0')
    .replace(/(000){1,3}$/, '');
  return `${whole}${decimals && `.${decimals}`}Z`;
}

/** Parses RFC 3339 with up to nine decimals and any offset; otherwise throws INVALID_ARGUMENT. */
export function parseTimestamp(text: string): Timestamp {
  const [, dateTime, decimals = '', offset] = RFC_3339.exec(text) ?? [];
  const millis = Date.parse(`${dateTime}${offset}`.toUpperCase());
  if (Number.isNaN(millis)) throw invalidArgument(`Invalid time: "${text}".`);
  return { seconds: String(millis / 1000), nanos: Number(decimals.padEnd(9, '0')) };
}
