import type { Screens } from '../screen.ts';
import { press, saying } from '../show.ts';
import { at, headed, inEachLanguage, pressed } from '../steps.ts';

const opened = headed(
  at('/', ({ newcomer }) => newcomer()),
  'setUp.title',
);

export const setUp = {
  setUp: {
    empty: opened,
    faults: inEachLanguage(async (stage) => {
      const page = await opened(stage);
      await page.getByLabel(stage.say('setUp.username')).fill('Lé');
      await press(page, stage.say, 'setUp.start');
      return saying(page, stage.say('setUp.nameMissing'));
    }),
    'name-taken': inEachLanguage(async (stage) => {
      const page = await opened(stage);
      await page.getByLabel(stage.say('setUp.displayName')).fill('Léa');
      await page.getByLabel(stage.say('setUp.username')).fill('admin');
      await press(page, stage.say, 'setUp.start');
      await page.locator('[aria-invalid=true]').waitFor();
      return page;
    }),
    'all-services': async (stage) => {
      const page = await pressed(opened, 'setUp.more')(stage);
      await page.getByLabel('Netflix', { exact: true }).check();
      return page;
    },
  },
} satisfies Screens;
