/** Divides a sentence into units, from left to right. */

import { unseenFirst, unseenPatterns } from '../lexicon/asks.ts';
import { languageOf } from '../lexicon/countries.ts';
import type { Rule } from '../rules.ts';
import { ageAt, kin } from './ages-and-hours.ts';
import { calendarAt } from './calendar.ts';
import {
  bookAt,
  companyAt,
  eitherAt,
  likenessAt,
  madeByAnotherAt,
  openedAt,
  purposeAt,
  quotedAt,
  reasonAt,
  subtitlesAt,
  tastesAt,
  thanAt,
} from './clauses.ts';
import { conceptAt, conceptMatch } from './concepts.ts';
import { negationAt } from './negation.ts';
import { durationAt, numberAt } from './numbers.ts';
import { correctedCreditAt, creditAt, leadAt, nameAloneAt, possessiveAt } from './people.ts';
import { quantityAt } from './quantities.ts';
import type { Reading } from './reading.ts';
import { refusalAt } from './refusal.ts';
import { rulesUnit, type Unit } from './units.ts';

export function scan(reading: Reading): Unit[] {
  const units: Unit[] = [];
  let at = 0;
  while (at < reading.length) {
    const refusal = refusalAt(reading, at, units);
    if (refusal) units.splice(units.length - refusal.replaced);
    const unit = refusal?.unit ?? unitAt(reading, at, units);
    if (unit) units.push(unit);
    if (unit?.kind === 'rules' && unit.source !== undefined)
      units.push({ from: unit.source, to: unit.source + 1, kind: 'unclear' });
    at = unit ? Math.max(unit.to, at + 1) : at + 1;
  }
  return units;
}

function unitAt(reading: Reading, at: number, before: readonly Unit[]): Unit | null {
  const whole =
    quotedAt(reading, at) ??
    madeByAnotherAt(reading, at) ??
    tastesAt(reading, at) ??
    eitherAt(reading, at) ??
    sourceAt(reading, at, before) ??
    languageBehindAt(reading, at, before) ??
    agesBehindAt(reading, at, before) ??
    childAt(reading, at) ??
    agedChildAt(reading, at) ??
    unseenAt(reading, at) ??
    askersAt(reading, at);
  if (whole) return whole;
  const corrected = correctedNumberAt(reading, at, before);
  if (corrected) return corrected;
  const negation = negated(reading, at);
  const concept = conceptAt(reading, at);
  const number = calendarAt(reading, at) ?? quantityAt(reading, at);
  if (number && number.to > (concept?.to ?? 0)) return number;
  const aside = correctionAt(reading, at) ?? reasonAt(reading, at) ?? lengthOfListAt(reading, at, before);
  if (aside && aside.to >= (concept?.kind === 'nothing' ? 0 : (concept?.to ?? 0))) return aside;
  const clause =
    subtitlesAt(reading, at) ??
    likenessAt(reading, at) ??
    openedAt(reading, at) ??
    companyAt(reading, at) ??
    bookAt(reading, at) ??
    thanAt(reading, at) ??
    purposeAt(reading, at, before);
  if (clause && (clause.to > (concept?.to ?? 0) || concept?.kind === 'unclear')) return clause;
  if (negation) return negation;
  const noun = nounBefore(reading, at, before);
  const person =
    possessiveAt(reading, at) ??
    correctedCreditAt(reading, at, before) ??
    leadAt(reading, at) ??
    creditAt(reading, at, noun) ??
    nameAloneAt(reading, at);
  if (person && person.to >= (concept?.to ?? 0) && !isWord(reading, at, person, concept)) return person;
  const owned = ownedServiceAt(reading, at);
  return owned ?? concept ?? comparativeAt(reading, at);
}

const isBut = (reading: Reading, at: number) =>
  reading.is(at, 'but', 'and') || ['surtout', 'только', 'definitely'].includes(reading.key(at));

/** A negation, unless its word begins a longer phrase. */
function negated(reading: Reading, at: number): Unit | null {
  const not = reading.at(at, 'not');
  if (!not) return null;
  // "Mais pas trop long"
  for (let inner = at; inner < not.to; inner++)
    if ((conceptMatch(reading, inner)?.to ?? 0) > not.to && (inner === at || isBut(reading, at))) return null;
  return negationAt(reading, at);
}

/** A preposition that is a concept with the words behind it is no credit: "with kids". */
function isWord(reading: Reading, at: number, person: Unit, concept: Unit | null): boolean {
  if (!concept || concept.kind === 'nothing') return false;
  return concept.to >= person.to && reading.matches(at).some(({ near, to }) => !near && to === concept.to);
}

