import { readNumbers } from '../inverted-index/posting-lists.ts';
import type { SearchIndex } from '../inverted-index/search-index.ts';
import { inOtherLayout } from '../text/keyboard-layout.ts';
import { textAt } from '../text/packed-texts.ts';
import { withoutGenericWords, withShortWordsJoined } from '../text/reworded.ts';
import { searchable } from '../text/searchable-text.ts';
import { sharedForm } from '../text/title-forms.ts';
import { trigramsOf } from '../text/trigrams.ts';
import { yearIn } from '../text/year-in-query.ts';
import { almostWhole, bestWord, titleSimilarity } from '../typo-tolerance/title-similarity.ts';
import { type Typed, typedFrom } from '../typo-tolerance/typed.ts';
import { type Breadth, Candidates, leastShareOf, type Sought } from './candidates.ts';
import { exactness } from './exactness.ts';
import type { Accept } from './filters.ts';
import { type LabelFound, Labels } from './labels.ts';

/** A movie by its number in a segment. The higher the score the better; the exact title scores about 1. */
export type Hit = { segment: SearchIndex; movie: number; score: number };

type Options = { limit?: number; accept?: Accept };
type Add = (segment: SearchIndex, movie: number, score: number) => void;
type Found = { segment: SearchIndex; text: number };

const maxLetters = 64;
/** Fewer letters typed in the wrong layout begin too many titles. */
const minLetters = 4;
const leastScore = 0.35;
/** The weight of people and keywords against titles; how many labels count, and how many movies of each. */
const labelWeight = 0.8;
const maxLabels = 8;
const maxMoviesOfLabel = 200;
const maxMoviesOfAll = 600;
/** Above this, other ways to match aren't tried. */
const wellFound = 0.85;
const ofTheYear = 0.82;
/** A title and a year score below the exact title, which may end in a number itself. */
const datedAtMost = 0.995;
/** The weight of a title that is the same written in another way: below the typed one without its article. */
const otherwiseWritten = 0.97;
/** The weight of what is found with other words than the typed ones. */
const rewordedWeight = 0.9;
const popularityWeight = 0.04;
/** Deducted from unpopular movies, except exact titles, for each letter below `manyLetters`. */
const unknownWeight = 0.025;
const manyLetters = 8;

/** The most movies of one spelling that are compared as written, and how many of them go first. */
const maxAlike = 100;
const maxExact = 3;

const numbers = new Int32Array(maxMoviesOfLabel);
const others = new Int32Array(maxMoviesOfLabel);
/** Occurrences of trigrams in titles that are counted. */
const enough = 20_000;
const candidates = new Candidates(enough);
/** Typos at the beginnings of words leave little in common: before giving up, more titles are compared. */
const broad: Breadth = { wanted: 2_000, leastShare: 0.2 };
const labels = new Labels();

/**
 * The movies that best match a typed text, best first, by titles in any language, people, keywords, and a
 * year in the text. If a movie is in several segments, the last entry counts.
 */
