import { changeNotificationSettings } from '@cine/contract/operations/people/notifications';
import type { Page } from 'playwright-core';
import type { States } from '../../../src/pages/settings/states.ts';
import { verifyAddress } from '../../support/sign-in.ts';
import { sessionOf } from '../evening.ts';
import type { Screens, Stage } from '../screen.ts';
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
