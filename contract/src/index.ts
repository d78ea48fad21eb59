import * as account from './account.ts';
import * as challenges from './challenges.ts';
import * as collections from './collections.ts';
import * as customMovies from './custom-movies.ts';
import * as graph from './graph.ts';
import * as jobs from './jobs.ts';
import * as movies from './movies.ts';
import * as neighbours from './neighbours.ts';
import * as newsletter from './newsletter.ts';
import type { Operation } from './operation.ts';
import * as privacy from './privacy.ts';
import * as ratings from './ratings.ts';
import * as recommendations from './recommendations.ts';
import * as sessions from './sessions.ts';
import * as tonight from './tonight.ts';
import * as watches from './watches.ts';

/** Every operation by its deployed name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [
    account,
    privacy,
    sessions,
    tonight,
    movies,
    customMovies,
    challenges,
    collections,
    ratings,
    recommendations,
    neighbours,
    watches,
    graph,
    jobs,
    newsletter,
  ]
    .flatMap((feature) => Object.values(feature) as unknown[])
    .filter(isOperation)
    .map((operation) => [operation.name, operation]),
);

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'rest' in value && 'caller' in value;
}
