import type { Row } from '../row.ts';
import { datesRows } from './evenings/dates.ts';
import { pollsRows } from './evenings/polls.ts';
import { sessionsRows } from './evenings/sessions.ts';
import { tonightRows } from './evenings/tonight.ts';
import { watchesRows } from './evenings/watches.ts';
import { badgesRows } from './game/badges.ts';
import { challengesRows } from './game/challenges.ts';
import { charactersRows } from './game/characters.ts';
import { duelsRows } from './game/duels.ts';
import { guildsRows } from './game/guilds.ts';
import { habitsRows } from './game/habits.ts';
import { leaderboardsRows } from './game/leaderboards.ts';
import { playersRows } from './game/players.ts';
import { shopRows } from './game/shop.ts';
import { statisticsRows } from './game/statistics.ts';
import { streaksRows } from './game/streaks.ts';
import { collectionsRows } from './movies/collections.ts';
import { customMoviesRows } from './movies/custom-movies.ts';
import { graphRows } from './movies/graph.ts';
import { jobsRows } from './movies/jobs.ts';
import { moviesRows } from './movies/movies.ts';
import { namesRows } from './movies/names.ts';
import { neighboursRows } from './movies/neighbours.ts';
import { promotionRows } from './movies/promotion.ts';
import { ratingsRows } from './movies/ratings.ts';
import { recommendationsRows } from './movies/recommendations.ts';
import { accountRows } from './people/account.ts';
import { broadcastsRows } from './people/broadcasts.ts';
import { friendsRows } from './people/friends.ts';
import { groupsRows } from './people/groups.ts';
import { moderationRows } from './people/moderation.ts';
import { newsletterRows } from './people/newsletter.ts';
import { notificationsRows } from './people/notifications.ts';
import { privacyRows } from './people/privacy.ts';
import { profilesRows } from './people/profiles.ts';
import { sharingRows } from './people/sharing.ts';
import { tipsRows } from './people/tips.ts';

/** Every operation, at two sizes where the cost depends on size. */
export const rows: readonly Row[] = [
  accountRows,
  privacyRows,
  sessionsRows,
  tonightRows,
  pollsRows,
  moviesRows,
  customMoviesRows,
  challengesRows,
  playersRows,
  statisticsRows,
  collectionsRows,
  ratingsRows,
  recommendationsRows,
  neighboursRows,
  watchesRows,
  graphRows,
  jobsRows,
  newsletterRows,
  promotionRows,
  notificationsRows,
  friendsRows,
  groupsRows,
  datesRows,
  profilesRows,
  moderationRows,
  broadcastsRows,
  sharingRows,
  tipsRows,
  leaderboardsRows,
  badgesRows,
  streaksRows,
  guildsRows,
  charactersRows,
  habitsRows,
  shopRows,
  duelsRows,
  namesRows,
].flat();
