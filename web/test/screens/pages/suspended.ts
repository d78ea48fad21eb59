import { day } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import type { Screens, Stage } from '../screen.ts';
import { titled } from '../show.ts';

const until =
  (days: number | null) =>
  async ({ member, update, open, say }: Stage): Promise<Page> => {
    const tom = await member('Tom');
    const instant = days === null ? null : new Date(Date.now() + days * day);
    await update(`users/${tom.uid}`, { suspension: { until: instant, cause: 'insult' } });
    return titled(await open(tom, '/'), say('moderation.suspendedTitle'));
  };

export const suspended = {
  suspended: {
    'for-days': until(7),
    'until-undone': until(null),
  },
} satisfies Screens;
