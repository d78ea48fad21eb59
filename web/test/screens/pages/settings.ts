import { playerDocument } from '@cine/contract/documents/players';
import { xpForLevel } from '@cine/contract/game/level';
import { changeNotificationSettings } from '@cine/contract/operations/core/notifications';
import { wearTitle } from '@cine/contract/operations/together/profiles';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/core/settings/states.ts';
import { verifyAddress } from '../../support/sign-in.ts';
import { moviesOf, sessionOf } from '../evening.ts';
import type { Person, Screens, Stage } from '../screen.ts';
import { offline, saying, titled } from '../show.ts';

const opened = async ({ member, open }: Stage): Promise<Page> =>
  titled(await open(await member('Léa'), '/settings'), 'Léa');

/** Opens one of the closed parts, in a section that is folded on narrow screens. */
async function unfold(page: Page, section: string, title: string): Promise<void> {
  await open(page, section);
  await page.locator('summary', { hasText: title }).click();
}

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

export const settings: Screens<States> = {
  settings: {
    member: opened,
    guest: async (stage) => {
      const { code } = await sessionOf(await stage.member('Léa'));
      return titled(await stage.open(await stage.guest('Nina', code), '/settings'), 'Nina');
    },
    'changing-email': async (stage) => {
      const page = await opened(stage);
      await unfold(page, stage.say('settings.signIn'), stage.say('settings.changeEmail'));
      return page;
    },
    'changing-password': async (stage) => {
      const page = await opened(stage);
      await unfold(page, stage.say('settings.signIn'), stage.say('settings.changePassword'));
      return page;
    },
    'wrong-password': {
      inEachLanguage: async (stage) => {
        const page = await opened(stage);
        await unfold(page, stage.say('settings.signIn'), stage.say('settings.changePassword'));
        const form = page.locator('details details[open] > form');
        await form.getByLabel(stage.say('settings.currentPassword'), { exact: true }).fill('wrong horse');
        await form.getByLabel(stage.say('settings.newPassword'), { exact: true }).fill('battery staple');
        await form.locator('button[type=submit]').click();
        return saying(page, stage.say('settings.wrongCurrent'));
      },
    },
    'name-taken': {
      inEachLanguage: async (stage) => {
        const page = await opened(stage);
        await open(page, stage.say('settings.you'));
        const field = page.getByLabel(stage.say('setUp.username'));
        await field.fill('admin');
        await field.press('Enter');
        await page.locator('[data-state=refused]').waitFor();
        return page;
      },
    },
    title: async (stage) => {
      const lea = await stage.member('Léa');
      for (const { id } of moviesOf('Western').slice(0, 5)) await lea.call(recordOwnWatch, { movieId: id });
      const page = await titled(await stage.open(lea, '/settings#title'), 'Léa');
      const badge = stage.say('badgeNames.first-row');
      await page.getByRole('option', { name: badge }).waitFor({ state: 'attached' });
      await page.getByLabel(stage.say('titles.wear')).selectOption({ label: badge });
      return page;
    },
    'own-title': async (stage) => {
      const lea = await atTop(stage);
      await lea.call(wearTitle, { title: { kind: 'own', text: 'Queen of the back row' } });
      const page = await titled(await stage.open(lea, '/settings#title'), 'Léa');
      await page.getByLabel(stage.say('titles.ownText')).waitFor();
      return page;
    },
    'dialog-begin-again': async (stage) => {
      const page = await titled(await stage.open(await atTop(stage), '/settings#title'), 'Léa');
      await page.getByRole('button', { name: stage.say('titles.begin') }).click();
      await page.getByRole('dialog').waitFor();
      return page;
    },
    'time-zones': async (stage) => {
      const page = await opened(stage);
      await unfold(page, stage.say('settings.where'), stage.say('settings.otherZone'));
      return page;
    },
    notifications: async (stage) => {
      const lea = await stage.member('Léa');
      await lea.call(changeNotificationSettings, { quietHours: { from: '22:30', until: '07:00' } });
      const page = await titled(await stage.open(lea, '/settings#notifications'), 'Léa');
      await page.locator('input[type=time]').first().waitFor();
      return page;
    },
    'notifications-by-email': async (stage) => {
      const lea = await stage.member('Léa');
      await verifyAddress(lea.uid);
      const kinds = { 'friend-request': { email: true }, broadcast: { push: true, email: true } };
      await lea.call(changeNotificationSettings, { kinds });
      const page = await titled(await stage.open(lea, '/settings#notifications'), 'Léa');
      await page.getByText(lea.email!).last().waitFor();
      return page;
    },
    offline: async (stage) => offline(await opened(stage), stage.say),
  },
};
