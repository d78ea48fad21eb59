import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { longNames, oldWesterns } from '../../evening.ts';
import type { Screens } from '../../screen.ts';
import { at, nina, type Who } from '../../steps.ts';
import { both, propose } from '../game/duels.ts';
import { ask } from '../together/friends.ts';

/** Léa, whom a duel and a friend's request wait for. */
const awaited: Who = async (stage) => {
  const { lea, tom } = await both(stage);
  await propose(tom, lea);
  await ask(await stage.member('Inès'), lea);
  for (const { id } of oldWesterns.slice(0, 2)) await lea.call(recordOwnWatch, { movieId: id });
  return lea;
};

const foyer = (who?: Who) => at('/game', who).headed('common.page_game');
const me = (who?: Who) => at('/me', who).says('me.movies');

/** The pages of the bar's places that only lead on. */
export const places = {
  game: {
    new: foyer(),
    awaited: foyer(awaited).says('foyer.duels', { count: 1 }),
    guest: foyer(nina).says('foyer.forMembers'),
    offline: foyer(awaited).says('foyer.duels', { count: 1 }).offline(),
  },
  me: {
    new: me().says('me.people'),
    awaited: me(awaited).says('me.requests', { count: 1 }),
    'long-name': me(async ({ member }) => member(longNames[0]!)),
    guest: me(nina),
    'dialog-palette': me()
      .doing((page) => page.keyboard.press('Control+k'))
      .doing((page, say) => page.getByLabel(say('palette.label')).fill('al')),
    'dialog-keys': me()
      .doing((page) => page.keyboard.press('?'))
      .says('palette.keysTitle'),
    offline: me(awaited).says('me.requests', { count: 1 }).offline(),
  },
} satisfies Screens;
