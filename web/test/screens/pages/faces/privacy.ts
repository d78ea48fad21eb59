import type { Screens } from '../../screen.ts';
import { press } from '../../show.ts';
import { at, visiting } from '../../steps.ts';

const atPrivacy = at('/privacy').headed('privacy.title');
const deleting = atPrivacy.pressed('privacy.deleteOpen').says('privacy.goesNow');

export const privacy = {
  privacy: {
    'signed-out': visiting('/privacy').headed('privacy.title'),
    member: atPrivacy,
    exported: atPrivacy.doing(async (page, say) => {
      const file = page.waitForEvent('download');
      await press(page, say, 'privacy.exportNow');
      await file;
    }),
    'movies-exported': atPrivacy
      .pressed('privacy.moviesNow')
      .doing((page) => page.locator('[role=status]', { hasText: /./ }).last().waitFor()),
    'dialog-delete': deleting,
    'word-missing': deleting.pressed('privacy.deleteNow').inEachLanguage(),
    deleted: visiting('/privacy?deleted=true&watches=12&challenges=1&sessions=2').headed('privacy.title'),
  },
} satisfies Screens;
