import { accounts } from './accounts.ts';
import { apiOf } from './api/index.ts';
import { shareOf } from './api/share/index.ts';
import { handlers as accountHandlers } from './features/core/account/handlers.ts';
import { handlers as badgesHandlers } from './features/core/badges/handlers.ts';
import { handlers as jobsHandlers } from './features/core/jobs/handlers.ts';
import { handlers as ledgerHandlers } from './features/core/ledger/handlers.ts';
import { handlers as mailHandlers } from './features/core/mail/handlers.ts';
import { handlers as notificationsHandlers } from './features/core/notifications/handlers.ts';
import { handlers as playersHandlers } from './features/core/players/handlers.ts';
import { handlers as broadcastsHandlers } from './features/faces/broadcasts/handlers.ts';
import { handlers as graphHandlers } from './features/faces/graph/handlers.ts';
import { handlers as guestsHandlers } from './features/faces/guests/handlers.ts';
import { handlers as moderationHandlers } from './features/faces/moderation/handlers.ts';
import { handlers as moviePageHandlers } from './features/faces/movie-page/handlers.ts';
import { handlers as newsletterHandlers } from './features/faces/newsletter/handlers.ts';
import { handlers as privacyHandlers } from './features/faces/privacy/handlers.ts';
import { handlers as sharingHandlers } from './features/faces/sharing/handlers.ts';
import { handlers as charactersHandlers } from './features/game/characters/handlers.ts';
import { handlers as duelsHandlers } from './features/game/duels/handlers.ts';
import { handlers as guildsHandlers } from './features/game/guilds/handlers.ts';
import { handlers as habitsHandlers } from './features/game/habits/handlers.ts';
import { handlers as leaderboardsHandlers } from './features/game/leaderboards/handlers.ts';
import { handlers as shopHandlers } from './features/game/shop/handlers.ts';
import { handlers as statisticsHandlers } from './features/game/statistics/handlers.ts';
import { handlers as streaksHandlers } from './features/game/streaks/handlers.ts';
import { handlers as catalogueSyncHandlers } from './features/movies/catalogue-sync/handlers.ts';
import { handlers as customMoviesHandlers } from './features/movies/custom-movies/handlers.ts';
import { handlers as lookUpHandlers } from './features/movies/look-up/handlers.ts';
import { handlers as namesHandlers } from './features/movies/names/handlers.ts';
import { handlers as promotionHandlers } from './features/movies/promotion/handlers.ts';
import { handlers as searchHandlers } from './features/movies/search/handlers.ts';
import { handlers as challengesHandlers } from './features/together/challenges/handlers.ts';
import { handlers as datesHandlers } from './features/together/dates/handlers.ts';
import { handlers as friendsHandlers } from './features/together/friends/handlers.ts';
import { handlers as groupsHandlers } from './features/together/groups/handlers.ts';
import { handlers as pollsHandlers } from './features/together/polls/handlers.ts';
import { handlers as profilesHandlers } from './features/together/profiles/handlers.ts';
import { handlers as sessionsHandlers } from './features/together/sessions/handlers.ts';
import { handlers as tipsHandlers } from './features/together/tips/handlers.ts';
import { handlers as tonightHandlers } from './features/together/tonight/handlers.ts';
import { handlers as collectionsHandlers } from './features/watching/collections/handlers.ts';
import { handlers as neighboursHandlers } from './features/watching/neighbours/handlers.ts';
import { handlers as ratingsHandlers } from './features/watching/ratings/handlers.ts';
import { handlers as recommendationsHandlers } from './features/watching/recommendations/handlers.ts';
import { handlers as tastesHandlers } from './features/watching/tastes/handlers.ts';
import { handlers as watchesHandlers } from './features/watching/watches/handlers.ts';
import { behind, openDoor } from './platform/endpoints/door.ts';
import { type Features, functionsOf } from './platform/endpoints/feature.ts';
import { followersOf } from './platform/endpoints/reaction.ts';
import { reactions } from './reactions.ts';

/** Every feature that answers operations or runs in the background, by its folder in camel case. */
const features: Features = {
  account: accountHandlers,
  badges: badgesHandlers,
  broadcasts: broadcastsHandlers,
  catalogueSync: catalogueSyncHandlers,
  challenges: challengesHandlers,
  characters: charactersHandlers,
  collections: collectionsHandlers,
  customMovies: customMoviesHandlers,
  dates: datesHandlers,
  duels: duelsHandlers,
  friends: friendsHandlers,
  graph: graphHandlers,
  groups: groupsHandlers,
  guests: guestsHandlers,
  guilds: guildsHandlers,
  habits: habitsHandlers,
  jobs: jobsHandlers,
  leaderboards: leaderboardsHandlers,
  ledger: ledgerHandlers,
  lookUp: lookUpHandlers,
  mail: mailHandlers,
  moderation: moderationHandlers,
  moviePage: moviePageHandlers,
  names: namesHandlers,
  neighbours: neighboursHandlers,
  newsletter: newsletterHandlers,
  notifications: notificationsHandlers,
  players: playersHandlers,
  polls: pollsHandlers,
  privacy: privacyHandlers,
  profiles: profilesHandlers,
  promotion: promotionHandlers,
  ratings: ratingsHandlers,
  recommendations: recommendationsHandlers,
  search: searchHandlers,
  sessions: sessionsHandlers,
  sharing: sharingHandlers,
  shop: shopHandlers,
  statistics: statisticsHandlers,
  streaks: streaksHandlers,
  tastes: tastesHandlers,
  tips: tipsHandlers,
  tonight: tonightHandlers,
  watches: watchesHandlers,
};

/**
 * Every deployed function, in the groups that its name begins with: `create` of `sessions` is deployed as
 * `sessions-create`. scripts/build/cold-start/bundle.ts exports each group by its name, as
 * Firebase's CLI asks.
 */
export const functions = {
  ...functionsOf(features, accounts),
  follow: followersOf(reactions),
  /** The operations again, as the dashboard calls them: each a callable below one of these. */
  door: openDoor(behind('door', features), accounts),
  /** Those that hold the catalogue: tonight's list, choosing, recommendations, search. */
  largeDoor: openDoor(behind('largeDoor', features), accounts),
  /** The operations over HTTP, under `/api/`. */
  api: apiOf(features, accounts),
  /** The pages that members share, under `/s/`. */
  share: shareOf(),
};
