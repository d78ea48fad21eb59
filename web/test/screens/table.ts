import { arriving } from './pages/arriving.ts';
import { challenges } from './pages/challenges.ts';
import { join } from './pages/join.ts';
import { movie } from './pages/movie.ts';
import { operator } from './pages/operator.ts';
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
import { records } from './pages/people/records.ts';
import { review } from './pages/people/review.ts';
import { shop } from './pages/people/shop.ts';
import { player } from './pages/player.ts';
import { session } from './pages/session.ts';
import { settings } from './pages/settings.ts';
import { taste } from './pages/taste.ts';
import { television } from './pages/television.ts';
import { tips } from './pages/tips.ts';
import type { Table } from './screen.ts';

/** Every page in all of its states. */
export const table = {
  ...arriving,
  ...taste,
  ...records,
  ...join,
  ...movie,
  ...challenges,
  ...character,
  ...shop,
  ...dates,
  ...duels,
  ...friends,
  ...groups,
  ...habits,
  ...leaderboards,
  ...person,
  ...notifications,
  ...player,
  ...polls,
  ...session,
  ...settings,
  ...review,
  ...television,
  ...tips,
  // The last ones, as jobs go on.
  ...operator,
} satisfies Table;
