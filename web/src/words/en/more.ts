import { badgeNames } from '@cine/contract/game/badges/words/names-en';
import type { MoreWords } from '../catalogues.ts';
import { character } from './account/character.ts';
import { duels } from './account/duels.ts';
import { friends } from './account/friends.ts';
import { groups } from './account/groups.ts';
import { guilds } from './account/guilds.ts';
import { habits } from './account/habits.ts';
import { notifications } from './account/notifications.ts';
import { privacy } from './account/privacy.ts';
import { review } from './account/review.ts';
import { settings } from './account/settings.ts';
import { shop } from './account/shop.ts';
import { statistics } from './account/statistics.ts';
import { streak } from './account/streak.ts';
import { broadcasts } from './app/broadcasts.ts';
import { operator } from './app/operator.ts';
import { badges } from './badges/badges.ts';
import { leaderboards } from './badges/leaderboards.ts';
import { titles } from './badges/titles.ts';
import { challengeBuilder } from './challenges/challenge-builder.ts';
import { challenges } from './challenges/challenges.ts';
import { neighbours } from './movies/neighbours.ts';
import { search } from './movies/search.ts';
import { tips } from './movies/tips.ts';
import { dates } from './sessions/dates.ts';
import { polls } from './sessions/polls.ts';
import { turns } from './sessions/turns.ts';

export const more: MoreWords = {
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
