import type { States } from '../../../src/pages/core/not-found/states.ts';
import type { Screens } from '../screen.ts';
import { titled } from '../show.ts';

export const notFound: Screens<States> = {
  notFound: {
    'signed-out': async ({ visit, say }) => titled(await visit('/nowhere'), say('common.notFoundTitle')),
    member: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/nowhere'), say('common.notFoundTitle')),
  },
};
