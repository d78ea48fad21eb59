import { type Candidate, likeness } from './candidates.ts';
import { type Agreement, agreementOf } from './directors.ts';
import {
  hasOtherOriginal,
  isOwnTitle,
  isSure,
  lettersMet,
  type Row,
  titlesMetInScript,
  unknownYear,
  type Weighed,
} from './evidence.ts';
import type { Match } from './named-movie.ts';

/** Years apart of which a file may be wrong if the director is right. */
const maxWrongYears = 3;
const maxCandidates = 5;

/** Which of the candidates a row is; null if none comes into question. */
export function decide(row: Row, candidates: readonly Candidate[]): Match | null {
  const dated = candidates.map((candidate) => ({ candidate, apart: yearsApart(row, candidate) }));
  const near = dated.filter(({ apart }) => apart < 2);
  if (near.length === 0) return withWrongYear(row, dated);
  const all = near.map(({ candidate, apart }) => weigh(row, candidate, apart));
  const agreeing = all.filter(({ directors }) => directors === 'same');
  const others = all.filter((each) => each.directors === 'unknown' && !hasOtherOriginal(row, each));
  const possible = agreeing.length > 0 ? agreeing : others;
  const best = possible.find((one) => possible.every((other) => one === other || beats(row, one, other)));
  if (best && isSure(row, best)) return { kind: 'matched', movieId: best.id, by: 'title' };
  return ambiguous(possible.length > 0 ? possible : all);
}

function weigh(row: Row, candidate: Candidate, apart: number): Weighed {
  const directors =
    row.directors.length === 0 ? 'unknown' : agreementOf(row.directors, candidate.card().directors);
  return { ...candidate, apart, directors };
}

function yearsApart({ year }: Row, { segment, movie }: Candidate): number {
  if (year === null) return 0;
  const own = segment.years[movie]!;
  return own === 0 ? unknownYear : Math.abs(own - year);
}

/** Movies with the row's title and director, but another year. */
function withWrongYear(row: Row, dated: readonly { candidate: Candidate; apart: number }[]): Match | null {
  const possible = dated
    .filter(({ candidate, apart }) => apart <= maxWrongYears && candidate.likeness <= likeness.article)
    .map(({ candidate, apart }) => weigh(row, candidate, apart))
    .filter(({ directors }) => directors === 'same');
  return possible.length === 0 ? null : ambiguous(possible);
}

/** Whether one is better in something and worse in nothing. */
function beats(row: Row, one: Weighed, other: Weighed): boolean {
  if (row.year === null) return beatsUndated(row, one, other);
  const gains = [one.titles.size - other.titles.size, other.apart - one.apart, other.likeness - one.likeness];
  if (gains.some((gain) => gain < 0)) return false;
  if (!gains.some((gain) => gain > 0)) return lettersMet(row, one) > lettersMet(row, other);
  // A translation may be equal by chance to the title of a movie of a neighbouring year.
  return other.apart <= one.apart || isOwnTitle(row, one) || !isOwnTitle(row, other);
}

/** Without a year, spelling and marks tell nothing, but articles and scripts do. */
function beatsUndated(row: Row, one: Weighed, other: Weighed): boolean {
  const isCloser = one.likeness < likeness.article && other.likeness >= likeness.article;
  const isFarther = one.likeness >= likeness.article && other.likeness < likeness.article;
  if (isFarther || one.titles.size < other.titles.size) return false;
  if (isCloser || one.titles.size > other.titles.size) return true;
  return titlesMetInScript(row, one) > titlesMetInScript(row, other);
}

const agreements: readonly Agreement[] = ['same', 'unknown', 'other'];

function ambiguous(candidates: readonly Weighed[]): Match {
  const fame = ({ segment, movie }: Weighed) => segment.popularity[movie]!;
  const sorted = candidates.toSorted(
    (one, other) =>
      agreements.indexOf(one.directors) - agreements.indexOf(other.directors) ||
      one.apart - other.apart ||
      other.titles.size - one.titles.size ||
      one.likeness - other.likeness ||
      fame(other) - fame(one) ||
      one.id - other.id,
  );
  return { kind: 'ambiguous', candidates: sorted.slice(0, maxCandidates).map(({ id }) => id) };
}
