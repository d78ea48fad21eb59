import type { Screens } from '../screen.ts';
import { press } from '../show.ts';
import { at, headed, inEachLanguage, pressed, says, visiting } from '../steps.ts';

const opened = headed(at('/privacy'), 'privacy.title');
const deleting = says(pressed(opened, 'privacy.deleteOpen'), 'privacy.goesNow');

export const privacy = {
  privacy: {
    'signed-out': headed(visiting('/privacy'), 'privacy.title'),
    member: opened,
    exported: async (stage) => {
      const page = await opened(stage);
      const file = page.waitForEvent('download');
      await press(page, stage.say, 'privacy.exportNow');
      await file;
      return page;
    },
    'dialog-delete': deleting,
    'word-missing': inEachLanguage(pressed(deleting, 'privacy.deleteNow')),
    deleted: headed(visiting('/privacy?deleted=true&watches=12&challenges=1&sessions=2'), 'privacy.title'),
  },
} satisfies Screens;
