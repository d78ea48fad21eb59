import type { MovieFacts } from '@cine/contract/movie';
import { type RuleMovie, ruleMovie } from '../challenges/index.ts';

const prepared = new WeakMap<MovieFacts, RuleMovie>();

/** The movie as rules read it, computed once as long as the instance holds its facts. */
export function preparedFor(movie: MovieFacts): RuleMovie {
  let ready = prepared.get(movie);
  if (!ready) {
    ready = ruleMovie(movie);
    prepared.set(movie, ready);
  }
  return ready;
}
