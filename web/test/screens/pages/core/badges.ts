import { listBadges } from '@cine/contract/operations/core/badges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { moviesOf } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { at, having } from '../../steps.ts';

const wall = at('/badges').shows((page) => page.getByRole('article').first());

export const badges = {
  badges: {
    none: wall
      .doing((page, say) => page.getByText(say('badges.have'), { exact: true }).click())
      .says('badges.noneHere'),
    ...at('/badges').asking(listBadges, 'badges.title'),
    full: at(
      '/badges',
      having(async ({ call }, { suite }) => {
        for (const { id } of moviesOf('Western').slice(0, 5)) await call(recordOwnWatch, { movieId: id });
        await suite.quiet();
        await suite.runSchedule('badges-count');
      }),
    ).shows((page, say) => page.getByRole('article', { name: say('badgeNames.first-row') })),
    offline: wall.cut(),
  },
} satisfies Screens;
