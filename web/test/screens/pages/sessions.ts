import { closeSession } from '@cine/contract/operations/together/sessions';
import { sessionOf } from '../evening.ts';
import type { Screens } from '../screen.ts';
import { titled } from '../show.ts';
import { at, cut, headed, says, waiting } from '../steps.ts';

const none = headed(at('/evening'), 'session.none');

export const sessions = {
  sessions: {
    none,
    loading: says(waiting('/evening'), 'common.loading'),
    several: async ({ member, open, say }) => {
      const lea = await member('Léa');
      await sessionOf(lea);
      await sessionOf(await member('Tom'), lea);
      return titled(await open(lea, '/evening'), say('session.several'));
    },
    offline: cut(none),
    guest: async ({ member, guest, open, say }) => {
      const lea = await member('Léa');
      const { id, code } = await sessionOf(lea);
      const nina = await guest('Nina', code);
      await lea.call(closeSession, { sessionId: id });
      return titled(await open(nina, '/evening'), say('session.none'));
    },
  },
} satisfies Screens;
