import type { Operation } from './operation.ts';
import * as account from './operations/core/account.ts';
import * as ai from './operations/core/ai.ts';
import * as auth from './operations/core/auth.ts';
import * as badges from './operations/core/badges.ts';
import * as emailChange from './operations/core/email-change.ts';
import * as identities from './operations/core/identities.ts';
import * as jobs from './operations/core/jobs.ts';
import * as notifications from './operations/core/notifications.ts';
import * as passkeys from './operations/core/passkeys.ts';
import * as players from './operations/core/players.ts';
import * as tokens from './operations/core/tokens.ts';
import * as broadcasts from './operations/faces/broadcasts.ts';
import * as graph from './operations/faces/graph.ts';
import * as moderation from './operations/faces/moderation.ts';
import * as newsletter from './operations/faces/newsletter.ts';
import * as notices from './operations/faces/notices.ts';
import * as privacy from './operations/faces/privacy.ts';
import * as sharing from './operations/faces/sharing.ts';
import * as visits from './operations/faces/visits.ts';
import * as characters from './operations/game/characters.ts';
import * as coach from './operations/game/coach.ts';
import * as duels from './operations/game/duels.ts';
import * as guilds from './operations/game/guilds.ts';
import * as habits from './operations/game/habits.ts';
import * as leaderboards from './operations/game/leaderboards.ts';
import * as shop from './operations/game/shop.ts';
import * as statistics from './operations/game/statistics.ts';
import * as streaks from './operations/game/streaks.ts';
import * as tasks from './operations/game/tasks.ts';
import * as customMovies from './operations/movies/custom-movies.ts';
import * as frames from './operations/movies/frames.ts';
import * as movies from './operations/movies/movies.ts';
import * as names from './operations/movies/names.ts';
import * as smartSearch from './operations/movies/smart-search.ts';
import * as challengeDrafts from './operations/together/challenge-drafts.ts';
import * as challenges from './operations/together/challenges.ts';
import * as dates from './operations/together/dates.ts';
import * as friends from './operations/together/friends.ts';
import * as groups from './operations/together/groups.ts';
import * as polls from './operations/together/polls.ts';
import * as profiles from './operations/together/profiles.ts';
import * as sessions from './operations/together/sessions.ts';
import * as tips from './operations/together/tips.ts';
import * as tonight from './operations/together/tonight.ts';
import * as collectedMovies from './operations/watching/collected-movies.ts';
import * as collections from './operations/watching/collections.ts';
import * as imports from './operations/watching/imports.ts';
import * as neighbours from './operations/watching/neighbours.ts';
import * as notes from './operations/watching/notes.ts';
import * as ratings from './operations/watching/ratings.ts';
import * as recommendations from './operations/watching/recommendations.ts';
import * as watches from './operations/watching/watches.ts';

export const operations: ReadonlyMap<string, Operation> = new Map(
  [
    account,
    identities,
    passkeys,
    tokens,
    privacy,
    sessions,
    tonight,
    moderation,
    movies,
    customMovies,
    smartSearch,
    frames,
    challenges,
    challengeDrafts,
    players,
    statistics,
    collectedMovies,
    imports,
    collections,
    ratings,
    recommendations,
    neighbours,
    watches,
    graph,
    jobs,
    ai,
    coach,
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
    tasks,
    duels,
    names,
    auth,
    emailChange,
    notes,
    notices,
    visits,
  ]
    .flatMap((feature) => Object.values(feature) as unknown[])
    .filter(isOperation)
    .map((operation) => [operation.name, operation]),
);

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'rest' in value && 'caller' in value;
}
