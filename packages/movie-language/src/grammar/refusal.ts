/** Words that refuse what stands before or behind them: "мюзиклы не предлагать", "skip the westerns". */
import type { Rule } from '../rules.ts';
import type { Match } from '../text/lexicon-index.ts';
import { namesRefused, skipSmall } from './negation.ts';
import { surnameIsEnough } from './people.ts';
import type { Reading } from './reading.ts';
import type { Unit } from './units.ts';

/** `replaced`: how many of the last units it is about. */
export type Refusal = { unit: Unit; replaced: number };

const pronouns = new Set([
  'it',
  'them',
  'that',
  'those',
  'these',
  'ca',
  'cela',
  'их',
  'его',
  'ее',
  'это',
  'такое',
]);

export function refusalAt(reading: Reading, at: number, before: readonly Unit[]): Refusal | null {
  const word = reading.at(at, 'refuse') ?? refusedTooAt(reading, at, before);
  // "My girlfriend hates it" is why something else is refused.
  const isReason = (reading.at(at, 'chatter')?.to ?? 0) > (word?.to ?? 0);
  if (!word || isReason) return null;
  if (pronouns.has(reading.key(word.to)))
    return { unit: { from: at, to: word.to + 1, kind: 'nothing' }, replaced: 0 };
  const ahead = namesRefused(reading, at, skipSmall(reading, reading.skip(word.to, 'chatter')));
  if (ahead) return { unit: ahead, replaced: 0 };
  const next = reading.skip(word.to, 'chatter', 'article', 'of');
  const fieldless = reading.at(next, 'unsupported', 'mood');
  if (fieldless) return { unit: { from: at, to: fieldless.to, kind: 'unclear' }, replaced: 0 };
  const isLast = reading.endsClause(word.to) || reading.is(word.to, 'and', 'but', 'chatter', 'reason');
  return isLast ? refusedBefore(reading, at, word.to, before) : null;
}

/** "Ужасов не надо, боевиков тоже." */
function refusedTooAt(reading: Reading, at: number, before: readonly Unit[]): Match | undefined {
  const word = reading.at(at, 'refuseToo');
  if (!word) return undefined;
  const units = before.filter(({ kind }) => kind !== 'nothing');
  const [one, other] = [units.at(-2), units.at(-1)];
  const isNext = one?.kind === 'rules' && other?.kind === 'rules' && reading.key(one.to) === ',';
  const isRefused = isNext && one.rules.every(({ operator }) => ['ne', 'notIn'].includes(operator));
  return isRefused && other.from <= one.to + 2 ? word : undefined;
}

function refusedBefore(reading: Reading, at: number, to: number, before: readonly Unit[]): Refusal | null {
  let first = before.findLastIndex(({ kind }) => kind !== 'nothing');
  const last = before[first];
  if (!last || !isNear(reading, last.to, at, before)) return unknownBefore(reading, at, to, before);
  if (last.kind === 'rules' && last.rules.every(({ operator }) => ['ne', 'notIn'].includes(operator)))
    return { unit: { from: at, to, kind: 'nothing' }, replaced: 0 };
  const isAnd = (at: number) => reading.is(before[at]!.from - 1, 'and', 'or');
  const isRefusable = (at: number, to: number) => before[at]?.to === to && refused(before[at]) !== null;
  while (isAnd(first) && isRefusable(first - 1, before[first]!.from - 1)) first -= 1;
  // "American westerns excluded": no rule refuses both together.
  const isOfBoth = isRefusable(first - 1, before[first]!.from);
  if (isOfBoth) first -= 1;
  const rules = before.slice(first).flatMap((unit) => (unit.kind === 'nothing' ? [] : [refused(unit)]));
  const { from } = before[first]!;
  const replaced = before.length - first;
  const fields = new Set(rules.flatMap((each) => each?.map(({ field }) => field) ?? []));
  if (rules.includes(null) || (isOfBoth && fields.size > 1))
    return { unit: { from, to, kind: 'unclear' }, replaced };
  const all = joined(rules.flatMap((each) => each!));
  return { unit: { from, to, kind: 'rules', subject: all[0]!.field, rules: all }, replaced };
}

/** Whether only small words, chatter and one comma or question mark stand between. */
function isNear(reading: Reading, from: number, to: number, before: readonly Unit[]): boolean {
  for (let at = from; at < to; at++) {
    const isSaid = before.some((unit) => unit.kind === 'nothing' && unit.from <= at && at < unit.to);
    const isPause = [',', '?', '—', '–', '-'].includes(reading.key(at));
    if (!isSaid && !isPause && !reading.is(at, 'article', 'prep', 'noun', 'both')) return false;
  }
  return true;
}

/** What has no field is refused with the words of its clause. */
function unknownBefore(reading: Reading, at: number, to: number, before: readonly Unit[]): Refusal | null {
  const least = before.at(-1)?.to ?? 0;
  let from = at;
  while (from > least && !reading.endsClause(from - 1)) from -= 1;
  while (from < at && reading.is(from, 'and', 'or', 'but', 'article')) from += 1;
  return from < at ? { unit: { from, to, kind: 'unclear' }, replaced: 0 } : null;
}

const opposites = { lt: 'gte', lte: 'gt', gt: 'lte', gte: 'lt' } as const;

/** The opposite of what a unit asks for; null if no rule says it. */
function refused(unit: Unit): Rule[] | null {
  if (unit.kind !== 'rules') return null;
  if (new Set(unit.rules.map(({ field }) => field)).size > 1) return null;
  const rules = unit.rules.map(oppositeOf);
  return rules.includes(null) ? null : (rules as Rule[]);
}

function oppositeOf(rule: Rule): Rule | null {
  const { field, operator, value } = rule;
  if (field === 'runtime')
    return operator === 'lt' && value === 60 ? { field, operator: 'gte', value } : null;
  if (field === 'year' && operator in opposites)
    return { field, operator: opposites[operator as keyof typeof opposites], value } as Rule;
  if (field === 'mood' || field === 'rating' || field === 'popularity') return null;
  if (operator === 'in') return { field, operator: 'notIn', value } as Rule;
  if (operator !== 'eq' && operator !== 'contains') return null;
  if (operator === 'contains' && (field === 'director' || field === 'actor')) {
    const name = surnameIsEnough(value);
    return name === null ? null : { field, operator: 'ne', value: name };
  }
  return { field, operator: 'ne', value } as Rule;
}

/** Refusals of one field are one rule. */
function joined(rules: readonly Rule[]): Rule[] {
  return [...new Set(rules.map(({ field }) => field))].map((field) => {
    const own = rules.filter((rule) => rule.field === field);
    const values = [...new Set(own.flatMap(({ value }) => value as string | string[]))];
    return own.length === 1 ? own[0]! : ({ field, operator: 'notIn', value: values } as Rule);
  });
}
