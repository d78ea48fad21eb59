import { badgeNames } from '@cine/contract/game/badges/words/names-fr';
import { badges } from './core/badges.ts';
import { notifications } from './core/notifications.ts';
import { settings } from './core/settings.ts';
import { broadcasts } from './faces/broadcasts.ts';
import { operator } from './faces/operator.ts';
import { privacy } from './faces/privacy.ts';
import { character } from './game/character.ts';
import { duels } from './game/duels.ts';
import { guilds } from './game/guilds.ts';
import { habits } from './game/habits.ts';
import { leaderboards } from './game/leaderboards.ts';
import { review } from './game/review.ts';
import { shop } from './game/shop.ts';
import { statistics } from './game/statistics.ts';
import { streak } from './game/streak.ts';
import { titles } from './game/titles.ts';
import { search } from './movies/search.ts';
import { challengeBuilder } from './together/challenge-builder.ts';
import { challenges } from './together/challenges.ts';
import { dates } from './together/dates.ts';
import { friends } from './together/friends.ts';
import { groups } from './together/groups.ts';
import { polls } from './together/polls.ts';
import { tips } from './together/tips.ts';
import { turns } from './together/turns.ts';
import { neighbours } from './watching/neighbours.ts';

export const more = {
  badgeNames,
  badges,
  broadcasts,
  challengeBuilder,
  challenges,
  character,
  dates,
  duels,
  friends,
  groups,
  guilds,
  habits,
  leaderboards,
  neighbours,
  notifications,
  operator,
  polls,
  privacy,
  search,
  settings,
  shop,
  review,
  statistics,
  streak,
  tips,
  titles,
  turns,
};
