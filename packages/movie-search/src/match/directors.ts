import { isArticle } from '../text/leading-article.ts';
import { toText } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { allowedEditsInName } from '../typo-tolerance/allowed-edits.ts';
import { distances } from '../typo-tolerance/edit-distance.ts';

/** Whether two lists of directors share one; `unknown` if one is empty or none can be compared. */
export type Agreement = 'same' | 'other' | 'unknown';

const most = 8;
const maxLetters = 80;

/** A name's words as spelled, and its script, as a Russian transcription often has other letters. */
type Name = { words: string[]; script: string };

/** Whether two lists name a same director; unknown where one is empty or their scripts differ. */
export function agreementOf(one: readonly string[], other: readonly string[]): Agreement {
  const names = namesOf(one);
  const others = namesOf(other);
  if (names.length === 0 || others.length === 0) return 'unknown';
  if (names.some((name) => others.some((each) => isSameName(name, each)))) return 'same';
  const scripts = new Set([...names, ...others].map(({ script }) => script));
  return scripts.size === 1 ? 'other' : 'unknown';
}

function namesOf(directors: readonly string[]): Name[] {
  return directors.slice(0, most).flatMap((director) => {
    // An okina, for example, which others write as an apostrophe.
    const name = director.slice(0, maxLetters).replaceAll(/\p{Lm}/gu, '');
    const words = searchable(name)
      .split(' ')
      .filter((word) => word !== '' && !isArticle(word));
    return words.length === 0 ? [] : [{ words, script: scriptOf(name) }];
  });
}

export function scriptOf(text: string): string {
  if (/\p{Script=Cyrillic}/u.test(text)) return 'Cyrillic';
  return /\p{Script=Latin}/u.test(text) ? 'Latin' : 'other';
}

/** Each word of the shorter name is one of the longer, in any order, or its initial; one is in full. */
function isSameName(one: Name, other: Name): boolean {
  if (one.words.join() === other.words.join()) return true;
  const [few, many] = one.words.length <= other.words.length ? [one, other] : [other, one];
  const left = [...many.words];
  let inFull = 0;
  const isThere = (word: string) => {
    const at = left.findIndex((each) => isSameWord(word, each));
    if (at < 0) return false;
    if (Math.min(word.length, left[at]!.length) > 1) inFull += 1;
    left.splice(at, 1);
    return true;
  };
  // Words in full first, so that none is taken for an initial.
  const ordered = few.words.toSorted((first, second) => second.length - first.length);
  if (ordered.every(isThere) && inFull > 0) return true;
  return one.script !== other.script && isTranscribed(one.words, other.words);
}

/** Whether names in two scripts have one surname: in its consonants, or in full and with an initial. */
function isTranscribed(one: readonly string[], other: readonly string[]): boolean {
  const last = one.at(-1)!;
  const otherLast = other.at(-1)!;
  const sound = consonantsOf(last);
  if (sound.length >= 3 && sound === consonantsOf(otherLast)) return true;
  return last.length > 1 && last === otherLast && one[0]![0] === other[0]![0];
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true;
  if (one.length === 1 || other.length === 1) return one[0] === other[0];
  const limit = allowedEditsInName(Math.min(one.length, other.length));
  return limit > 0 && distances(toText(one), toText(other), limit).whole <= limit;
}

/** What English and Russian spellings of a surname share ("cameron", "kemeron"). */
function consonantsOf(word: string): string {
  return word
    .replaceAll('ph', 'f')
    .replaceAll(/[cq]/g, 'k')
    .replaceAll('z', 's')
    .replaceAll(/[aeiouh]/g, '')
    .replaceAll(/(.)\1+/g, '$1');
}
