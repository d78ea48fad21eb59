import type { Screens } from '../screen.ts';
import { press, saying } from '../show.ts';
import { at, headed, inEachLanguage } from '../steps.ts';

const opened = headed(
  at('/', ({ guest }) => guest('Noé', '')),
  'welcome.codeTitle',
);

export const enterCode = {
  enterCode: {
    guest: opened,
    'incomplete-code': inEachLanguage(async (stage) => {
      const page = await opened(stage);
      await page.getByLabel(stage.say('common.code')).fill('AB');
      await press(page, stage.say, 'common.join');
      return saying(page, stage.say('common.codeInvalid'));
    }),
  },
} satisfies Screens;
