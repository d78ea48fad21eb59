/** Years and decades. */

import type { NumberOperator, Rule } from '../rules.ts';
import { ageAt, clockAt } from './ages-and-hours.ts';
import { numberAt, type Read } from './numbers.ts';
import type { Reading } from './reading.ts';
import { lastYearsAt } from './recent-years.ts';
import { rulesUnit, type Unit } from './units.ts';

const earliest = 1880;

/** Whatever of the calendar begins here. */
export function calendarAt(reading: Reading, from: number): Unit | null {
  return (
    lastYearsAt(reading, from) ??
    ageAt(reading, from) ??
    clockAt(reading, from) ??
    rangeAt(reading, from) ??
    comparedAt(reading, from) ??
    decadesAt(reading, from) ??
    plainYearAt(reading, from)
  );
}

/** A year in four digits or in words. */
function yearAt(reading: Reading, at: number): Read | null {
  const token = reading.tokens[at];
  const number = numberAt(reading, at);
  if (!number || (token?.kind === 'number' && token.raw.length !== 4)) return null;
  const { value, to } = number;
  if (value < earliest || value > reading.year + 10 || !Number.isInteger(value)) return null;
  if (reading.is(to, 'unit', 'percent') && !reading.is(to, 'yearNoun')) return null;
  const behind = reading.at(to, 'yearNoun');
  return { value, to: behind?.to ?? to };
}

/** A decade, from its "années" to its "-х". */
function decadeAt(reading: Reading, from: number): Read | null {
  const start = reading.skip(from, 'decadeBefore', 'yearBefore', 'article');
  const now = reading.at(from, 'thisDecade');
  if (now) return { value: reading.year - (reading.year % 10), to: now.to };
  const word = reading.at(start, 'decade') ?? reading.at(from, 'decade');
  if (word) return { value: Number(word.value), to: reading.at(word.to, 'yearNoun')?.to ?? word.to };
  const number = numberAt(reading, start);
  if (!number) return null;
  const isFigures = reading.tokens[start]!.kind === 'number';
  const isNamed = [...Array(start - from).keys()].some((at) => /^an(n|é|e)+/.test(reading.key(from + at)));
  const behind = isFigures ? decadeEnd(reading, number) : null;
  if (!isNamed && behind === null) return null;
  const value = fullDecade(number.value);
  return value === null ? null : { value, to: behind ?? number.to };
}

/** Behind a decade's letters: "90-х", "1990s", "90 годов". A year has "года", too. */
function decadeEnd(reading: Reading, number: Read): number | null {
  const end = reading.at(number.to, 'decadeBehind');
  if (!end) return null;
  if (reading.tokens[number.to]!.joined) return end.to;
  const isYear = number.value > 100 && /^(?:года|год)$/.test(reading.key(number.to));
  return /^год/.test(reading.key(number.to)) && !isYear ? end.to : null;
}

function fullDecade(value: number): number | null {
  if (value === 0) return 2000;
  if (value % 10 !== 0) return null;
  if (value >= 10 && value <= 90) return 1900 + value;
  return value >= earliest && value <= 2090 ? value : null;
}

/** Decades one after another: "70s or 80s", "années 70 ou 80", "60-70-х". */
function decadesAt(reading: Reading, from: number): Unit | null {
  const part = reading.at(from, 'decadePart');
  const year = part && yearAt(reading, part.to);
  const round = year && year.value % 10 === 0 && year.to === part.to + 1 ? year : null;
  const partOf = part && (decadeAt(reading, part.to) ?? round);
  if (part && partOf) {
    const [first, last] = part.value.split(' ').map(Number) as [number, number];
    const value: [number, number] = [partOf.value + first, partOf.value + last];
    return rulesUnit(from, partOf.to, { field: 'year', operator: 'between', value });
  }
  const decades: number[] = [];
  const pair = numberAt(reading, reading.skip(from, 'decadeBefore'));
  let to = from;
  if (pair && ['-', '/', '–'].includes(reading.key(pair.to)) && fullDecade(pair.value) !== null) {
    const second = decadeAt(reading, pair.to + 1);
    if (second) {
      decades.push(fullDecade(pair.value)!, second.value);
      to = second.to;
    }
  }
  if (decades.length === 0) {
    const first = decadeAt(reading, from);
    if (!first) return null;
    decades.push(first.value);
    ({ to } = first);
  }
  for (let next = nextDecade(reading, to); next; next = nextDecade(reading, to)) {
    decades.push(next.value);
    ({ to } = next);
  }
  const several = [...new Set(decades)];
  const behind = reading.at(to, 'yearsBehind');
  // "From the 80s and on my services"
  const isOnSomething = behind && reading.key(behind.to - 1) === 'on' && !reading.endsClause(behind.to);
  if (behind && several.length === 1 && behind.to > to + 1 && !isOnSomething) {
    const operator = behind.value as 'gte' | 'lte';
    const value = several[0]! + (operator === 'lte' ? 9 : 0);
    return rulesUnit(from, behind.to, { field: 'year', operator, value });
  }
  const rule: Rule =
    several.length === 1
      ? { field: 'decade', operator: 'eq', value: several[0]! }
      : { field: 'decade', operator: 'in', value: several };
  return rulesUnit(from, to, rule);
}

