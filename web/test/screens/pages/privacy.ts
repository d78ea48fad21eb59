import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/faces/privacy/states.ts';
import type { Screens, Stage } from '../screen.ts';
import { press, saying, titled } from '../show.ts';

const opened = async ({ member, open, say }: Stage): Promise<Page> =>
  titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));

async function deleting(stage: Stage): Promise<Page> {
  const page = await opened(stage);
  await press(page, stage.say, 'privacy.deleteOpen');
  return saying(page, stage.say('privacy.goesNow'));
}

export const privacy: Screens<Pick<States, 'privacy'>> = {
  privacy: {
    'signed-out': async ({ visit, say }) => titled(await visit('/privacy'), say('privacy.title')),
    member: opened,
    exported: async (stage) => {
      const page = await opened(stage);
      const file = page.waitForEvent('download');
      await press(page, stage.say, 'privacy.exportNow');
      await file;
      return page;
    },
    'dialog-delete': deleting,
    'word-missing': {
      inEachLanguage: async (stage) => {
        const page = await deleting(stage);
        await press(page, stage.say, 'privacy.deleteNow');
        return page;
      },
    },
    deleted: async ({ visit, say }) =>
      titled(await visit('/privacy?deleted=true&watches=12&challenges=1&sessions=2'), say('privacy.title')),
  },
};
