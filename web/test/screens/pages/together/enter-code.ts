import type { Screens } from '../../screen.ts';
import { press, saying } from '../../show.ts';
import { at } from '../../steps.ts';

const entering = at('/', ({ guest }) => guest('Noé', '')).headed('welcome.codeTitle');

export const enterCode = {
  enterCode: {
    guest: entering,
    'incomplete-code': entering
      .doing(async (page, say) => {
        await page.getByLabel(say('common.code')).fill('AB');
        await press(page, say, 'common.join');
        await saying(page, say('common.codeInvalid'));
      })
      .inEachLanguage(),
  },
} satisfies Screens;
