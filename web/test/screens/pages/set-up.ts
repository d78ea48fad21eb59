import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/core/set-up/states.ts';
import type { Screens, Stage } from '../screen.ts';
import { press, saying, titled } from '../show.ts';

async function opened({ newcomer, open, say }: Stage): Promise<Page> {
  return titled(await open(await newcomer(), '/'), say('setUp.title'));
}

export const setUp: Screens<States> = {
  setUp: {
    empty: opened,
    faults: {
      inEachLanguage: async (stage) => {
        const page = await opened(stage);
        await page.getByLabel(stage.say('setUp.username')).fill('Lé');
        await press(page, stage.say, 'setUp.start');
        return saying(page, stage.say('setUp.nameMissing'));
      },
    },
    'name-taken': {
      inEachLanguage: async (stage) => {
        const page = await opened(stage);
        await page.getByLabel(stage.say('setUp.displayName')).fill('Léa');
        await page.getByLabel(stage.say('setUp.username')).fill('admin');
        await press(page, stage.say, 'setUp.start');
        await page.locator('[aria-invalid=true]').waitFor();
        return page;
      },
    },
    'all-services': async (stage) => {
      const page = await opened(stage);
      await press(page, stage.say, 'setUp.more');
      await page.getByLabel('Netflix', { exact: true }).check();
      return page;
    },
  },
};
