import { renewFriendCode } from '@cine/contract/operations/together/friends';
import { joinSession, recordWatch } from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { befriended, sessionOf } from '../../../functions/test/builders.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { account, endCelebration, follow, signedIn } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { site } from '../support/site.ts';

describeInBrowser('Friends', function () {
  this.timeout(2 * minute);

  it('ask by a link that leads there after signing in, accept live, and part by a block', async () => {
    const [{ page: onLea, ...lea }, tom] = await Promise.all([
      signedIn('Léa', { path: '/friends' }),
      account('Tom'),
    ]);
    await onLea.getByRole('button', { name: 'Créer mon code' }).click();
    const link = await onLea.getByLabel('Ton lien').inputValue();

    const onTom = await (await site()).open({ path: new URL(link).pathname });
    await signIn(onTom, tom.email);
    await onTom.getByRole('heading', { name: 'Devenir amis' }).waitFor();
    await onTom.getByRole('button', { name: 'Envoyer la demande' }).click();
    await onTom.getByText('Demande envoyée.').waitFor();

    await onLea.getByRole('heading', { name: '1 demande d’ami' }).waitFor();
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    await onLea.getByRole('button', { name: 'Accepter' }).click();
    await onLea.getByRole('heading', { name: '1 ami' }).waitFor();
    await follow(onTom, '/friends');
    await onTom.getByRole('link', { name: 'Léa' }).click();
    await onTom.getByText(/^Amis depuis/).waitFor();

    await onLea.getByRole('link', { name: 'Tom' }).click();
    await onLea.getByRole('button', { name: 'Plus', exact: true }).click();
    await onLea.getByRole('button', { name: 'Bloquer' }).click();
    await onLea
      .getByRole('dialog', { name: 'Bloquer Tom ?' })
      .getByRole('button', { name: 'Bloquer' })
      .click();
    await onLea.getByRole('heading', { name: 'Tu as bloqué Tom' }).waitFor();
    await onTom.getByRole('heading', { name: 'Personne à cette adresse' }).waitFor();
    expect((await lea.call(renewFriendCode, {})).code).to.have.length(8);
  });

  it('begin an evening from a profile, come by one tap, and learn anywhere what its movie earned', async () => {
    const [{ page: onLea, ...lea }, { page: onTom, ...tom }] = await Promise.all([
      signedIn('Léa'),
      signedIn('Tom'),
    ]);
    await befriended(lea, tom);
    await follow(onLea, `/people/${tom.uid}`);
    await onLea.getByRole('button', { name: 'Lancer une soirée' }).click();
    await onLea.getByText('Invitation envoyée : Tom').filter({ visible: true }).waitFor();
    const sessionId = new URL(onLea.url()).pathname.split('/').at(-1)!;

    const waiting = onTom.getByRole('region', { name: 'À toi' });
    await waiting.getByText('t’invite à une soirée').waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await waiting.getByRole('link', { name: 'Léa' }).click();
    await onTom.waitForURL(`**/evening/${sessionId}`);
    await onLea.getByText('Invitation envoyée : Tom').filter({ visible: true }).waitFor({ state: 'hidden' });

    await follow(onTom, '/list');
    const { movieId } = (await lea.call(tonight, { sessionId, pageSize: 1 })).candidates[0]!;
    await lea.call(recordWatch, { sessionId, movieId });
    const bar = onTom.getByRole('complementary', { name: 'Ce que vous avez gagné' });
    await bar.getByText('découvre ce que ça te rapporte').waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await bar.getByRole('link').click();
    await endCelebration(onTom);
    await follow(onTom, '/list');
    await onTom.getByRole('complementary', { name: 'Soirée' }).waitFor();
    expect(await bar.count()).to.equal(0);
  });

  deepIt('are asked from an evening’s people, and say how to leave where one is blocked', async () => {
    const host = await account('Tom');
    const session = await sessionOf(host);
    const { page, ...lea } = await signedIn('Léa');
    await lea.call(joinSession, { code: session.code });
    await follow(page, `/evening/${session.id}`);
    await page.getByRole('button', { name: /^.?Tom/ }).click();
    await page.getByRole('button', { name: 'Ajouter en ami' }).click();
    await page.getByText('Demande envoyée').waitFor();
    await page.getByRole('link', { name: /^Le profil/ }).click();
    await page.getByRole('button', { name: 'Plus', exact: true }).click();
    await page.getByRole('button', { name: 'Bloquer' }).click();
    await page
      .getByRole('dialog', { name: 'Bloquer Tom ?' })
      .getByRole('button', { name: 'Bloquer' })
      .click();
    await page.getByText('Vous êtes encore tous les deux dans cette soirée').waitFor();
  });

  deepIt('see what the settings say, and the theme chosen there follows to other devices', async () => {
    const { page, ...lea } = await signedIn('Léa', { path: '/settings' });
    await page
      .getByRole('group', { name: 'Qui le voit' })
      .getByRole('radio', { name: 'Moi seulement' })
      .check();
    await page.getByRole('radio', { name: 'Clair' }).check();
    await page.getByText('Enregistré').first().waitFor();
    await page.getByText('Enregistré').nth(1).waitFor();
    await follow(page, `/people/${lea.uid}`);
    await page.getByRole('heading', { level: 1, name: 'Léa' }).waitFor();
    await page.evaluate(() => localStorage.setItem('theme', 'dark'));
    await page.reload();
    await page.locator('html[data-theme=light]').waitFor();
  });
});
