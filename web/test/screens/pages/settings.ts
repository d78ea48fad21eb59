import { playerDocument } from '@cine/contract/documents/players';
import { xpForLevel } from '@cine/contract/game/level';
import { changeNotificationSettings } from '@cine/contract/operations/core/notifications';
import { wearTitle } from '@cine/contract/operations/together/profiles';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Page } from 'playwright-core';
import type { WordKey } from '../../../src/i18n/index.tsx';
import { verifyAddress } from '../../support/sign-in.ts';
import { moviesOf } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { saying, titled } from '../show.ts';
import { asks, at, cut, inEachLanguage, nina } from '../steps.ts';

const settingsOf = async ({ open }: Stage, person: Person, part = ''): Promise<Page> =>
  titled(await open(person, `/settings${part}`), 'Léa');

const opened = async (stage: Stage) => settingsOf(stage, await stage.member('Léa'));

/** One of the closed parts, in a section that is folded on narrow screens. */
const unfolded = (section: WordKey, title: WordKey) => async (stage: Stage) => {
  const page = await opened(stage);
  await open(page, stage.say(section));
  await page.locator('summary', { hasText: stage.say(title) }).click();
  return page;
};

async function open(page: Page, section: string): Promise<void> {
  const part = page.locator('details', {
    has: page.locator('summary h2', { hasText: new RegExp(`^${section}$`) }),
  });
  if (!(await part.evaluate((details: HTMLDetailsElement) => details.open))) await part.locator('h2').click();
}

/** Léa at level 100, as if after many evenings. */
async function atTop({ member }: Stage): Promise<Person> {
  const lea = await member('Léa');
  const { context } = await import('../../../../functions/src/context.ts');
  const { newPlayer } = await import('../../../../functions/src/features/core/players/index.ts');
  const top = { ...newPlayer, totalXp: xpForLevel(100), level: 100, challenges: {} };
  const milestones = [5, 10, 15, 20, 25, 30, 40, 50, 75, 100];
  await context()
    .db.doc(`players/${lea.uid}`)
    .set(playerDocument.encode({ ...top, milestones }));
  return lea;
}

export const settings = {
  settings: {
    member: opened,
    guest: async (stage) => titled(await at('/settings', nina)(stage), 'Nina'),
    'changing-email': unfolded('settings.signIn', 'settings.changeEmail'),
    'changing-password': unfolded('settings.signIn', 'settings.changePassword'),
    'wrong-password': inEachLanguage(async (stage) => {
      const page = await unfolded('settings.signIn', 'settings.changePassword')(stage);
      const form = page.locator('details details[open] > form');
      await form.getByLabel(stage.say('settings.currentPassword'), { exact: true }).fill('wrong horse');
      await form.getByLabel(stage.say('settings.newPassword'), { exact: true }).fill('battery staple');
      await form.locator('button[type=submit]').click();
      return saying(page, stage.say('settings.wrongCurrent'));
    }),
    'name-taken': inEachLanguage(async (stage) => {
      const page = await opened(stage);
      await open(page, stage.say('settings.you'));
      const field = page.getByLabel(stage.say('setUp.username'));
      await field.fill('admin');
      await field.press('Enter');
      await page.locator('[data-state=refused]').waitFor();
      return page;
    }),
    title: async (stage) => {
      const lea = await stage.member('Léa');
      for (const { id } of moviesOf('Western').slice(0, 5)) await lea.call(recordOwnWatch, { movieId: id });
      const page = await settingsOf(stage, lea, '#title');
      const badge = stage.say('badgeNames.first-row');
      await page.getByRole('option', { name: badge }).waitFor({ state: 'attached' });
      await page.getByLabel(stage.say('titles.wear')).selectOption({ label: badge });
      return page;
    },
    'own-title': async (stage) => {
      const lea = await atTop(stage);
      await lea.call(wearTitle, { title: { kind: 'own', text: 'Queen of the back row' } });
      const page = await settingsOf(stage, lea, '#title');
      await page.getByLabel(stage.say('titles.ownText')).waitFor();
      return page;
    },
    'dialog-begin-again': asks(
      async (stage) => settingsOf(stage, await atTop(stage), '#title'),
      'titles.begin',
    ),
    'time-zones': unfolded('settings.where', 'settings.otherZone'),
    notifications: async (stage) => {
      const lea = await stage.member('Léa');
      await lea.call(changeNotificationSettings, { quietHours: { from: '22:30', until: '07:00' } });
      const page = await settingsOf(stage, lea, '#notifications');
      await page.locator('input[type=time]').first().waitFor();
      return page;
    },
    'notifications-by-email': async (stage) => {
      const lea = await stage.member('Léa');
      await verifyAddress(lea.uid);
      const kinds = { 'friend-request': { email: true }, broadcast: { push: true, email: true } };
      await lea.call(changeNotificationSettings, { kinds });
      const page = await settingsOf(stage, lea, '#notifications');
      await page.getByText(lea.email!).last().waitFor();
      return page;
    },
    offline: cut(opened),
  },
} satisfies Screens;
