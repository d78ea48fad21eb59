import { createChallenge, joinChallenge } from '@cine/contract/operations/together/challenges';
import {
  chooseMovie,
  closeSession,
  joinSession,
  recordWatch,
  removeAttendee,
  type Session,
  setIncludeFree,
  setPresence,
  undoWatch,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { typeset } from '@cine/contract/text/typeset';
import { codeAlphabet } from '@cine/contract/text/unambiguous-code';
import { minute, second } from '@cine/contract/time';
import { readCatalogue, samplePath } from '@cine/dev-tmdb/catalogue';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member, services, sessionOf } from '../../functions/test/builders.ts';
import type { TestUser } from '../../functions/test/client.ts';
import { deep, deepIt } from '../../scripts/test/deep.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { brokenWords } from './support/broken-words.ts';
import { account, deviceOf, follow, until, visitorsPage } from './support/people.ts';

const large = { width: 1920, height: 1080 };
const small = { width: 1280, height: 720 };

async function pressLetter(page: Page, from: string, to: string): Promise<void> {
  const before = codeAlphabet.indexOf(from);
  const after = codeAlphabet.indexOf(to);
  const down = Math.floor(after / 8) - Math.floor(before / 8);
  const right = (after % 8) - (before % 8);
  const keys = [
    ...Array<string>(Math.abs(right)).fill(right > 0 ? 'ArrowRight' : 'ArrowLeft'),
    ...Array<string>(Math.abs(down)).fill(down > 0 ? 'ArrowDown' : 'ArrowUp'),
  ];
  // The last row ends with the delete key, which must not be on the way.
  const inOrder = down > 0 ? keys : keys.toReversed();
  for (const key of [...inOrder, 'Enter']) await page.keyboard.press(key);
}

/** Brings a screen into a session, unless it is there. */
async function join(page: Page, { id, code }: Session): Promise<void> {
  if (page.url().endsWith(`/tv/${id}`)) return;
  await follow(page, `/tv?code=${code}`);
  await page.waitForURL(`**/tv/${id}`);
}

async function focused(page: Page): Promise<string> {
  return page.evaluate<string>(
    'document.activeElement.getAttribute("aria-label") ?? document.activeElement.textContent',
  );
}

async function titlesOn(page: Page): Promise<string[]> {
  await page.getByRole('article').first().waitFor();
  const names = await page.getByRole('article').getByRole('button').all();
  return Promise.all(names.map(async (name) => (await name.textContent()) ?? ''));
}

