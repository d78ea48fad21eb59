import { duels } from '../duels/of-player.ts';
import { amounts } from './amounts.ts';
import { badges, reel } from './badges.ts';
import { capped, counted } from './caps.ts';
import { character } from './character.ts';
import type { Check } from './check.ts';
import { collected } from './collected.ts';
import { days } from './days.ts';
import { habits } from './habits.ts';
import { happened } from './happened.ts';
import { imported } from './imported.ts';
import { milestones, once, stars } from './once.ts';
import { paid } from './paid.ts';
import { pay } from './pay.ts';
import { progress } from './progress.ts';
import { seen } from './seen.ts';
import { completed, film, standing } from './standing.ts';
import { statistics } from './statistics.ts';
import { tasks } from './tasks.ts';
import { totals } from './totals.ts';
import { guild, weekly } from './weekly.ts';

/** What a guest had, and what their watches pay, is with the member they became. */
const withoutMerged = [pay, happened, progress, weekly].map(
  (check): Check =>
    (user) =>
      user.account?.mergedInto ? [] : check(user),
);

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
  ...withoutMerged,
  days,
  seen,
  collected,
  imported,
  reel,
  badges,
  film,
  completed,
  standing,
  guild,
  character,
  habits,
  tasks,
  duels,
  statistics,
];
