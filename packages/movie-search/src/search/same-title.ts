import { fold } from '../text/fold.ts';
import { toText } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { allowedEdits } from '../typo-tolerance/allowed-edits.ts';
import { distances } from '../typo-tolerance/edit-distance.ts';

/** Shorter titles are near too many others: they must be spelled alike. */
const leastForTypos = 6;
const romanNumerals = ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Whether two titles are the same but for spelling and one or two typing errors; a sequel's number is none. */
export function isSameTitle(one: string, other: string): boolean {
  const [typed, title] = [searchable(one), searchable(other)];
  // Signs alone have no spelling.
  if (typed === '' || title === '') return fold(one) === fold(other);
  if (numbersIn(one).join() !== numbersIn(other).join()) return false;
  const shorter = Math.min(typed.length, title.length);
  const limit = shorter < leastForTypos ? 0 : allowedEdits(shorter);
  return distances(toText(typed), toText(title), limit).whole <= limit;
}

/** The numbers in a title, in figures or Roman. */
function numbersIn(title: string): number[] {
  return fold(title)
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => {
      if (/^\d+$/.test(word)) return Number(word);
      const roman = romanNumerals.indexOf(word);
      return roman < 0 ? [] : roman + 2;
    });
}
