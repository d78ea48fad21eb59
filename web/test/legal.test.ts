import { listNotices } from '@cine/contract/operations/faces/notices';
import { createSession } from '@cine/contract/operations/together/sessions';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { keptOnDevice } from '#data/device/kept-on-device.ts';
import { topics } from '#i18n/legal/topics.ts';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { user } from '../../functions/test/client.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, equipped, follow, guestIn, speak } from './support/people.ts';
import { site } from './support/site.ts';

/** All that a page's site stores in this browser, as `place name`. */
async function storedBy(page: Page): Promise<string[]> {
  const cookies = await page.context().cookies();
  const others = await page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `localStorage ${name}`),
    ...Object.keys(sessionStorage).map((name) => `sessionStorage ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB ${name}`),
    ...(await caches.keys()).map((name) => `cache ${name}`),
  ]);
  return [...cookies.map(({ name }) => `cookie ${name}`), ...others];
}

const listed = keptOnDevice.flatMap(({ kept }) => kept);

/** What is stored and isn't in the list that the privacy page tells. */
const unlisted = (entries: readonly string[]) =>
  entries.filter((entry) => {
    const [place, name] = [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)];
    return !listed.some((each) => each.place === place && each.name.test(name));
  });

describeInBrowser('The pages about the law', function () {
  this.timeout(3 * minute);

  it('are reached from the foot of the first page without an account, in each language, and store nothing unlisted', async () => {
    const page = await (await site()).open();
    const foot = page.getByRole('contentinfo');
    for (const [link, title] of [
      ['Conditions', 'Conditions d’utilisation'],
      ['Mentions légales', 'Mentions légales'],
      ['Contact', 'Contact'],
      ['Crédits', 'Crédits'],
    ] as const) {
      await follow(page, '/');
      await foot.getByRole('link', { name: link, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      await page.getByText('Brouillon.').waitFor();
    }
    for (const topic of topics) {
      await follow(page, `/legal/${topic}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await accessibilityFaults(page), topic).to.deep.equal([]);
    }
    await page
      .locator('summary', { hasText: /^MIT\s:\s\d+\spaquets/ })
      .first()
      .waitFor();
    await speak(page, 'ru');
    await page.getByRole('heading', { level: 1, name: 'Лицензии' }).waitFor();
    expect(unlisted(await storedBy(page))).to.deep.equal([]);
  });

  it('take a stranger’s report to the operators, and show its answer by the reference', async () => {
    const { running } = await import('../../functions/test/suite.ts');
    const page = await (await site()).open();
    await follow(page, '/legal/report');
    const send = page.getByRole('button', { name: 'Envoyer le signalement' });
    await send.click();
    await page.getByText('Dis où c’est.').waitFor();
    await page.getByLabel('Où est-ce ?').fill('/s/abc');
    await page.getByLabel('En quoi est-ce illégal ?').fill('Une photo de moi que je n’ai pas permise.');
    await send.click();
    await page.getByText('Confirme-le, s’il te plaît.').waitFor();
    await page.getByLabel(/Je pense de bonne foi/).check();
    await send.click();
    await page.getByRole('heading', { name: 'Ton signalement est arrivé' }).waitFor();
    const reference = await page.getByText(/^[A-Z0-9]{16}$/).innerText();
    const operator = user(running.url, 'operator', { operator: true });
    const { notices } = await operator.call(listNotices, {});
    expect(notices.map((each) => each.reference)).to.include(reference);
    await page.getByLabel('Référence de ton signalement').fill(reference.toLowerCase());
    await page.getByRole('button', { name: 'Voir la réponse' }).click();
    await page.getByText('Pas encore de réponse.').waitFor();
  });

  it('name all that the dashboard stores on a device of a member and of a guest', async () => {
    const { page, ...lea } = await equipped('Léa');
    const { code } = await (await account('Tom')).call(createSession, {});
    for (const path of [
      '/',
      '/evening',
      '/search?q=ran',
      '/list',
      '/rate',
      '/imports',
      '/tv',
      '/settings',
      '/privacy',
    ])
      await follow(page, path);
    await page.getByRole('heading', { level: 1, name: 'Vie privée' }).waitFor();
    const entries = await storedBy(page);
    expect(unlisted(entries)).to.deep.equal([]);
    expect(entries.filter((entry) => entry.startsWith('cookie'))).to.deep.equal([]);
    expect(lea.uid).to.be.a('string');
    const guest = await guestIn(code, 'Zoé');
    expect(unlisted(await storedBy(guest.page))).to.deep.equal([]);
  });
});
