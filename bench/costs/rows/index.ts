import type { Row } from '../row.ts';
import { accountRows } from './account.ts';
import { broadcastsRows } from './broadcasts.ts';
import { challengesRows } from './challenges.ts';
import { collectionsRows } from './collections.ts';
import { customMoviesRows } from './custom-movies.ts';
import { friendsRows } from './friends.ts';
import { graphRows } from './graph.ts';
import { groupsRows } from './groups.ts';
import { jobsRows } from './jobs.ts';
import { moderationRows } from './moderation.ts';
import { moviesRows } from './movies.ts';
import { neighboursRows } from './neighbours.ts';
import { newsletterRows } from './newsletter.ts';
import { notificationsRows } from './notifications.ts';
import { playersRows } from './players.ts';
import { privacyRows } from './privacy.ts';
import { profilesRows } from './profiles.ts';
import { promotionRows } from './promotion.ts';
import { ratingsRows } from './ratings.ts';
import { recommendationsRows } from './recommendations.ts';
import { sessionsRows } from './sessions.ts';
import { tonightRows } from './tonight.ts';
import { watchesRows } from './watches.ts';

/** Every operation, at two sizes where the cost depends on size. */
export const rows: readonly Row[] = [
  accountRows,
  privacyRows,
  sessionsRows,
  tonightRows,
  moviesRows,
  customMoviesRows,
  challengesRows,
  playersRows,
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
  profilesRows,
  moderationRows,
  broadcastsRows,
].flat();
