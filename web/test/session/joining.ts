import type { InputOf } from '@cine/contract/operation';
import {
  abandonChallenge,
  createChallenge,
  joinChallenge,
} from '@cine/contract/operations/together/challenges';
import { closeSession, joinSession, leaveSession } from '@cine/contract/operations/together/sessions';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { member, services, sessionOf } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { celebrationOn, endCelebration, follow, goOn, reached, signUp } from '../support/people.ts';
import { site } from '../support/site.ts';
import { chooseFirst, type SharedSession, seesAll, stored } from './shared-session.ts';

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

/** Joining by code, by link and as a guest. */
export function joining({ hostAgain, leas, toms }: SharedSession): void {
  it('goes from joining by code, and by link as a guest, to choosing, watching, XP and undoing, in three browsers', async () => {
    const { open } = await site();
    const { page: lea, ...caller } = leas();
    await follow(lea, '/');
    const [{ code }, { id: challengeId }] = await Promise.all([
      openOn(lea),
      caller.call(createChallenge, oneWestern),
    ]);
    for (const id of ['old-west', challengeId]) await caller.call(joinChallenge, { challengeId: id });

    const { page: tom } = toms();
    await follow(tom, '/');
    await goToSessions(tom);
    await tom.getByLabel('Code de la soirée').fill(code.toLowerCase());
    await tom.getByRole('button', { name: 'Rejoindre' }).click();
    await tom.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
    // Back leads to where the user came from, whichever way the evening was reached.
    await tom.getByRole('link', { name: 'Soirée', exact: true }).click();
    await tom.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
    await tom.goBack();
    await tom.getByRole('heading', { level: 2, name: 'Tom' }).waitFor();
    await tom.goForward();
    await tom.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();

    await lea.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await lea.getByRole('button', { name: 'Copier le lien' }).click();
    await lea.getByText('Lien copié.').waitFor();
    const link = await lea.evaluate<string>('navigator.clipboard.readText()');
    const noe = await open({ path: `${link}).` });
    await joinAsGuest(noe);
    await (await member('Ines', [services.netflix])).call(joinSession, { code });

    const all = [lea, tom, noe];
    for (const page of all) await seesAll(page, ['Léa', 'Tom', 'Ines', 'Noé']);
    for (const page of all) await page.getByText('avance « L’Ouest d’avant »').first().waitFor();

    await chooseFirst(tom);
    await tom.getByText('Tu as choisi').waitFor();
    await Promise.all([lea, noe].map(goOn));
    for (const page of [lea, noe]) await page.getByText('Tom a choisi', { exact: true }).waitFor();

    await tom.getByRole('button', { name: 'On l’a regardé' }).click();
    // Each ends it another way.
    for (const page of all) await celebrationOn(page).waitFor();
    await endCelebration(lea);
    await tom.keyboard.press('Escape');
    await noe.goBack();
    for (const page of all) {
      await celebrationOn(page).waitFor({ state: 'detached' });
      const gains = page.getByRole('region', { name: 'Ce que vous avez gagné' });
      await gains.getByText('1 sur 3', { exact: true }).waitFor();
      // The completed challenge comes first.
      const hers = gains.getByRole('article', { name: page === lea ? 'Toi' : 'Léa' });
      const completed = hers.getByRole('listitem').first();
      await completed.getByText('Un western, enfin').waitFor();
      await completed.getByText('Réussi').waitFor();
      // The challenge, the movie, the week's first with others, and hosting.
      await hers.getByText('+246 XP').first().waitFor();
      if (page !== lea) await gains.getByText(/avec ce film/).waitFor();
      expect(await gains.getByRole('article').count()).to.equal(4);
      expect(await gains.getByText('0 XP', { exact: true }).count()).to.equal(0);
    }

    // Those without a challenge take one of those that count the movie, by one tap.
    await noe.getByRole('button', { name: 'Je le relève' }).first().click();
    await noe.getByRole('status').getByText('C’est parti').waitFor();

    // Users withdraw their own watch; the host and the recorder undo it for all.
    await noe.getByRole('button', { name: 'Je ne l’ai pas vu' }).click();
    await noe.getByRole('article', { name: 'Toi' }).getByText('Annulé').waitFor();
    await lea.getByRole('article', { name: 'Noé' }).getByText('Annulé').waitFor();
    await lea.getByRole('button', { name: 'Annuler pour tout le monde' }).click();
    for (const page of all) {
      await page.getByRole('region', { name: 'Ce que vous avez gagné' }).waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'On l’a regardé' }).waitFor();
    }

    await lea.getByRole('button', { name: 'Quitter ou terminer' }).click();
    await lea.getByRole('button', { name: 'Terminer pour tout le monde' }).click();
    for (const page of all) await page.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
    for (const id of ['old-west', challengeId]) await caller.call(abandonChallenge, { challengeId: id });
  });

  deepIt('is joined by its link by somebody new, who signs up on that page', async () => {
    const { code } = await hostAgain();
    await joinByLink(await (await site()).open({ path: `/join/${code}` }));
  });

  deepIt(
    'can be one of several, listed with the last joined first, and another is joined by its code',
    async () => {
      const { page: lea, call, id } = await hostAgain();
      const other = await sessionOf(toms());
      await follow(lea, `/join/${other.code}`);
      await lea.getByRole('heading', { name: 'Soirée avec Tom' }).waitFor();

      await lea.getByRole('link', { name: 'Soirée', exact: true }).click();
      await lea.getByRole('heading', { name: 'Tes soirées en cours' }).waitFor();
      expect(await accessibilityFaults(lea)).to.deep.equal([]);
      const open = lea.getByRole('main').getByRole('listitem');
      await open.filter({ hasText: other.code }).waitFor();
      const listed = await open.locator('strong').allInnerTexts();
      expect(listed).to.deep.equal(['Soirée avec Tom', 'Ta soirée']);
      await open
        .filter({ hasText: 'Ta soirée' })
        .getByText(/lancée à \d/)
        .waitFor();
      await open.getByRole('link', { name: 'Ta soirée' }).click();
      await lea.waitForURL(`**/evening/${id}`);
      await lea.getByRole('link', { name: 'Jeu', exact: true }).click();
      await lea.getByRole('complementary', { name: 'Soirée' }).getByText('2 soirées en cours').click();
      await lea.getByRole('heading', { name: 'Tes soirées en cours' }).waitFor();

      // With a single session the link leads straight to it.
      await call(leaveSession, { sessionId: other.id });
      await lea.waitForURL(`**/evening/${id}`);
      await lea.getByRole('button', { name: 'Quitter ou terminer' }).click();
      await lea.getByRole('link', { name: 'Une autre soirée' }).click();
      await lea.getByLabel('Code de la soirée').fill(other.code);
      await lea.getByRole('button', { name: 'Rejoindre' }).click();
      await lea.getByRole('heading', { name: 'Soirée avec Tom' }).waitFor();
    },
  );

  it('refuses a wrong code where it is typed, before it promises or asks anything, and has it corrected there', async () => {
    const { code } = await hostAgain();
    const page = await (await site()).open({ viewport: { width: 360, height: 780 } });
    const field = page.getByLabel('Code de la soirée');
    const wrong = page.getByText(/^Aucune soirée n’a le code .+ ton hôte\.$/);
    const expected = page.getByRole('heading', { name: 'On t’attend à une soirée' });
    await field.pressSequentially('abcdef');
    await wrong.waitFor();
    await reached(field);
    expect(await field.inputValue()).to.equal('ABCDEF');
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await wrong.waitFor();
    await reached(field);
    expect(new URL(page.url()).pathname).to.equal('/');
    await field.fill(code.toLowerCase());
    await wrong.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await expected.waitFor();
    // The check has made the visitor nobody yet.
    await page.getByRole('button', { name: 'Se connecter' }).waitFor();

    await follow(page, '/join/abc');
    await page.getByRole('heading', { name: 'Ce code est incomplet' }).waitFor();
    await follow(page, '/join/ABCDEF');
    await page.getByRole('heading', { name: 'Ce code ne mène à aucune soirée' }).waitFor();
    await wrong.waitFor();
    expect(await field.inputValue()).to.equal('ABCDEF');
    expect(await page.getByLabel('Ton prénom').count()).to.equal(0);
    expect(await accessibilityFaults(page)).to.deep.equal([]);
    await field.fill(code);
    await page.getByRole('button', { name: 'Rejoindre' }).click();
    await expected.waitFor();
    expect(new URL(page.url()).pathname).to.equal(`/join/${code}`);

    // What the server says is in the page's language, which isn't the browser's.
    await page.getByRole('button', { name: 'English' }).click();
    await follow(page, '/join/ABCDEF');
    await page.getByText(/^No movie night has the code ABCDEF/).waitFor();
  });

  deepIt(
    'leads a guest to what is missing, and asks one whose evening was closed meanwhile for another code',
    async () => {
      const { code, id, call } = await hostAgain();
      const page = await (await site()).open({
        path: `/join/${code}`,
        viewport: { width: 360, height: 780 },
      });
      await page.getByText('Tes services, si tu veux').click();
      await page.getByRole('button', { name: 'Tous les services' }).click();
      await page.getByRole('button', { name: 'Réduire la liste' }).scrollIntoViewIfNeeded();
      await page.getByRole('button', { name: 'Rejoindre' }).click();
      await reached(page.getByLabel('Ton prénom'));
      await page.getByLabel('Ton prénom').fill('Noé');
      await call(closeSession, { sessionId: id });
      await page.getByRole('button', { name: 'Rejoindre' }).click();
      await page.getByRole('alert').filter({ hasText: code }).waitFor();
      await follow(page, '/');
      await page.getByText('Tape le code affiché sur l’écran de ton hôte').waitFor();
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await page.getByLabel('Code de la soirée').fill('ABCDEF');
      await page.getByText(/^Aucune soirée n’a le code/).waitFor();
    },
  );

  deepIt('says to a member that a link leads to no evening', async () => {
    const { page } = leas();
    await follow(page, '/join/ABCDEF');
    await page.getByRole('heading', { name: 'Ce code ne mène à aucune soirée' }).waitFor();
    expect(await page.getByLabel('Code de la soirée').inputValue()).to.equal('ABCDEF');
    await page.getByRole('link', { name: 'Voir mes soirées' }).click();
    await page.getByRole('button', { name: 'Lancer la soirée' }).waitFor();
  });
}

