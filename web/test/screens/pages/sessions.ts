import { closeSession } from '@cine/contract/operations/together/sessions';
import type { States } from '../../../src/pages/together/sessions/states.ts';
import { follow } from '../../support/in-place.ts';
import { sessionOf } from '../evening.ts';
import type { Screens } from '../screen.ts';
import { holdDocuments, offline, saying, titled } from '../show.ts';

export const sessions: Screens<States> = {
  sessions: {
    none: async ({ member, open, say }) =>
      titled(await open(await member('Léa'), '/evening'), say('session.none')),
    loading: async ({ member, open, say }) => {
      const page = await titled(await open(await member('Léa'), '/privacy'), say('privacy.title'));
      await holdDocuments(page);
      await follow(page, '/evening');
      return saying(page, say('common.loading'));
    },
    several: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await sessionOf(lea);
      await sessionOf(await member('Tom'), lea);
      return titled(await open(lea, '/evening'), say('session.several'));
    },
    offline: async ({ member, open, say }) => {
      const page = await open(await member('Léa'), '/evening');
      return offline(await titled(page, say('session.none')), say);
    },
    guest: async ({ member, guest, open, say }) => {
      const lea = await member('Léa');
      const { id, code } = await sessionOf(lea);
      const nina = await guest('Nina', code);
      await lea.call(closeSession, { sessionId: id });
      return titled(await open(nina, '/evening'), say('session.none'));
    },
  },
};
