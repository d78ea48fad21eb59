import { type SessionDocument, sessionDocument } from '@cine/contract/documents/sessions';
import type { InputOf } from '@cine/contract/operation';
import { abandonChallenge, createChallenge, joinChallenge } from '@cine/contract/operations/challenges';
import { joinSession, leaveSession, recordWatch, setPresence } from '@cine/contract/operations/sessions';
import { typeset } from '@cine/contract/text/typeset';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../../dev/browser/src/index.ts';
import { member, services, sessionOf } from '../../functions/test/builders.ts';
import { accessibilityFaults } from './support/accessibility.ts';
import { follow, sharedPage, signUp, speak } from './support/people.ts';
import { site } from './support/site.ts';

const phone = { width: 360, height: 780 };
const desk = { width: 1280, height: 720 };

/** A challenge that one western completes. */
const oneWestern: InputOf<typeof createChallenge> = {
  audience: 'group',
  titles: { fr: 'Un western, enfin' },
  rules: [
    { field: 'genre', operator: 'eq', value: 'Western' },
    { field: 'year', operator: 'lt', value: 1970 },
  ],
  targetCount: 1,
  xpReward: 50,
};

describeInBrowser('A session', function () {
  this.timeout(240_000);
  const leas = sharedPage('Léa');
  const toms = sharedPage('Tom');

  /** Hosts a new session on the page that tests share. */
  async function hostAgain(): Promise<ReturnType<typeof leas> & { code: string; id: string }> {
    const { page, ...caller } = leas();
    const { code, id } = await sessionOf(caller);
    await follow(page, `/evening/${id}`);
    await page.getByRole('heading', { name: 'Ta soirée' }).waitFor();
    return { page, code, id, ...caller };
  }

  /** Tom on the page that tests share, in the session of this code. */
  async function joinedAgain(code: string): Promise<ReturnType<typeof toms>> {
    await follow(toms().page, `/join/${code}`);
    await toms().page.getByRole('heading', { name: 'La soirée de Léa' }).waitFor();
    return toms();
  }

  /** Leaves open sessions, so that the next test begins without one. */
  afterEach(async () => {
    const { context } = await import('../../functions/src/context.ts');
    const open = context().db.collection('sessions').where('status', '==', 'open');
    for (const { uid, call, page } of [leas(), toms()]) {
      await page.setViewportSize(desk);
      const { docs } = await open.where('attendeeIds', 'array-contains', uid).get();
      for (const session of docs)
        if (session.get('expiresAt').toMillis() > Date.now())
          await call(leaveSession, { sessionId: session.id });
    }
  });

  /** Follows the link to sessions, once the page knows that none is open. */
  async function goToSessions(page: Page): Promise<void> {
    await page.getByRole('complementary', { name: 'Soirée' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Soirée', exact: true }).click();
  }

  /** Opens a session on a user's page; returns its code and id. */
  async function openOn(page: Page): Promise<{ code: string; id: string }> {
    await goToSessions(page);
    await page.getByRole('button', { name: 'Ouvrir la soirée' }).click();
    await page.getByRole('heading', { name: 'Ta soirée' }).waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1)!;
    return { code: (await stored(id)).code, id };
  }

  async function stored(id: string): Promise<SessionDocument> {
    const { context } = await import('../../functions/src/context.ts');
    return sessionDocument.decode((await context().db.doc(`sessions/${id}`).get()).data());
  }

  /** How many watches of a movie a user has, without withdrawn ones. */
  async function watchesOf(uid: string, movieId: number): Promise<number> {
    const { context } = await import('../../functions/src/context.ts');
    const found = await context().db.collection(`users/${uid}/watches`).where('movieId', '==', movieId).get();
    return found.docs.filter((watch) => watch.get('withdrawn') === false).length;
  }

  /** Waits until a page shows all these names. */
  async function seesAll(page: Page, names: readonly string[]): Promise<void> {
    for (const name of names) await page.getByRole('button', { name: new RegExp(`^.?${name}`) }).waitFor();
  }

  const chooseFirst = (page: Page) => page.getByRole('button', { name: 'Celui-ci' }).first().click();

  it('goes from joining by code, by link and as a guest to choosing, watching, XP and undoing, in four browsers', async () => {
    const { open } = await site();
    const { page: lea, ...caller } = leas();
    await follow(lea, '/');
    const { code } = await openOn(lea);
    await caller.call(joinChallenge, { challengeId: 'old-west' });
    const { id: challengeId } = await caller.call(createChallenge, oneWestern);
    await caller.call(joinChallenge, { challengeId });

    const { page: tom } = toms();
    await follow(tom, '/');
    await goToSessions(tom);
    await tom.getByLabel('Code de la soirée').fill(code.toLowerCase());
    await tom.getByRole('button', { name: 'Rejoindre' }).click();
    await tom.getByRole('heading', { name: 'La soirée de Léa' }).waitFor();

    await lea.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await lea.getByRole('button', { name: 'Copier le lien' }).click();
    await lea.getByText('Lien copié.').waitFor();
    const ines = await open({ path: await lea.evaluate<string>('navigator.clipboard.readText()') });
    await ines.getByRole('heading', { name: 'On t’attend à une soirée' }).waitFor();
    await signUp(ines);
    await ines.getByLabel('Ton nom à l’écran').fill('Inès');
    await ines.getByLabel('Nom de joueur').fill(`ines_${Date.now() % 1e8}`);
    await ines.getByLabel('Netflix', { exact: true }).check();
    await ines.getByRole('button', { name: 'Commencer' }).click();
    await ines.getByRole('heading', { name: 'La soirée de Léa' }).waitFor();

    const noe = await open({ path: `/join/${code}` });
    await noe.getByRole('button', { name: 'Continuer en invité' }).click();
    await noe.getByLabel('Ton nom à l’écran').fill('Noé');
    await noe.getByLabel('Netflix', { exact: true }).check();
    await noe.getByRole('button', { name: 'Rejoindre' }).click();
    await noe.getByRole('heading', { name: 'La soirée de Léa' }).waitFor();

    const all = [lea, tom, ines, noe];
    for (const page of all) await seesAll(page, ['Léa', 'Tom', 'Inès', 'Noé']);
    for (const page of all) await page.getByText('avance « L’Ouest d’avant »').first().waitFor();

    await chooseFirst(tom);
    await tom.getByText('Tu as choisi').waitFor();
    for (const page of [lea, ines, noe]) await page.getByText('Tom a choisi', { exact: true }).waitFor();

    await ines.getByRole('button', { name: 'On l’a regardé' }).click();
    for (const page of all) {
      const gains = page.getByRole('region', { name: 'Ce que vous avez gagné' });
      await gains.getByText('1 sur 3').waitFor();
      // The completed challenge comes first.
      const hers = gains.getByRole('article', { name: page === lea ? 'Toi' : 'Léa' });
      const completed = hers.getByRole('listitem').first();
      await completed.getByText('Un western, enfin').waitFor();
      await completed.getByText('Accompli').waitFor();
      await hers.getByText('+50 XP').first().waitFor();
      // No gain is said in words, not as 0 XP.
      await gains.getByText('Aucun défi n’avance cette fois.').nth(2).waitFor();
      expect(await gains.getByRole('article').count()).to.equal(4);
      expect(await gains.getByText('0 XP', { exact: true }).count()).to.equal(0);
    }

    // Users withdraw their own watch; the host and the recorder undo it for all.
    await noe.getByRole('button', { name: 'Je ne l’ai pas vu' }).click();
    await noe.getByRole('article', { name: 'Toi' }).getByText('Repris').waitFor();
    await lea.getByRole('article', { name: 'Noé' }).getByText('Repris').waitFor();
    await lea.getByRole('button', { name: 'Annuler pour tous' }).click();
    for (const page of all) {
      await page.getByRole('region', { name: 'Ce que vous avez gagné' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'On l’a regardé' }).waitFor();
    }

    await lea.getByRole('button', { name: 'Quitter ou clore' }).click();
    await lea.getByRole('button', { name: 'Clore pour tous' }).click();
    for (const page of all) await page.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
    for (const id of ['old-west', challengeId]) await caller.call(abandonChallenge, { challengeId: id });
  });

  it('ends in the same state for two users who choose, leave and return at the same time', async () => {
    const { page: lea, code, id } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    await seesAll(tom, ['Léa', 'Tom']);
    await seesAll(lea, ['Léa', 'Tom']);
    await Promise.all(
      [lea, tom].flatMap((page, index) => [
        page.waitForResponse(/sessions-choose/),
        page.getByRole('button', { name: 'Celui-ci' }).nth(index).click(),
      ]),
    );
    await expectSame(lea, tom, id);

    await Promise.all(
      [lea, tom].flatMap((page) => [
        page.waitForResponse(/sessions-setPresence/),
        page.getByRole('button', { name: 'Je m’absente' }).click(),
      ]),
    );
    for (const page of [lea, tom]) await page.getByRole('heading', { name: 'Personne n’est là' }).waitFor();
    expect(Object.values((await stored(id)).attendees).map(({ present }) => present)).to.deep.equal([
      false,
      false,
    ]);
    await tom
      .getByRole('region', { name: 'Personne n’est là' })
      .getByRole('button', { name: 'Je suis là' })
      .click();
    for (const page of [lea, tom])
      await page.getByRole('heading', { name: /films que tous peuvent voir/ }).waitFor();

    await lea.getByRole('button', { name: 'Ensemble, France' }).click();
    await lea.getByLabel('Chacun chez soi').check();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await lea.getByRole('button', { name: 'C’est là que nous sommes' }).click();
    await lea.getByRole('dialog').waitFor({ state: 'detached' });
    await tom.getByText('Chacun chez soi').waitFor();
    await tom.getByText('Chacun regarde sur ses services').waitFor();
  });

  /** Waits until both pages show the stored choice. */
  async function expectSame(lea: Page, tom: Page, id: string): Promise<void> {
    const { chosen, attendees } = await stored(id);
    const title = chosen!.titles.fr ?? chosen!.title;
    const by = attendees[chosen!.by]!.name;
    for (const [page, own] of [
      [lea, 'Léa'],
      [tom, 'Tom'],
    ] as const) {
      await page.getByRole('heading', { level: 2, name: title }).waitFor();
      await page.getByText(by === own ? 'Tu as choisi' : `${by} a choisi`, { exact: true }).waitFor();
    }
  }

  it('says why there are no candidates, and applies a remedy by one click', async () => {
    const { page: lea, code, id } = await hostAgain();
    await chooseFirst(lea);
    await lea.getByText('À lancer sur').waitFor();
    const tom = await member('Tom', [services.mubi]);
    await tom.call(joinSession, { code });
    await lea.getByRole('alert').filter({ hasText: 'Tom ne peut pas le lancer' }).waitFor();
    const nothing = lea.getByRole('region', { name: 'Vous n’avez aucun service en commun' });
    await nothing.waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await nothing.getByRole('button', { name: /Commencer sans Tom/ }).click();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    expect((await stored(id)).attendees[tom.uid]?.present).to.equal(false);
    await lea.getByText('À lancer sur').waitFor();

    await tom.call(setPresence, { sessionId: id, present: true });
    await nothing.getByRole('button', { name: /Regarder chez Léa/ }).click();
    await lea.getByText('On est chez Léa').first().waitFor();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    await lea.getByRole('button', { name: 'Revenir à ce que tous ont' }).click();
    await nothing.getByRole('button', { name: /le gratuit et la publicité/ }).click();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();

    // Free offers then count for all attendees, also on a movie's page.
    await lea.getByText('On compte aussi le gratuit et la publicité').waitFor();
    expect((await stored(id)).includeFree).to.equal(true);
    await lea.getByRole('article').first().getByRole('link').click();
    const page = lea.getByRole('region', { name: 'Ce soir' });
    await page.getByText(/^(Gratuit|Avec publicité) sur/).waitFor();
    await page.getByRole('button', { name: 'Celui-ci' }).click();
    await lea.getByText('Tu as choisi').waitFor();
    await lea.getByRole('button', { name: 'Changer de film' }).click();
    await lea.getByText('Tu as choisi').waitFor({ state: 'detached' });

    // A filter is removed by one click too.
    await nothing.waitFor({ state: 'detached' });
    await lea.locator('summary', { hasText: 'Filtres' }).click();
    await lea.getByLabel('Durée').selectOption('90');
    await lea.getByLabel('Depuis l’année').fill('2024');
    await lea.getByLabel('Western').check();
    const filtered = lea.getByRole('region', { name: 'Aucun film ne passe les filtres' });
    await filtered
      .getByRole('button', { name: /Enlever : / })
      .first()
      .click();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
  });

  it('is shared on one phone that is handed round: a guest joins on it, chooses and leaves', async () => {
    const { page: lea, code, id, uid } = await hostAgain();
    const tom = await member('Tom', [services.netflix]);
    await tom.call(joinSession, { code });
    await lea.getByRole('button', { name: 'Passer le téléphone' }).click();
    await lea.getByLabel('Ton nom à l’écran').fill('Zoé');
    await lea.getByLabel('Netflix', { exact: true }).check();
    await lea.getByRole('button', { name: 'Je suis de la soirée' }).click();
    await lea.getByRole('radio', { name: 'Zoé' }).waitFor();
    expect(await lea.getByRole('radio', { name: 'Zoé' }).isChecked()).to.equal(true);
    await lea.getByRole('heading', { name: 'La soirée de Léa' }).waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);

    await chooseFirst(lea);
    await lea.getByText('Tu as choisi').waitFor();
    const { chosen, attendees } = await stored(id);
    expect(attendees[chosen!.by]).to.include({ name: 'Zoé', guest: true });

    // A movie's page also acts for the guest who holds the phone, and says so.
    const zoe = chosen!.by;
    await lea.getByRole('article').first().getByRole('link').click();
    await lea.getByRole('status').getByText('Zoé tient ce téléphone').waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    const movieId = Number(new URL(lea.url()).pathname.split('/').at(-1));
    await lea.getByRole('button', { name: 'Je l’ai vu' }).click();
    await lea.getByText('C’est noté').waitFor();
    expect(await watchesOf(zoe, movieId)).to.equal(1);
    expect(await watchesOf(uid, movieId)).to.equal(0);
    await lea.getByRole('button', { name: 'Annuler' }).click();
    await lea.getByText('C’est retiré').waitFor();
    expect(await watchesOf(zoe, movieId)).to.equal(0);
    await lea.getByRole('button', { name: 'Celui-ci' }).click();
    await lea.getByText('Tu as choisi').waitFor();
    expect((await stored(id)).chosen).to.include({ movieId, by: zoe });
    expect(await lea.getByRole('radio', { name: 'Zoé' }).isChecked()).to.equal(true);

    // The phone keeps its holder after a reload, until its owner takes it back.
    await lea.reload();
    await lea.getByText('Tu as choisi').waitFor();
    await lea.getByRole('radio', { name: 'Léa' }).check();
    await lea.getByText('Zoé a choisi', { exact: true }).waitFor();
    await lea.getByRole('button', { name: /^.?Zoé/ }).click();
    await lea.getByRole('button', { name: 'Zoé s’absente' }).click();
    await lea.getByRole('dialog').waitFor({ state: 'detached' });
    expect((await stored(id)).attendees[chosen!.by]?.present).to.equal(false);
    await lea.getByRole('button', { name: /^.?Zoé/ }).click();
    await lea.getByRole('button', { name: 'Zoé quitte la soirée' }).click();
    await lea.getByRole('radio', { name: 'Zoé' }).waitFor({ state: 'detached' });
    expect(Object.values((await stored(id)).attendees).map(({ name }) => name)).to.have.members([
      'Léa',
      'Tom',
    ]);
  });

  it('filters candidates, says how many there are and why no more, and pages through them', async () => {
    const { page: lea } = await hostAgain();
    const total = async () => {
      const told = await lea.getByRole('heading', { name: /que tous peuvent voir/ }).textContent();
      return Number.parseInt(told!.replace(/\D/g, ''), 10);
    };
    const rows = lea.getByRole('button', { name: 'Celui-ci' });
    await rows.first().waitFor();
    const all = await total();
    expect(await rows.count()).to.equal(21);
    await lea.getByRole('button', { name: 'Voir la suite' }).click();
    await rows.nth(41).waitFor();
    await lea.getByText('Pourquoi pas plus ?').click();
    await lea.getByText(/Nous savons pour \d+ films où il se regarde/).waitFor();

    const heading = lea.getByRole('heading', { name: /que tous peuvent voir/ });
    await lea.getByRole('button', { name: 'Frissons' }).click();
    await heading.filter({ hasNotText: `${all} ` }).waitFor();
    const thrilling = await total();
    expect(thrilling).to.be.greaterThan(0).and.lessThan(all);
    // Filters stay on the way back from a movie.
    await lea.getByRole('article').first().getByRole('link').click();
    await lea.getByRole('heading', { level: 1 }).waitFor();
    await lea.goBack();
    await rows.first().waitFor();
    expect(await total()).to.equal(thrilling);
    await lea.getByRole('button', { name: 'Frissons' }).click();
    await heading.filter({ hasText: `${all} ` }).waitFor();
  });

  it('lists several watched movies with their XP, and undoes only the last', async () => {
    const { page: lea } = await hostAgain();
    const gains = lea.getByRole('region', { name: 'Ce que vous avez gagné' });
    for (const count of [1, 2]) {
      await chooseFirst(lea);
      await lea.getByText('Tu as choisi').waitFor();
      await lea.getByRole('button', { name: 'On l’a regardé' }).click();
      await gains.getByRole('article', { name: 'Toi' }).first().waitFor();
      await lea.getByRole('button', { name: 'On l’a regardé' }).waitFor({ state: 'detached' });
      await expectCount(gains.locator('summary'), count - 1);
    }
    await gains.getByRole('button', { name: 'Annuler pour tous' }).first().click();
    await expectCount(gains.locator('summary'), 0);
    await gains.getByText('Aucun défi n’avance').waitFor();
    await lea.getByRole('button', { name: 'On l’a regardé' }).waitFor();
  });

  async function expectCount(items: Locator, count: number): Promise<void> {
    if (count > 0) await items.nth(count - 1).waitFor();
    await items.nth(count).waitFor({ state: 'detached' });
  }

  it('gets another host, who removes a user, and the old code no longer works', async () => {
    const { page: lea, code, id } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    await seesAll(lea, ['Léa', 'Tom']);
    await lea.getByRole('button', { name: /^.?Tom/ }).click();
    await lea.getByRole('button', { name: 'Tom devient l’hôte' }).click();
    await tom.getByRole('heading', { name: 'Ta soirée' }).waitFor();
    await lea.getByRole('heading', { name: 'La soirée de Tom' }).waitFor();

    await tom.getByRole('button', { name: /^.?Léa/ }).click();
    await tom.getByRole('button', { name: 'Retirer Léa de la soirée' }).click();
    await lea.getByRole('heading', { name: 'Cette soirée est finie, ou ce n’est pas la tienne' }).waitFor();
    expect((await stored(id)).code).not.to.equal(code);
    await follow(lea, `/join/${code}`);
    await lea.getByRole('heading', { name: 'La porte reste fermée' }).waitFor();
    await lea.getByRole('link', { name: 'Voir mes soirées' }).click();
    await lea.getByRole('heading', { name: 'Pas de soirée en cours' }).waitFor();
  });

  it('stays visible offline, and presence set offline is sent when the network is back', async () => {
    const { page: lea, id } = await hostAgain();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    await lea.context().setOffline(true);
    await lea.getByText('C’était vrai').waitFor();
    await lea.getByRole('button', { name: 'Celui-ci' }).first().waitFor();
    await lea.getByRole('button', { name: 'Je m’absente' }).click();
    await lea.getByRole('button', { name: /Léa.*pas là/ }).waitFor();
    expect((await stored(id)).attendees[(await stored(id)).hostId]?.present).to.equal(true);
    await lea.context().setOffline(false);
    await lea.getByRole('heading', { name: 'Personne n’est là' }).waitFor();
  });

  it('can be one of several, listed with the last joined first, and another is joined by its code', async () => {
    const { page: lea, call, id } = await hostAgain();
    const other = await sessionOf(toms());
    await follow(lea, `/join/${other.code}`);
    await lea.getByRole('heading', { name: 'La soirée de Tom' }).waitFor();

    await lea.getByRole('link', { name: 'Soirée', exact: true }).click();
    await lea.getByRole('heading', { name: 'Tes soirées en cours' }).waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    const open = lea.getByRole('main').getByRole('listitem');
    await open.filter({ hasText: other.code }).waitFor();
    const listed = await open.locator('strong').allInnerTexts();
    expect(listed).to.deep.equal(['La soirée de Tom', 'Ta soirée']);
    await open
      .filter({ hasText: 'Ta soirée' })
      .getByText(/ouverte à \d/)
      .waitFor();
    await open.getByRole('link', { name: 'Ta soirée' }).click();
    await lea.waitForURL(`**/evening/${id}`);
    await lea.getByRole('link', { name: 'Défis' }).click();
    await lea.getByRole('complementary', { name: 'Soirée' }).getByText('2 soirées en cours').click();
    await lea.getByRole('heading', { name: 'Tes soirées en cours' }).waitFor();

    // With a single session the link leads straight to it.
    await call(leaveSession, { sessionId: other.id });
    await lea.waitForURL(`**/evening/${id}`);
    await lea.getByRole('button', { name: 'Quitter ou clore' }).click();
    await lea.getByRole('link', { name: 'Une autre soirée' }).click();
    await lea.getByLabel('Code de la soirée').fill(other.code);
    await lea.getByRole('button', { name: 'Rejoindre' }).click();
    await lea.getByRole('heading', { name: 'La soirée de Tom' }).waitFor();
  });

  it('ends by itself on the page after twelve hours', async () => {
    const { page: lea, id } = await hostAgain();
    const { context } = await import('../../functions/src/context.ts');
    await context()
      .db.doc(`sessions/${id}`)
      .update({ expiresAt: new Date(Date.now() + 1_500) });
    await lea.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
    await lea.getByText('Douze heures sont passées').waitFor();
  });

  it('announces others’ actions on a phone in a live region that covers no button', async () => {
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
    const told = lea.getByRole('status').getByText(/Tom a noté/);
    await told.waitFor();
    const isInTheWay = await told.evaluate((news: Element) => {
      const { left, top, width, height } = news.getBoundingClientRect();
      return news.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isInTheWay).to.equal(false);
    const undo = lea.getByRole('button', { name: 'Annuler pour tous' });
    await undo.scrollIntoViewIfNeeded();
    const boxes = await Promise.all([told, undo].map((each) => each.boundingBox()));
    expect(boxes[0]!.y + boxes[0]!.height).to.be.lessThan(boxes[1]!.y);
  });

  it('has its name on one line on a phone, and place and code on the next', async () => {
    const { page: lea, code } = await hostAgain();
    await lea.setViewportSize(phone);
    const middles = await Promise.all(
      [
        lea.getByRole('button', { name: 'Ensemble, France' }),
        lea.getByText(code, { exact: true }).first(),
      ].map(async (each) => {
        const box = await each.boundingBox();
        return box!.y + box!.height / 2;
      }),
    );
    expect(Math.abs(middles[0]! - middles[1]!)).to.be.lessThan(2);

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

  it('refuses incomplete and unknown codes, and asks a guest without a session for a code', async () => {
    const page = await (await site()).open({ path: '/join/abc' });
    await page.getByRole('heading', { name: 'Ce code n’est pas complet' }).waitFor();
    await follow(page, '/join/ABCDEF');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Continuer en invité' }).click();
    await page.getByLabel('Ton nom à l’écran').fill('Noé');
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await page
      .getByRole('alert')
      .filter({ hasText: /ABCDEF.*ton hôte\.$/ })
      .waitFor();
    await follow(page, '/');
    await page.getByText('Tape le code que ton hôte voit').waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  it('shows the strategy to all, lets anyone change it, and shows each user’s expected score', async () => {
    const { page: lea, code, id, uid } = await hostAgain();
    const { page: tom, uid: tomUid } = toms();
    const expected = [
      { uid, score: 82 },
      { uid: tomUid, score: 64 },
    ];
    // The answer has no scores, because nobody has rated anything.
    await tom.route('**/sessions-tonight', async (route) => {
      if (route.request().method() !== 'POST') return route.fallback();
      const response = await route.fetch();
      const { result } = (await response.json()) as { result: { candidates: object[] } };
      const [first, ...others] = result.candidates;
      return route.fulfill({
        response,
        json: { result: { ...result, candidates: [{ ...first, expected }, ...others] } },
      });
    });
    await follow(tom, `/join/${code}`);
    await seesAll(tom, ['Léa', 'Tom']);
    const best = tom.getByRole('article').first();
    const scores = best.getByRole('list', { name: 'Ce qu’en penseraient ceux qui sont là' });
    await scores.waitFor();
    expect(await scores.getByRole('listitem').locator('.unseen').allTextContents()).to.deep.equal(
      ['Léa : environ 82 sur 100', 'toi : environ 64 sur 100'].map((text) => typeset('fr', text)),
    );
    expect(await tom.getByRole('list', { name: 'Ce qu’en penseraient' }).count()).to.equal(1);
    expect(await accessibilityFaults(tom)).to.deep.equal([]);

    for (const page of [lea, tom]) await page.getByText('sans déplaire à personne').waitFor();
    await tom.getByRole('button', { name: 'Changer l’ordre' }).click();
    const dialog = tom.getByRole('dialog', { name: 'Selon quels goûts' });
    await dialog.getByLabel('L’équilibre').check();
    expect(await accessibilityFaults(tom)).to.deep.equal([]);
    const asked = lea.waitForResponse(/sessions-tonight/);
    await dialog.getByRole('button', { name: 'Classer ainsi' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const page of [lea, tom]) await page.getByText('à chacun de vous, à parts égales').waitFor();
    await asked;
    expect((await stored(id)).strategy).to.equal('nash-product');

    await chooseFirst(lea);
    await lea.getByText('Tu as choisi').waitFor();
    const { context } = await import('../../functions/src/context.ts');
    await context().db.doc(`sessions/${id}`).update({ 'chosen.expected': expected });
    const { title, titles } = (await stored(id)).chosen!;
    const chosen = lea.getByRole('region', { name: titles.fr ?? title });
    await chosen.getByText(/^Tom.: environ 64 sur 100$/).waitFor();
  });

  it('keeps its state when the language changes', async () => {
    const { page: lea, code } = await hostAgain();
    await chooseFirst(lea);
    await lea.getByText('Tu as choisi').waitFor();
    await lea.getByRole('link', { name: 'Moi' }).click();
    await lea.getByText('English', { exact: true }).click();
    await lea.getByRole('link', { name: 'Evening', exact: true }).click();
    await lea.getByRole('heading', { name: 'Your evening' }).waitFor();
    await lea.getByText('You chose').waitFor();
    const tom = await member('Tom', [services.netflix]);
    await tom.call(joinSession, { code });
    await lea.getByText('Tom has come in.').waitFor();
    await lea.getByRole('link', { name: 'Me', exact: true }).click();
    await lea.getByText('Français', { exact: true }).click();
    await lea.getByRole('link', { name: 'Soirée', exact: true }).waitFor();
  });
});