export function search(
  segments: readonly SearchIndex[],
  query: string,
  { limit = 10, accept = () => true }: Options = {},
): Hit[] {
  const text = searchable(query).slice(0, maxLetters).trim();
  if (text === '') return [];
  const isRussian = /\p{Script=Cyrillic}/u.test(query);
  const scoresOf = new Map<SearchIndex, Map<number, number>>(segments.map((segment) => [segment, new Map()]));
  const add: Add = (segment, movie, score) => {
    const scores = scoresOf.get(segment)!;
    if (score > (scores.get(movie) ?? leastScore)) scores.set(movie, score);
  };
  const dated = yearIn(text);
  if (dated?.rest === '') addMoviesOfYear(segments, dated.year, limit, accept, add);
  else if (dated) {
    const addNear: Add = (segment, movie, score) =>
      add(segment, movie, datedScore(score, segment.years[movie]!, dated.year));
    findText(segments, dated.rest, isRussian, accept, addNear);
  }
  findText(segments, text, isRussian, accept, add);
  const shared = sharedForm(query).slice(0, maxLetters).trim();
  const addShared: Add = (segment, movie, score) =>
    add(segment, movie, (score >= almostWhole ? otherwiseWritten : rewordedWeight) * score);
  if (shared !== text) {
    const typed = typedFrom(shared, isRussian, true);
    findTitles(segments, typed, shared, accept, addShared);
    findLabels(segments, typed, shared, accept, addShared);
  }
  const isFound = () => [...scoresOf.values()].some(({ size }) => size > 0);
  const addReworded: Add = (segment, movie, score) => add(segment, movie, rewordedWeight * score);
  const telling = withoutGenericWords(text);
  const addWhole: Add = (segment, movie, score) => {
    if (score >= almostWhole) addReworded(segment, movie, score);
  };
  if (telling !== null) findText(segments, telling, isRussian, accept, addWhole);
  const joined = isFound() ? null : withShortWordsJoined(text);
  if (joined !== null) findText(segments, joined, isRussian, accept, addReworded);
  const other = isFound() ? null : inOtherLayout(query);
  const otherText = other === null ? '' : searchable(other).slice(0, maxLetters).trim();
  const addSure: Add = (segment, movie, score) => {
    if (score >= wellFound) addReworded(segment, movie, score);
  };
  if (otherText.length >= minLetters)
    findTitles(segments, typedFrom(otherText, true), otherText, accept, addSure);
  // Few letters begin many titles, so popularity says more.
  const doubt = dated ? 0 : unknownWeight * Math.max(0, manyLetters - text.length);
  const hits = [...scoresOf]
    .flatMap(([segment, scores]) =>
      [...scores].map(([movie, score]): Hit => {
        const fame = segment.popularity[movie]! / 255;
        const unknown = score < almostWhole ? doubt * (1 - fame) : 0;
        return { segment, movie, score: score + popularityWeight * fame - unknown };
      }),
    )
    .sort((one, other) => other.score - one.score || one.movie - other.movie);
  return latest(exactFirst(hits, query).slice(0, 2 * limit), segments).slice(0, limit);
}

/** Puts movies whose titles are spelled alike in order of how exactly the title was typed. */
function exactFirst(hits: readonly Hit[], query: string): Hit[] {
  const alike = hits.slice(0, maxAlike).filter(({ score }) => score >= almostWhole);
  if (alike.length < 2) return [...hits];
  const exact = alike
    .map((hit) => ({ hit, exactness: exactness(query, hit.segment, hit.movie) }))
    .filter((each) => each.exactness > 0)
    .sort((one, other) => other.exactness - one.exactness)
    .map(({ hit }) => hit);
  const first = new Set(exact.slice(0, maxExact));
  return [...first, ...hits.filter((hit) => !first.has(hit))];
}

function latest(hits: readonly Hit[], segments: readonly SearchIndex[]): Hit[] {
  const place = ({ segment }: Hit) => segments.indexOf(segment);
  const id = ({ segment, movie }: Hit) => segment.ids[movie]!;
  return hits.filter((hit) => !hits.some((other) => id(other) === id(hit) && place(other) > place(hit)));
}

function findText(
  segments: readonly SearchIndex[],
  text: string,
  isRussian: boolean,
  accept: Accept,
  add: Add,
): void {
  const typed = typedFrom(text, isRussian);
  const { titles, top } = findTitles(segments, typed, text, accept, add);
  const best = findLabels(segments, typed, text, accept, add);
  if (top >= wellFound || typed.words.length === 1) return;
  if (best.length > 0 && best[0]!.score < wellFound) addMoviesOfAll(best, typed, accept, add);
  for (const { segment, text: title } of titles.slice(0, 30)) addWithLabels(typed, segment, title, add);
}

/** Adds movies by people and keywords with all words; returns those with some, the best first. */
function findLabels(
  segments: readonly SearchIndex[],
  typed: Typed,
  text: string,
  accept: Accept,
  add: Add,
): LabelFound[] {
  labels.find(text.split(' '), segments);
  const best = labels.best(maxLabels * segments.length);
  for (const { segment, label, score } of best)
    if (labels.hasAll(segment, label, typed.isNeeded))
      addMoviesOf(segment, label, labelWeight * score, accept, add);
  return best;
}