/** Changes a page's size, and waits until it is drawn. */
async function resize(page: Page, viewport: typeof large): Promise<void> {
  await page.setViewportSize(viewport);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

describeInBrowser('A television', function () {
  this.timeout(minute);
  let lea: TestUser;
  let session: Session;
  /** The screen goes through one session after the other, as a television does. */
  let page: Page;

  before(async () => {
    lea = await member('Lea');
    session = await sessionOf(lea);
  });
  const screen = visitorsPage({ viewport: large, path: '/tv' });
  beforeEach(() => {
    ({ page } = screen());
  });

  /** Brings the screen into the session, and returns the titles on it. */
  async function joined(viewport = large): Promise<string[]> {
    await resize(page, viewport);
    await join(page, session);
    return titlesOn(page);
  }

  it('joins a session signed out by a code entered with arrow keys, and remembers it', async () => {
    await page.getByRole('heading', { level: 1, name: 'Quel est le code de la soirée ?' }).waitFor();
    expect(await focused(page)).to.equal('A');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    let from = 'A';
    for (const letter of session.code) {
      await pressLetter(page, from, letter);
      from = letter;
    }
    await page.waitForURL(`**/tv/${session.id}`);
    await page.getByText('Lea', { exact: true }).waitFor();
    await page.goto('/tv');
    await page.waitForURL(`**/tv/${session.id}`);
    await page.getByText(session.code, { exact: true }).waitFor();
  });

  it('comes to the evening of a phone that scans its code', async () => {
    const tom = await account('Tom');
    const evening = await sessionOf(tom);
    const offered = page.waitForResponse(/offerScreen/);
    await page.goto('/tv?code=');
    const { result } = (await (await offered).json()) as { result: { token: string } };
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    const phone = await deviceOf(tom, { path: `/pair#${result.token}` });
    await phone.getByRole('button', { name: 'Ta soirée' }).click();
    await page.waitForURL(`**/tv/${evening.id}`);
    await phone.waitForURL(`**/evening/${evening.id}`);
  });

  for (const viewport of deep([small], [large, small]))
    it(`shows code, people, common services and the three best without scrolling at ${viewport.width} × ${viewport.height}`, async () => {
      await joined(viewport);
      const { candidates, total } = await lea.call(tonight, { sessionId: session.id });
      await page.getByRole('heading', { level: 1, name: new RegExp(`^${total} films`) }).waitFor();
      const titles = candidates.slice(0, 3).map(({ title, titles: { fr } }) => fr ?? title);
      expect(await titlesOn(page)).to.deep.equal(titles);
      const common = page.getByRole('region', { name: 'Tu as' });
      for (const service of ['Netflix', 'Canal+']) await common.getByText(service, { exact: true }).waitFor();
      await page.getByRole('img', { name: `Code QR de la soirée ${session.code}` }).waitFor();
      await page.getByText('n’est ni approuvé ni certifié par TMDB').waitFor();
      const boxes = await page.locator('article, aside section, footer').all();
      for (const box of await Promise.all(boxes.map((each) => each.boundingBox()))) {
        expect(box!.x).to.be.at.least(viewport.width * 0.03);
        expect(box!.y).to.be.at.least(viewport.height * 0.03);
        expect(box!.x + box!.width).to.be.at.most(viewport.width * 0.97);
        expect(box!.y + box!.height).to.be.at.most(viewport.height * 0.97);
      }
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    });

  it('moves among candidates by arrow keys, turns pages at the edge, and chooses by Enter', async () => {
    const [first, second, third] = (await joined()) as [string, string, string];
    expect(await focused(page)).to.equal(`Choisir ${first}`);
    for (const title of [second, third]) {
      await page.keyboard.press('ArrowRight');
      expect(await focused(page)).to.equal(`Choisir ${title}`);
    }
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^4 à 6 sur/).waitFor();
    const [fourth] = (await titlesOn(page)) as [string];
    expect(await focused(page)).to.equal(`Choisir ${fourth}`);
    await page.keyboard.press('ArrowLeft');
    await page.getByText(/^1 à 3 sur/).waitFor();
    await page.keyboard.press('Enter');

    await page.getByText('Ce soir, c’est').waitFor();
    await page.getByText('Où le lancer').waitFor();
    await page.getByText(/^Sur (?!.*pour tous)/).waitFor();
    const chosen = await page.getByRole('heading', { level: 1 }).textContent();
    expect([first, second, third]).to.include(chosen);
    await page.getByText(/Choisi sur un écran/).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    expect(await focused(page)).to.equal('Voir les autres');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: `Choisi : ${chosen}` }).click();
    await page.getByRole('button', { name: 'Annuler ce choix' }).click();
    await page.getByRole('article').first().waitFor();
    const { chosen: left } = await lea.call(setPresence, { sessionId: session.id, present: true });
    expect(left).to.equal(null);
  });

  deepIt('draws the chosen movie’s poster only once its colours are known', async () => {
    const [first] = await joined();
    let show = () => {};
    const isAsked = new Promise<void>((resolve) => {
      void page.route('**/movies-show', async (route) => {
        if (route.request().method() === 'POST') {
          resolve();
          await new Promise<void>((drawn) => {
            show = drawn;
          });
        }
        await route.fallback();
      });
    });
    await page.getByRole('button', { name: `Choisir ${first}` }).press('Enter');
    await isAsked;
    await page.getByText('Ce soir, c’est').waitFor();
    const posters = page.locator('[style*="--from"]');
    expect(await posters.count()).to.equal(0);
    show();
    await posters.filter({ hasText: first! }).waitFor();
    await page.unrouteAll();
    await lea.call(chooseMovie, { sessionId: session.id, movieId: null });
  });

  it('follows attendees live, and says what would help without candidates', async () => {
    await joined();
    const tom = await member('Tom', [services.disney]);
    await tom.call(joinSession, { code: session.code });
    await page.getByText('Tom', { exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Aucun service en commun', exact: true }).waitFor();
    await page.getByRole('heading', { name: 'Vous n’avez aucun service en commun' }).waitFor();
    await page.getByRole('listitem').getByText('Commencer sans Tom').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    // Free offers count as soon as a phone includes them.
    await page.getByRole('listitem').getByText('Regarder chez').first().waitFor();
    await tom.call(setIncludeFree, { sessionId: session.id, includeFree: true });
    await page.getByRole('article').nth(2).waitFor();
    await page.getByText('Les films gratuits ou avec pub').waitFor();
    await page
      .getByText(/^(Gratuit|Avec pub) sur/)
      .first()
      .waitFor();
    await tom.call(setIncludeFree, { sessionId: session.id, includeFree: false });
    await page.getByRole('heading', { name: 'Vous n’avez aucun service en commun' }).waitFor();
    await tom.call(setPresence, { sessionId: session.id, present: false });
    await page.getByRole('article').nth(2).waitFor();
    await page.getByText('pas là').waitFor();
  });

  it('shows the XP of a watched movie until it is undone or another movie is wanted', async () => {
    const western = readCatalogue(samplePath).movies.find(
      ({ genres, year }) => genres.includes('Western') && year !== null && year < 1970,
    )!;
    const title = western.titles.fr ?? western.title;
    await lea.call(joinChallenge, { challengeId: 'old-west' });
    await joined();
    await lea.call(recordWatch, { sessionId: session.id, movieId: western.id });
    await page.getByRole('heading', { level: 1, name: `Vu : ${title}` }).waitFor();
    await page.getByText('1 sur 3').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await lea.call(undoWatch, { sessionId: session.id, movieId: western.id });
    await page.getByRole('article').first().waitFor();
    await lea.call(recordWatch, { sessionId: session.id, movieId: western.id });
    await page.getByRole('heading', { level: 1, name: `Vu : ${title}` }).waitFor();
    expect(await focused(page)).to.equal(typeset('fr', 'Encore un film ?'));
    await page.keyboard.press('Enter');
    await page.getByRole('article').first().waitFor();
    await lea.call(undoWatch, { sessionId: session.id, movieId: western.id });
  });

  it('leaves by Escape or back after a confirmation', async () => {
    await joined();
    const dialog = page.getByRole('dialog', { name: 'Quitter la soirée sur cet écran ?' });
    await page.keyboard.press('Escape');
    await dialog.waitFor();
    expect(await focused(page)).to.equal('Rester');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    // The remote's back key doesn't exist on keyboards.
    const pressBack = `document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'GoBack', bubbles: true }))`;
    await page.evaluate(pressBack);
    await dialog.waitFor();
    await page.evaluate(pressBack);
    await dialog.waitFor({ state: 'hidden' });
    await page.goBack();
    await dialog.waitFor();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).to.equal('Quitter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Quel est le code de la soirée ?' }).waitFor();
    const { screens } = await lea.call(setPresence, { sessionId: session.id, present: true });
    expect(screens).to.deep.equal([]);
  });

  deepIt('refuses an unknown code and accepts another, typed', async () => {
    const unknown = session.code.startsWith('A') ? 'BBBBBB' : 'AAAAAA';
    await follow(page, `/tv?code=${unknown}`);
    await page.getByRole('alert').getByText(unknown).waitFor();
    for (let erased = 0; erased < 6; erased++) await page.keyboard.press('Backspace');
    await page.keyboard.type(session.code.toLowerCase());
    await page.waitForURL(`**/tv/${session.id}`);
  });

  it('asks for a code when it is removed, and says good night when the session is closed', async () => {
    await joined();
    const { screens } = await lea.call(setPresence, { sessionId: session.id, present: true });
    const { code } = await lea.call(removeAttendee, { sessionId: session.id, uid: screens[0]! });
    await page.getByText('Cet écran n’est plus dans la soirée.').waitFor();
    await page.keyboard.type(code);
    await page.getByText(code, { exact: true }).waitFor();
    await lea.call(closeSession, { sessionId: session.id });
    await page.getByRole('heading', { level: 1, name: 'Bonne nuit' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Quel est le code de la soirée ?' }).waitFor();
  });

  deepIt('says good night by itself when the session’s twelve hours are over', async () => {
    const other = await sessionOf(lea);
    await join(page, other);
    await titlesOn(page);
    const { context } = await import('../../functions/src/context.ts');
    const expiresAt = new Date(Date.now() + second);
    await context().db.doc(`sessions/${other.id}`).update({ expiresAt });
    await page.getByRole('heading', { level: 1, name: 'Bonne nuit' }).waitFor();
    await page.getByText('Douze heures ont passé').waitFor();
  });
});

