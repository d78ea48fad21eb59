import type { Operation } from './operation.ts';
import * as account from './operations/account.ts';
import * as broadcasts from './operations/broadcasts.ts';
import * as challenges from './operations/challenges.ts';
import * as collections from './operations/collections.ts';
import * as customMovies from './operations/custom-movies.ts';
import * as friends from './operations/friends.ts';
import * as graph from './operations/graph.ts';
import * as groups from './operations/groups.ts';
import * as jobs from './operations/jobs.ts';
import * as moderation from './operations/moderation.ts';
import * as movies from './operations/movies.ts';
import * as neighbours from './operations/neighbours.ts';
import * as newsletter from './operations/newsletter.ts';
import * as notifications from './operations/notifications.ts';
import * as players from './operations/players.ts';
import * as privacy from './operations/privacy.ts';
import * as profiles from './operations/profiles.ts';
import * as ratings from './operations/ratings.ts';
import * as recommendations from './operations/recommendations.ts';
import * as sessions from './operations/sessions.ts';
import * as tonight from './operations/tonight.ts';
import * as watches from './operations/watches.ts';

/** Every operation by its deployed name. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  [
    account,
    privacy,
    sessions,
    tonight,
    moderation,
    movies,
    customMovies,
    challenges,
    players,
    collections,
    ratings,
    recommendations,
    neighbours,
    watches,
    graph,
    jobs,
    newsletter,
    notifications,
    friends,
    groups,
    profiles,
    broadcasts,
  ]
    .flatMap((feature) => Object.values(feature) as unknown[])
    .filter(isOperation)
    .map((operation) => [operation.name, operation]),
);

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'rest' in value && 'caller' in value;
}
