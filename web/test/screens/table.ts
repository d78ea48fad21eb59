import { arriving } from './pages/core/arriving.ts';
import { badges } from './pages/core/badges.ts';
import { notifications } from './pages/core/notifications.ts';
import { places } from './pages/core/places.ts';
import { player } from './pages/core/player.ts';
import { settings } from './pages/core/settings.ts';
import { legal } from './pages/faces/legal.ts';
import { operator } from './pages/faces/operator.ts';
import { privacy } from './pages/faces/privacy.ts';
import { character } from './pages/game/character.ts';
import { duels } from './pages/game/duels.ts';
import { habits } from './pages/game/habits.ts';
import { leaderboards } from './pages/game/leaderboards.ts';
import { records } from './pages/game/records.ts';
import { review } from './pages/game/review.ts';
import { shop } from './pages/game/shop.ts';
import { tasks } from './pages/game/tasks.ts';
import { movie } from './pages/movies/movie.ts';
import { picture } from './pages/movies/picture.ts';
import { challenges } from './pages/together/challenges.ts';
import { dates } from './pages/together/dates.ts';
import { enterCode } from './pages/together/enter-code.ts';
import { friends } from './pages/together/friends.ts';
import { groups } from './pages/together/groups.ts';
import { history } from './pages/together/history.ts';
import { join } from './pages/together/join.ts';
import { polls } from './pages/together/polls.ts';
import { profile } from './pages/together/profile.ts';
import { session } from './pages/together/session.ts';
import { television } from './pages/together/television.ts';
import { tips } from './pages/together/tips.ts';
import { collections } from './pages/watching/collections.ts';
import { imports } from './pages/watching/imports.ts';
import { taste } from './pages/watching/taste.ts';
import type { Table } from './screen.ts';

/** Every page in all of its states. */
export const table = {
  ...arriving,
  ...badges,
  ...notifications,
  ...player,
  ...places,
  ...settings,
  ...movie,
  ...picture,
  ...collections,
  ...taste,
  ...imports,
  ...challenges,
  ...dates,
  ...enterCode,
  ...friends,
  ...groups,
  ...history,
  ...join,
  ...profile,
  ...polls,
  ...session,
  ...television,
  ...tips,
  ...character,
  ...duels,
  ...habits,
  ...tasks,
  ...leaderboards,
  ...records,
  ...review,
  ...shop,
  ...legal,
  ...privacy,
  // Operators' pages come last: the jobs they start go on.
  ...operator,
} satisfies Table;
