import { type RuleMovie, ruleMovie } from '@cine/contract/game/rule-movie';
import type { MovieFacts } from '@cine/contract/movies/movie';
import { heldBy } from '#platform/memory/held-by.ts';

/** The movie as rules read it, computed once as long as the instance holds its facts. */
export const ruleMovieFor = heldBy<MovieFacts, RuleMovie>(ruleMovie);
