import {
  createGroup,
  joinGroup,
  listOpenEvenings,
  renewInvitation,
} from '@cine/contract/operations/together/groups';
import { nominateMovie, showPoll, startPoll, voteInPoll } from '@cine/contract/operations/together/polls';
import {
  createSession,
  joinSession,
  type Session,
  showSession,
} from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { deepIt } from '../../../scripts/test/deep.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { account, deviceOf, follow, signedIn, until } from '../support/people.ts';
import { fingerOn, mouseOn, type Pointer } from '../support/pointer.ts';

const phone = { width: 360, height: 780 };

/** Léa's evening, which Tom has joined. */
async function eveningOf(lea: TestUser, tom: TestUser): Promise<Session> {
  const session = await lea.call(createSession, {});
  await tom.call(joinSession, { code: session.code });
  return session;
}

/** Goes through the page by the Tab key up to a button, link or field of this name. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const fits = (label: string) => (typeof name === 'string' ? label === name : name.test(label));
  for (let steps = 0; steps < 80; steps++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => {
      const element = document.activeElement as HTMLInputElement | null;
      return (
        element?.getAttribute('aria-label') ?? element?.labels?.[0]?.textContent ?? element?.textContent ?? ''
      );
    });
    // Typeset spaces don't break.
    if (fits(label.trim().replaceAll(/\s/g, ' '))) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

/** What the page last announced about a ballot. */
async function announced(page: Page, text: string): Promise<void> {
  await page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
}

