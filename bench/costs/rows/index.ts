import type { Row } from '../row.ts';
import { accountRows } from './core/account.ts';
import { badgesRows } from './core/badges.ts';
import { jobsRows } from './core/jobs.ts';
import { notificationsRows } from './core/notifications.ts';
import { playersRows } from './core/players.ts';
import { broadcastsRows } from './faces/broadcasts.ts';
import { graphRows } from './faces/graph.ts';
import { moderationRows } from './faces/moderation.ts';
import { newsletterRows } from './faces/newsletter.ts';
import { privacyRows } from './faces/privacy.ts';
import { sharingRows } from './faces/sharing.ts';
import { charactersRows } from './game/characters.ts';
import { duelsRows } from './game/duels.ts';
import { guildsRows } from './game/guilds.ts';
import { habitsRows } from './game/habits.ts';
import { leaderboardsRows } from './game/leaderboards.ts';
import { shopRows } from './game/shop.ts';
import { statisticsRows } from './game/statistics.ts';
import { streaksRows } from './game/streaks.ts';
import { customMoviesRows } from './movies/custom-movies.ts';
import { moviesRows } from './movies/movies.ts';
import { namesRows } from './movies/names.ts';
import { promotionRows } from './movies/promotion.ts';
import { challengesRows } from './together/challenges.ts';
import { datesRows } from './together/dates.ts';
import { friendsRows } from './together/friends.ts';
import { groupsRows } from './together/groups.ts';
import { pollsRows } from './together/polls.ts';
import { profilesRows } from './together/profiles.ts';
import { sessionsRows } from './together/sessions.ts';
import { tipsRows } from './together/tips.ts';
import { tonightRows } from './together/tonight.ts';
import { collectionsRows } from './watching/collections.ts';
import { neighboursRows } from './watching/neighbours.ts';
import { ratingsRows } from './watching/ratings.ts';
import { recommendationsRows } from './watching/recommendations.ts';
import { watchesRows } from './watching/watches.ts';

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
