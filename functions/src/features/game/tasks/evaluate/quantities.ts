/** How many of what a text names: numbers in digits or words, and the unit that follows each. */
import type { Locale } from '@cine/contract/primitives';
import { foldText } from '@cine/contract/text/fold-text';
import { numberWords, timeUnits, type Unit, units } from './lexicon/numbers.ts';
import { beginningsOf, fits } from './lexicon/rows.ts';
import type { Clause } from './words-of.ts';

export type Quantity = {
  count: number;
  /** The place of the number's first word, and of the first word after it. */
  from: number;
  to: number;
  /** A unit that stands at most two words behind the number; null without one. */
  unit: Unit | null;
};

const ofWords = 'de. a. of. at. по.';
/** Between a number and its unit there may be adjectives: "two large bookshelves". */
const reach = 3;
const money = 'eur рубл руб. dollar usd. pound. pounds bucks тысяч';
/** Years in digits, which say when, or are a part of a name: "my 2025 taxes", "1984". */
const years = { first: 1900, last: 2100 };
/** With a unit, a number that isn't round is a year behind these: "my 2024 photos". */
const round = 100;
const owners = 'my. our. your. his. her. their. the. mes. nos. les. мои. наши. все.';
/** Between a number and its unit these say that it isn't one: "the photos of 2024 of the children". */
const joints =
  'de. des. du. d. la. le. l. les. en. a. of. the. in. at. for. from. with. and. et. и. в. на. с. из. у. для.';
/** A number of these is of years or movies of a year. */
const ofYears: readonly Unit[] = ['year', 'film'];
/** Minutes of the times that may be counted in thousands; a year, or a part of a day, belongs to a date. */
const lengths = new Set([1, 60, 1440, 10_080, 43_200]);
const partsOfDays = 'soir matin evening night morning вечер утр';
/** What is said of a reward or a level isn't of what is done: "10 000 XP", "difficulty 9". */
const scores = 'xp. exp. point pts. coin. coins. reward recompense очков очки балл монет опыт';
const scored = 'xp. exp. score niveau level difficult rank. rate. уров сложност опыт';
/** What nobody does is a year, a price or an identifier. */
const most = 200_000;

const forWords = { fr: 'pour', en: 'for.', ru: 'на. для.' } as const;
/** What a count of people may be followed by. */
const onWords =
  'a. au. ce. le. dimanche samedi vendredi on. at. tonight this. tomorrow в. на. сегодня завтра';

const numbers = new Map<Locale, Map<string, number>>();
const unitTerms = Object.entries(units) as [Unit, Readonly<Record<Locale, string>>][];

/** The quantities of a clause, in their order. */
export function quantitiesIn(clause: Clause, locale: Locale): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < clause.length; ) {
    const number = readNumber(clause, at, locale);
    if (number === null) at++;
    else {
      const unit = unitAfter(clause, number.to, locale) ?? unitBefore(clause, at, number.to, locale);
      // "Twenty stories of ten pages" are two hundred pages.
      const before = quantities.at(-1);
      const isOf =
        before?.unit === null && unit !== null && fits(clause[at - 1] ?? '', beginningsOf(ofWords));
      const count = number.count * (isOf ? before.count : 1);
      const isMoney = fits(clause[number.to] ?? '', beginningsOf(money));
      const isScore =
        fits(clause[number.to] ?? '', beginningsOf(scores)) ||
        fits(clause[at - 1] ?? '', beginningsOf(scored));
      const isOther = isMoney || isScore || isYear(clause, at, number.to, unit, locale);
      if (count <= most && !isOther) quantities.push({ ...number, count, from: at, unit });
      at = number.to;
    }
  }
  return quantities;
}

/** Which of some words stands right behind a number; null if none is near. */
export function isNear(
  clause: Clause,
  from: number,
  isMeant: (word: string, at: number) => boolean,
): boolean {
  return clause.slice(from, from + reach).some((word, at) => isMeant(word, from + at));
}

