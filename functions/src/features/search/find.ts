import { searchable } from '@cine/contract/searchable-text';
import { Candidates, type Sought } from './candidates.ts';
import { type LabelFound, Labels } from './labels.ts';
import { almostWhole, bestWord, likeness, wordsOf } from './likeness.ts';
import { readNumbers } from './posting-lists.ts';
import type { SearchIndex } from './search-index.ts';
import { type Text, textAt, toText } from './texts.ts';
import { trigramsOf } from './trigrams.ts';
import { yearIn } from './year.ts';

/** A movie by its number in a segment, and how well it fits: the higher the better, from about 1 the very title. */
export type Hit = { segment: SearchIndex; movie: number; score: number };

type Options = { limit?: number; accept?: Accept };
/** Whether a movie is wanted. */
export type Accept = (segment: SearchIndex, movie: number) => boolean;
type Add = (segment: SearchIndex, movie: number, score: number) => void;
type Found = { segment: SearchIndex; text: number };

const maxLetters = 64;
/** What is worth mentioning at all. */
const leastScore = 0.35;
/** What people and keywords count, beside titles; how many of them, and of the movies of each. */
const labelWeight = 0.8;
const maxLabels = 8;
const maxMoviesOfLabel = 200;
/** How many of their movies are looked at for what other labels have of the rest, one after the other. */
const maxMoviesOfAll = 600;
/** What needs no look at whether a movie has it in other ways besides. */
const wellFound = 0.85;
/** A movie of a year that is all there is typed: less than a title that has it, more than one of the year before. */
const ofTheYear = 0.82;
/** A title with a year besides is never more than the very title, which may end in a number. */
const datedAtMost = 0.995;
/** The popular one comes first, of equals. */
const popularityWeight = 0.04;
/** What being unknown counts against all but the very title, for each letter that is missing to so many. */
const unknownWeight = 0.025;
const manyLetters = 8;

const numbers = new Int32Array(maxMoviesOfLabel);
const others = new Int32Array(maxMoviesOfLabel);
/** Occurrences of trigrams in titles that are looked at. */
const enough = 20_000;
const counted = new Candidates(enough);
const labels = new Labels();

/**
 * The movies that somebody means who types this, the likeliest first: by their titles in whatever language, by who made
 * them, by what they are about, and by a year that is typed besides. It reads nothing but the segments.
 */
export function find(
  segments: readonly SearchIndex[],
  query: string,
  { limit = 10, accept = () => true }: Options = {},
): Hit[] {
  const text = searchable(query).slice(0, maxLetters).trim();
  if (text === '') return [];
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
    findText(segments, dated.rest, accept, addNear);
  }
  findText(segments, text, accept, add);
  // The fewer letters there are, the more titles begin so, and the less what is typed tells.
  const doubt = dated ? 0 : unknownWeight * Math.max(0, manyLetters - text.length);
  const hits = [...scoresOf]
    .flatMap(([segment, scores]) =>
      [...scores].map(([movie, score]): Hit => {
        const known = segment.popularity[movie]! / 255;
        const unknown = score < almostWhole ? doubt * (1 - known) : 0;
        return { segment, movie, score: score + popularityWeight * known - unknown };
      }),
    )
    .sort((one, other) => other.score - one.score || one.movie - other.movie);
  return latest(hits.slice(0, 2 * limit), segments).slice(0, limit);
}

/** Without what is left in a former segment of a movie that has moved to a later one. */
function latest(hits: readonly Hit[], segments: readonly SearchIndex[]): Hit[] {
  const place = ({ segment }: Hit) => segments.indexOf(segment);
  const id = ({ segment, movie }: Hit) => segment.ids[movie]!;
  return hits.filter((hit) => !hits.some((other) => id(other) === id(hit) && place(other) > place(hit)));
}

function findText(segments: readonly SearchIndex[], text: string, accept: Accept, add: Add): void {
  const typed = toText(text);
  const words = wordsOf(typed);
  const sought = { length: text.length, trigrams: trigramsOf(text, true) };
  const titles = titlesLike(sought, segments, accept);
  let top = 0;
  for (const { segment, text: title } of titles) {
    const score = likeness(typed, words, textAt(segment.titles, title));
    top = Math.max(top, score);
    add(segment, segment.movieOfTitle[title]!, score);
  }
  labels.look(text.split(' '), segments);
  const best = labels.best(maxLabels * segments.length);
  for (const { segment, label, score } of best) addMoviesOf(segment, label, labelWeight * score, accept, add);
  if (top >= wellFound || words.length === 1) return;
  if (best.length > 0 && best[0]!.score < wellFound) addMoviesOfAll(best, accept, add);
  for (const { segment, text: title } of titles.slice(0, 30)) addWithLabels(words, segment, title, add);
}

/** What shares the most with what was typed, to be looked at letter by letter: more where there are few letters. */
function titlesLike(sought: Sought, segments: readonly SearchIndex[], accept: Accept): Found[] {
  const sources = segments.map(({ titlesByTrigram, titles, movieOfTitle, popularity }) => ({
    lists: titlesByTrigram,
    texts: titles,
    known: (title: number) => popularity[movieOfTitle[title]!]! / 255,
  }));
  const isWanted = (at: number, title: number) => accept(segments[at]!, segments[at]!.movieOfTitle[title]!);
  return counted
    .find(sources, sought, sought.length < 7 ? 300 : 64, isWanted)
    .map(({ source, text }) => ({ segment: segments[source]!, text }));
}

function addMoviesOf(segment: SearchIndex, label: number, score: number, accept: Accept, add: Add): void {
  const count = readNumbers(segment.moviesOfLabel, label, numbers);
  for (const movie of numbers.subarray(0, count)) if (accept(segment, movie)) add(segment, movie, score);
}

/** Movies by all that their people and keywords have of what was typed: each of two names is but half of it. */
function addMoviesOfAll(best: readonly LabelFound[], accept: Accept, add: Add): void {
  let looked = 0;
  for (const { segment, label } of best) {
    const count = readNumbers(segment.moviesOfLabel, label, numbers);
    for (const movie of numbers.subarray(0, count)) {
      if (!accept(segment, movie)) continue;
      if (++looked > maxMoviesOfAll) return;
      const labelCount = readNumbers(segment.labelsOfMovie, movie, others);
      add(segment, movie, labelWeight * labels.together(segment, others.subarray(0, labelCount)));
    }
  }
}

/** Movies are numbered by popularity, so the first ones of each segment are enough. */
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

/** Some words of the title, others of who made it or what it is about. */
function addWithLabels(words: readonly Text[], segment: SearchIndex, title: number, add: Add): void {
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
        inLabels = Math.max(inLabels, labels.likenessOf(position, segment, label));
      covered += word.length * Math.max(inTitle, 0.9 * inLabels);
    }
  }
  add(segment, movie, 0.88 * (covered / letters));
}

/**
 * How well a movie of some year fits where another, or the same, was typed beside its title. Of two titles that are as like,
 * the one of that year comes first, and the very title of that year before all others.
 */
function datedScore(title: number, year: number, typed: number): number {
  const apart = Math.min(5, Math.abs(year - typed));
  return datedAtMost - 0.75 * (1 - Math.min(1, title)) - 0.06 * apart;
}
