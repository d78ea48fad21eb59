import { Candidates, type Sought } from './candidates.ts';
import { searchable } from './letters.ts';
import { bestWord, likeness, wordsOf } from './likeness.ts';
import { readNumbers } from './posting-lists.ts';
import type { SearchIndex } from './search-index.ts';
import { type Text, textAt, toText } from './texts.ts';
import { trigramsOf } from './trigrams.ts';

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
/** A title with a year besides is never more than the very title, which may end in a number. */
const datedAtMost = 0.995;
/** The popular one comes first, of equals. */
const popularityWeight = 0.04;

const numbers = new Int32Array(maxMoviesOfLabel);
const counted = new Candidates();

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
  if (dated) {
    const addNear: Add = (segment, movie, score) =>
      add(segment, movie, Math.min(datedAtMost, score + nearness(segment.years[movie]!, dated.year)));
    findText(segments, dated.rest, accept, addNear);
  }
  findText(segments, text, accept, add);
  const hits = [...scoresOf]
    .flatMap(([segment, scores]) =>
      [...scores].map(([movie, score]): Hit => {
        const known = segment.popularity[movie]! / 255;
        return { segment, movie, score: score + popularityWeight * known };
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
  for (const { segment, text: label } of labelsLike(sought, segments)) {
    const score = labelWeight * likeness(typed, words, textAt(segment.labels, label));
    if (score >= leastScore) addMoviesOf(segment, label, score, accept, add);
  }
  if (top < 0.85 && words.length > 1)
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

/** The same for people and keywords, which stand in each segment that has a movie of theirs. */
function labelsLike(sought: Sought, segments: readonly SearchIndex[]): Found[] {
  const sources = segments.map(({ labelsByTrigram, labels }) => ({
    lists: labelsByTrigram,
    texts: labels,
    known: () => 0,
  }));
  return counted
    .find(sources, sought, maxLabels * segments.length, () => true)
    .map(({ source, text }) => ({ segment: segments[source]!, text }));
}

function addMoviesOf(segment: SearchIndex, label: number, score: number, accept: Accept, add: Add): void {
  const count = readNumbers(segment.moviesOfLabel, label, numbers);
  for (const movie of numbers.subarray(0, count)) if (accept(segment, movie)) add(segment, movie, score);
}

/** Some words of the title, others of who made it or what it is about. */
function addWithLabels(words: readonly Text[], segment: SearchIndex, title: number, add: Add): void {
  const movie = segment.movieOfTitle[title]!;
  const own = wordsOf(textAt(segment.titles, title));
  const count = readNumbers(segment.labelsOfMovie, movie, numbers);
  const others = [...numbers.subarray(0, count)].flatMap((label) => wordsOf(textAt(segment.labels, label)));
  let letters = 0;
  let covered = 0;
  for (const [position, word] of words.entries()) {
    const isLast = position === words.length - 1;
    const inTitle = bestWord(word, own, isLast);
    letters += word.length;
    covered +=
      word.length * (inTitle >= 0.7 ? inTitle : Math.max(inTitle, 0.9 * bestWord(word, others, isLast)));
  }
  add(segment, movie, 0.88 * (covered / letters));
}

/** What a year that was typed besides says for a movie of some year, or against it; releases differ by one. */
function nearness(year: number, typed: number): number {
  const apart = Math.abs(year - typed);
  return apart === 0 ? 0.15 : apart === 1 ? 0.08 : -0.15;
}

/** The last year in the text, and what there is beside it. */
function yearIn(text: string): { year: number; rest: string } | null {
  const found = [...text.matchAll(/(?:^| )((?:18|19|20|21)\d\d)(?= |$)/g)].at(-1);
  if (!found) return null;
  const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replaceAll(/ +/g, ' ')
    .trim();
  return rest === '' ? null : { year: Number(found[1]), rest };
}