describeInBrowser('Polls', function () {
  this.timeout(2 * minute);

  it('are started by one press and voted on by deck with the keyboard alone, up to the movie of the evening', async () => {
    const tom = await account('Tom');
    const { page, ...lea } = await signedIn('Léa', { path: '/evening', viewport: phone });
    const session = await eveningOf(lea, tom);
    await follow(page, `/evening/${session.id}`);
    await page.getByRole('button', { name: 'Voter' }).waitFor();
    await tabTo(page, 'Voter');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'On vote' }).waitFor();
    // The whole screen is the movie's: no bar covers the answers.
    for (const name of ['Non', 'Oui']) {
      const { y, height } = (await page.getByRole('button', { name, exact: true }).boundingBox())!;
      expect(y + height).to.be.at.most(phone.height);
    }
    expect(await page.getByRole('navigation').count()).to.equal(0);
    // Going back leaves it.
    await page.goBack();
    await page.getByRole('link', { name: 'Un vote est en cours' }).click();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    const pollId = new URL(page.url()).pathname.split('/').at(-1)!;
    const { poll } = await tom.call(showPoll, { pollId });
    const [one, two, ...others] = poll.options.map(({ movieId }) => movieId) as [number, number];
    expect(others).to.have.length(5);
    await tom.call(voteInPoll, { pollId, ballot: { method: 'deck', yes: [], no: [one, two, ...others] } });
    const toms = await deviceOf(tom, { path: `/polls/${pollId}` });
    const card = page.getByRole('article');
    const first = await card.getAttribute('aria-label');
    await tabTo(page, 'Non');
    await page.keyboard.press('Enter');
    await announced(page, `Non à « ${first} »`);
    await page.keyboard.press('Backspace');
    await announced(page, `Retour à « ${first} »`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    // What was answered is sent meanwhile, and the keys still go on.
    await announced(page, 'Ton vote compte');
    for (const _ of others) await page.keyboard.press('ArrowLeft');
    await announced(page, 'C’était le dernier film.');
    await page.keyboard.press('Backspace');
    await announced(page, 'Retour à');
    expect((await lea.call(showPoll, { pollId })).poll.status).to.equal('open');
    // The last answer is the vote.
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/evening/);
    for (const each of [page, toms])
      await each.getByText('Choisi par vote', { exact: true }).first().waitFor();
    // Nobody changes it for all unasked, and anybody may undo that.
    for (const each of [toms, page]) await each.keyboard.press('Escape');
    await toms.getByRole('button', { name: 'Changer de film' }).click();
    const question = toms.getByRole('dialog', { name: 'On change pour tout le monde ?' });
    await question.getByRole('button', { name: 'On change', exact: true }).click();
    await page.getByText(/^Tom a retiré/).waitFor();
    await page.getByRole('button', { name: /^Remettre/ }).click();
    await toms.getByText('Choisi par vote', { exact: true }).first().waitFor();
    const { chosen } = await lea.call(showSession, { sessionId: session.id });
    expect(chosen?.movieId).to.equal(two);
    await follow(page, `/polls/${pollId}`);
    await page.getByRole('heading', { level: 1, name: 'Le vote est terminé' }).waitFor();
    await page.getByText('vous êtes moins de trois à avoir voté').waitFor();
    expect((await lea.call(showPoll, { pollId })).ballot).to.deep.equal({
      method: 'deck',
      yes: [two],
      no: [one, ...others],
    });
    expect(await accessibilityFaults(page)).to.deep.equal([]);
  });

  deepIt('take nominations, are ranked by arrows, and are ended early', async () => {
    const tom = await account('Tom');
    const { page, ...lea } = await signedIn('Léa');
    const { id: sessionId, code } = await eveningOf(lea, tom);
    const { candidates } = await tom.call(tonight, { sessionId });
    const { id: pollId } = await lea.call(startPoll, {
      place: { kind: 'session', id: sessionId },
      method: 'ranked',
      movies: { from: 'nominations' },
      secret: false,
    });
    const ids = candidates.slice(0, 4).map(({ movieId }) => movieId) as [number, number, number, number];
    await tom.call(nominateMovie, { pollId, movieId: ids[0] });
    const named = candidates.map(({ titles, title }) => `« ${titles.fr ?? title} »`);
    await follow(page, `/movies/${ids[1]}?evening=${sessionId}`);
    await page.getByText('Tu peux encore proposer 6 films.').waitFor();
    await page.getByRole('button', { name: `Proposer ${named[1]}` }).click();
    await page.getByRole('button', { name: `${named[1]} est en lice` }).waitFor();
    await follow(page, `/evening/${sessionId}`);
    await page.getByText('Tu peux encore proposer 5 films.').waitFor();
    await tabTo(page, `Proposer ${named[2]}`);
    await page.keyboard.press('Enter');
    await page.getByText('Tu peux encore proposer 4 films.').waitFor();
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    expect(focused?.replaceAll(/\s/g, ' ')).to.equal(`${named[2]} est en lice`);
    await page.getByRole('link', { name: 'Un vote se prépare' }).click();
    await page.getByRole('button', { name: `Proposer ${named[3]}` }).click();
    await page.getByText('Tu peux encore proposer 3 films.').waitFor();
    await (await account('Inès')).call(joinSession, { code });
    await page.getByRole('button', { name: 'Ouvrir le vote' }).click();

    for (let at = 0; at < 3; at++)
      await page
        .getByRole('button', { name: /: classer «/ })
        .first()
        .click();
    await page.getByRole('button', { name: /n° 3 sur 3/ }).focus();
    await page.keyboard.press('Home');
    await page.getByRole('button', { name: 'Voter' }).click();
    await page.getByText('Ton vote compte.').waitFor();
    const { ballot } = await lea.call(showPoll, { pollId });
    expect(ballot).to.deep.equal({ method: 'ranked', ranking: [ids[2], ids[0], ids[1]] });
    await tom.call(voteInPoll, { pollId, ballot: { method: 'ranked', ranking: [ids[1]] } });
    await page.getByRole('button', { name: 'Terminer maintenant' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terminer maintenant' }).click();
    await page.waitForURL(/evening/);
    await follow(page, `/polls/${pollId}`);
    await page.getByText('Le vote a été arrêté avant l’heure.').waitFor();
    await page.getByText('Le détail du compte').click();
    expect(await page.getByRole('table').count()).to.equal(2);
  });

  deepIt('are ranked by drag, which changes a ballot, and lose a movie to one veto of each', async () => {
    const tom = await account('Tom');
    const { page, ...lea } = await signedIn('Léa');
    const { id: sessionId, code } = await eveningOf(lea, tom);
    await (await account('Inès')).call(joinSession, { code });
    const { id: pollId, options } = await lea.call(startPoll, {
      place: { kind: 'session', id: sessionId },
      method: 'ranked',
      movies: { from: 'list', count: 4 },
      secret: false,
    });
    const ids = options.map(({ movieId }) => movieId) as [number, number, number, number];
    const ranking = [ids[2], ids[0], ids[1]];
    await lea.call(voteInPoll, { pollId, ballot: { method: 'ranked', ranking } });
    await follow(page, `/polls/${pollId}`);
    const rankingOf = async () => (await lea.call(showPoll, { pollId })).ballot;
    const last = page.getByRole('button', { name: /n° 3 sur 3/ });
    const dropsLast = page.locator('li[data-drop="after"]').filter({ has: last });
    await page.getByRole('button', { name: /n° 1 sur 3/ }).hover();
    await page.mouse.down();
    // The page may still scroll or grow meanwhile.
    await until(async () => {
      const target = await last.boundingBox();
      await page.mouse.move(target!.x + 5, target!.y + target!.height, { steps: 4 });
      return dropsLast.isVisible();
    });
    await page.mouse.up();
    await page.getByRole('button', { name: 'Changer mon vote' }).click();
    await page.getByText('Ton vote compte.').waitFor();
    expect(await rankingOf()).to.deep.equal({ method: 'ranked', ranking: [ids[0], ids[1], ids[2]] });

    await page.getByRole('button', { name: 'Écarter un film' }).click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Écarter «/ })
      .click();
    await page.getByText('Écartés :').waitFor();
    await page.getByRole('button', { name: 'Écarter un film' }).click();
    await page.getByRole('dialog').getByRole('radio').first().check();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Écarter «/ })
      .click();
    await page.getByText('Tu as déjà utilisé ton véto').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('button', { name: 'Terminer maintenant' }).count()).to.equal(0);
  });

  deepIt(
    'are ranked by a drag that scrolls the page at its edge, and that Escape ends without a move',
    async () => {
      const tom = await account('Tom');
      const { page, ...lea } = await signedIn('Léa', { viewport: { width: 390, height: 780 } });
      const { id: sessionId } = await eveningOf(lea, tom);
      const { id: pollId, options } = await lea.call(startPoll, {
        place: { kind: 'session', id: sessionId },
        method: 'ranked',
        movies: { from: 'list', count: 12 },
        secret: false,
      });
      const ranking = options.map(({ movieId }) => movieId);
      await lea.call(voteInPoll, { pollId, ballot: { method: 'ranked', ranking } });
      await follow(page, `/polls/${pollId}`);
      const first = page.getByRole('button', { name: /n° 1 sur 12/ });
      const last = page.getByRole('button', { name: /n° 12 sur 12/ });
      const dropsLast = page.locator('li[data-drop="after"]').filter({ has: last });
      const dragAllTheWay = async ({ down, move }: Pointer) => {
        await first.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await first.boundingBox())!;
        await down(x + width / 2, y + height / 2);
        await move(x + width / 2, 770);
        await dropsLast.waitFor();
      };

      const mouse = mouseOn(page);
      const name = await first.getAttribute('aria-label');
      await dragAllTheWay(mouse);
      await page.keyboard.press('Escape');
      await dropsLast.waitFor({ state: 'detached' });
      await mouse.up();
      expect(await first.getAttribute('aria-label')).to.equal(name);

      const finger = await fingerOn(page);
      await dragAllTheWay(finger);
      await finger.up();
      await page.getByRole('button', { name: 'Changer mon vote' }).click();
      await page.getByText('Ton vote compte.').waitFor();
      const { ballot } = await lea.call(showPoll, { pollId });
      expect(ballot).to.deep.equal({ method: 'ranked', ranking: [...ranking.slice(1), ranking[0]] });
    },
  );

  deepIt('of a group are found from a notification, and count a swipe', async () => {
    const lea = await account('Léa');
    const tom = await account('Tom');
    const { id } = await lea.call(createGroup, { name: 'Les nôtres', picture: 'waves' });
    const { invitation } = await lea.call(renewInvitation, { groupId: id });
    await tom.call(joinGroup, { code: invitation!.code });
    const { id: pollId, options } = await lea.call(startPoll, {
      place: { kind: 'group', id },
      method: 'deck',
      movies: { from: 'list', count: 2 },
      secret: false,
    });
    const page = await deviceOf(tom, { path: '/notifications' });
    await page.getByRole('link', { name: /Les nôtres/ }).click();
    await page.getByRole('link', { name: 'Un vote est en cours' }).click();
    const card = page.getByRole('article');
    for (let at = 0; at < 2; at++) {
      const { x, y, width } = (await card.boundingBox())!;
      await page.mouse.move(x + width / 2, y + 20);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + 150, y + 25, { steps: 3 });
      await page.mouse.up();
    }
    await page.getByText('Ton vote compte.').waitFor();
    const { ballot } = await tom.call(showPoll, { pollId });
    expect(ballot).to.deep.equal({ method: 'deck', yes: options.map(({ movieId }) => movieId), no: [] });
    await page.getByRole('button', { name: 'Retirer mon vote' }).click();
    await page.getByText('0 sur 2 a voté').waitFor();
    expect((await tom.call(showPoll, { pollId })).ballot).to.equal(null);

    for (const each of [lea, tom]) await each.call(voteInPoll, { pollId, ballot: ballot! });
    await page.getByText('Tout le monde a dit oui').waitFor();
    await page.getByRole('button', { name: /^On regarde/ }).click();
    await page.waitForURL(/evening/);
    const { evenings } = await lea.call(listOpenEvenings, { groupId: id });
    expect(evenings).to.have.length(1);
    const { chosen } = await tom.call(showSession, { sessionId: evenings[0]!.sessionId });
    const { poll } = await lea.call(showPoll, { pollId });
    expect(chosen?.movieId).to.equal(poll.result?.winner);
  });
});
