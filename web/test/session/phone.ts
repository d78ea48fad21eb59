import { joinChallenge } from '@cine/contract/operations/together/challenges';
import {
  closeSession,
  joinSession,
  recordWatch,
  setFilters,
} from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { encode } from 'uqr';
import { member, services } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { endCelebration, follow, goOn, holderOf, reached, speak, until } from '../support/people.ts';
import { choose, chooseFirst, type SharedSession, stored } from './shared-session.ts';

const phone = { width: 360, height: 780 };
/** A western of the sample. */
const western = 429;

/** A session on a phone, which may be handed round. */
export function phones({ hostAgain, joinedAgain, toms }: SharedSession): void {
  it('is shared on one phone that is handed round: a guest joins on it, chooses and leaves', async () => {
    const { page: lea, id } = await hostAgain();
    await handToZoe(lea);
    expect(await holderOf(lea, 'Zoé').isChecked()).to.equal(true);
    await lea.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
    // The list of before may still be there, with movies that Zoé can't watch.
    const both = lea.getByRole('article').filter({ hasText: 'Netflix' }).first();
    await both.getByRole('button', { name: 'Celui-ci' }).click();
    await goOn(lea);
    await lea.getByText('Tu as choisi').waitFor();
    const { chosen, attendees } = await stored(id);
    expect(attendees[chosen!.by]).to.include({ name: 'Zoé', guest: true });
    await holderOf(lea, 'Léa').check();
    await lea.getByText('Zoé a choisi', { exact: true }).waitFor();
    await lea.getByRole('button', { name: /^.?Zoé/ }).click();
    await lea.getByRole('button', { name: 'Zoé quitte la soirée' }).click();
    await holderOf(lea, 'Zoé').waitFor({ state: 'detached' });
    expect(Object.values((await stored(id)).attendees).map(({ name }) => name)).to.deep.equal(['Léa']);
  });

  deepIt(
    'is acted in for the guest who holds the phone: a refused choice, a movie’s page, a reload, being away',
    async () => {
      const { page: lea, code, id, uid } = await hostAgain();
      const tom = await member('Tom', [services.netflix, services.canal]);
      await tom.call(joinSession, { code });
      await lea.getByText('Tom est là.').waitFor();
      await lea.getByRole('article').first().waitFor();
      // The old list still offers what only Léa and Tom can watch; choosing it is refused, with a message.
      const held = Promise.withResolvers<void>();
      await lea.route('**/sessions-tonight', async (route) => {
        await held.promise;
        await route.continue();
      });
      await handToZoe(lea);
      await lea
        .getByRole('article')
        .filter({ hasText: 'Canal+' })
        .first()
        .getByRole('button', { name: 'Celui-ci' })
        .click();
      const refused = lea.getByText('Vous ne pouvez pas tous regarder ce film');
      await refused.waitFor();
      held.resolve();
      await lea.unroute('**/sessions-tonight');
      await lea.getByRole('main').locator('[role=alert]:not(article *)').filter({ has: refused }).waitFor();
      expect(await accessibilityFaults(lea)).to.deep.equal([]);

      await chooseFirst(lea);
      await lea.getByText('Tu as choisi').waitFor();
      const { chosen, attendees } = await stored(id);
      expect(attendees[chosen!.by]).to.include({ name: 'Zoé', guest: true });

      // A movie's page also acts for the guest who holds the phone, and says so.
      const zoe = chosen!.by;
      await lea.getByRole('article').first().getByRole('heading').getByRole('link').click();
      await lea.getByRole('status').getByText('Zoé tient ce téléphone').waitFor();
      expect(await accessibilityFaults(lea)).to.deep.equal([]);
      const movieId = Number(new URL(lea.url()).pathname.split('/').at(-1));
      await lea.getByRole('button', { name: 'Je l’ai vu' }).click();
      await lea.getByText('C’est noté').waitFor();
      expect(await watchesOf(zoe, movieId)).to.equal(1);
      expect(await watchesOf(uid, movieId)).to.equal(0);
      await lea.getByRole('button', { name: 'Annuler' }).click();
      await lea.getByText('C’est annulé').waitFor();
      expect(await watchesOf(zoe, movieId)).to.equal(0);
      await choose(lea, lea.getByRole('button', { name: 'Celui-ci' }));
      await goOn(lea);
      await lea.getByText('Tu as choisi').waitFor();
      expect((await stored(id)).chosen).to.include({ movieId, by: zoe });
      expect(await holderOf(lea, 'Zoé').isChecked()).to.equal(true);

      // The phone keeps its holder after a reload, until its owner takes it back.
      await lea.reload();
      await lea.getByText('Tu as choisi').waitFor();
      await holderOf(lea, 'Léa').check();
      await lea.getByText('Zoé a choisi', { exact: true }).waitFor();
      await lea.getByRole('button', { name: /^.?Zoé/ }).click();
      await lea.getByRole('button', { name: 'Zoé s’absente' }).click();
      await lea.getByRole('dialog').waitFor({ state: 'detached' });
      expect((await stored(id)).attendees[chosen!.by]?.present).to.equal(false);
      await lea.getByRole('button', { name: /^.?Zoé/ }).click();
      await lea.getByRole('button', { name: 'Zoé quitte la soirée' }).click();
      await holderOf(lea, 'Zoé').waitFor({ state: 'detached' });
    },
  );

  deepIt(
    'is kept by a guest of a shared phone, whose account takes over what they did and their place',
    async () => {
      const { page: lea, code, id, call } = await hostAgain();
      await handToZoe(lea);
      await call(recordWatch, { sessionId: id, movieId: western });
      await endCelebration(lea);
      await lea.getByRole('button', { name: 'Sur mon téléphone' }).click();
      const dialog = lea.getByRole('dialog', { name: 'Zoé, garde cette soirée' });
      const scanned = dialog.getByRole('img', { name: 'Code QR pour Zoé' });
      await scanned.waitFor();
      expect(await accessibilityFaults(lea)).to.deep.equal([]);
      const token = await lea.evaluate(tokenOnDevice);
      const link = `${new URL(lea.url()).origin}/keep#${token}`;
      const { data } = encode(link, { border: 3 });
      const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])));
      const path = await scanned.locator('path').getAttribute('d');
      expect(path!.match(/\d+ \d+/g)!.join() === dark.join()).to.equal(true);

      // Her own phone: a member's, who says that it was her.
      const { page: zoe, uid } = toms();
      await follow(zoe, new URL(link).pathname + new URL(link).hash);
      await zoe.getByRole('button', { name: 'Oui, c’était moi' }).waitFor();
      expect(new URL(zoe.url()).hash).to.equal('');
      await zoe.reload();
      await zoe.getByRole('button', { name: 'Oui, c’était moi' }).click();
      await zoe.getByText('Ce que tu as fait en invité t’a suivi : 1 film').waitFor();
      expect(await accessibilityFaults(zoe)).to.deep.equal([]);
      await dialog.waitFor({ state: 'detached' });
      await holderOf(lea, 'Zoé').waitFor({ state: 'detached' });
      const { attendees } = await stored(id);
      expect(Object.keys(attendees)).to.have.length(2);
      expect(attendees[uid]).to.include({ name: 'Tom', guest: false });
      await follow(zoe, `/join/${code}`);
      await zoe.getByRole('article', { name: 'Toi' }).waitFor();
    },
  );

  deepIt('is offered to guests of a shared phone at the end, too, until its page is left', async () => {
    const { page: lea, id, call } = await hostAgain();
    await handToZoe(lea);
    await call(closeSession, { sessionId: id });
    await lea.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
    await lea.getByRole('button', { name: 'Sur mon téléphone' }).click();
    await lea.getByRole('img', { name: 'Code QR pour Zoé' }).waitFor();
    await lea.keyboard.press('Escape');
    await lea.getByRole('link', { name: 'Mes soirées' }).click();
    await lea.getByRole('button', { name: 'Lancer la soirée' }).waitFor();
    // Their sign-ins end first.
    await lea.waitForFunction(() => localStorage.getItem('seats') === '{}');
  });

  for (const reducedMotion of ['no-preference', 'reduce'] as const)
    deepIt(
      `leads from a choice far down the list to the chosen movie, which has the focus: motion ${reducedMotion}`,
      async () => {
        const { page: lea } = await hostAgain();
        await lea.setViewportSize(phone);
        await lea.emulateMedia({ reducedMotion });
        const movie = lea.getByRole('article').nth(15);
        const title = await movie.getByRole('heading').textContent();
        await movie.getByRole('button', { name: 'Celui-ci' }).click();
        await goOn(lea);
        const chosen = lea.getByRole('heading', { name: title!, description: 'Tu as choisi' });
        await reached(chosen);
        await lea.getByRole('button', { name: 'On l’a regardé' }).waitFor();
        expect(await accessibilityFaults(lea)).to.deep.equal([]);
        await lea.emulateMedia({ reducedMotion: 'reduce' });
      },
    );

  deepIt('announces others’ actions on a phone in a live region that covers no button', async () => {
    const { page: lea, code, id } = await hostAgain();
    await lea.setViewportSize(phone);
    const tom = await member('Tom');
    const displays = await lea
      .getByRole('main')
      .locator('[role=status]')
      .evaluateAll((regions: Element[]) => regions.map((region) => getComputedStyle(region).display));
    expect(displays).not.to.include('none');
    await chooseFirst(lea);
    await lea.getByText('Tu as choisi').waitFor();
    await tom.call(joinSession, { code });
    await tom.call(recordWatch, { sessionId: id });
    const told = lea.getByRole('status').getByText(/Tom a marqué/);
    await told.waitFor();
    await endCelebration(lea);
    const isInTheWay = await told.evaluate((news: Element) => {
      const { left, top, width, height } = news.getBoundingClientRect();
      return news.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isInTheWay).to.equal(false);
    const undo = lea.getByRole('button', { name: 'Annuler pour tout le monde' });
    await undo.scrollIntoViewIfNeeded();
    const boxes = await Promise.all([told, undo].map((each) => each.boundingBox()));
    expect(boxes[0]!.y + boxes[0]!.height).to.be.lessThan(boxes[1]!.y);
  });

  deepIt(
    'has the first poster above the fold of a phone, below one row of a heading and one strip of people',
    async () => {
      const { page: lea, code, id, ...host } = await hostAgain();
      const tom = await member('Tom', [services.netflix, services.disney]);
      await tom.call(joinSession, { code });
      await host.call(setFilters, { sessionId: id, filters: { maxRuntime: 150 } });
      await lea.setViewportSize(phone);
      await lea.getByRole('button', { name: 'Enlever : 150 min max' }).waitFor();
      await lea.getByText('Disponibilités fictives').first().waitFor();
      const boxOf = async (one: Locator) => (await one.first().boundingBox())!;
      const strip = lea.getByRole('button', { name: 'Qui est là : Léa et Tom' });
      const [heading, invite, people, poster, bar] = await Promise.all(
        [
          lea.getByRole('heading', { level: 1 }),
          lea.getByRole('button', { name: 'Inviter' }),
          strip,
          lea.getByRole('article').locator('[data-movie]'),
          lea.getByRole('navigation'),
        ].map(boxOf),
      );
      expect(people!.height).to.equal(64);
      expect(heading!.y + heading!.height).to.be.lessThan(people!.y);
      expect(Math.abs(middleOf(heading!) - middleOf(invite!))).to.be.lessThan(2);
      expect(middleOf(poster!)).to.be.lessThan(bar!.y);
      expect(await lea.getByText('Vérifié').count()).to.equal(1);
      expect(await accessibilityFaults(lea)).to.deep.equal([]);

      await strip.click();
      const sheet = lea.getByRole('dialog', { name: 'Qui est là' });
      await sheet.getByText('Disney+').waitFor();
      await sheet.getByRole('button', { name: 'Ensemble, France' }).waitFor();
      expect(await accessibilityFaults(lea)).to.deep.equal([]);
      await sheet.getByRole('button', { name: /^.?Tom/ }).click();
      await lea.getByRole('button', { name: 'Tom s’absente' }).click();
      await lea.getByRole('dialog', { name: 'Tom' }).waitFor({ state: 'detached' });
      await sheet.getByRole('button', { name: 'Fermer' }).click();
      await lea.getByRole('button', { name: /Qui est là : Léa(?! et)/ }).waitFor();
    },
  );

  deepIt('keeps its layout as people join, with others’ challenges that reorder the list', async () => {
    const { page: lea, code } = await hostAgain();
    await lea.setViewportSize(phone);
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    const first = await lea.getByRole('article').first().getAttribute('aria-label');
    // For half a second after a resize, browsers take every shift for its effect.
    await lea.waitForTimeout(600);
    await lea.evaluate(countShifts);
    const tom = await member('Tom', [services.netflix, services.canal]);
    await tom.call(joinChallenge, { challengeId: 'old-west' });
    await tom.call(joinSession, { code });
    await lea.getByText('Tom est là.').waitFor();
    await until(async () => (await lea.getByRole('article').first().getAttribute('aria-label')) !== first);
    const ines = await member('Ines', [services.netflixWithAds, services.prime]);
    await ines.call(joinSession, { code });
    await lea.getByText('Sur Netflix avec pub pour tous').waitFor();
    await lea.getByText('Ines est là.').waitFor({ state: 'detached' });
    expect(await lea.evaluate<number>('window.shifted')).to.be.at.most(0.02);
  });

  it('goes back from a dialog to its evening, and from there to the page before', async () => {
    const { page: lea, id } = await hostAgain();
    await lea.setViewportSize(phone);
    await follow(lea, '/search');
    await lea.getByRole('searchbox').waitFor();
    await follow(lea, `/evening/${id}`);
    const invite = lea.getByRole('button', { name: /Inviter/ });
    const dialog = lea.getByRole('dialog');
    for (const leave of [() => lea.goBack(), () => lea.keyboard.press('Escape')]) {
      await invite.click();
      await dialog.waitFor();
      await until(() => lea.evaluate(() => (history.state as { dialogs?: number } | null)?.dialogs === 1));
      await leave();
      await dialog.waitFor({ state: 'detached' });
      await until(() => lea.evaluate(() => history.state === null));
      expect(new URL(lea.url()).pathname).to.equal(`/evening/${id}`);
    }
    await lea.goBack();
    await lea.getByRole('searchbox').waitFor();
    await lea.setViewportSize({ width: 1280, height: 720 });
  });

  deepIt('has its name on one line on a phone', async () => {
    const { code } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    await tom.setViewportSize(phone);
    await speak(tom, 'ru');
    const heading = tom.getByRole('heading', { name: 'Вечер: Léa' });
    await heading.waitFor();
    const [height, fontSize] = await heading.evaluate((element: HTMLElement) => [
      element.offsetHeight,
      Number.parseFloat(getComputedStyle(element).fontSize),
    ]);
    expect(height).to.be.lessThan(1.6 * fontSize!);
    await speak(tom, 'fr');
  });
}

