/** The people that are named somewhere in a sentence. */
import { sharedSurnames } from '../lexicon/people.ts';
import type { Rule } from '../rules.ts';
import { fold } from '../text/fold.ts';
import { romanisedName } from '../text/romanised.ts';
import { knownPersonAt, surnameOf } from './known-people.ts';
import type { Reading } from './reading.ts';
import { type Case, nominative } from './russian-names.ts';

/** `isSure`: its spelling is TMDB's. */
export type Person = {
  to: number;
  surname: string;
  full: string | null;
  first?: string | null;
  isFull: boolean;
  isSure: boolean;
};
export type Field = 'director' | 'actor';

export const particles = new Set([
  'de',
  'von',
  'van',
  'del',
  'della',
  'di',
  'da',
  'du',
  'den',
  'der',
  'bin',
  'al',
  'el',
  'фон',
  'де',
  'ван',
  'дель',
  'ди',
]);
const concepts = [
  'genre',
  'keyword',
  'country',
  'language',
  'mood',
  'service',
  'unit',
  'decade',
  'quebec',
  'tonight',
  'unseen',
  'sort',
  'vague',
  'near',
  'unsupported',
  'subtitle',
  'source',
  'noun',
  'star',
  'ratingNoun',
  'lengthNoun',
  'yearNoun',
] as const;

/** The person named there; an unknown one needs capital letters, unless nothing else may follow (`sure`). */
export function personAt(reading: Reading, at: number, role: Case, sure: boolean): Person | null {
  const person = knownPersonAt(reading, at);
  if (person?.isPlain && !reading.tokens[at]!.capital && !sure) return null;
  if (person)
    return {
      to: person.to,
      surname: person.surname,
      full: person.name,
      first: person.first ?? null,
      isFull: person.isFull && person.name !== person.surname,
      isSure: true,
    };
  const words: string[] = [];
  let to = at;
  for (; words.length < 4; to++) {
    const token = reading.tokens[to];
    if (token?.kind !== 'word') break;
    if (to > at && !token.joined && reading.typed(to - 1, to + 1).includes("'")) break;
    const isParticle = particles.has(token.key) && reading.tokens[to + 1]?.capital === true;
    const isConcept = reading
      .matches(to)
      .some(({ kind, near }) => !near && (concepts as readonly string[]).includes(kind));
    const isFree = token.capital
      ? !isConcept || to > at
      : sure && reading.matches(to).every(({ near }) => near);
    if (!isParticle && !isFree) break;
    words.push(token.raw);
    if (reading.isInitialsDot(to + 1)) to += 1;
  }
  while (words.length > 0 && particles.has(reading.key(to - 1))) {
    words.pop();
    to -= 1;
  }
  if (words.length === 0 || words.some((word) => studios.test(fold(word)))) return null;
  const typed = reading.typed(at, to);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(typed);
  const full = isCyrillic
    ? words.map((word) => romanisedName(nominative(word.toLowerCase(), role))).join(' ')
    : typed.replace(/(?<![\p{L}\p{M}])\p{Ll}/gu, (letter) =>
        /\s/.test(typed) || typed.length > 0 ? letter.toUpperCase() : letter,
      );
  const surname = isCyrillic && words.length > 1 ? knownPersonAt(reading, to - 1) : null;
  if (surname?.to === to && !surname.isFull)
    return { to, surname: surname.surname, full: null, isFull: false, isSure: true };
  const isSure = isCyrillic ? russianSurname.test(words.at(-1)!) : !reading.romanised;
  return {
    to,
    surname: words.length > 1 ? surnameOf(full) : full,
    full: words.length > 1 ? full : null,
    isFull: words.length > 1,
    isSure,
  };
}

/** What makes movies and is no person. */
const studios =
  /^(?:disney|pixar|marvel|dc|dreamworks|ghibli|a24|warner|universal|gaumont|pathe|lucasfilm|netflix|blumhouse|hammer|miramax|studios?|pictures|productions?|aardman|laika|illumination|мосфильм|ленфильм|союзмультфильм|дисне|пиксар|марвел|гибли|студи|дримворкс)/;

/** Surnames whose spelling follows from the letters. */
const russianSurname = /(?:ск|цк|ов|ев|ёв|ин|ын)(?:ий|ого|им|ая|ой|а|ым)?$/u;

/** Several people in a row, and whether any of them suffices. */
export function peopleAt(
  reading: Reading,
  at: number,
  role: Case,
  sure: boolean,
): { people: Person[]; to: number; isOr: boolean } | null {
  const first = personAt(reading, at, role, sure);
  if (!first) return null;
  const people = [first];
  let { to } = first;
  let isOr = false;
  for (;;) {
    const joint =
      reading.at(to, 'or') ??
      reading.at(to, 'and') ??
      (['ni', 'nor'].includes(reading.key(to)) ? { to: to + 1, kind: 'and' } : undefined) ??
      (reading.key(to) === ',' ? { to: to + 1, kind: ',' } : undefined);
    if (!joint) break;
    const start =
      role === 'instrumental'
        ? reading.skip(joint.to, 'with', 'article')
        : reading.skip(joint.to, 'of', 'by');
    // Behind a comma only a known or capitalised name goes on with a list.
    const next = personAt(reading, start, role, false);
    if (
      !next ||
      (joint.kind === ',' && !next.isFull && !knownPersonAt(reading, start)) ||
      isCommonWord(reading, start)
    )
      break;
    if (joint.kind === 'or') isOr = true;
    people.push(next);
    ({ to } = next);
  }
  return { people, to, isOr };
}

/** Rules of people that a movie must have, or of some of whom it must have one. */
export function rulesOf(field: Field, people: readonly Person[], isOr: boolean): Rule[] | null {
  if (!isOr || people.length === 1)
    return people.map(({ isFull, full, surname }) =>
      isFull && full !== null
        ? { field, operator: 'eq', value: full }
        : { field, operator: 'contains', value: surname },
    );
  const names = people.map(
    ({ full, first, surname }) => full ?? (isShared(surname) ? surname : (first ?? null)),
  );
  if (names.includes(null)) return null;
  return [{ field, operator: 'in', value: names as string[] }];
}

export function isShared(surname: string): boolean {
  return sharedSurnames.has(surname.toLowerCase());
}

/** A surname that is mostly another word needs its capital letter. */
function isCommonWord(reading: Reading, at: number): boolean {
  const person = knownPersonAt(reading, at);
  return person?.isPlain === true && !reading.tokens[at]!.capital;
}
