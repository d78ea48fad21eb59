import type { Operation } from './operation.ts';
import * as dates from './operations/evenings/dates.ts';
import * as polls from './operations/evenings/polls.ts';
import * as sessions from './operations/evenings/sessions.ts';
import * as tonight from './operations/evenings/tonight.ts';
import * as watches from './operations/evenings/watches.ts';
import * as badges from './operations/game/badges.ts';
import * as challenges from './operations/game/challenges.ts';
import * as characters from './operations/game/characters.ts';
import * as duels from './operations/game/duels.ts';
import * as guilds from './operations/game/guilds.ts';
import * as habits from './operations/game/habits.ts';
import * as leaderboards from './operations/game/leaderboards.ts';
import * as players from './operations/game/players.ts';
import * as shop from './operations/game/shop.ts';
import * as statistics from './operations/game/statistics.ts';
import * as streaks from './operations/game/streaks.ts';
import * as collections from './operations/movies/collections.ts';
import * as customMovies from './operations/movies/custom-movies.ts';
import * as graph from './operations/movies/graph.ts';
import * as jobs from './operations/movies/jobs.ts';
import * as movies from './operations/movies/movies.ts';
import * as names from './operations/movies/names.ts';
import * as neighbours from './operations/movies/neighbours.ts';
import * as ratings from './operations/movies/ratings.ts';
import * as recommendations from './operations/movies/recommendations.ts';
import * as account from './operations/people/account.ts';
import * as broadcasts from './operations/people/broadcasts.ts';
import * as friends from './operations/people/friends.ts';
import * as groups from './operations/people/groups.ts';
import * as moderation from './operations/people/moderation.ts';
import * as newsletter from './operations/people/newsletter.ts';
import * as notifications from './operations/people/notifications.ts';
import * as privacy from './operations/people/privacy.ts';
import * as profiles from './operations/people/profiles.ts';
import * as sharing from './operations/people/sharing.ts';
import * as tips from './operations/people/tips.ts';

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
    statistics,
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
    dates,
    profiles,
    broadcasts,
    sharing,
    tips,
    polls,
    leaderboards,
    badges,
    streaks,
    guilds,
    characters,
    shop,
    habits,
    duels,
    names,
  ]
    .flatMap((feature) => Object.values(feature) as unknown[])
    .filter(isOperation)
    .map((operation) => [operation.name, operation]),
);

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'rest' in value && 'caller' in value;
}
