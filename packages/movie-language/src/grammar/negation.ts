/** What is refused: "sans robots", "not by Nolan", "anything but war movies". */
import type { NameField, Rule } from '../rules.ts';
import type { Match } from '../text/lexicon-index.ts';
import { calendarAt } from './calendar.ts';
import { quotedAt } from './clauses.ts';
import { conceptMatch, ruleOf } from './concepts.ts';
import { knownPersonAt } from './known-people.ts';
import { refusedPeopleAt } from './people.ts';
import type { Reading } from './reading.ts';
import { rulesUnit, type Unit } from './units.ts';

const named = ['genre', 'keyword', 'country', 'language', 'quebec'];

export function negationAt(reading: Reading, from: number): Unit | null {
  const not = reading.at(from, 'not');
  if (!not) return null;
  const start = skipSmall(reading, not.to);
  const quoted = quotedAt(reading, start);
  if (quoted) return { from, to: quoted.to, kind: 'unclear' };
  return (
    calendarRefused(reading, from, start) ??
    peopleRefused(reading, from, not.to) ??
    lengthRefused(reading, from, start) ??
    namesRefused(reading, from, start) ??
    restRefused(reading, from, not.to)
  );
}

export function skipSmall(reading: Reading, from: number): number {
  let at = from;
  for (let step = 0; ; step++) {
    if (step > 8) return at;
    const small = reading.at(at, 'article', 'prep', 'of', 'on', 'not', 'about') ?? reading.at(at, 'noun');
    if (!small || namedMatch(reading, at)) return at;
    at = small.to;
  }
}

function namedMatch(reading: Reading, at: number) {
  const match = conceptMatch(reading, at);
  return match && named.includes(match.kind) ? match : undefined;
}

function calendarRefused(reading: Reading, from: number, start: number): Unit | null {
  const unit = calendarAt(reading, start);
  if (unit?.kind !== 'rules' || unit.rules.length !== 1) return null;
  const [rule] = unit.rules;
  if (rule!.operator === 'eq') return rulesUnit(from, unit.to, { ...rule, operator: 'ne' } as Rule);
  return rule!.operator === 'in' ? rulesUnit(from, unit.to, { ...rule, operator: 'notIn' } as Rule) : null;
}

/** A refused short film is a length. */
function lengthRefused(reading: Reading, from: number, start: number): Unit | null {
  const match = reading.at(start, 'vague');
  if (match?.value !== 'shortFilm') return null;
  return rulesUnit(from, match.to, { field: 'runtime', operator: 'gte', value: 60 });
}

/** A person is refused behind a word that says in which role, as "without" does. */
function peopleRefused(reading: Reading, from: number, start: number): Unit | null {
  const word = reading.key(start - 1);
  const isWithout =
    ['sans', 'without', 'без', 'bez'].includes(word) || (word === 'o' && reading.key(start - 2) === '/');
  const withSomeone = reading.at(start, 'with');
  const by = reading.at(start, 'by') ?? reading.at(start, 'films');
  if (isWithout) {
    const person = knownPersonAt(reading, start);
    const token = reading.tokens[start];
    const isName = token?.capital && !conceptMatch(reading, start);
    return (person && !person.isPlain) || isName ? refusedPeopleAt(reading, from, start, 'actor') : null;
  }
  if (withSomeone && (knownPersonAt(reading, withSomeone.to) || reading.tokens[withSomeone.to]?.capital))
    return refusedPeopleAt(reading, from, withSomeone.to, 'actor');
  if (by && (knownPersonAt(reading, by.to) || reading.tokens[by.to]?.capital))
    return refusedPeopleAt(reading, from, by.to, 'director');
  return null;
}

/** One or several: a list goes on behind "and", "or", "ni", and behind a comma if such a word follows. */
export function namesRefused(reading: Reading, from: number, start: number): Unit | null {
  const first = namedMatch(reading, start);
  if (!first || isTitleLike(reading, start, first.to)) return null;
  const refused = [first];
  let pending: Match[] = [];
  let { to } = first;
  // "No romantic comedies" are both, and no rule refuses "American comedies".
  const isAdjective = ['не', 'not', 'non', 'ne'].includes(reading.key(start - 1));
  for (let next = namedMatch(reading, to); next && !isAdjective; next = namedMatch(reading, to)) {
    if (fieldOf(next) !== fieldOf(first)) return { from, to: next.to, kind: 'unclear' };
    refused.push(next);
    ({ to } = next);
  }
  for (;;) {
    const isComma = reading.key(to) === ',';
    const joint = isComma ? { to: to + 1, kind: ',' } : reading.at(to, 'or', 'and', 'not');
    if (!joint) break;
    const behind = reading.skip(joint.to, 'or', 'and');
    const at = skipSmall(reading, behind);
    const next = namedMatch(reading, at);
    const isMeant = !isComma || behind !== joint.to || reading.is(behind, 'not');
    if (!next || !isListed(first, next, isMeant)) break;
    pending.push(next);
    ({ to } = next);
    if (!isMeant) continue;
    refused.push(...pending);
    pending = [];
  }
  ({ to } = refused.at(-1)!);
  // No rule refuses what two rules say together: a country's movies in one of its languages.
  if (refused.some(({ kind }) => kind === 'quebec'))
    return { from, to: nounBehind(reading, to), kind: 'unclear' };
  const rules = [...new Set(refused.map(fieldOf))].map((field) => refusal(field, refused));
  return rulesUnit(from, nounBehind(reading, to), ...rules);
}

