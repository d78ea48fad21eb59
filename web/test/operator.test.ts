import { jobSchema, startJob } from '@cine/contract/operations/core/jobs';
import { minute, second } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { allWords } from '#i18n/all.test-support.ts';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { rejection } from '../../functions/test/expect-rejection.ts';
import { expectLogs } from '../../functions/test/logs.ts';
import { deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { account, deviceOf, follow, promote, sharedDevice } from './support/people.ts';
import { site } from './support/site.ts';

expectLogs('TMDB did not answer', 'job failed');

const card = (page: Page, name: string) => page.getByRole('region', { name });

describeInBrowser('The operators’ page', function () {
  this.timeout(2 * minute);
  let page: Page;

  const device = sharedDevice(async () => {
    const olga = await account('Olga');
    await promote(olga.uid);
    // Tasks of other files may be due only in days.
    await (await site()).suite.quiet();
    const page = await deviceOf(olga, { isShared: true });
    await page.getByRole('link', { name: 'Régie' }).click();
    await page.getByRole('heading', { level: 1, name: 'Régie' }).waitFor();
    return { page };
  });
  beforeEach(() => {
    ({ page } = device());
  });

  afterEach(async () => {
    const { suite } = await site();
    suite.tmdb.faults.clear();
    await suite.quiet();
  });

  deepIt('says when each schedule is next due on this machine, and how many tasks wait', async () => {
    await card(page, 'Tendances')
      .getByText(/^Prochaine fois le \d.* à \d\d:\d\d\.$/)
      .waitFor();
    const here = card(page, 'Sur cette machine');
    await here.getByText('Rien n’attend.').waitFor();
    await here.getByRole('row', { name: /^newsletter-write Le \d/ }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('lists jobs with their schedules, starts one and shows its end', async () => {
    await page.getByRole('heading', { level: 2, name: allWords.fr.operator.here }).waitFor();
    const jobs = await page.locator('main section').getByRole('heading', { level: 2 }).allTextContents();
    expect(jobs).to.deep.equal([
      ...jobSchema.options.map((job) => allWords.fr.operator[job]),
      allWords.fr.operator.models,
      allWords.fr.operator.here,
    ]);
    const trends = card(page, 'Tendances');
    await trends.getByText('Chaque jour à 02:00, heure de Paris').waitFor();
    await trends.getByRole('button', { name: 'Lancer maintenant : Tendances' }).click();
    await trends.getByRole('status').getByText('Terminée').waitFor();
    await trends.getByText('par toi').waitFor();
    await trends.getByRole('button', { name: 'Lancer maintenant : Tendances' }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    await trends.getByRole('button', { name: 'Lancer maintenant : Tendances' }).click();
    await trends.getByText('Les dernières fois', { exact: true }).click();
    await trends.getByRole('row').nth(1).getByRole('cell', { name: 'Terminée' }).waitFor();
  });

  deepIt('shows the progress of a run and cancels it', async () => {
    const { suite } = await site();
    suite.tmdb.faults.next(Number.POSITIVE_INFINITY, 'slow', { ms: 1_500 });
    const popular = card(page, 'Films populaires');
    await popular.getByRole('button', { name: /Lancer maintenant/ }).click();
    const bar = popular.getByRole('progressbar', { name: 'Avancement : Films populaires' });
    await bar.waitFor();
    expect([await bar.getAttribute('value'), await bar.getAttribute('max')]).to.deep.equal(['0', '1']);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await popular.getByRole('button', { name: 'Arrêter : Films populaires' }).click();
    await popular.getByRole('status').getByText('Arrêtée').waitFor();
    suite.tmdb.faults.clear();
  });

  it('is not linked for members and refuses them until they become operators', async () => {
    const { email, uid, call } = await account('Mila');
    const page = await deviceOf({ email });
    expect(await page.getByRole('link', { name: 'Régie' }).count()).to.equal(0);
    expect((await rejection(call(startJob, { job: 'trending' }))).reason).to.equal('operators-only');

    await follow(page, '/operator');
    await page.getByRole('heading', { level: 1, name: 'C’est la régie' }).waitFor();
    expect(await page.getByRole('button', { name: /Lancer/ }).count()).to.equal(0);
    await page.getByRole('button', { name: 'Regarder à nouveau' }).click();
    await page.getByText('Toujours pas.').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    await promote(uid);
    await page.getByRole('button', { name: 'Regarder à nouveau' }).click();
    await page.getByRole('heading', { level: 1, name: 'Régie' }).waitFor();
    await card(page, 'Tendances').waitFor();
    await page.getByRole('link', { name: 'Régie' }).waitFor();
  });

  it('writes a broadcast, which a member finds among their notifications', async () => {
    const control = page;
    const theirs = await deviceOf(await account('Léa'), { path: '/notifications' });
    await follow(control, '/operator/broadcasts');
    await control.getByRole('button', { name: 'Nouvelle annonce' }).click();
    for (const [language, title] of [
      ['Français', 'La semaine du western'],
      ['English', 'Western week'],
      ['Русский', 'Неделя вестерна'],
    ] as const) {
      const fields = control.getByRole('group', { name: language });
      await fields.getByLabel('Titre').fill(title);
      await fields.getByLabel('Texte').fill('…');
    }
    await control.getByLabel('La page qu’elle ouvre').fill(`${new URL(control.url()).origin}/challenges`);
    await control.getByRole('button', { name: 'Garder le brouillon' }).click();
    const sent = control.getByRole('article', { name: 'La semaine du western' });
    await sent.getByRole('button', { name: 'Envoyer' }).click();
    // The page asks again every three seconds, which needn't pass.
    await control.clock.install();
    await control.getByRole('dialog').getByRole('button', { name: 'Envoyer' }).click();
    await sent.getByText('Envoi en cours').waitFor();
    await (await site()).suite.quiet();
    await control.clock.fastForward(3 * second);
    await sent.getByText('Envoyée').waitFor();
    expect(await accessibilityFaults(control)).to.deep.equal([]);

    await theirs.getByRole('link', { name: /La semaine du western/ }).click();
    await theirs.waitForURL('**/challenges');
  });
});
