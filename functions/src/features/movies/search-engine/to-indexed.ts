import { withDepicted } from '@cine/contract/movies/depicted';
import type { MovieFacts } from '@cine/contract/movies/movie';

/** A movie as indexes take it: its card says what is drawn of it. */
export function toIndexed(facts: MovieFacts) {
  return { ...facts, ...withDepicted(facts) };
}