describeInBrowser('A television among many people', function () {
  this.timeout(minute);
  let lea: TestUser;
  let session: Session;
  let page: Page;
  /** Members who come to one session after the other. */
  const friends: TestUser[] = [];

  before(async () => {
    lea = await member('Lea');
  });
  const screen = visitorsPage({ viewport: small, path: '/tv' });

  beforeEach(async () => {
    ({ page } = screen());
    await resize(page, small);
    session = await sessionOf(lea);
  });
  afterEach(() => page.unrouteAll());

  async function joinedBy(from: number, to: number): Promise<TestUser[]> {
    const missing = Array.from({ length: to - 1 - friends.length }, (_, at) => friends.length + at + 1);
    friends.push(...(await Promise.all(missing.map((number) => member(`Maximilia_${number}`)))));
    const others = friends.slice(from - 1, to - 1);
    for (const other of others) await other.call(joinSession, { code: session.code });
    return others;
  }

  deepIt(
    'shows common services and the three best to 6 and to 20 people, and as many people as fit',
    async () => {
      await join(page, session);
      for (const [before, count] of [
        [1, 6],
        [6, 20],
      ] as const) {
        await joinedBy(before, count);
        for (const viewport of [small, large]) {
          await resize(page, viewport);
          await titlesOn(page);
          const here = page.getByRole('region', { name: 'Qui est là' });
          const rows = here.getByRole('listitem');
          const counted = async () => {
            const told = await rows.allInnerTexts();
            const more = /^et (\d+) de plus$/.exec(told.at(-1) ?? '');
            const named = more ? told.length - 1 : told.length;
            return { named, all: named + Number(more?.[1] ?? 0) };
          };
          await until(async () => (await counted()).all === count);
          expect((await counted()).named).to.be.at.least(6);

          const common = page.getByRole('region', { name: 'Vous avez tous' });
          for (const service of ['Netflix', 'Canal+'])
            await common.getByText(service, { exact: true }).waitFor();
          const edge = viewport.height * 0.96;
          const parts = await page
            .locator('article, aside section, aside svg, aside li, aside section p > span')
            .evaluateAll((all: Element[]) =>
              all.map((each) => ({ told: each.textContent, bottom: each.getBoundingClientRect().bottom })),
            );
          for (const { told, bottom } of parts) expect(bottom, told ?? '').to.be.at.most(edge);
          // The list ends above what is common.
          const last = await rows.last().boundingBox();
          expect(last!.y + last!.height).to.be.at.most((await common.boundingBox())!.y);
        }
      }
    },
  );

  deepIt('has room for the expected scores of 4 and of 12 people', async () => {
    const { context } = await import('../../functions/src/context.ts');
    const reference = context().db.doc(`sessions/${session.id}`);
    // The answer has no scores, because nobody has rated anything.
    await page.route('**/sessions-tonight', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const here: string[] = (await reference.get()).get('attendeeIds');
      const expected = [lea, ...friends]
        .filter(({ uid }) => here.includes(uid))
        .map(({ uid }, at) => ({ uid, score: 40 + 5 * at }));
      const response = await route.fetch();
      const { result } = (await response.json()) as { result: { candidates: object[] } };
      const candidates = result.candidates.map((candidate) => ({ ...candidate, expected }));
      return route.fulfill({ response, json: { result: { ...result, candidates } } });
    });
    for (const [before, count] of [
      [1, 4],
      [4, 12],
    ] as const) {
      await joinedBy(before, count);
      await join(page, session);
      await titlesOn(page);
      const scores = page
        .getByRole('article')
        .first()
        .getByRole('list', { name: 'Ce que chacun en penserait' });
      await scores.getByText(typeset('fr', `Lea : environ 40 sur 100`)).waitFor({ state: 'attached' });
      if (count > 8) await page.getByText('entre 40 et 95 sur 100').first().waitFor();
      for (const box of await Promise.all(
        (await page.locator('article, article p, footer').all()).map((each) => each.boundingBox()),
      ))
        expect(box!.y + box!.height).to.be.at.most(small.height * 0.97);
      const poster = await page.locator('article [style*="--from"]').first().boundingBox();
      expect(poster!.height).to.be.at.least(100);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
    }
  });

  it('has room for the XP of many people with several challenges', async () => {
    const others = await joinedBy(1, 7);
    for (const targetCount of [2, 3, 4, 1]) {
      const { id: challengeId } = await lea.call(createChallenge, {
        titles: { fr: `Encore un défi de plus à ${targetCount} films de plus` },
        rules: [{ field: 'runtime', operator: 'gt', value: 1 }],
        audience: 'group',
        targetCount,
        xpReward: 50,
      });
      for (const each of [lea, ...others]) await each.call(joinChallenge, { challengeId });
    }
    await join(page, session);
    await titlesOn(page);
    await page.keyboard.press('Enter');
    const back = page.getByRole('button', { name: 'Annuler ce choix' });
    await back.waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Termine « Encore' }).waitFor();
    const now = page.locator('section').filter({ has: back });
    for (const box of await Promise.all(
      [back, now.locator('[style*="--from"]')].map((each) => each.boundingBox()),
    ))
      expect(box!.y + box!.height).to.be.at.most(small.height * 0.96);

    await lea.call(recordWatch, { sessionId: session.id });
    const people = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 2 }) });
    const counted = people.filter({ hasText: /\+2\d\d\sXP/ });
    for (const [from, to] of [
      [1, 4],
      [5, 7],
    ] as const) {
      await page.getByText(`${from} à ${to} sur 7`).waitFor();
      await counted.nth(to - from).waitFor();
      const next = await page.getByRole('button', { name: 'Encore un film' }).boundingBox();
      for (const box of await Promise.all((await people.all()).map((each) => each.boundingBox())))
        expect(box!.y + box!.height).to.be.at.most(next!.y);
      expect(await brokenWords(page)).to.deep.equal([]);
      if (to < 7) await page.getByRole('button', { name: 'Les suivants' }).press('Enter');
    }
  });
});
