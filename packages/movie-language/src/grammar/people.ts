/** People behind "by" and "with", or in the Russian genitive. */
import type { Rule } from '../rules.ts';
import { conceptMatch } from './concepts.ts';
import { knownBySurname, knownPersonAt, surnameOf } from './known-people.ts';
import { type Field, isShared, particles, peopleAt, personAt, rulesOf } from './persons.ts';
import type { Reading } from './reading.ts';
import type { Case } from './russian-names.ts';
import { rulesUnit, type Unit } from './units.ts';

/** "By", "with" or "de" and who follows; `behindNoun`: what stands before it is a movie or a genre. */
export function creditAt(reading: Reading, from: number, behindNoun: boolean): Unit | null {
  const own = knownPersonAt(reading, from);
  // "De Funès" begins with what else would be "of".
  if (
    own &&
    own.to > from + 1 &&
    (reading.tokens[from]!.capital || !behindNoun) &&
    particles.has(reading.key(from))
  )
    return null;
  const by = reading.at(from, 'films') ?? reading.at(from, 'by');
  const of = reading.at(from, 'of');
  const withSomeone = reading.at(from, 'with');
  const both = bothRolesAt(reading, from, by?.to ?? of?.to);
  if (both) return both;
  if (withSomeone && !isLonger(reading, from, withSomeone.to) && (!by || withSomeone.to >= by.to)) {
    const unit = unitOf(
      reading,
      from,
      reading.skip(withSomeone.to, 'article', 'with', 'both'),
      'actor',
      'instrumental',
      false,
    );
    if (unit) return unit;
  }
  if (by && !isLonger(reading, from, by.to)) {
    const isFilms = by.kind === 'films';
    const start = reading.skip(
      by.to,
      'siblings',
      'both',
      ...(isFilms ? [] : (['article', 'of', 'by'] as const)),
    );
    const unit = unitOf(reading, from, start, 'director', 'genitive', !isFilms);
    if (unit) return unit;
  }
  // "The wizard of Oz": nobody unknown has directed what isn't a movie.
  const name = reading.skip(of?.to ?? from, 'siblings');
  // "Du Woody Allen" is some of his.
  if (of && !behindNoun && reading.key(from) === 'du') return null;
  const isFrom = of !== undefined && ['из', 'from'].includes(reading.key(from));
  if (of && (!behindNoun || isFrom) && !knownPersonAt(reading, name)) return null;
  if (of && !isLonger(reading, from, of.to))
    return unitOf(reading, from, name, 'director', 'genitive', false);
  if (!behindNoun) return genitiveBefore(reading, from);
  if (name > from && /^брат|^сест/.test(reading.key(from)))
    return unitOf(reading, from, name, 'director', 'genitive', false);
  const person = knownPersonAt(reading, from);
  const next = reading.tokens[from]?.capital ? knownPersonAt(reading, from + 1) : null;
  const isGenitive =
    (person?.cases.includes('genitive') && !person.isPlain) ||
    (!person && next?.cases.includes('genitive') && reading.matches(from).length === 0);
  const isGuessed =
    !person && /\p{Lu}\p{Ll}+(?:ского|цкого|ова|ева|ёва|ина)$/u.test(reading.tokens[from]?.raw ?? '');
  return isGenitive || isGuessed ? unitOf(reading, from, from, 'director', 'genitive', false) : null;
}

/** "Рязанова что-нибудь" */
function genitiveBefore(reading: Reading, from: number): Unit | null {
  const person = knownPersonAt(reading, from);
  const isGenitive =
    person?.cases.includes('genitive') && !person.cases.includes('nominative') && !person.isPlain;
  if (!person || !isGenitive || !reading.is(person.to, 'noun', 'genre')) return null;
  return unitOf(reading, from, from, 'director', 'genitive', false);
}

/** "Никулин в главной роли" */
export function leadAt(reading: Reading, from: number): Unit | null {
  const person = knownPersonAt(reading, from);
  if (!person || !reading.is(person.to, 'lead')) return null;
  return unitOf(reading, from, from, 'actor', 'nominative', false);
}

/** "Films by Fellini, no, Visconti": a name behind a correction is in the same role. */
export function correctedCreditAt(reading: Reading, from: number, before: readonly Unit[]): Unit | null {
  if (before.at(-1)?.kind !== 'correction') return null;
  const rules = before.findLast(({ kind }) => kind === 'rules');
  if (rules?.kind !== 'rules' || (rules.subject !== 'director' && rules.subject !== 'actor')) return null;
  const role = rules.subject === 'director' ? 'genitive' : 'instrumental';
  return unitOf(reading, from, from, rules.subject, role, false);
}

