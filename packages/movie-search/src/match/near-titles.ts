import { cardIn, type SearchIndex } from '../inverted-index/search-index.ts';
import { Candidates as Nearest } from '../search/candidates.ts';
import { type Text, textAt } from '../text/packed-texts.ts';
import { trigramsOf } from '../text/trigrams.ts';
import { allowedEdits } from '../typo-tolerance/allowed-edits.ts';
import { differingParts } from '../typo-tolerance/differing-parts.ts';
import { distances } from '../typo-tolerance/edit-distance.ts';
import { addCandidate, type Candidate, type Candidates, isNewest, type Spellings } from './candidates.ts';
import { nearLikeness } from './near-likeness.ts';

/** Occurrences of trigrams that are counted: the rarest ones tell a title typed whole. */
const enough = 12_000;
const breadth = { wanted: 32, leastShare: 0.2 };
/** Made at the first use, as most instances never match. */
let nearest: Nearest | undefined;
/** An article and its space, and in how long titles one inside may be left out. */
const lettersOfArticle = 4;
const lettersWithArticle = 12;
const spaceCode = 32;

/** The movies of about a year with a title that is nearly one of a row's, or in part. */
export function moviesNear(
  segments: readonly SearchIndex[],
  titles: readonly Spellings[],
  year: number | null,
): Candidate[] {
  const sources = segments.map(({ titlesByTrigram, titles: texts, movieOfTitle, popularity }) => ({
    lists: titlesByTrigram,
    texts,
    fame: (title: number) => popularity[movieOfTitle[title]!]! / 255,
  }));
  const isWanted = (at: number, title: number) => {
    const movie = segments[at]!.movieOfTitle[title]!;
    const own = segments[at]!.years[movie]!;
    return (year === null || own === 0 || Math.abs(own - year) < 2) && isNewest(segments, at, movie);
  };
  nearest ??= new Nearest(enough);
  const candidates: Candidates = new Map();
  for (const [place, { title, forms }] of titles.entries()) {
    const sought = { length: title.length, trigrams: trigramsOf(forms.at(-1)!.text) };
    const compared = new Set<number>();
    for (const { source, text } of nearest.find(sources, sought, breadth, isWanted)) {
      const segment = segments[source]!;
      const movie = segment.movieOfTitle[text]!;
      const id = segment.ids[movie]!;
      const other = textAt(segment.titles, text);
      const isLike = ({ bytes }: { bytes: Text }) =>
        isNear(bytes, other) || isPart(bytes, other) || isPart(other, bytes);
      if (compared.has(id) || !forms.some(isLike)) continue;
      compared.add(id);
      const like = nearLikeness(title, cardIn(segment, movie));
      if (like !== null) addCandidate(candidates, segment, movie, place, like);
    }
  }
  return [...candidates.values()];
}

/** Whether two spelled titles differ by a typo or two, or perhaps by an article in a long one. */
function isNear(one: Text, other: Text): boolean {
  const shorter = Math.min(one.length, other.length);
  const limit = shorter < lettersWithArticle ? allowedEdits(shorter) : lettersOfArticle;
  if (Math.abs(one.length - other.length) > limit) return false;
  return distances(...differingParts(one, other), limit).whole <= limit;
}

/** Whether a text begins or ends with another and goes on with a further word. */
function isPart(short: Text, long: Text): boolean {
  const rest = long.length - short.length;
  if (rest < 2) return false;
  if (long[short.length] === spaceCode && short.every((letter, at) => letter === long[at])) return true;
  return long[rest - 1] === spaceCode && short.every((letter, at) => letter === long[rest + at]);
}
