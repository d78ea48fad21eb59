import { startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute, toInstant } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { account, follow, signedIn } from './support/people.ts';

/** Shows a page as it is printed while one looks. */
async function onPaper(page: Page, look: () => Promise<void>): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await look();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
}

describeInBrowser('On paper', function () {
  this.timeout(2 * minute);

  it('a year in review has all of its cards', async () => {
    const { page, ...lea } = await signedIn('Léa');
    for (const movieId of [348, 33])
      await lea.call(recordOwnWatch, { movieId, watchedAt: toInstant(Date.now()) });
    await follow(page, `/review/${new Date().getUTCFullYear()}`);
    const cards = page.getByRole('article');
    const hint = page.getByText('Glisse, ou joue des flèches');
    await hint.waitFor();
    expect(await cards.count()).to.equal(1);
    await onPaper(page, async () => {
      await cards.nth(2).waitFor();
      expect(await hint.isVisible()).to.equal(false);
    });
    await cards.nth(1).waitFor({ state: 'detached' });
  });

  it('walls keep their tiles, calendars their days, statistics the name of their month, and choices stay behind', async () => {
    const { page } = await signedIn('Inès');
    await follow(page, '/badges');
    const badge = page.getByText('Silhouette remarquée');
    const choice = page.getByText('Gagnés', { exact: true });
    await badge.waitFor();
    await onPaper(page, async () => {
      await badge.waitFor();
      expect(await choice.isVisible()).to.equal(false);
    });
    await follow(page, '/shop');
    await page.getByText(/^Pour plus tard/).click();
    const others = page.getByRole('button', { name: /^Voir les \d+ autres$/ });
    await others.last().waitFor();
    await onPaper(page, async () => {
      await others.first().waitFor({ state: 'detached' });
    });
    await follow(page, '/statistics');
    const month = page.getByRole('heading', {
      level: 2,
      name: new RegExp(`${new Date().getUTCFullYear()}$`),
    });
    await month.waitFor();
    await onPaper(page, async () => {
      await month.waitFor();
      expect(await page.getByText('Semaine', { exact: true }).isVisible()).to.equal(false);
    });
    await follow(page, '/streak');
    const day = page.getByRole('button', { name: /, aujourd’hui/ });
    await day.waitFor();
    await onPaper(page, () => day.waitFor());
  });

  it('a poll tells how it was counted, and has nothing to press', async () => {
    const tom = await account('Tom');
    const { page, ...lea } = await signedIn('Léa');
    const { id, code } = await lea.call(createSession, {});
    await tom.call(joinSession, { code });
    const { id: pollId, options } = await lea.call(startPoll, {
      place: { kind: 'session', id },
      method: 'ranked',
      movies: { from: 'list', count: 3 },
      secret: false,
    });
    const ranking = options.map(({ movieId }) => movieId);
    for (const each of [lea, tom])
      await each.call(voteInPoll, { pollId, ballot: { method: 'ranked', ranking } });
    await follow(page, `/polls/${pollId}`);
    const tally = page.getByRole('table').first();
    const action = page.getByRole('link', { name: 'Retour à la soirée' }).first();
    await action.waitFor();
    expect(await tally.isVisible()).to.equal(false);
    await onPaper(page, async () => {
      await tally.waitFor();
      expect(await action.isVisible()).to.equal(false);
    });
  });
});