function nextDecade(reading: Reading, at: number): Read | null {
  const joint =
    reading.at(at, 'or', 'and') ??
    (['-', '–', '—', ','].includes(reading.key(at)) ? { to: at + 1 } : null) ??
    (reading.tokens[at]?.joined && reading.is(at, 'decade') ? { to: at } : null);
  if (!joint) return null;
  const start = reading.skip(joint.to, 'prep');
  const named = decadeAt(reading, joint.to) ?? decadeAt(reading, start);
  if (named) return named;
  const token = reading.tokens[joint.to];
  const isBare =
    token?.kind === 'number' && token.raw.length === 2 && token.value % 10 === 0 && token.value >= 20;
  const word = reading.at(joint.to, 'number');
  if (word && Number(word.value) >= 20 && Number(word.value) < 100 && !reading.is(word.to, 'unit'))
    return decadeOfWords(numberAt(reading, joint.to));
  const isOther = reading.is(joint.to + 1, 'unit', 'percent', 'star', 'behind', 'yearsUnit');
  return isBare && !isOther && reading.key(at) !== ','
    ? { value: 1900 + token.value, to: joint.to + 1 }
    : null;
}

function decadeOfWords(number: Read | null): Read | null {
  const decade = number && fullDecade(number.value);
  return decade === null || number === null ? null : { value: decade, to: number.to };
}

/** "From 1990 to 1995", "entre les années 60 et 80", "1990-1995". */
function rangeAt(reading: Reading, from: number): Unit | null {
  const openers = ['from', 'between', 'entre', 'de', 'с', 'от', 'между', 's', 'ot'];
  const opened = openers.includes(reading.key(from));
  const at = opened ? from + 1 : from;
  const ends = (place: number) => {
    const decade =
      decadeAt(reading, place) ?? decadeAt(reading, reading.skip(place, 'article', 'yearBefore'));
    if (decade) return { low: decade.value, high: decade.value + 9, to: decade.to, isDecade: true };
    const year = yearAt(reading, reading.at(place, 'yearBefore')?.to ?? place) ?? yearAt(reading, place);
    return year && { low: year.value, high: year.value, to: year.to, isDecade: false };
  };
  const first = ends(at);
  if (!first) return null;
  const joints = opened
    ? [
        'to',
        'and',
        'et',
        'a',
        'и',
        'до',
        'по',
        '-',
        '–',
        'do',
        'po',
        'au',
        'aux',
        'through',
        'till',
        'until',
        'jusqu',
      ]
    : ['-', '–', 'to', 'a', 'по', 'through'];
  if (!joints.includes(reading.key(first.to))) return null;
  const second =
    ends(first.to + (reading.key(first.to) === 'jusqu' ? 2 : 1)) ??
    (first.isDecade ? bareDecade(reading, first.to + 1) : null);
  if (!second || first.low > second.high || (first.isDecade && second.isDecade && !opened)) return null;
  return rulesUnit(from, second.to, { field: 'year', operator: 'between', value: [first.low, second.high] });
}

function bareDecade(reading: Reading, at: number) {
  const token = reading.tokens[reading.skip(at, 'article')];
  const decade = token?.kind === 'number' ? fullDecade(token.value) : null;
  return decade === null
    ? null
    : { low: decade, high: decade + 9, to: reading.skip(at, 'article') + 1, isDecade: true };
}