/** "De et avec", "by and starring". */
function bothRolesAt(reading: Reading, from: number, behind: number | undefined): Unit | null {
  const and = behind === undefined ? undefined : reading.at(behind, 'and');
  const withSomeone = and && reading.at(and.to, 'with');
  if (!withSomeone) return null;
  const person = personAt(reading, withSomeone.to, 'instrumental', false);
  if (!person?.isSure) return null;
  const rules = [...rulesOf('director', [person], false)!, ...rulesOf('actor', [person], false)!];
  return rulesUnit(from, person.to, ...rules);
}

/** Whether a phrase of the lexicon begins with the preposition: "directed by a woman". */
function isLonger(reading: Reading, from: number, to: number): boolean {
  const match = conceptMatch(reading, from);
  return match !== undefined && !match.near && match.to > to && !['chatter', 'noun'].includes(match.kind);
}

function unitOf(
  reading: Reading,
  from: number,
  start: number,
  field: Field,
  role: Case,
  sure: boolean,
): Unit | null {
  const people = peopleAt(reading, start, role, sure);
  if (!people) return null;
  const rules = people.people.every(({ isSure }) => isSure)
    ? rulesOf(field, people.people, people.isOr)
    : null;
  if (!rules) return { from, to: people.to, kind: 'unclear' };
  return rulesUnit(from, reading.skip(people.to, 'siblings', 'lead'), ...rules);
}

/** "Hitchcocks thrillers" */
function surnameWithS(reading: Reading, from: number): string | null {
  const token = reading.tokens[from]!;
  if (!token.capital || !/^[a-z]{4,}s$/.test(token.key) || knownPersonAt(reading, from)) return null;
  if (!reading.is(from + 1, 'noun', 'genre')) return null;
  return knownBySurname(token.key.slice(0, -1)) && surnameOf(knownBySurname(token.key.slice(0, -1))!);
}

/** "Hitchcock's thrillers". */
export function possessiveAt(reading: Reading, from: number): Unit | null {
  const bare = surnameWithS(reading, from);
  if (bare) return rulesUnit(from, from + 1, { field: 'director', operator: 'contains', value: bare });
  const knownPerson = knownPersonAt(reading, from);
  const person =
    knownPerson && (knownPerson.isFull || !knownPerson.isPlain || reading.tokens[from]!.capital)
      ? personAt(reading, from, 'nominative', false)
      : reading.tokens[from]?.capital && from > 0
        ? personAt(reading, from, 'nominative', false)
        : null;
  if (!person || reading.key(person.to) !== 's' || !reading.tokens[person.to]!.joined) return null;
  const behind = person.to + 1;
  const next = reading.skip(behind, 'sort', 'vague', 'near', 'chatter', 'country');
  if (!reading.is(next, 'noun', 'genre', 'keyword') && !reading.is(behind, 'noun', 'genre')) return null;
  const [rule] = rulesOf('director', [person], false)!;
  return rulesUnit(from, behind, rule!);
}

/** People refused behind "without": their whole names are compared. */
export function refusedPeopleAt(reading: Reading, from: number, start: number, field: Field): Unit | null {
  const people = peopleAt(reading, start, 'genitive', true);
  if (!people) return null;
  const names = people.people.map(({ full, surname, isSure }) =>
    isSure ? (full ?? (isShared(surname) ? surname : null)) : null,
  );
  if (names.includes(null)) return { from, to: people.to, kind: 'unclear' };
  const rule: Rule =
    names.length === 1
      ? { field, operator: 'ne', value: names[0]! }
      : { field, operator: 'notIn', value: names as string[] };
  return rulesUnit(from, people.to, rule);
}

/** A known person's name alone. */
export function nameAloneAt(reading: Reading, from: number): Unit | null {
  const person = knownPersonAt(reading, from);
  if (!person || person.isPlain) return null;
  if (!person.isFull && reading.matches(from).some(({ near, to }) => !near && to >= person.to)) return null;
  return { from, to: person.to, kind: 'text' };
}

/** The whole name behind a surname, or the surname if several share it; null if nobody well-known has it. */
export function surnameIsEnough(surname: string): string | null {
  return isShared(surname) ? surname : knownBySurname(surname);
}
