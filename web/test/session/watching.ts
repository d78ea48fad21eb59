import { readFileSync } from 'node:fs';
import { closeSession, joinSession } from '@cine/contract/operations/together/sessions';
import { second } from '@cine/contract/time';
import { expect } from 'chai';
import type { Locator } from 'playwright-core';
import { member, services } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { celebrationOn, endCelebration, guestIn, reached, until } from '../support/people.ts';
import { chooseFirst, type SharedSession, stored } from './shared-session.ts';

/** What was chosen and watched, until the session is over. */
export function watching({ hostAgain, joinedAgain }: SharedSession): void {
  deepIt(
    'tells what a movie earned part by part, lists several with their XP, and undoes only the last',
    async () => {
      const { page: lea } = await hostAgain();
      const gains = lea.getByRole('region', { name: 'Ce que vous avez gagné' });
      for (const count of [1, 2]) {
        await lea.emulateMedia({ reducedMotion: count === 1 ? 'no-preference' : 'reduce' });
        await chooseFirst(lea);
        await lea.getByText('Tu as choisi').waitFor();
        await lea.getByRole('button', { name: 'On l’a regardé' }).click();
        await gains.getByRole('article', { name: 'Toi' }).first().waitFor();
        await lea.getByRole('button', { name: 'On l’a regardé' }).waitFor({ state: 'detached' });
        if (count === 1) {
          // Once rated, its pages turn by themselves; the last one stays.
          await celebrationOn(lea).getByRole('button', { name: 'Suivant' }).click();
          await celebrationOn(lea).getByRole('heading', { name: 'Ce que vous avez gagné' }).waitFor();
          await celebrationOn(lea).getByRole('button', { name: 'Fermer' }).click();
        } else await endCelebration(lea);
        await gains.getByRole('listitem').filter({ hasText: 'Ta flamme' }).first().waitFor();
        await expectCount(gains.locator('summary'), count - 1);
      }
      await gains.getByRole('button', { name: 'Annuler pour tout le monde' }).first().click();
      await expectCount(gains.locator('summary'), 0);
      await gains.getByText('Ta note ?').waitFor();
      await lea.getByRole('button', { name: 'On l’a regardé' }).waitFor();
    },
  );

  deepIt(
    'reveals a choice on each device once: Escape ends it, and a reload does not bring it back',
    async () => {
      const { page: lea, code } = await hostAgain();
      const { page: tom } = await joinedAgain(code);
      const reveal = lea.getByRole('dialog', { name: /^Ce soir, on regarde/, description: 'Choisi par Tom' });
      // It ends by itself after five seconds.
      await Promise.all([reveal.waitFor(), chooseFirst(tom)]);
      expect(await accessibilityFaults(lea)).to.deep.equal([]);
      await lea.keyboard.press('Escape');
      await reveal.waitFor({ state: 'detached' });
      await lea.reload();
      await lea.getByText('Tom a choisi', { exact: true }).waitFor();
      expect(await lea.getByRole('dialog').count()).to.equal(0);
    },
  );

  deepIt('keeps its state when the language changes', async () => {
    const { page: lea, code } = await hostAgain();
    await chooseFirst(lea);
    await lea.getByText('Tu as choisi').waitFor();
    await lea.getByRole('navigation').getByRole('link', { name: 'Moi' }).click();
    await lea.getByRole('link', { name: 'Réglages' }).first().click();
    await lea.getByText('English', { exact: true }).click();
    await lea.getByRole('link', { name: 'Tonight', exact: true }).click();
    await lea.getByRole('heading', { name: 'Your movie night' }).waitFor();
    await lea.getByText('You chose').waitFor();
    const tom = await member('Tom', [services.netflix]);
    await tom.call(joinSession, { code });
    await lea.getByText('Tom is here.').waitFor();
    await lea.getByRole('link', { name: 'Me', exact: true }).click();
    await lea.getByRole('link', { name: 'Settings' }).first().click();
    await lea.getByText('Français', { exact: true }).click();
    await lea.getByRole('link', { name: 'Soirée', exact: true }).waitFor();
  });

  it('tells what a movie earned, and ends with credits and with a picture to save, which has no names unless they are wanted', async () => {
    const { page: lea, id, call } = await hostAgain();
    await chooseFirst(lea);
    await lea.emulateMedia({ reducedMotion: 'no-preference' });
    await lea.getByRole('button', { name: 'On l’a regardé' }).click();
    const celebration = celebrationOn(lea);
    await celebration.getByText('Ta note ?').waitFor();
    await celebration.getByRole('button', { name: 'Suivant' }).focus();
    await lea.keyboard.press('Enter');
    await celebration.getByText('XP').first().waitFor();
    const close = celebration.getByRole('button', { name: 'Fermer' });
    await until(async () => {
      const isLast = (await close.count()) > 0;
      if (!isLast) await lea.keyboard.press('Enter');
      return isLast;
    });
    await celebration.getByRole('listitem').filter({ hasText: 'Toi' }).getByText('XP').waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await lea.keyboard.press('Enter');
    await celebration.waitFor({ state: 'detached' });
    await reached(lea.getByRole('heading', { name: /^Vu/ }));
    await lea.emulateMedia({ reducedMotion: 'reduce' });
    await lea.reload();
    await lea.getByText('Ta note ?').waitFor();
    expect(await celebration.count()).to.equal(0);
    await call(closeSession, { sessionId: id });
    await lea.getByRole('region', { name: 'Générique' }).getByText('Fin').waitFor();
    await lea.getByRole('button', { name: 'Garder la photo' }).click();
    await lea.getByRole('img', { name: /avec L$/ }).waitFor();
    await lea.getByLabel('Avec vos noms').check();
    await lea.getByRole('img', { name: /avec Léa$/ }).waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    const saving = lea.waitForEvent('download');
    await lea.getByRole('button', { name: 'Enregistrer l’image' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).to.equal('cine-compagnon.png');
    const png = readFileSync(await saved.path());
    expect(png.subarray(1, 4).toString()).to.equal('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).to.deep.equal([1080, 1350]);
    await lea.keyboard.press('Escape');
  });

  it('ends with a group for those who met there, which another joins by one tap, and which is asked for a date', async () => {
    const { page: lea, id, code, call } = await hostAgain();
    const { page: tom } = await joinedAgain(code);
    await call(closeSession, { sessionId: id });
    for (const page of [lea, tom]) await page.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
    await lea.getByRole('button', { name: /^Ajouter en ami.+Tom/ }).waitFor();
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await lea.getByRole('button', { name: 'Faire un groupe' }).click();
    const dialog = lea.getByRole('dialog', { name: 'Faire un groupe de vous deux' });
    expect(await dialog.getByLabel('Son nom').inputValue()).to.match(/^Le club du /);
    await dialog.getByLabel('Son nom').fill('Les couche-tard');
    expect(await accessibilityFaults(lea)).to.deep.equal([]);
    await dialog.getByRole('button', { name: 'Créer et inviter' }).click();
    await lea.getByText('On attend la réponse de Tom.').waitFor();
    await tom.getByRole('heading', { name: 'Les couche-tard' }).waitFor();
    await tom.getByRole('button', { name: 'Rejoindre le groupe' }).click();
    for (const page of [lea, tom]) await page.getByRole('heading', { name: 'Votre groupe' }).waitFor();
    await lea.getByText('On attend la réponse de Tom.').waitFor({ state: 'detached' });
    await tom.getByRole('button', { name: 'Demander qui peut' }).click();
    await tom.getByText('C’est demandé').waitFor();
    expect(await accessibilityFaults(tom)).to.deep.equal([]);
    await tom.getByRole('link', { name: 'Les couche-tard' }).click();
    await tom.getByRole('heading', { name: 'On choisit une date' }).waitFor();
  });

  deepIt(
    'is kept by a guest who makes an account at its end, with a username that is filled in',
    async () => {
      const { id, code, call } = await hostAgain();
      const { page: hugo, uid } = await guestIn(code, 'Hugo', { path: `/evening/${id}` });
      await hugo.getByRole('heading', { name: 'Soirée avec Léa' }).waitFor();
      await call(closeSession, { sessionId: id });
      await hugo.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
      await hugo.getByRole('button', { name: 'Créer un compte' }).click();
      const dialog = hugo.getByRole('dialog', { name: 'Garde cette soirée' });
      await dialog.getByLabel('Adresse e-mail').fill(`hugo-${Date.now()}@example.org`);
      await dialog.getByLabel('Mot de passe', { exact: true }).fill('correct horse');
      await dialog.getByRole('button', { name: 'Créer un compte' }).click();
      await hugo.getByRole('heading', { name: 'Faisons connaissance' }).waitFor();
      expect(await hugo.getByLabel('Pseudo').inputValue()).to.match(/^Hugo\d{3}$/);
      await hugo.getByLabel(/J’ai au moins \d+\sans/).check();
      await hugo.getByRole('button', { name: 'Commencer' }).click();
      await hugo.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
      expect((await stored(id)).attendees[uid]).to.include({ name: 'Hugo' });
      await hugo.getByRole('button', { name: 'Créer un compte' }).waitFor({ state: 'detached' });
    },
  );

  deepIt('ends by itself on the page after twelve hours', async () => {
    const { page: lea, id } = await hostAgain();
    const { context } = await import('../../../functions/src/context.ts');
    await context()
      .db.doc(`sessions/${id}`)
      .update({ expiresAt: new Date(Date.now() + 1.5 * second) });
    await lea.getByRole('heading', { name: 'Bonne nuit' }).waitFor();
    await lea.getByText('Douze heures ont passé').waitFor();
  });
}

async function expectCount(items: Locator, count: number): Promise<void> {
  if (count > 0) await items.nth(count - 1).waitFor();
  await items.nth(count).waitFor({ state: 'detached' });
}
