import { listBadges } from '@cine/contract/operations/core/badges';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { moviesOf } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { at, having } from '../../steps.ts';

const wall = at('/badges').shows((page) => page.locator('button[aria-haspopup=dialog]').first());

/** Léa, who has a badge. */
const earned = having(async ({ call }, { suite }) => {
  for (const { id } of moviesOf('Western').slice(0, 5)) await call(recordOwnWatch, { movieId: id });
  await suite.quiet();
  await suite.runSchedule('badges-count');
});

export const badges = {
  badges: {
    none: wall
      .doing((page, say) => page.getByText(say('badges.have'), { exact: true }).click())
      .says('badges.noneHere'),
    ...at('/badges').asking(listBadges, 'badges.title'),
    full: at('/badges', earned).says('badgeNames.first-row'),
    unfolded: at('/badges', earned)
      .says('badgeNames.first-row')
      .doing(async (page) => {
        for (const family of await page.locator('details > summary').all()) await family.click();
      }),
    'dialog-earned': at('/badges', earned).pressed('badgeNames.first-row').says('badges.common'),
    'dialog-share': at('/badges', earned).pressed('badgeNames.first-row').links('sharing.share_badge'),
    'dialog-open': wall.doing((page) => page.locator('button[aria-haspopup=dialog]').first().click()),
    offline: wall.cut(),
  },
} satisfies Screens;
