import { monthOf } from './months.ts';
import type { When } from './row.ts';

const isoDate =
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:(?:T|, ?| )(\d{1,2}):(\d{2})(?::(\d{2}(?:[.,]\d{1,9})?))? ?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const numericDate = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=$|[ ,T])/;
const maxLetters = 50;

/**
 * The day, or the moment if its zone is written. Null for no date at all, undefined for what can't be read.
 * `dayFirst` says what 3/4/2024 is.
 */
export function readWhen(text: string, dayFirst: boolean): When | undefined {
  if (text === '' || /^(?:-|—|null|none|n\/a|0)$/i.test(text)) return null;
  if (text.length > maxLetters) return undefined;
  return readIso(text) ?? readNumeric(text, dayFirst) ?? readUnix(text) ?? readInWords(text);
}

/** When something was done: not on the day by which services mean none, nor a day or more from now. */
export function readPast(text: string, dayFirst: boolean, now: number): When | undefined {
  const when = readWhen(text, dayFirst);
  if (!when) return when;
  const written = 'date' in when ? when.date : when.instant;
  if (written.startsWith('1970-01-01')) return null;
  return Date.parse(written) > now + 86_400_000 ? undefined : when;
}

function readIso(text: string): When | undefined {
  const [, year, month, day, hour, minute, second, zone] = isoDate.exec(text) ?? [];
  const date = year === undefined ? undefined : dateOf(Number(year), Number(month), Number(day));
  if (date === undefined || zone === undefined) return date;
  const offset = zone.replace(/^(?:z|utc)$/i, '+00:00').replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  const ms = Date.parse(
    `${date.date}T${hour!.padStart(2, '0')}:${minute}:${second?.replace(',', '.') ?? '00'}${offset}`,
  );
  return Number.isNaN(ms) ? undefined : { instant: new Date(ms).toISOString() };
}

function readNumeric(text: string, dayFirst: boolean): When | undefined {
  const [, one, sign, two, year] = numericDate.exec(text) ?? [];
  if (year === undefined) return undefined;
  const full = year.length === 4 ? Number(year) : centuryOf(Number(year));
  // Dates with dots begin with the day.
  const isDayFirst = sign === '.' || dayFirst ? Number(two) <= 12 : Number(one) > 12;
  return isDayFirst ? dateOf(full, Number(two), Number(one)) : dateOf(full, Number(one), Number(two));
}

function centuryOf(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function readUnix(text: string): When | undefined {
  if (!/^\d{9,10}$|^\d{12,13}$/.test(text)) return undefined;
  return { instant: new Date(Number(text) * (text.length < 12 ? 1000 : 1)).toISOString() };
}

/** Such as “Apr 23 2017, 08:18”, “23 avril 2017” or “Sat Apr 22 00:00:00 2017”. */
function readInWords(text: string): When | undefined {
  const words = text.match(/\p{L}+|\d{1,4}(?::\d{2})*/gu) ?? [];
  const month = words.map(monthOf).find((number) => number !== null);
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  const year = words.find((word) => /^(?:19|20)\d{2}$/.test(word));
  if (!month || day === undefined || year === undefined) return undefined;
  return dateOf(Number(year), month, Number(day));
}

function dateOf(year: number, month: number, day: number): { date: string } | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal && year >= 1890 && year < 2200 ? { date: date.toISOString().slice(0, 10) } : undefined;
}

/** The two numbers before the year that may be day and month; null where their order is plain. */
export function ambiguousParts(text: string): [number, number] | null {
  const [, one, sign, two] = numericDate.exec(text) ?? [];
  return two === undefined || sign === '.' ? null : [Number(one), Number(two)];
}