function nounBefore(reading: Reading, at: number, before: readonly Unit[]): boolean {
  const last = before.at(-1);
  if (last?.to !== at) return false;
  if (last.kind === 'unclear') return reading.is(at - 1, 'noun');
  if (last.kind === 'nothing') return reading.is(last.from, 'noun') || reading.is(at - 1, 'noun');
  return (
    last.kind === 'sort' ||
    (last.kind === 'rules' && ['genre', 'keyword', 'country'].includes(last.subject)) ||
    last.kind === 'unseen'
  );
}

/** "Under 90 minutes, no, 100": a number behind a correction is compared as the one before. */
function correctedNumberAt(reading: Reading, at: number, before: readonly Unit[]): Unit | null {
  if (before.at(-1)?.kind !== 'correction') return null;
  const correctedUnit = before.findLast(({ kind }) => kind === 'rules');
  const length = durationAt(reading, at);
  const number = length ?? numberAt(reading, at);
  if (correctedUnit?.kind !== 'rules' || correctedUnit.rules.length !== 1 || !number) return null;
  const [rule] = correctedUnit.rules as [Rule];
  const units = ['unit', 'percent', 'star', 'decadeBehind', 'yearsUnit', 'yearNoun', 'yearsBehind'] as const;
  const isBare = !length && !reading.is(number.to, ...units);
  const value = ruleValue(rule, number.value, length !== null, isBare);
  return value === null ? null : rulesUnit(at, number.to, { ...rule, value } as Rule);
}

/** A number as a rule's: minutes, a rating, a year, or a decade in two digits. */
function ruleValue(
  { field, value }: Rule,
  number: number,
  isLength: boolean,
  isBare: boolean,
): number | null {
  if (typeof value !== 'number') return null;
  if (field === 'runtime') return isLength || (isBare && number >= 30) ? number : null;
  if (!isBare) return null;
  if (field === 'rating') return number <= 10 ? number : null;
  if (field === 'year') return number > 1880 && number < 2100 ? number : null;
  return field === 'decade' && number % 10 === 0 && number >= 20 && number < 100 ? 1900 + number : null;
}

const longestUnseen = 12;

/** "Que personne ici n'a vu", "that none of us has seen", "которого мы ещё не видели". */
function unseenAt(reading: Reading, at: number): Unit | null {
  if (!unseenFirst.test(reading.key(at)) || reading.is(at - 1, 'not')) return null;
  const keys: string[] = [];
  for (let to = at; keys.length < longestUnseen && reading.tokens[to]?.kind === 'word'; to++)
    keys.push(reading.key(to));
  const phrase = keys.join(' ');
  const match = unseenPatterns.map((pattern) => pattern.exec(phrase)?.[0]).find((text) => text !== undefined);
  return match === undefined ? null : { from: at, to: at + match.trim().split(' ').length, kind: 'unseen' };
}

/** The source of a rating: "Kinopoisk 8+", "7+ на кинопоиске". */
function sourceAt(reading: Reading, at: number, before: readonly Unit[]): Unit | null {
  const on = reading.is(at, 'on', 'prep') && !reading.is(at, 'source') ? at + 1 : at;
  const source = reading.at(on, 'source');
  if (!source) return null;
  const last = before.at(-1);
  const isBehind = last?.to === at && last.kind === 'rules' && last.subject === 'rating' && !last.isVague;
  const next = quantityAt(reading, source.to);
  const isBefore = next?.kind === 'rules' && next.subject === 'rating';
  return isBehind || isBefore ? { from: on, to: source.to, kind: 'unclear' } : null;
}

/** "Top 10", "les 5 meilleurs": how long a list is says nothing of a movie. */
function lengthOfListAt(reading: Reading, at: number, before: readonly Unit[]): Unit | null {
  const number = numberAt(reading, at);
  if (!number || number.value > 100) return null;
  const last = before.at(-1);
  // "Deux comédies"; a length has its unit, a rating its noun.
  const isCount =
    number.value > 1 && Number.isInteger(number.value) && reading.is(number.to, 'noun', 'genre');
  const isList = (last?.kind === 'sort' && last.to === at) || reading.is(number.to, 'sort') || isCount;
  return isList ? { from: at, to: number.to, kind: 'nothing' } : null;
}

const childWord = /^(?:petite?|fillette|garcon|gamine?|bambin|little|toddler|boy|girl|малыш|девочк|мальчик)/;
const withChildren = (from: number, to: number): Unit =>
  rulesUnit(from, to, { field: 'mood', operator: 'eq', value: 'with-children' });

/** "For my 5 year old": a child, whose age is said next. */
function childAt(reading: Reading, at: number): Unit | null {
  if (!['for', 'pour', 'для', 'with', 'avec', 'с'].includes(reading.key(at))) return null;
  const start = ['my', 'a', 'our', 'an', 'mon', 'ma', 'un', 'une', 'the', 'моего', 'моей'].includes(
    reading.key(at + 1),
  )
    ? at + 2
    : at + 1;
  const small = childWord.test(reading.key(start)) ? reading.skip(start + 1, 'of', 'article') : null;
  if (small !== null && ageAt(reading, small)) return withChildren(at, small);
  const number = numberAt(reading, start);
  const age = !number || number.value < 18 ? ageAt(reading, start) : null;
  return age?.kind === 'unclear' ? withChildren(at, start) : null;
}

