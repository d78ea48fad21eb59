/** Finds the movies of the catalogue that may fit a label, by term statistics. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { nameFields } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxCandidates } from '@cine/contract/operations/together/challenge-drafts';
import type { Context } from '#context.ts';
import { aboutOf } from '#core/catalogue/index.ts';
import { loadSmartMovies, ruleMovieFor } from '#movies/smart-search/index.ts';
import { type Concept, conceptsOf } from '../labels/concepts-of.ts';
import type { LabelKey } from '../labels/store.ts';
import { termLabel } from '../labels/term-label.ts';
import {
  coverageOf,
  type Evidence,
  evidenceOf,
  isSaid,
  type TermMovie,
  termMovie,
  weightsOf,
} from '../labels/term-scores.ts';
import type { Candidate } from './draft.ts';

/** How many movies' overviews are read at most. */
const mostRead = 400;
/** How many movies are labelled by a model or by vectors, even if fewer say the label. */
const leastLabelled = 60;

const keywordField = nameFields.indexOf('keyword');

type Scored = { movie: TermMovie; evidence: Evidence[]; coverage: number };

/**
 * The movies that meet rules and may fit a label, the likeliest first, with labels by term statistics.
 * Keywords and titles of all are looked through, then the overviews of the best 400.
 */
export async function findCandidates(
  context: Context,
  rules: readonly Rule[],
  { label, locale }: LabelKey,
  isLabelled: boolean,
): Promise<Candidate[]> {
  const { movies } = await loadSmartMovies(context, { rules });
  const concepts = conceptsOf(label);
  const byKeywords = scored(movies.map(withoutOverviews), concepts).slice(0, mostRead);
  const abouts = await aboutOf(
    context,
    byKeywords.map(({ movie }) => movie.facts.id),
  );
  const looked = byKeywords.map(({ movie: { facts, keywords } }) => {
    const { en = '', fr = '', ru = '' } = abouts.get(facts.id)?.overviews ?? {};
    return termMovie(facts, keywords, [en, fr, ru]);
  });
  const best = scored(looked, concepts);
  const saying = best.filter(({ evidence }) => evidence.some(isSaid)).length;
  const wanted = Math.min(maxCandidates, isLabelled ? Math.max(leastLabelled, saying) : saying);
  return best
    .sort((one, other) => Number(other.evidence.some(isSaid)) - Number(one.evidence.some(isSaid)))
    .slice(0, wanted)
    .map(({ movie: { facts }, coverage, evidence }) => ({
      facts,
      label: termLabel(facts.id, coverage, evidence, locale),
    }));
}

function withoutOverviews(facts: MovieFacts): TermMovie {
  return termMovie(facts, ruleMovieFor(facts).names[keywordField]!);
}

/** Movies by how far they are about the concepts; equal ones stay in their order. */
function scored(movies: readonly TermMovie[], concepts: readonly Concept[]): Scored[] {
  const found = movies.map((movie) => ({
    movie,
    evidence: concepts.map((concept) => evidenceOf(movie, concept)),
  }));
  const saidBy = concepts.map((_, at) => found.filter(({ evidence }) => isSaid(evidence[at]!)).length);
  const idf = weightsOf(movies.length, saidBy).map((weight, at) => weight * concepts[at]!.share);
  return found
    .map(({ movie, evidence }) => ({ movie, evidence, coverage: coverageOf(evidence, idf, movie) }))
    .sort((one, other) => other.coverage - one.coverage);
}
