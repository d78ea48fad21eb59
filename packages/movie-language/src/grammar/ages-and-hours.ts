/** Ages and hours of the clock, which no rule has. */
import { numberAt, type Read } from './numbers.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './units.ts';

/** The number of years, or the last of some: "9 et 11 ans". */
function lastAge(reading: Reading, at: number): Read | null {
  const number = numberAt(reading, at);
  if (
    !number ||
    number.value > 99 ||
    !['et', 'and', 'и', '-', '–', 'a', 'ou', 'or', 'или', 'to', ','].includes(reading.key(number.to))
  )
    return number;
  const last = numberAt(reading, number.to + 1);
  return last && ageUnits.has(reading.key(last.to)) ? last : number;
}

const ageUnits = new Set([
  'ans',
  'an',
  'year',
  'years',
  'yr',
  'yrs',
  'лет',
  'года',
  'годика',
  'yo',
  'let',
  'летнего',
  'летней',
  'летнеи',
  'летних',
  'y',
  'mois',
  'months',
  'летним',
  'летнему',
]);

/** "Шестилетней" */
const ageAdjective =
  /^(?:дву|трех|четырех|пяти|шести|семи|восьми|девяти|десяти|одиннадцати|двенадцати|тринадцати)лет(?:н|к)/;

/** Words for somebody's child. */
export const kin =
  /^(?:дети$|детям$|kids$|children$|enfants$|daughter|son|kid|child|boy|girl|niece|nephew|fille|garcon|fils|neveu|доч|сын|внук|внучк|ребен|мальчик|девоч|племян)/;

/** "Five year old daughter" */
function kinBehind(reading: Reading, at: number): number {
  return kin.test(reading.key(at)) ? at + 1 : at;
}

/** An age, or how long ago: no rule has these. */
export function ageAt(reading: Reading, from: number): Unit | null {
  const start = reading.skip(from, 'article', 'of', 'prep', 'comparison');
  for (const at of new Set([start, from])) {
    const number = lastAge(reading, at);
    if (!number || number.value > 99 || !ageUnits.has(reading.key(number.to))) continue;
    // "1972 или 73 года"
    if (number.value >= 20 && /^\d{4}$/.test(reading.tokens[at - 2]?.raw ?? '')) continue;
    let to = number.to + 1;
    while (
      ['old', 'olds', 'ago', 'назад', 'o', 's', 'and', 'up', 'et', 'plus', '+'].includes(reading.key(to))
    )
      to += 1;
    return { from, to: kinBehind(reading, to), kind: 'unclear' };
  }
  if (ageAdjective.test(reading.key(from)))
    return { from, to: kinBehind(reading, from + 1), kind: 'unclear' };
  const aged = ['aged', 'age'].includes(reading.key(from)) ? numberAt(reading, from + 1) : null;
  return aged && { from, to: aged.to, kind: 'unclear' };
}

/** An hour of the clock. */
export function clockAt(reading: Reading, from: number): Unit | null {
  const start = reading.skip(from, 'comparison', 'yearComparison', 'prep');
  for (const at of new Set([start, from])) {
    const number = numberAt(reading, at);
    if (!number || number.value > 24) continue;
    let { to } = number;
    const isClock = reading.key(to) === ':' && reading.tokens[to + 1]?.kind === 'number';
    if (isClock) to += 2;
    // "К 8 часам", "в 21:00"
    if (['к', 'ко'].includes(reading.key(from)) && number.value > 4)
      return { from, to: reading.at(to, 'unit')?.to ?? to, kind: 'unclear' };
    if (isClock && number.value > 4 && ['в', 'at', 'by', 'a', 'vers'].includes(reading.key(from)))
      return { from, to, kind: 'unclear' };
    if (['pm', 'am', 'вечера', 'утра', 'ночи', 'oclock'].includes(reading.key(to)))
      return { from, to: to + 1, kind: 'unclear' };
    if (reading.key(to) === 'o' && reading.key(to + 1) === 'clock')
      return { from, to: to + 2, kind: 'unclear' };
    if (['h', 'heures'].includes(reading.key(to)) && number.value >= 8) {
      const minutes = reading.tokens[to + 1];
      return { from, to: minutes?.kind === 'number' && minutes.joined ? to + 2 : to + 1, kind: 'unclear' };
    }
  }
  return null;
}
