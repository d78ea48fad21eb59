import { Candidates } from './candidates.ts';
import { searchable } from './letters.ts';
import { bestWord, likeness, wordsOf } from './likeness.ts';
import { readNumbers } from './posting-lists.ts';
import type { SearchIndex } from './search-index.ts';
import { type Text, textAt, toText } from './texts.ts';
import { trigramsOf } from './trigrams.ts';

/** A movie by its number in a segment, and how well it fits: the higher the better, 1 for the very title. */
export type Hit = { segment: SearchIndex; movie: number; score: number };

type Options = { limit?: number; accept?: Accept };
/** Whether a movie is wanted. */
export type Accept = (segment: SearchIndex, movie: number) => boolean;
type Add = (segment: SearchIndex, movie: number, score: number) => void;
type Found = { segment: SearchIndex; text: number };

/** What was typed, in the forms that it is compared in. */
type Typed = { text: string; units: Text; words: Text[]; trigrams: number[] };

const maxLetters = 64;
/** Occurrences of trigrams that are counted in all segments; the commonest trigrams tell the least. */
const enough = 24_000;
/** What is worth mentioning at all. */
const leastScore = 0.35;
/** What people and keywords count, beside titles; how many of them, and of the movies of each. */
const labelWeight = 0.8;
const maxLabels = 12;
const maxMoviesOfLabel = 200;
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
      add(segment, movie, score + nearness(segment.years[movie]!, dated.year));
    findText(segments, dated.rest, accept, addNear);
  }
  findText(segments, text, accept, add);
  return [...scoresOf]
    .flatMap(([segment, scores]) =>
      [...scores].map(([movie, score]): Hit => {
        const rank = movie / segment.ids.length;
        return { segment, movie, score: score + popularityWeight * (1 - rank) };
      }),
    )
    .sort((one, other) => other.score - one.score || one.movie - other.movie)
    .filter(isFirst())
    .slice(0, limit);
}

/** A movie that is on its way from one segment to another is in both. */
function isFirst(): (hit: Hit) => boolean {
  const seen = new Set<number>();
  return ({ segment, movie }) => {
    const id = segment.ids[movie]!;
    return !seen.has(id) && Boolean(seen.add(id));
  };
}

function findText(segments: readonly SearchIndex[], text: string, accept: Accept, add: Add): void {
  const units = toText(text);
  const typed = { text, units, words: wordsOf(units), trigrams: trigramsOf(text, true) };
  const titles = candidates(segments, 'titles', typed, (segment, title) =>
    accept(segment, segment.movieOfTitle[title]!),
  );
  let top = 0;
  for (const { segment, text: title } of titles) {
    const score = likeness(units, typed.words, textAt(segment.titles, title));
    top = Math.max(top, score);
    add(segment, segment.movieOfTitle[title]!, score);
  }
  if (top >= 0.9) return;
  for (const { segment, text: label } of candidates(segments, 'labels', typed, () => true)) {
    const score = labelWeight * likeness(units, typed.words, textAt(segment.labels, label));
    if (score >= leastScore) addMoviesOf(segment, label, score, accept, add);
  }
  if (top < 0.85 && typed.words.length > 1)
    for (const { segment, text: title } of titles.slice(0, 30))
      addWithLabels(typed.words, segment, title, add);
}

/** What shares the most with what was typed, to be looked at letter by letter: more where there are few letters. */
function candidates(
  segments: readonly SearchIndex[],
  what: 'titles' | 'labels',
  { text: { length }, trigrams }: Typed,
  isWanted: (segment: SearchIndex, text: number) => boolean,
): Found[] {
  const lists = what === 'titles' ? 'titlesByTrigram' : 'labelsByTrigram';
  const share = enough / segments.length;
  for (const [at, segment] of segments.entries())
    counted.weigh(at, segment[lists], segment[what], { length, trigrams }, share);
  const wanted = what === 'labels' ? maxLabels : length < 7 ? 300 : 64;
  return counted
    .take(wanted, length, (at, text) => isWanted(segments[at]!, text))
    .map(({ segment, text }) => ({ segment: segments[segment]!, text }));
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

/** A year in the text, and what there is beside it. */
function yearIn(text: string): { year: number; rest: string } | null {
  const found = /(?:^| )((?:18|19|20|21)\d\d)(?= |$)/.exec(text);
  if (!found) return null;
  const rest = text.replace(found[0], ' ').replaceAll(/ +/g, ' ').trim();
  return rest === '' ? null : { year: Number(found[1]), rest };
}