const inclusive = new Set(['включительно', 'inclus', 'incluse', 'inclusive', 'included']);

/** "Before 1980", "не старше 2005", "since the 90s". */
function comparedAt(reading: Reading, from: number): Unit | null {
  const comparisons = [...reading.matches(from)].filter(({ kind }) => kind === 'yearComparison');
  const other = reading.at(from, 'comparison');
  const before = [
    ...comparisons,
    ...(other && other.value !== 'about' && !/^(?:до|от|from|с|лучше)$/.test(reading.key(from))
      ? [other]
      : []),
  ];
  for (const comparison of before) {
    const at = reading.skip(comparison.to, 'article', 'prep', 'yearBefore', 'chatter');
    for (const start of new Set([comparison.to, at])) {
      const operator = comparison.value as NumberOperator;
      const decade = decadeAt(reading, start);
      const year =
        yearAt(reading, reading.at(start, 'yearNoun')?.to ?? start) ??
        yearAt(reading, start) ??
        namedShortYear(reading, start);
      if (!decade && !year) continue;
      const { value, to } = decade ?? year!;
      if (inclusive.has(reading.key(to)) && (operator === 'lt' || operator === 'gt')) {
        const end = decade && operator === 'lt' ? 9 : 0;
        return rulesUnit(from, to + 1, { field: 'year', operator: `${operator}e`, value: value + end });
      }
      const last = decade && (operator === 'gt' || operator === 'lte') ? 9 : 0;
      return rulesUnit(from, to, { field: 'year', operator, value: value + last });
    }
  }
  return null;
}

function plainYearAt(reading: Reading, from: number): Unit | null {
  const before = reading.skip(from, 'yearBefore', 'yearNoun');
  const year =
    yearAt(reading, from) ??
    yearAt(reading, before) ??
    shortYearAt(reading, from) ??
    namedShortYear(reading, before);
  if (!year) return null;
  const behind = reading.at(year.to, 'yearsBehind');
  if (behind)
    return rulesUnit(from, behind.to, { field: 'year', operator: behind.value as 'gte', value: year.value });
  return rulesUnit(from, year.to, { field: 'year', operator: 'eq', value: year.value });
}

/** "95 года", "80-го", "девяносто пятого года": a year of the twentieth century in its last two digits. */
function namedShortYear(reading: Reading, at: number): Read | null {
  const token = reading.tokens[at];
  const isFigures = token?.kind === 'number' && /^[2-9]\d$/.test(token.raw);
  const year = isFigures ? { value: token.value, to: at + 1 } : ordinalAt(reading, at);
  if (!year) return null;
  const end = reading.tokens[year.to];
  const isOrdinal = isFigures && end?.joined === true && ['го', 'м', 'му'].includes(end.key);
  const noun = isOrdinal ? year.to + 1 : year.to;
  const isNamed = ['года', 'году', 'г'].includes(reading.key(noun));
  return isNamed || isOrdinal ? { value: 1900 + year.value, to: isNamed ? noun + 1 : noun } : null;
}

/** "Пятидесятого", "девяносто пятом": from 20 to 99. */
function ordinalAt(reading: Reading, at: number): Read | null {
  const tens = reading.at(at, 'number');
  const ordinal = reading.at(tens?.to ?? at, 'ordinal');
  if (!ordinal) return null;
  const value = Number(ordinal.value) + (tens ? Number(tens.value) : 0);
  const isWhole = tens ? Number(tens.value) >= 20 && Number(ordinal.value) < 10 : value >= 20;
  return isWhole && value < 100 ? { value, to: ordinal.to } : null;
}

/** "In 94" is a year. */
function shortYearAt(reading: Reading, from: number): Read | null {
  if (!['in', 'en', 'в'].includes(reading.key(from))) return null;
  const token = reading.tokens[from + 1];
  if (token?.kind !== 'number' || !/^[2-9]\d$/.test(token.raw)) return null;
  if (reading.is(from + 2, 'unit', 'percent', 'decadeBehind', 'star')) return null;
  return { value: 1900 + token.value, to: reading.at(from + 2, 'yearNoun')?.to ?? from + 2 };
}
