/** What units say of each other: corrections, alternatives, vague words beside numbers. */

import type { Rule } from '../rules.ts';
import { surnameIsEnough } from './people.ts';
import type { Reading } from './reading.ts';
import { rulesUnit, type Unit } from './units.ts';

type RulesUnit = Extract<Unit, { kind: 'rules' }>;

export function resolve(reading: Reading, units: readonly Unit[]): Unit[] {
  const meaningful = units.filter(({ kind }) => kind !== 'nothing');
  return onlyOnce(withoutVague(eitherOr(reading, corrected(reading, meaningful))));
}

/** What was said before a correction about the same subject doesn't count. */
function corrected(reading: Reading, units: readonly Unit[]): Unit[] {
  const result: Unit[] = [];
  for (const [at, unit] of units.entries()) {
    const year = correctedYear(reading, result, unit);
    if (unit.kind !== 'correction' && !year) {
      result.push(unit);
      continue;
    }
    const next = year ?? units[at + 1];
    if (!next) continue;
    let index = result.findLastIndex((each) => isSameSubject(each, next));
    if (year) result.push(year);
    if (index < 0) continue;
    const [removed] = result.splice(index, 1);
    // Those joined with it go, too.
    while (
      --index >= 0 &&
      isSameSubject(result[index]!, next) &&
      joinedBy(reading, result[index]!, removed!) !== null
    )
      result.splice(index, 1);
  }
  return result;
}

/** "From the thirties, no, forties": a "no" between two times corrects; "not" refuses. */
function correctedYear(reading: Reading, units: readonly Unit[], unit: Unit): RulesUnit | null {
  if (unit.kind !== 'rules' || unit.subject !== 'year' || unit.rules.length !== 1) return null;
  const [{ field, operator, value }] = unit.rules as [Rule];
  if (!['no', 'non', 'нет'].includes(reading.key(unit.from)) || operator !== 'ne') return null;
  if (!units.some((each) => isSameSubject(each, unit))) return null;
  return { ...unit, rules: [{ field, operator: 'eq', value } as Rule] };
}

function isSameSubject(one: Unit, other: Unit): boolean {
  if (one.kind !== other.kind) return false;
  return one.kind !== 'rules' || one.subject === (other as RulesUnit).subject;
}

/** How two neighbours are joined: by nothing, a comma, "or"; null if other words stand between. */
function joinedBy(reading: Reading, one: Unit, other: Unit): 'nothing' | 'comma' | 'and' | 'or' | null {
  let joint: 'nothing' | 'comma' | 'and' | 'or' = 'nothing';
  for (let at = one.to; at < other.from; ) {
    const or = reading.at(at, 'or');
    const and = reading.at(at, 'and');
    const small = reading.at(
      at,
      'article',
      'prep',
      'of',
      'both',
      'noun',
      'chatter',
      'not',
      'on',
      'yearBefore',
      'about',
    );
    if (or) joint = 'or';
    else if (and && joint === 'nothing') joint = 'and';
    else if (reading.key(at) === ',') joint = joint === 'nothing' ? 'comma' : joint;
    else if (!small) return null;
    at = Math.max(at + 1, or?.to ?? 0, and?.to ?? 0, small?.to ?? 0);
  }
  return joint;
}

const listed = new Set(['genre', 'keyword', 'country', 'language', 'year', 'director', 'actor']);

function eitherOr(reading: Reading, units: readonly Unit[]): Unit[] {
  const out: Unit[] = [];
  for (let at = 0; at < units.length; at++) {
    const unit = units[at]!;
    const before = out.at(-1);
    const conjunction = before ? joinedBy(reading, before, unit) : null;
    const joint = before && conjunction === 'and' && hesitatesAt(reading, before.from) ? 'or' : conjunction;
    if (!before || (joint !== 'or' && !isWantedByBoth(reading, before, unit))) {
      out.push(unit);
      continue;
    }
    const merged = mergeNear(reading, out, unit);
    if (merged) continue;
    const years = yearsOfEither(before, unit);
    if (years) {
      out[out.length - 1] = years;
      continue;
    }
    if (
      (isAlternative(before) && isAlternative(unit) && before.kind !== unit.kind) ||
      bothRules(before, unit)
    ) {
      out.pop();
      out.push({ from: before.from, to: unit.to, kind: 'unclear' });
    } else out.push(unit);
  }
  return out;
}

/** "J'hésite entre une comédie et un drame." */
function hesitatesAt(reading: Reading, at: number): boolean {
  return [7, 6, 5, 4, 3, 2, 1].some((back) => {
    const match = reading.at(at - back, 'hesitate');
    return match !== undefined && reading.skip(match.to, 'article') === at;
  });
}

/** "The 80s or early 90s": years that follow each other are one span; no rule says others. */
function yearsOfEither(one: Unit, other: Unit): Unit | null {
  if (one.kind !== 'rules' || other.kind !== 'rules' || one.subject !== 'year' || other.subject !== 'year')
    return null;
  const [first, second] = [yearsOf(one), yearsOf(other)].sort((a, b) => (a?.[0] ?? 0) - (b?.[0] ?? 0));
  const [from, to] = [one.from, other.to];
  if (!first || !second || second[0] > first[1] + 1) return { from, to, kind: 'unclear' };
  const value: [number, number] = [first[0], Math.max(first[1], second[1])];
  return { ...rulesUnit(from, to, { field: 'year', operator: 'between', value }) };
}

