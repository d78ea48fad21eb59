/** Reads the tables of activities: a line each, with minutes, marks, and words in three languages. */
import type { Locale } from '@cine/contract/primitives';
import { foldText } from '@cine/contract/text/fold-text';
import type { Unit } from './numbers.ts';

/** What makes a task harder than its minutes; three of them raise it by a level. */
export const raiseNames = ['others', 'risk', 'skill', 'steps'] as const;
export type Raise = (typeof raiseNames)[number];

/** Beginnings of words, one of which a word must have; one that ends with a full stop is the whole word. */
export type Term = readonly string[];

/** Terms that must all be there: for what is done, which the tables name as a class, and for the rest. */
export type Pattern = { verbs: readonly Term[]; objects: readonly Term[] };

export type Activity = {
  /** Minutes of an ordinary adult, for the smallest ordinary reading. */
  minutes: number;
  raises: readonly Raise[];
  /** Whether its words name a thing or an event, which may be only what something else is about. */
  isThing: boolean;
  /** Whether it only says that something is done, so that whatever says what it is counts instead. */
  isWeak: boolean;
  /** Minutes for each of a unit, such as a page or a guest. */
  per: Readonly<Partial<Record<Unit | 'each' | 'piece', number>>>;
  /** In each language the alternatives, one of which must be there. */
  patterns: Readonly<Record<Locale, readonly Pattern[]>>;
};

/** Words that stand for one another in patterns, such as all that mean to clean, by their name. */
export type Classes = Readonly<Record<string, Readonly<Record<Locale, string>>>>;

/**
 * `minutes; marks; French; English; Russian`: marks are raises and minutes for each unit ("page:40"); words
 * have alternatives by commas, terms by spaces, beginnings by slashes, classes by "@".
 */
export function readTable(table: string, classes: Classes): Activity[] {
  const lines = table.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const [minutes, marks, fr, en, ru] = line.split(';').map((cell) => cell.trim()) as Cells;
    const pairs = marks.split(' ').filter((mark) => mark.includes(':'));
    return {
      minutes: Number(minutes),
      isWeak: marks.split(' ').includes('weak'),
      isThing: marks.split(' ').includes('thing'),
      raises: raiseNames.filter((name) => marks.split(' ').includes(name)),
      per: Object.fromEntries(
        pairs.map((pair) => pair.split(':')).map(([unit, each]) => [unit, Number(each)]),
      ),
      patterns: {
        fr: readPatterns(fr, 'fr', classes),
        en: readPatterns(en, 'en', classes),
        ru: readPatterns(ru, 'ru', classes),
      },
    };
  });
}

type Cells = [minutes: string, marks: string, fr: string, en: string, ru: string];

function readPatterns(cell: string, locale: Locale, classes: Classes): Pattern[] {
  return cell
    .split(',')
    .map((alternative) => alternative.trim())
    .filter((alternative) => alternative !== '')
    .map((alternative) => {
      const terms = alternative.split(' ');
      const read = (each: readonly string[]) => each.map((term) => readTerm(term, locale, classes));
      return {
        verbs: read(terms.filter((term) => term.includes('@'))),
        objects: read(terms.filter((term) => !term.includes('@'))),
      };
    });
}

function readTerm(term: string, locale: Locale, classes: Classes): Term {
  return term
    .split('/')
    .flatMap((part) => (part.startsWith('@') ? classes[part.slice(1)]![locale].split(' ') : part))
    .map(foldText);
}

const beginningsByWords = new Map<string, readonly string[]>();

/** The beginnings in a text, separated by spaces; folded once. */
export function beginningsOf(words: string): readonly string[] {
  const beginnings = beginningsByWords.get(words) ?? foldText(words).split(' ');
  beginningsByWords.set(words, beginnings);
  return beginnings;
}

export function fits(word: string, beginnings: Term): boolean {
  return beginnings.some((beginning) =>
    beginning.endsWith('.')
      ? word === beginning.slice(0, -1)
      : word.startsWith(beginning) && (beginning.length > 3 || word.length <= beginning.length + 3),
  );
}