/** How many words are numbers in a language. */
export function countNumbers(words: Clause, locale: Locale): number {
  return words.filter((word) => numbersOf(locale).has(word)).length;
}

/** Whether a number is a year: without a unit right behind it, or with the word for year. */
function isYear(clause: Clause, from: number, to: number, unit: Unit | null, locale: Locale): boolean {
  const year = Number(clause[from]);
  if (!/^\d{4}$/.test(clause[from]!) || to > from + 1 || year < years.first || year > years.last)
    return false;
  const next = clause[to] ?? '';
  const isTime = timeUnits.some(
    ({ minutes, words }) => lengths.has(minutes) && fits(next, beginningsOf(words[locale])),
  );
  if (isTime && !fits(next, beginningsOf(partsOfDays))) return false;
  if (unit === null || ofYears.includes(unit) || fits(next, beginningsOf(joints))) return true;
  return year % round !== 0 && fits(clause[from - 1] ?? '', beginningsOf(owners));
}

function unitAfter(clause: Clause, from: number, locale: Locale): Unit | null {
  for (const [at, word] of clause.slice(from, from + reach).entries()) {
    const unit = unitOf(word, locale);
    if (unit === 'metre')
      return unitOf(clause[from + at + 1] ?? '', locale) === 'squareMetre' ? 'squareMetre' : unit;
    if (unit) return unit;
    if (/^\d/.test(word)) return null;
  }
  return null;
}

function unitOf(word: string, locale: Locale): Unit | null {
  return unitTerms.find(([, words]) => fits(word, beginningsOf(words[locale])))?.[0] ?? null;
}

/** "For eight" is for eight people, where nothing else follows. */
function unitBefore(clause: Clause, from: number, to: number, locale: Locale): Unit | null {
  const isFor = from > 0 && fits(clause[from - 1]!, beginningsOf(forWords[locale]));
  return isFor && (to >= clause.length || fits(clause[to]!, beginningsOf(onWords))) ? 'guest' : null;
}

/** A number at a place: digits, or words such as "quatre-vingts", "forty-two" and "две тысячи". */
function readNumber(clause: Clause, at: number, locale: Locale): { count: number; to: number } | null {
  const byWord = numbersOf(locale);
  const first = clause[at]!;
  // "A 90-minute talk", "a five-minute sketch"
  if (byWord.get(first) === 1 && isNumber(clause[at + 1] ?? '', byWord)) return null;
  if (/^\d/.test(first)) {
    const count = Number(first.replace(',', '.'));
    const next = byWord.get(clause[at + 1] ?? '');
    return next !== undefined && next >= 100 ? { count: count * next, to: at + 2 } : { count, to: at + 1 };
  }
  let count = byWord.get(first);
  if (count === undefined) return null;
  let to = at + 1;
  // "Half an hour" and "a half hour" are one number.
  const second = byWord.get(clause[to] ?? '');
  if (second !== undefined && (count === 1 ? second < 1 : count < 1 && second === 1))
    return { count: count * second, to: to + 1 };
  for (let next = byWord.get(clause[to] ?? ''); next !== undefined && next > 1; ) {
    if (next >= 100 || (count === 4 && next === 20)) count *= next;
    else if (count % 10 === 0 && next < 20 && count >= 20) count += next;
    else break;
    to++;
    next = byWord.get(clause[to] ?? '');
  }
  return { count, to };
}

function isNumber(word: string, byWord: ReadonlyMap<string, number>): boolean {
  return /^\d/.test(word) || (byWord.get(word) ?? 0) > 1;
}

function numbersOf(locale: Locale): Map<string, number> {
  const byWord = numbers.get(locale) ?? new Map(readNumbers(numberWords[locale]));
  numbers.set(locale, byWord);
  return byWord;
}

function readNumbers(words: string): [string, number][] {
  return words.split(';').flatMap((entry) => {
    const [count, ...each] = foldText(entry).split(' ');
    return each.map((word): [string, number] => [word, Number(count)]);
  });
}
