import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/join/states.ts';
import type { WordKey } from '../../../src/words/index.tsx';
import { sessionOf } from '../evening.ts';
import type { Screens, Stage } from '../screen.ts';
import { holding, press, saying, titled } from '../show.ts';

/** A visitor before the door of Léa's evening. */
async function atTheDoor({ member, visit, say }: Stage): Promise<Page> {
  const { code } = await sessionOf(await member('Léa'));
  return saying(await visit(`/join/${code}`), say('join.awaits'));
}

async function asGuest(stage: Stage): Promise<Page> {
  const page = await atTheDoor(stage);
  await press(page, stage.say, 'welcome.guest');
  await page.getByLabel(stage.say('setUp.displayName')).waitFor();
  return page;
}

/** Tom's page, on which a code is refused. */
async function refused(
  { member, open, say }: Stage,
  code: string,
  title: WordKey = 'join.refusedTitle',
): Promise<Page> {
  return titled(await open(await member('Tom'), `/join/${code}`), say(title));
}

const seats = 20;

export const join: Screens<States> = {
  join: {
    'signed-out': atTheDoor,
    'guest-form': asGuest,
    'guest-form-faults': {
      inEachLanguage: async (stage) => {
        const page = await asGuest(stage);
        await press(page, stage.say, 'common.join');
        return saying(page, stage.say('setUp.nameMissing'));
      },
    },
    'incomplete-code': async ({ visit, say }) => titled(await visit('/join/AB'), say('join.wrongTitle')),
    'unknown-code': { inEachLanguage: (stage) => refused(stage, 'ABCDEF', 'join.unknownTitle') },
    full: {
      inEachLanguage: async (stage) => {
        const { code } = await sessionOf(await stage.member('Léa'));
        for (let taken = 1; taken < seats; taken++) await stage.guest(`Nina ${taken}`, code);
        return refused(stage, code);
      },
    },
    over: {
      inEachLanguage: async (stage) => {
        const { id, code } = await sessionOf(await stage.member('Léa'));
        await stage.update(`sessions/${id}`, { expiresAt: new Date(Date.now() - 1) });
        return refused(stage, code);
      },
    },
    loading: async ({ member, open, say }) => {
      const { code } = await sessionOf(await member('Léa'));
      const page = await open(await member('Tom'), `/join/${code}`, { prepare: holding('sessions-join') });
      return saying(page, say('join.joining'));
    },
  },
};