/** Zoé, who has no phone with her, joins on this one and holds it. */
async function handToZoe(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Passer le téléphone' }).click();
  await page.getByLabel('Ton prénom').fill('Zoé');
  await page.getByLabel('Netflix', { exact: true }).check();
  await page.getByRole('button', { name: 'J’en suis' }).click();
  await holderOf(page, 'Zoé').waitFor();
}

/** Adds up in `window.shifted` how far content moves without being touched. */
function countShifts(): void {
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  const counted = Object.assign(window, { shifted: 0 });
  new PerformanceObserver((seen) => {
    for (const { value, hadRecentInput } of seen.getEntries() as Shift[])
      if (!hadRecentInput) counted.shifted += value;
  }).observe({ type: 'layout-shift' });
}

const middleOf = ({ y, height }: { y: number; height: number }) => y + height / 2;

/** The ID token that Auth keeps for the guest of a shared phone. */
async function tokenOnDevice(): Promise<string> {
  const opened = indexedDB.open('firebaseLocalStorageDb');
  await new Promise((resolve) => opened.addEventListener('success', resolve));
  const entries = opened.result
    .transaction('firebaseLocalStorage')
    .objectStore('firebaseLocalStorage')
    .getAll();
  await new Promise((resolve) => entries.addEventListener('success', resolve));
  type Kept = { fbase_key: string; value: { stsTokenManager: { accessToken: string } } };
  const guest = (entries.result as Kept[]).find(({ fbase_key }) => fbase_key.includes(':guest-'))!;
  return guest.value.stsTokenManager.accessToken;
}

/** How many watches of a movie a user has, without withdrawn ones. */
async function watchesOf(uid: string, movieId: number): Promise<number> {
  const { context } = await import('../../../functions/src/context.ts');
  const { docs } = await context().db.collection(`users/${uid}/watches`).get();
  return docs.filter((watch) => watch.get('movieId') === movieId && !watch.get('withdrawn')).length;
}