/** "For my kids, 6 and 9": their ages. */
function agesBehindAt(reading: Reading, at: number, before: readonly Unit[]): Unit | null {
  const last = before.at(-1);
  if (last?.kind !== 'rules' || last.rules[0]!.value !== 'with-children') return null;
  const from = [',', '(', ':', '—', '–'].includes(reading.key(at)) ? at + 1 : at;
  if (last.to !== at) return null;
  let age = numberAt(reading, from);
  let to = from;
  while (age && age.value < 18) {
    ({ to } = age);
    const joint =
      reading.at(to, 'and', 'or')?.to ?? ([',', '-', '–'].includes(reading.key(to)) ? to + 1 : to);
    age = joint > to ? numberAt(reading, joint) : null;
  }
  return to > from && !age && reading.endsClause(to) ? { from, to, kind: 'unclear' } : null;
}

/** "In Spanish or Italian": behind a language a country's adjective is one, too. */
function languageBehindAt(reading: Reading, at: number, before: readonly Unit[]): Unit | null {
  const last = before.at(-1);
  if (last?.kind !== 'rules' || last.subject !== 'language' || last.to !== at - 1) return null;
  if (!reading.is(at - 1, 'or', 'and') || !['in', 'en', 'на', 'na'].includes(reading.key(last.from)))
    return null;
  const country = reading.at(at, 'country');
  const value = country && languageOf[country.value];
  return value === undefined
    ? null
    : rulesUnit(at, country!.to, { field: 'language', operator: 'eq', value });
}

/** "Мы с женой": who asks says nothing of the movie. */
function askersAt(reading: Reading, at: number): Unit | null {
  if (reading.key(at) !== 'мы') return null;
  const start = ['тут', 'вот', 'сегодня', 'сейчас'].includes(reading.key(at + 1)) ? at + 2 : at + 1;
  const isWith = ['с', 'со'].includes(reading.key(start)) && reading.tokens[start + 1]?.kind === 'word';
  return isWith ? { from: at, to: start + 2, kind: 'nothing' } : null;
}

/** "Mon fils de 7 ans": a child, whose age is said next. */
function agedChildAt(reading: Reading, at: number): Unit | null {
  const start = /^(?:my|our|mon|ma|notre|мои|моя|моему|моеи|наш|наша|нашеи|нашему)$/.test(reading.key(at))
    ? at + 1
    : at;
  if (!kin.test(reading.key(start))) return null;
  const behind = reading.key(start + 1) === ',' ? start + 2 : start + 1;
  const number = numberAt(reading, reading.skip(behind, 'of', 'prep', 'article'));
  const age = number && number.value < 18 ? ageAt(reading, behind) : null;
  return age ? withChildren(at, start + 1) : null;
}

/** "Посложнее" compares with nothing that a rule has. */
function comparativeAt(reading: Reading, at: number): Unit | null {
  const isComparative = /^по\p{Ll}{3,}(?:ее|еи|че|ше)$/u.test(reading.key(at));
  return isComparative ? { from: at, to: at + 1, kind: 'unclear' } : null;
}

/** "We have Netflix": what those present can watch. */
function ownedServiceAt(reading: Reading, at: number): Unit | null {
  const have = reading.at(at, 'have');
  if (!have) return null;
  // "Есть ли на иви" asks what a service has, not who has it.
  if (['ли', 'на', 'в', 'on', 'sur'].includes(reading.key(have.to))) return null;
  // "Got any Netflix movies" asks, "got Netflix" tells.
  if (reading.key(at) === 'got' && (!reading.endsClause(at - 1) || reading.is(have.to, 'article')))
    return null;
  const start = reading.skip(have.to, 'article', 'on', 'prep');
  const service = reading.at(start, 'service');
  return service
    ? { from: at, to: service.to, kind: 'service', names: [service.value], tonight: true }
    : null;
}

/** "No, …" is a correction, as is "I mean"; what it corrects is seen later. */
function correctionAt(reading: Reading, at: number): Unit | null {
  const correction = reading.at(at, 'correction');
  if (!correction || at === 0) return null;
  const isNegation = reading.at(at, 'not')?.to === correction.to;
  const isLong = correction.to - at > 1 && !isNegation;
  if (isNegation && (!reading.endsClause(correction.to) || quotedAt(reading, correction.to))) return null;
  if (!isLong && !isNegation && !reading.endsClause(at - 1) && !reading.endsClause(correction.to))
    return null;
  return { from: at, to: correction.to, kind: 'correction' };
}
