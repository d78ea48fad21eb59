import { member as memberByCall, sessionOf } from '../../functions/test/builders.ts';
import { member } from './people.ts';
import { site } from './site.ts';

describe('look', function () {
  this.timeout(120_000);
  it('shots', async () => {
    for (const [name, viewport] of [
      ['phone', { width: 360, height: 780 }],
      ['desktop', { width: 1280, height: 800 }],
    ] as const) {
      const page = await member('Léa', { viewport, serviceWorkers: 'allow', timezoneId: 'Asia/Tokyo' });
      await page.waitForFunction('navigator.serviceWorker.controller?.state === "activated"');
      await page.goto('/settings');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.getByText('Enregistr').count();
      await page.screenshot({ path: `/tmp/shots/settings-${name}.png`, fullPage: true });
      await page.getByText('Choisir un autre fuseau').click();
      await page.getByLabel('Ville, pays ou fuseau').fill('new');
      await page.getByRole('radio', { name: /New York/ }).check();
      await page.getByText('Changer de mot de passe').first().click();
      await page.getByText('Changer d’adresse').first().click();
      await page.getByText('Enregistré', { exact: true }).first().waitFor();
      await page.getByLabel('Clair').check();
      await page.screenshot({ path: `/tmp/shots/settings-open-${name}.png`, fullPage: true });
      await page.context().setOffline(true);
      await page.getByLabel('Où tu regardes').selectOption('DE');
      await page.getByLabel('Ton nom à l’écran').fill('Léa B.');
      await page.getByRole('button', { name: 'Enregistrer' }).click();
      await page.getByText('2 actions').last().click();
      await page.evaluate('scrollTo(0,0)');
      await page.screenshot({ path: `/tmp/shots/settings-offline-${name}.png`, fullPage: false });
      await page.getByLabel('Sombre').check();
      await page.getByRole('button', { name: 'Русский' }).click();
      await page.getByText('3 ').last().waitFor();
      await page.screenshot({ path: `/tmp/shots/settings-ru-${name}.png`, fullPage: true });
      await page.context().setOffline(false);
      await page.context().close();
      const host = await memberByCall('Host');
      const { code } = await sessionOf(host);
      const guest = await (await site()).open({ viewport });
      await guest.goto(`/join/${code}`);
      await guest.getByRole('button', { name: 'Continuer en invité' }).click();
      await guest.getByLabel('Ton nom à l’écran').fill('Tom');
      await guest.getByRole('button', { name: 'Rejoindre' }).click();
      await guest.waitForURL('**/evening/*');
      await guest.goto('/settings');
      await guest.getByRole('heading', { level: 1 }).waitFor();
      await guest.screenshot({ path: `/tmp/shots/settings-guest-${name}.png`, fullPage: true });
      await guest.context().close();
    }
  });
});