function yearsOf({ rules }: RulesUnit): [number, number] | null {
  const [rule] = rules as [Rule];
  if (rules.length !== 1) return null;
  if (rule.operator === 'between') return rule.value;
  if (rule.operator !== 'eq' || typeof rule.value !== 'number') return null;
  return [rule.value, rule.field === 'decade' ? rule.value + 9 : rule.value];
}

const isAlternative = ({ kind }: Unit) => kind === 'rules' || kind === 'text';
function bothRules(one: Unit, other: Unit): boolean {
  return one.kind === 'rules' && other.kind === 'rules' && one.subject !== other.subject;
}

/** "He wants action, I want romance." */
function isWantedByBoth(reading: Reading, one: Unit, other: Unit): boolean {
  if (one.kind !== 'rules' || other.kind !== 'rules' || one.subject !== 'genre' || other.subject !== 'genre')
    return false;
  if (other.from === one.to || other.from - one.to > 8) return false;
  // "A, she B, he C": the first two are one rule by now.
  const isJoined = one.rules[0]!.operator === 'in';
  const isFirst =
    isJoined || reading.is(one.to, 'wish') || isWished(reading, Math.max(0, one.from - 6), one.from);
  return isFirst && isWished(reading, one.to, other.from);
}

/** Whether somebody is named who wishes what follows: "my wife wants", "мне", "она за", "lui plutôt". */
function isWished(reading: Reading, from: number, to: number): boolean {
  let wisher = 0;
  for (let at = from; at < to; at++) {
    const match = reading.at(at, 'wisher');
    if (match && match.to <= to) wisher = Math.max(wisher, match.to);
  }
  if (wisher === 0) return false;
  let at = wisher;
  while (at < to) {
    const small = reading.at(at, 'wish', 'article', 'prep', 'noun', 'of', 'chatter');
    if (!small && !['—', '–', '-', ':', ','].includes(reading.key(at))) return false;
    at = small?.to ?? at + 1;
  }
  return true;
}

/** Joins a unit with the one of its subject that stands before "or", in the same phrase. */
function mergeNear(reading: Reading, out: Unit[], unit: Unit): boolean {
  if (unit.kind !== 'rules') {
    const isSame = out.at(-1)!.kind === unit.kind && unit.kind !== 'unclear';
    if (isSame) out.push(unit);
    return isSame;
  }
  let index = out.length - 1;
  while (
    index > Math.max(0, out.length - 6) &&
    !canJoin(out[index]!, unit) &&
    joinedBy(reading, out[index - 1]!, out[index]!) === 'nothing'
  )
    index -= 1;
  if (!canJoin(out[index]!, unit)) return false;
  let joined = [...(out[index] as RulesUnit).rules, ...unit.rules];
  let { from } = out[index]!;
  let count = 1;
  // "A, B or C"
  while (
    index > 0 &&
    canJoin(out[index - 1]!, unit) &&
    joinedBy(reading, out[index - 1]!, out[index]!) === 'comma'
  ) {
    index -= 1;
    count += 1;
    joined = [...(out[index] as RulesUnit).rules, ...joined];
    ({ from } = out[index]!);
  }
  const rule = oneOf(joined);
  if (!rule) return false;
  out.splice(index, count);
  out.push({ ...rulesUnit(from, unit.to, rule), from: Math.min(from, unit.from), to: unit.to });
  return true;
}

function canJoin(one: Unit, other: RulesUnit): boolean {
  const isPlain = (unit: RulesUnit) =>
    unit.rules.every(({ operator }) => ['eq', 'contains', 'in'].includes(operator));
  if (one.kind !== 'rules' || one.subject !== other.subject || !listed.has(one.subject)) return false;
  const fields = new Set([...one.rules, ...other.rules].map(({ field }) => field));
  return fields.size === 1 && isPlain(one) && isPlain(other);
}

function oneOf(rules: readonly Rule[]): Rule | null {
  const { field } = rules[0]!;
  const values = [...new Set(rules.flatMap(({ value }) => value as string | string[]))];
  if (field === 'director' || field === 'actor') {
    const whole = rules.flatMap((rule) =>
      rule.operator === 'contains'
        ? [surnameIsEnough(rule.value as string)]
        : (rule.value as string | string[]),
    );
    if (whole.includes(null)) return null;
    return { field, operator: 'in', value: [...new Set(whole as string[])] };
  }
  if (values.length === 1) return rules[0]!;
  return { field, operator: 'in', value: values } as Rule;
}

/** A number or a date replaces a vague word about the same. */
function withoutVague(units: readonly Unit[]): Unit[] {
  const exact = new Set(
    units.flatMap((unit) => (unit.kind === 'rules' && !unit.isVague ? [unit.subject] : [])),
  );
  return units.filter((unit) => {
    if (unit.kind !== 'rules' || !unit.isVague || unit.rules.length > 1) return true;
    return !exact.has(unit.subject);
  });
}

/** One mood and one order; what else is said of these isn't understood. */
function onlyOnce(units: readonly Unit[]): Unit[] {
  const seen = new Map<string, string>();
  return units.flatMap((unit): Unit[] => {
    const what =
      unit.kind === 'sort'
        ? ['sort', unit.sort]
        : unit.kind === 'rules' && unit.subject === 'mood'
          ? ['mood', String(unit.rules[0]!.value)]
          : null;
    if (!what) return [unit];
    const [kind, value] = what as [string, string];
    const former = seen.get(kind);
    if (former === undefined) seen.set(kind, value);
    if (former === undefined) return [unit];
    return former === value ? [] : [{ from: unit.from, to: unit.to, kind: 'unclear' }];
  });
}