/** Adds movies by their titles; returns the titles that were compared first, and the highest score. */
function findTitles(
  segments: readonly SearchIndex[],
  typed: Typed,
  text: string,
  accept: Accept,
  add: Add,
): { titles: Found[]; top: number } {
  const sought = { length: text.length, trigrams: trigramsOf(text, true) };
  let top = 0;
  const addLike = (breadth: Breadth) => {
    const titles = titlesLike(sought, breadth, segments, accept);
    for (const { segment, text: title } of titles) {
      const score = titleSimilarity(typed, textAt(segment.titles, title));
      top = Math.max(top, score);
      add(segment, segment.movieOfTitle[title]!, score);
    }
    return titles;
  };
  const titles = addLike({ wanted: text.length < 7 ? 300 : 72, leastShare: leastShareOf(text.length) });
  if (top === 0) addLike(broad);
  return { titles, top };
}

/** The titles that share the most trigrams with the typed text, to be compared letter by letter. */
function titlesLike(
  sought: Sought,
  breadth: Breadth,
  segments: readonly SearchIndex[],
  accept: Accept,
): Found[] {
  const sources = segments.map(({ titlesByTrigram, titles, movieOfTitle, popularity }) => ({
    lists: titlesByTrigram,
    texts: titles,
    fame: (title: number) => popularity[movieOfTitle[title]!]! / 255,
  }));
  const isWanted = (at: number, title: number) => accept(segments[at]!, segments[at]!.movieOfTitle[title]!);
  return candidates
    .find(sources, sought, breadth, isWanted)
    .map(({ source, text }) => ({ segment: segments[source]!, text }));
}

function addMoviesOf(segment: SearchIndex, label: number, score: number, accept: Accept, add: Add): void {
  const count = readNumbers(segment.moviesOfLabel, label, numbers);
  for (const movie of numbers.subarray(0, count)) if (accept(segment, movie)) add(segment, movie, score);
}

/** Scores movies by all their labels together: each of two typed names alone covers only half. */
function addMoviesOfAll(best: readonly LabelFound[], typed: Typed, accept: Accept, add: Add): void {
  let looked = 0;
  for (const { segment, label } of best) {
    const count = readNumbers(segment.moviesOfLabel, label, numbers);
    for (const movie of numbers.subarray(0, count)) {
      if (!accept(segment, movie)) continue;
      if (++looked > maxMoviesOfAll) return;
      const labelCount = readNumbers(segment.labelsOfMovie, movie, others);
      const own = others.subarray(0, labelCount);
      if (labels.haveAll(segment, own, typed.isNeeded))
        add(segment, movie, labelWeight * labels.together(segment, own));
    }
  }
}

/** Movies are numbered by popularity, so the first of each segment are enough. */
function addMoviesOfYear(
  segments: readonly SearchIndex[],
  year: number,
  limit: number,
  accept: Accept,
  add: Add,
): void {
  for (const segment of segments) {
    let count = 0;
    for (let movie = 0; movie < segment.years.length && count < limit; movie++) {
      if (segment.years[movie] !== year || !accept(segment, movie)) continue;
      add(segment, movie, ofTheYear);
      count += 1;
    }
  }
}

/** Scores a movie by some words in its title and others in its labels. */
function addWithLabels({ words, isNeeded }: Typed, segment: SearchIndex, title: number, add: Add): void {
  const movie = segment.movieOfTitle[title]!;
  const own = textAt(segment.titles, title);
  const count = readNumbers(segment.labelsOfMovie, movie, numbers);
  let letters = 0;
  let covered = 0;
  for (const [position, word] of words.entries()) {
    const inTitle = bestWord(word, own, position === words.length - 1);
    letters += word.length;
    if (inTitle >= 0.7) covered += word.length * inTitle;
    else {
      let inLabels = 0;
      for (const label of numbers.subarray(0, count))
        inLabels = Math.max(inLabels, labels.similarityOf(position, segment, label));
      const similarity = Math.max(inTitle, 0.9 * inLabels);
      if (similarity === 0 && isNeeded[position]) return;
      covered += word.length * similarity;
    }
  }
  add(segment, movie, 0.88 * (covered / letters));
}

/**
 * The score of a movie when a year was typed, too: the exact title of that year comes first, and equally
 * similar titles rank by how near their years are.
 */
function datedScore(title: number, year: number, typed: number): number {
  const apart = Math.min(5, Math.abs(year - typed));
  return datedAtMost - 0.75 * (1 - Math.min(1, title)) - 0.06 * apart;
}
