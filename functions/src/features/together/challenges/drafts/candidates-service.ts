/** Finds the movies of the catalogue that may fit a label, by term statistics. */
import type { Rule } from '@cine/contract/game/challenge-rules';
import { nameFields } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { maxCandidates } from '@cine/contract/operations/together/challenge-drafts';
import type { Context } from '#context.ts';
import { aboutOf } from '#core/catalogue/index.ts';
import { nearnessTo } from '#movies/meanings/index.ts';
import { loadSmartMovies, ruleMovieFor } from '#movies/smart-search/index.ts';
import { conceptsOf, type Meant } from '../labels/concepts-of.ts';
import type { LabelKey } from '../labels/store.ts';
import { ruleLabel, termLabel } from '../labels/term-label.ts';
import {
  coverageOf,
  type Evidence,
  evidenceOf,
  isSaid,
  speaksFor,
  type TermMovie,
  termMovie,
  weightsOf,
} from '../labels/term-scores.ts';
import type { Candidate } from './draft.ts';

/** How many movies' overviews are read at most. */
const mostRead = 400;
/** How many movies are labelled by a model or by vectors, even if fewer say the label. */
const leastLabelled = 60;

/** How many standard deviations nearer in meaning than others a movie must be, and how many are added. */
const near = 3;
const mostNear = 60;

const keywordField = nameFields.indexOf('keyword');

type Scored = { movie: TermMovie; evidence: Evidence[]; coverage: number; isSaying: boolean };

/**
 * The movies that meet rules and may fit a label, the likeliest first, with labels by term statistics.
 * Keywords and titles of all are looked through, then the overviews of the best 400, among which are those
 * nearest in meaning where the operator has an encoder.
 */
export async function findCandidates(
  context: Context,
  rules: readonly Rule[],
  { label, locale }: LabelKey,
  isLabelled: boolean,
): Promise<Candidate[]> {
  const { movies } = await loadSmartMovies(context, { rules });
  if (label === '')
    return (rules.length > 0 ? movies : [])
      .slice(0, maxCandidates)
      .map((facts) => ({ facts, label: ruleLabel(facts.id, locale) }));
  const meant = conceptsOf(label);
  const nearness = isLabelled ? await nearnessTo(context, label) : null;
  const byKeywords = mostLikely(scored(movies.map(withoutOverviews), meant), nearness);
  const abouts = await aboutOf(
    context,
    byKeywords.map(({ movie }) => movie.facts.id),
  );
  const looked = byKeywords.map(({ movie: { facts, keywords } }) => {
    const { en = '', fr = '', ru = '' } = abouts.get(facts.id)?.overviews ?? {};
    return termMovie(facts, keywords, [en, fr, ru]);
  });
  const isNear = ({ movie }: Scored) => (nearness?.get(movie.facts.id) ?? 0) >= near;
  const best = scored(looked, meant);
  const likely = best.filter((each) => each.isSaying || isNear(each));
  const count = Math.min(maxCandidates, isLabelled ? Math.max(leastLabelled, likely.length) : likely.length);
  const unlikely = best.filter((each) => !likely.includes(each));
  return [...likely, ...unlikely].slice(0, count).map(({ movie: { facts }, coverage, evidence }) => ({
    facts,
    label: termLabel(facts.id, coverage, evidence, locale),
  }));
}

function withoutOverviews(facts: MovieFacts): TermMovie {
  return termMovie(facts, ruleMovieFor(facts).names[keywordField]!);
}

/** The movies whose overviews are read: the nearest in meaning, then those whose words say most. */
function mostLikely(all: readonly Scored[], nearness: ReadonlyMap<number, number> | null): Scored[] {
  const nearnessOf = ({ movie }: Scored) => nearness?.get(movie.facts.id) ?? 0;
  const nearest = all
    .filter((each) => nearnessOf(each) >= near)
    .sort((one, other) => nearnessOf(other) - nearnessOf(one))
    .slice(0, mostNear);
  return [...new Set([...nearest, ...all])].slice(0, mostRead);
}

/** Movies by how far they are about what a label wants, those last that are about what it denies. */
function scored(movies: readonly TermMovie[], { concepts, denied }: Meant): Scored[] {
  const moviesWithEvidence = movies.map((movie) => ({
    movie,
    isDenied: denied.some((concept) => speaksFor(evidenceOf(movie, concept))),
    evidence: concepts.map((concept) => evidenceOf(movie, concept)),
  }));
  const saidBy = concepts.map(
    (_, at) => moviesWithEvidence.filter(({ evidence }) => isSaid(evidence[at]!)).length,
  );
  const idf = weightsOf(movies.length, saidBy).map((weight, at) => weight * concepts[at]!.share);
  return moviesWithEvidence
    .map(({ movie, isDenied, evidence }) => ({
      movie,
      evidence,
      coverage: isDenied ? 0 : coverageOf(evidence, idf, movie),
      isSaying: !isDenied && evidence.some(isSaid),
    }))
    .sort((one, other) => other.coverage - one.coverage);
}
