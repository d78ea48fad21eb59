import type { MovieFacts } from '@cine/contract/movies/movie';
import { heldBy } from '../../platform/memory/held-by.ts';
import { type RuleMovie, ruleMovie } from '../challenges/index.ts';

/** The movie as rules read it, computed once as long as the instance holds its facts. */
export const ruleMovieFor = heldBy<MovieFacts, RuleMovie>(ruleMovie);
