/** Years counted from the present one. */
import { nearYears } from '../lexicon/vague.ts';
import type { Rule } from '../rules.ts';
import { numberAt, type Read } from './numbers.ts';
import type { Reading } from './reading.ts';
import { rulesUnit, type Unit } from './units.ts';

const saysOld = /^(?:старше|старее|older|than|que)$/;
const saysLast = /^(?:last|past|dern|derni|посл|previous|posledn|depuis)/;

/** "The last ten years". */
export function lastYearsAt(reading: Reading, from: number): Unit | null {
  // "Not older than ten years" is as long ago.
  const since = reading
    .matches(from)
    .find(
      ({ kind, value, to }) =>
        kind === 'yearComparison' && value === 'gte' && saysOld.test(reading.key(to - 1)),
    );
  const start = since?.to ?? reading.skip(from, 'lastYears');
  const isTurned = reading.key(start) === 'лет' && start > from;
  if (isTurned) {
    const turned = numberAt(reading, start + 1);
    if (turned && turned.value <= 100)
      return rulesUnit(from, turned.to, {
        field: 'year',
        operator: 'gte',
        value: Math.floor(reading.year - turned.value),
      });
  }
  const number = numberAt(reading, start) ?? coupleAt(reading, start);
  if (!number || number.value > 100) return null;
  const unit = reading.at(number.to, 'yearsUnit');
  if (!unit) return null;
  const keys = [...Array(unit.to - from).keys()].map((at) => reading.key(from + at));
  const isAgo = since !== undefined || keys.some((key) => saysLast.test(key));
  if (!isAgo || (!since && reading.key(unit.to) === 'old')) return null;
  return rulesUnit(from, unit.to, {
    field: 'year',
    operator: 'gte',
    value: Math.floor(reading.year - number.value),
  });
}

function coupleAt(reading: Reading, at: number): Read | null {
  if (['пару', 'пары'].includes(reading.key(at))) return { value: 2, to: at + 1 };
  return reading.key(at) === 'couple' ? { value: 2, to: at + (reading.key(at + 1) === 'of' ? 2 : 1) } : null;
}

/** "Recent", "this year", counted from the present one. */
export function nearYearRule(year: number, name: string): Rule {
  const { operator, yearsAgo } = nearYears[name as keyof typeof nearYears];
  return { field: 'year', operator, value: year - yearsAgo };
}