/** "Криминального чтива": Russian has no capital in a genre or a country's adjective. */
function isTitleLike(reading: Reading, from: number, to: number): boolean {
  const next = reading.tokens[to];
  const isUnknown =
    next?.kind === 'word' && reading.matches(to).every(({ near, kind }) => near || kind === 'lookalike');
  return /^\p{Lu}\p{Script=Cyrillic}/u.test(reading.tokens[from]!.raw) && isUnknown;
}

const fieldOf = ({ kind, value }: Match) => ruleOf(kind, value)[0]!.field as NameField;
const subjects = new Set<string>(['genre', 'keyword']);

/** Whether what follows is refused, too: genres and subjects are, together, behind a word that says so. */
function isListed(one: Match, other: Match, isMeant: boolean): boolean {
  if (fieldOf(one) === fieldOf(other)) return true;
  return isMeant && subjects.has(fieldOf(one)) && subjects.has(fieldOf(other));
}

function refusal(field: NameField, refused: readonly Match[]): Rule {
  const own = refused.filter((each) => fieldOf(each) === field);
  const values = [...new Set(own.flatMap(({ kind, value }) => valuesOf(kind, value)))];
  return values.length === 1
    ? { field, operator: 'ne', value: values[0]! }
    : { field, operator: 'notIn', value: values };
}

function nounBehind(reading: Reading, to: number): number {
  return reading.at(to, 'noun')?.to ?? to;
}

function valuesOf(kind: string, value: string): string[] {
  return ruleOf(kind, value).flatMap(
    (rule) => (rule as { field: NameField; value: string | string[] }).value,
  );
}

/** What has no field is refused as a whole, up to where something else begins. */
function restRefused(reading: Reading, from: number, start: number): Unit | null {
  let to = start;
  while (to < reading.length && !reading.endsClause(to)) {
    const match = conceptMatch(reading, to);
    const isJoined =
      reading.is(to - 1, 'and', 'or', 'not', 'prep', 'article') ||
      isAdjectiveBehind(reading, from, start, to);
    if (match && to > start && ['mood', 'vague'].includes(match.kind) && !isJoined) break;
    const further = to > start ? reading.at(to, 'not') : undefined;
    if (further && namedMatch(reading, skipSmall(reading, further.to))) break;
    const credit = to > start ? reading.at(to, 'with', 'by') : undefined;
    if (credit && knownPersonAt(reading, credit.to)) break;
    const isOther = match && ['unseen', 'tonight', 'sort', 'near'].includes(match.kind) && to > start;
    if (isOther || (to > start && (reading.is(to, 'but', 'reason') || startsOther(reading, to)))) break;
    const named = namedMatch(reading, to);
    if (named && to > start + 2) break;
    const isFirst = to === start && match !== undefined && ['sort', 'near', 'vague'].includes(match.kind);
    to =
      (isFirst ? match.to : named?.to) ??
      Math.max(
        to + 1,
        match?.kind === 'unsupported' || match?.kind === 'mood' || match?.kind === 'title' ? match.to : 0,
      );
  }
  // "No" before a full stop is a word of its own.
  if (to === start) return null;
  return { from, to, kind: 'unclear' };
}

const frenchNots = ['pas', 'sans', 'aucun', 'aucune', 'ni', 'jamais'];

/** "Pas les fins tristes": a French adjective follows the one word refused, and is refused with it. */
function isAdjectiveBehind(reading: Reading, from: number, start: number, at: number): boolean {
  const isFrench = reading.tokens
    .slice(from, start)
    .some((_, by) => frenchNots.includes(reading.key(from + by)));
  return isFrench && skipSmall(reading, start) >= at - 1;
}

function startsOther(reading: Reading, at: number): boolean {
  const isNumber = reading.tokens[at]?.kind === 'number' && reading.tokens[at]!.raw.length > 1;
  return (
    isNumber ||
    reading.is(at, 'decadePart') ||
    (reading.is(at, 'comparison', 'yearComparison') && reading.tokens[at + 1]?.kind === 'number') ||
    (reading.is(at, 'on') && reading.is(at + 1, 'service'))
  );
}
