import { fold } from '../text/fold.ts';
import { numeralsInFigures } from '../text/numbers.ts';
import { toText } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { sharedForm } from '../text/title-forms.ts';
import { allowedEdits } from '../typo-tolerance/allowed-edits.ts';
import { differingParts } from '../typo-tolerance/differing-parts.ts';
import { distances } from '../typo-tolerance/edit-distance.ts';

/** Shorter titles are near too many others: they must be spelled alike. */
const minForTypos = 6;

/** Whether titles are equal but for spelling and one or two typing errors; a sequel's number isn't one. */
export function isSameTitle(one: string, other: string): boolean {
  const typed = searchable(one);
  const title = searchable(other);
  if (typed === '' || title === '') return fold(one) === fold(other);
  const shared = sharedForm(one);
  const otherShared = sharedForm(other);
  const numbers = numbersIn(shared);
  const others = numbersIn(otherShared);
  if (numbers.join() === others.join()) return isAlike(typed, title) || isAlike(shared, otherShared);
  // A number in words may be misspelt, so that it is none; figures and numerals aren't.
  const figures = [one, other].map((each) => numbersIn(searchable(numeralsInFigures(each))).join());
  return figures[0] === figures[1] && numbers.length !== others.length && isAlike(typed, title);
}

function isAlike(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const limit = shorter < minForTypos ? 0 : allowedEdits(shorter);
  const [part, otherPart] = differingParts(toText(one), toText(other));
  return distances(part, otherPart, limit).whole <= limit;
}

function numbersIn(title: string): number[] {
  return title.split(' ').flatMap((word) => (/^\d+$/.test(word) ? Number(word) : []));
}