/** Inès signs up on the page of a link to a session, and is in it. */
async function joinByLink(ines: Page): Promise<void> {
  await ines.getByRole('heading', { name: 'On t’attend à une soirée' }).waitFor();
  await signUp(ines);
  await ines.getByLabel('Nom affiché').fill('Inès');
  await ines.getByLabel('Pseudo').fill(`ines_${Date.now() % 1e8}`);
  await ines.getByLabel('Netflix', { exact: true }).check();
  await ines.getByLabel(/J’ai au moins \d+\sans/).check();
  await ines.getByRole('button', { name: 'Commencer' }).click();
  await ines.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
}

/** Noé joins as a guest. */
async function joinAsGuest(noe: Page): Promise<void> {
  await noe.getByLabel('Ton prénom').fill('Noé');
  await noe.getByText('Tes services, si tu veux').click();
  await noe.getByLabel('Netflix', { exact: true }).check();
  await noe.getByRole('button', { name: 'Rejoindre' }).click();
  await noe.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
}

/** Follows the link to sessions, once the page knows that none is open. */
async function goToSessions(page: Page): Promise<void> {
  await page.getByRole('complementary', { name: 'Soirée' }).waitFor({ state: 'detached' });
  await page.getByRole('link', { name: 'Soirée', exact: true }).click();
}

/** Opens a session on a user's page; returns its code and id. */
async function openOn(page: Page): Promise<{ code: string; id: string }> {
  await goToSessions(page);
  await page.getByRole('button', { name: 'Lancer la soirée' }).click();
  await page.getByRole('heading', { name: 'Ta soirée' }).waitFor();
  const id = new URL(page.url()).pathname.split('/').at(-1)!;
  return { code: (await stored(id)).code, id };
}
