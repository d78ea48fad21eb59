import { duels } from '../duels/of-player.ts';
import { amounts } from './amounts.ts';
import { badges, reel } from './badges.ts';
import { capped } from './caps.ts';
import { character } from './character.ts';
import type { Check } from './check.ts';
import { counted } from './counted.ts';
import { days } from './days.ts';
import { guild } from './guild.ts';
import { habits } from './habits.ts';
import { milestones, once, stars } from './once.ts';
import { paid } from './paid.ts';
import { pay } from './pay.ts';
import { progress } from './progress.ts';
import { ratings } from './ratings.ts';
import { seen } from './seen.ts';
import { completed, film, standing } from './standing.ts';
import { statistics } from './statistics.ts';
import { totals } from './totals.ts';
import { votes } from './votes.ts';
import { weekly } from './weekly.ts';

/** All that must hold of a user by what is stored about them alone. */
export const checks: readonly Check[] = [
  totals,
  paid,
  amounts,
  once,
  milestones,
  stars,
  capped,
  counted,
  pay,
  votes,
  ratings,
  days,
  progress,
  seen,
  reel,
  badges,
  weekly,
  film,
  completed,
  standing,
  guild,
  character,
  habits,
  duels,
  statistics,
];
