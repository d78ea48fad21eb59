import type { States } from '../../../src/pages/together/enter-code/states.ts';
import type { Screens, Stage } from '../screen.ts';
import { press, saying, titled } from '../show.ts';

const opened = async ({ guest, open, say }: Stage) =>
  titled(await open(await guest('Noé', ''), '/'), say('welcome.codeTitle'));

export const enterCode: Screens<States> = {
  enterCode: {
    guest: opened,
    'incomplete-code': {
      inEachLanguage: async (stage) => {
        const page = await opened(stage);
        await page.getByLabel(stage.say('common.code')).fill('AB');
        await press(page, stage.say, 'common.join');
        return saying(page, stage.say('common.codeInvalid'));
      },
    },
  },
};
