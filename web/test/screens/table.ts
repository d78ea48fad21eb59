import { broadcasts } from './pages/broadcasts.ts';
import { challenges } from './pages/challenges.ts';
import { customMovies } from './pages/custom-movies.ts';
import { enterCode } from './pages/enter-code.ts';
import { forYou } from './pages/for-you.ts';
import { join } from './pages/join.ts';
import { moderation } from './pages/moderation.ts';
import { movie } from './pages/movie.ts';
import { neighbours } from './pages/neighbours.ts';
import { notFound } from './pages/not-found.ts';
import { operator } from './pages/operator.ts';
import { badges } from './pages/people/badges.ts';
import { character } from './pages/people/character.ts';
import { dates } from './pages/people/dates.ts';
import { duels } from './pages/people/duels.ts';
import { friends } from './pages/people/friends.ts';
import { groups } from './pages/people/groups.ts';
import { habits } from './pages/people/habits.ts';
import { leaderboards } from './pages/people/leaderboards.ts';
import { notifications } from './pages/people/notifications.ts';
import { person } from './pages/people/person.ts';
import { polls } from './pages/people/polls.ts';
import { review } from './pages/people/review.ts';
import { shop } from './pages/people/shop.ts';
import { statistics } from './pages/people/statistics.ts';
import { streak } from './pages/people/streak.ts';
import { player } from './pages/player.ts';
import { privacy } from './pages/privacy.ts';
import { rate } from './pages/rate.ts';
import { search } from './pages/search.ts';
import { session } from './pages/session.ts';
import { sessions } from './pages/sessions.ts';
import { setUp } from './pages/set-up.ts';
import { settings } from './pages/settings.ts';
import { suspended } from './pages/suspended.ts';
import { taste } from './pages/taste.ts';
import { television } from './pages/television.ts';
import { tips } from './pages/tips.ts';
import { watchlist } from './pages/watchlist.ts';
import { welcome } from './pages/welcome.ts';
import type { Table } from './screen.ts';

/** Every page in all of its states. */
export const table = {
  ...broadcasts,
  ...challenges,
  ...character,
  ...shop,
  ...customMovies,
  ...dates,
  ...duels,
  ...enterCode,
  ...forYou,
  ...friends,
  ...groups,
  ...habits,
  ...join,
  ...leaderboards,
  ...moderation,
  ...movie,
  ...neighbours,
  ...notFound,
  ...person,
  ...notifications,
  ...player,
  ...polls,
  ...privacy,
  ...rate,
  ...search,
  ...session,
  ...sessions,
  ...setUp,
  ...settings,
  ...review,
  ...statistics,
  ...streak,
  ...suspended,
  ...taste,
  ...television,
  ...badges,
  ...tips,
  ...watchlist,
  ...welcome,
  // The last one, as its jobs go on.
  ...operator,
} satisfies Table;
