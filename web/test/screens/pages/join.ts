import { mergeGuest } from '@cine/contract/operations/core/account';
import { recordWatch } from '@cine/contract/operations/together/sessions';
import type { Page } from 'playwright-core';
import { unsignedToken } from '../../../../functions/test/client.ts';
import type { WordKey } from '../../../src/i18n/index.tsx';
import { evening, sessionOf, westernFor } from '../evening.ts';
import type { Opening, Screens, Stage } from '../screen.ts';
import { holdDocuments, holding, press, saying, titled } from '../show.ts';
import { failed, headed, inEachLanguage, pressed, says, shows, visiting } from '../steps.ts';

/** A visitor before the door of Léa's evening. */
async function atTheDoor({ member, visit, say }: Stage): Promise<Page> {
  const { code } = await sessionOf(await member('Léa'));
  return saying(await visit(`/join/${code}`), say('join.awaits'));
}

const asGuest = shows(pressed(atTheDoor, 'welcome.guest'), (page, say) =>
  page.getByLabel(say('setUp.displayName')),
);

/** Tom's page, on which a code is refused. */
async function refused(
  { member, open, say }: Stage,
  code: string,
  title: WordKey = 'join.refusedTitle',
): Promise<Page> {
  return titled(await open(await member('Tom'), `/join/${code}`), say(title));
}

/** Tom before he takes what a guest did, with the guest's token, or one that nobody has. */
async function taking({ member, open, say }: Stage, opening?: Opening, token = 'nobody-has-such-a-token') {
  return saying(await open(await member('Tom'), `/keep#${token}`, opening), say('join.wasItYou'));
}

async function taken(page: Page, { say }: Stage): Promise<Page> {
  await press(page, say, 'join.itWasMe');
  await page.getByRole('link', { name: say('common.home') }).waitFor();
  return page;
}

const seats = 20;

export const join = {
  join: {
    'signed-out': atTheDoor,
    'guest-form': asGuest,
    'guest-form-faults': inEachLanguage(says(pressed(asGuest, 'common.join'), 'setUp.nameMissing')),
    'incomplete-code': headed(visiting('/join/AB'), 'join.wrongTitle'),
    'unknown-code': inEachLanguage((stage) => refused(stage, 'ABCDEF', 'join.unknownTitle')),
    full: inEachLanguage(async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      for (let taken = 1; taken < seats; taken++) await stage.guest(`Nina ${taken}`, code);
      return refused(stage, code);
    }),
    over: inEachLanguage(async (stage) => {
      const { id, code } = await sessionOf(await stage.member('Léa'));
      await stage.update(`sessions/${id}`, { expiresAt: new Date(Date.now() - 1) });
      return refused(stage, code);
    }),
    loading: async ({ member, open, say }) => {
      const { code } = await sessionOf(await member('Léa'));
      const page = await open(await member('Tom'), `/join/${code}`, { prepare: holding('sessions-join') });
      return saying(page, say('join.joining'));
    },
  },
  keep: {
    'signed-out': says(visiting('/keep#token'), 'join.keepNeedsAccount'),
    member: taking,
    kept: inEachLanguage(async (stage) => {
      const { lea, nina, session } = await evening(stage);
      await lea.call(recordWatch, { sessionId: session.id, movieId: await westernFor(lea, session.id) });
      await stage.suite.quiet();
      return taken(await taking(stage, {}, unsignedToken(nina.uid, true)), stage);
    }),
    'not-kept': inEachLanguage(async (stage) => taken(await taking(stage), stage)),
    failed: failed(pressed(taking, 'join.itWasMe'), mergeGuest),
    'without-code': headed(visiting('/keep'), 'join.keepMissing'),
    loading: async ({ member, open, say }) => {
      const page = await open(await member('Tom'), '/keep#token', { prepare: holdDocuments });
      return saying(page, say('common.loading'));
    },
  },
} satisfies Screens;
