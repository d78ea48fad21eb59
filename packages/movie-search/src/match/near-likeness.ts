import { titlesOf } from '../inverted-index/search-index.ts';
import type { Card } from '../movie.ts';
import { isSameTitle } from '../search/same-title.ts';
import { isArticle } from '../text/leading-article.ts';
import { toText } from '../text/packed-texts.ts';
import { searchable } from '../text/searchable-text.ts';
import { sharedForm } from '../text/title-forms.ts';
import { differingParts } from '../typo-tolerance/differing-parts.ts';
import { distances } from '../typo-tolerance/edit-distance.ts';
import { partsOf, withoutSeries } from './as-written.ts';
import { likeness } from './candidates.ts';

/** Shorter titles end many others. */
const minOfEnd = 12;

type Spelled = { title: string; own: string; shared: string };

/** How a movie has a title that isn't spelled as one of its own; null if it hasn't. */
export function nearLikeness(title: string, card: Card): number | null {
  const one = spelled(title);
  const titles = [...new Set(titlesOf(card))].filter((each) => each !== '').map(spelled);
  if (titles.some((other) => isMistyped(one, other) || isAlikeButForArticles(one, other)))
    return likeness.typo;
  if (titles.some((other) => isEndOf(one, other) || isEndOf(other, one))) return likeness.end;
  const isDoubtful = (other: Spelled) =>
    isPartOf(one, other) || isPartOf(other, one) || isSameTitle(title, other.title);
  return titles.some(isDoubtful) ? likeness.doubtful : null;
}

function spelled(title: string): Spelled {
  return { title, own: searchable(title), shared: sharedForm(title) };
}

/**
 * Whether titles of many letters differ by a typo that doesn't make another word: neither in a first letter
 * nor by an "s" at an end ("Brothers").
 */
function isMistyped(one: Spelled, other: Spelled): boolean {
  const isTypo = isTypoIn(one.own, other.own) || isTypoIn(one.shared, other.shared);
  return isTypo && isSameTitle(one.title, other.title);
}

function isTypoIn(one: string, other: string): boolean {
  if (joined(one) === joined(other)) return true;
  const limit = Math.min(2, Math.min(one.length, other.length) >> 3);
  if (Math.abs(one.length - other.length) > limit || initials(one) !== initials(other)) return false;
  if (limit === 0 || singular(one) === singular(other)) return false;
  return distances(...differingParts(toText(one), toText(other)), limit).whole <= limit;
}

const joined = (text: string) => text.replaceAll(' ', '');
const initials = (text: string) => text.replaceAll(/(?<=[^ ])[^ ]+| /g, '');
const singular = (text: string) => text.replaceAll(/s(?= |$)/g, '');

/** Whether titles differ by articles inside them at most. */
function isAlikeButForArticles(one: Spelled, other: Spelled): boolean {
  const words = withoutArticles(one.shared);
  return words.length > 1 && words.join() === withoutArticles(other.shared).join();
}

function withoutArticles(text: string): string[] {
  return text.split(' ').filter((word) => !isArticle(word));
}

/** Whether a title is all of another but for a series or author before it. */
function isEndOf(one: Spelled, other: Spelled): boolean {
  return withoutSeries(other.title).some((end) => end.length >= minOfEnd && isSpelledAs(one, end));
}

/** Whether a title is what stands before or behind a colon or dash in another. */
function isPartOf(one: Spelled, other: Spelled): boolean {
  const parts = partsOf(other.title);
  return parts.length > 1 && parts.some((part) => isSpelledAs(one, part));
}

function isSpelledAs(one: Spelled, part: string): boolean {
  return one.own === searchable(part) || one.shared === sharedForm(part);
}
