import { answerFriend, renewFriendCode, requestFriend } from '@cine/contract/operations/together/friends';
import {
  createGroup,
  inviteFriend,
  joinEvening,
  joinGroup,
  listGroups,
  openEvening,
  renewInvitation,
  shareTaste,
} from '@cine/contract/operations/together/groups';
import { rateMovie } from '@cine/contract/operations/watching/ratings';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { deep, deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { account, follow, signedIn } from '../support/people.ts';
import { signIn } from '../support/sign-in.ts';
import { site } from '../support/site.ts';

describeInBrowser('Groups', function () {
  this.timeout(2 * minute);

  it('are made, joined by a link that waits for signing in, handed over and left, seen live by all', async () => {
    const [{ page: onLea }, tom] = await Promise.all([signedIn('Léa', { path: '/groups' }), account('Tom')]);
    await onLea.getByRole('link', { name: 'Nouveau groupe' }).click();
    await onLea.getByLabel('Son nom').fill('Le club du jeudi');
    await onLea.getByRole('radio', { name: 'Lune' }).check();
    await onLea.getByRole('button', { name: 'Créer le groupe' }).click();
    await onLea.getByRole('heading', { level: 1, name: 'Le club du jeudi' }).waitFor();
    await onLea.getByRole('link', { name: 'Inviter', exact: true }).click();
    await onLea.getByRole('button', { name: 'Créer une invitation' }).click();
    const link = await onLea.getByLabel('Le lien').inputValue();
    expect(await onLea.evaluate(() => document.activeElement?.textContent)).to.equal('Inviter');
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    await onLea.getByRole('link', { name: 'Le club du jeudi' }).click();

    const onTom = await (await site()).open({ path: new URL(link).pathname });
    await onTom.getByRole('heading', { name: 'Un groupe t’attend' }).waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await onTom.getByRole('button', { name: 'Se connecter' }).click();
    await signIn(onTom, tom.email);
    await onTom.getByRole('button', { name: 'Rejoindre le groupe' }).click();
    await onTom.getByRole('heading', { level: 1, name: 'Le club du jeudi' }).waitFor();
    await onLea.getByRole('status').getByText('Tom est dans le groupe.').waitFor();
    await onLea.getByRole('button', { name: 'Pour Tom…' }).click();
    await onLea.getByRole('button', { name: 'Proposer le groupe à Tom' }).click();
    await onLea.getByText('Tu as proposé le groupe à Tom.').waitFor();
    await onTom.getByRole('heading', { name: 'Léa te propose de gérer ce groupe' }).waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await onTom.getByRole('button', { name: 'Accepter' }).click();
    await onTom.getByText('C’est Tom qui gère le groupe maintenant.').waitFor();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await onLea.getByRole('link', { name: 'Inviter et gérer' }).click();
    await onLea.getByRole('button', { name: 'Quitter le groupe' }).click();
    expect(await onLea.getByRole('button', { name: 'Modifier' }).count()).to.equal(0);
    await onLea.getByRole('dialog').getByRole('button', { name: 'Quitter le groupe' }).click();
    await onLea.getByRole('heading', { name: 'Pas encore de groupe' }).waitFor();

    await onTom.getByText('Léa n’est plus dans le groupe.').waitFor();
    await onTom.getByRole('link', { name: 'Inviter et gérer' }).click();
    await onTom.getByRole('button', { name: 'Supprimer le groupe' }).click();
    await onTom.getByRole('dialog').getByRole('button', { name: 'Supprimer le groupe' }).click();
    await onTom.getByRole('heading', { name: 'Pas encore de groupe' }).waitFor();
  });

  deepIt('are joined by a typed code, and vanish for a member who is removed', async () => {
    const { page: onLea, ...lea } = await signedIn('Léa', { path: '/groups' });
    const { page: onTom } = await signedIn('Tom', { path: '/groups' });
    const { id } = await lea.call(createGroup, { name: 'Les nôtres', picture: 'waves' });
    const { invitation } = await lea.call(renewInvitation, { groupId: id });
    await onTom.getByLabel('Code du groupe').fill('aaaa bbbb');
    await onTom.getByRole('button', { name: 'Rejoindre le groupe' }).click();
    await onTom.getByText('Ce code ne mène à aucun groupe').waitFor();
    const { code } = invitation!;
    await onTom.getByLabel('Code du groupe').fill(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`);
    await onTom.keyboard.press('Enter');
    await onTom.getByRole('heading', { level: 1, name: 'Les nôtres' }).waitFor();

    await onLea.getByRole('link', { name: 'Les nôtres' }).click();
    await onLea.getByRole('button', { name: 'Pour Tom…' }).click();
    await onLea.getByRole('button', { name: 'Retirer Tom du groupe' }).click();
    await onTom.getByRole('heading', { name: 'Ce groupe n’est plus là' }).waitFor();
    await onLea.getByRole('link', { name: 'Inviter', exact: true }).waitFor();
    expect(await onLea.getByText('1 membre', { exact: true }).count()).to.equal(1);
  });

  deepIt('invite friends, who accept or decline on their groups’ page', async () => {
    const [{ page: onLea, ...lea }, { page: onTom, ...tom }] = await Promise.all([
      signedIn('Léa', { path: '/groups' }),
      signedIn('Tom', { path: '/groups' }),
    ]);
    await tom.call(requestFriend, await lea.call(renewFriendCode, {}));
    await lea.call(answerFriend, { uid: tom.uid, accept: true });
    for (const [name, accept] of deep(
      [['Les nôtres', true]],
      [
        ['Les nôtres', true],
        ['Les autres', false],
      ],
    ) as [string, boolean][]) {
      const { id } = await lea.call(createGroup, { name, picture: 'waves' });
      await follow(onLea, `/groups/${id}/more`);
      await onLea.getByRole('button', { name: 'Inviter des amis' }).click();
      await onLea.getByRole('button', { name: 'Inviter Tom' }).click();
      await onLea.getByRole('button', { name: 'Invitation envoyée à Tom' }).waitFor();
      await onLea.keyboard.press('Escape');
      await onTom.getByRole('heading', { name: '1 invitation' }).waitFor();
      await onTom.getByRole('button', { name: accept ? 'Accepter' : 'Refuser' }).click();
      if (accept) await onTom.getByRole('heading', { level: 1, name }).waitFor();
      else await onTom.getByRole('heading', { name: '1 invitation' }).waitFor({ state: 'detached' });
      await follow(onTom, '/groups');
    }
    expect((await tom.call(listGroups, {})).groups.map(({ name }) => name)).to.deep.equal(['Les nôtres']);
  });

  deepIt('are joined in a notification’s row, and by their code where a movie night’s is typed', async () => {
    const lea = await account('Léa');
    const { page, ...tom } = await signedIn('Tom', { path: '/notifications' });
    await tom.call(requestFriend, await lea.call(renewFriendCode, {}));
    await lea.call(answerFriend, { uid: tom.uid, accept: true });
    const { id } = await lea.call(createGroup, { name: 'Les nôtres', picture: 'waves' });
    await lea.call(inviteFriend, { groupId: id, uid: tom.uid });
    await page.getByRole('button', { name: 'Accepter et rejoindre « Les nôtres »' }).click();
    await page.getByRole('heading', { level: 1, name: 'Les nôtres' }).waitFor();
    await follow(page, '/notifications');
    await page.getByRole('link', { name: /Les nôtres/ }).waitFor();
    await page.getByRole('button', { name: /Accepter/ }).waitFor({ state: 'detached' });

    const other = await lea.call(createGroup, { name: 'Les autres', picture: 'moon' });
    const { invitation } = await lea.call(renewInvitation, { groupId: other.id });
    await follow(page, '/evening');
    await page.getByLabel('Code de la soirée').fill(invitation!.code.toLowerCase());
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Rejoindre le groupe' }).click();
    await page.getByRole('heading', { level: 1, name: 'Les autres' }).waitFor();
  });

  deepIt('hide a movie from every member’s list at once, until a member brings it back', async () => {
    const { page: onLea, ...lea } = await signedIn('Léa');
    const { page: onTom, ...tom } = await signedIn('Tom');
    const { id: groupId } = await lea.call(createGroup, { name: 'Les nôtres', picture: 'waves' });
    const { invitation } = await lea.call(renewInvitation, { groupId });
    await tom.call(joinGroup, { code: invitation!.code });
    const { id: sessionId } = await lea.call(openEvening, { groupId });
    await tom.call(joinEvening, { groupId, sessionId });
    for (const page of [onLea, onTom]) await follow(page, `/evening/${sessionId}`);
    const titleOn = (page: Page) => page.getByRole('article').first().getByRole('heading').innerText();
    await onTom
      .getByRole('button', { name: /^Plus pour nous/ })
      .first()
      .waitFor();
    const title = await titleOn(onTom);
    await onTom.getByRole('button', { name: `Plus pour nous : ${title}` }).click();
    expect(await accessibilityFaults(onTom)).to.deep.equal([]);
    await onTom.getByRole('button', { name: 'Plus jamais' }).click();
    for (const page of [onTom, onLea]) {
      await page.getByText('Sans 1 film dont le groupe ne veut plus.').waitFor();
      await page.getByRole('article', { name: title, exact: true }).waitFor({ state: 'detached' });
    }
    await onLea.getByRole('button', { name: 'Les voir' }).click();
    await onLea.getByText('Tom, pour toujours').waitFor();
    expect(await accessibilityFaults(onLea)).to.deep.equal([]);
    await onLea.getByRole('button', { name: `Faire revenir « ${title} »` }).click();
    await onTom.getByRole('article', { name: title, exact: true }).waitFor();
  });

  deepIt(
    'stand on the home page, lead to members’ pages and back, and show what all like, as long as ratings are shared',
    async () => {
      const [{ page: onLea, ...lea }, tom] = await Promise.all([signedIn('Léa'), account('Tom')]);
      const { id } = await lea.call(createGroup, { name: 'Les nôtres', picture: 'waves' });
      const { invitation } = await lea.call(renewInvitation, { groupId: id });
      await tom.call(joinGroup, { code: invitation!.code });
      await Promise.all(
        [lea, tom].flatMap((who) => [
          who.call(shareTaste, { groupId: id, shared: true }),
          who.call(rateMovie, { movieId: 429, score: 91 }),
        ]),
      );
      await onLea.getByRole('link', { name: 'Les nôtres' }).click();
      await onLea.getByRole('link', { name: 'Tom' }).click();
      await onLea.getByRole('heading', { level: 1, name: 'Tom' }).waitFor();
      await onLea.getByRole('link', { name: 'Le groupe' }).click();
      await onLea.getByRole('heading', { level: 1, name: 'Les nôtres' }).waitFor();
      await onLea.getByRole('link', { name: 'Ce que vous aimez' }).click();
      await onLea.getByRole('heading', { name: 'Vos films les mieux notés' }).waitFor();
      await onLea.getByText('Tom 91').waitFor();
      await onLea.getByLabel('Mes notes comptent ici').uncheck();
      await onLea.getByRole('heading', { name: 'Il faut au moins deux membres qui notent' }).waitFor();
    },
  );

  deepIt('start an evening that members join from a notification, without a code', async () => {
    const [{ page: onLea, ...lea }, { page: onTom, ...tom }] = await Promise.all([
      signedIn('Léa', { path: '/groups' }),
      signedIn('Tom', { path: '/notifications' }),
    ]);
    const { id } = await lea.call(createGroup, { name: 'Les nôtres', picture: 'waves' });
    const { invitation } = await lea.call(renewInvitation, { groupId: id });
    await tom.call(joinGroup, { code: invitation!.code });
    await onLea.getByRole('link', { name: 'Les nôtres' }).click();
    await onLea.getByRole('button', { name: 'Lancer une soirée' }).click();
    await onLea.getByRole('button', { name: 'Lancer la soirée' }).click();
    await onLea.waitForURL(/evening/);
    await onTom.getByRole('link', { name: /Les nôtres/ }).click();
    await onLea.getByRole('button', { name: /^.?Tom/ }).waitFor();
    await onTom.getByRole('button', { name: /^.?Léa/ }).waitFor();
  });
});
