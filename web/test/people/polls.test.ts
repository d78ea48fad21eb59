import { closePoll, startPoll } from '@cine/contract/operations/together/polls';
import { createSession, joinSession, type Session } from '@cine/contract/operations/together/sessions';
import type { Poll } from '@cine/contract/polls/poll';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { context } from '../../../functions/src/context.ts';
import { endOf } from '../../../functions/src/features/together/polls/polls.test-support.ts';
import type { TestUser } from '../../../functions/test/client.ts';
import { deep, deepIt } from '../../../scripts/test/deep.ts';
import { tellTime } from '../screens/evening-clock.ts';
import { chooseFirst } from '../session/shared-session.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { deviceOf, equipped, follow, goOn, holderOf, signedIn, whenEquipped } from '../support/people.ts';
import { site } from '../support/site.ts';

const tv = { width: 1920, height: 1080 };

/** Whether a part of the page has the focus. */
const isFocused = (part: Locator) => part.evaluate((element) => element === document.activeElement);

/** Tab goes on until a part of the page has the focus. */
async function tabTo(page: Page, part: Locator): Promise<void> {
  await part.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isFocused(part)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab doesn’t reach ${part}`);
}

/** A remote control’s arrows lead to a part of the page, and OK presses it. */
async function pressFromAfar(page: Page, part: Locator): Promise<void> {
  await part.waitFor();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await isFocused(part)) return page.keyboard.press('Enter');
    await page.keyboard.press(await part.evaluate(arrowTo));
  }
  throw new Error(`The arrows don’t lead to ${part}`);
}

/** Runs in the page: the arrow from what has the focus towards a part of it, along the longer way. */
function arrowTo(part: Element): string {
  const middleOf = ({ left, top, width, height }: DOMRect) => [left + width / 2, top + height / 2] as const;
  const [x, y] = middleOf(part.getBoundingClientRect());
  const [fromX, fromY] = middleOf(document.activeElement!.getBoundingClientRect());
  const isAbove = Math.abs(y - fromY) > 8;
  if (isAbove) return y > fromY ? 'ArrowDown' : 'ArrowUp';
  return x > fromX ? 'ArrowRight' : 'ArrowLeft';
}

/** Who voted what, as stored. */
async function ballotsIn(pollId: string): Promise<Record<string, number[]>> {
  const ballots = await context().db.collection(`polls/${pollId}/ballots`).get();
  return Object.fromEntries(ballots.docs.map((one) => [one.id, one.get('ballot.yes') as number[]]));
}

const inOrder = (ids: readonly number[]) => ids.toSorted((one, other) => one - other).join();

describeInBrowser('A poll', function () {
  this.timeout(3 * minute);
  let lea: { page: Page; email: string } & TestUser;
  let session: Session;

  /** A poll about the first movies of the evening’s list, with their titles. */
  async function started(
    method: 'approval' | 'ranked' = 'approval',
  ): Promise<{ poll: Poll; path: string; titles: [string, string, string] }> {
    const poll = await lea.call(startPoll, {
      place: { kind: 'session', id: session.id },
      method,
      movies: { from: 'list', count: 3 },
    });
    const titles = poll.options.map(({ title, titles: { fr } }) => fr ?? title) as [string, string, string];
    return { poll, path: `/polls/${poll.id}`, titles };
  }

  beforeEach(async () => {
    lea = await signedIn('Léa');
    session = await lea.call(createSession, { mode: 'together' });
  });

  async function joined<Device extends TestUser>(device: Device): Promise<Device> {
    await device.call(joinSession, { code: session.code });
    return device;
  }

  it('goes to its end in four browsers, by keyboard, offline in between, and at a television: one movie wins, is chosen and revealed on all, and isn’t changed unasked', async () => {
    const [ines, tom, screen] = await Promise.all([
      signedIn('Inès').then(joined),
      signedIn('Tom', { serviceWorkers: 'allow' }).then(joined),
      (await site()).open({ viewport: tv, path: `/tv?code=${session.code}` }),
    ]);
    await screen.waitForURL(`**/tv/${session.id}`);
    const { poll, path, titles } = await started();
    const [first, second] = titles;
    const [one, two] = poll.options.map(({ movieId }) => movieId) as [number, number];
    const pages = [lea.page, ines.page, tom.page];
    for (const page of pages) await follow(page, path);
    for (const page of [...pages, screen])
      await page.getByRole('heading', { level: 1, name: 'On vote' }).waitFor();
    expect(await accessibilityFaults(screen)).to.deep.equal([]);

    // Inès has a keyboard alone.
    const { keyboard } = ines.page;
    await tabTo(ines.page, ines.page.getByRole('checkbox', { name: second }));
    await keyboard.press('Space');
    await tabTo(ines.page, ines.page.getByRole('button', { name: 'Voter' }));
    await keyboard.press('Enter');
    await ines.page.getByText('Ton vote compte').waitFor();

    for (const title of [first, second]) await lea.page.getByRole('checkbox', { name: title }).check();
    await lea.page.getByRole('button', { name: 'Voter' }).click();
    await lea.page.getByText('Ton vote compte').waitFor();

    // Tom's ballot waits on his device; deep runs see it behind a tab that was closed, too.
    await tom.page.getByRole('checkbox', { name: second }).waitFor();
    await whenEquipped(tom.page);
    await tom.page.context().setOffline(true);
    await tom.page.getByRole('checkbox', { name: first }).check();
    await tom.page.getByRole('button', { name: 'Voter' }).click();
    await tom.page.getByText('Ton vote attend le réseau').waitFor();
    await tom.page.getByRole('checkbox', { name: first }).uncheck();
    await tom.page.getByRole('checkbox', { name: second }).check();
    await tom.page.getByRole('button', { name: 'Changer mon vote' }).click();
    await tom.page.getByText('Ton vote attend le réseau').waitFor();
    const again = deep(false, true) ? await tom.page.context().newPage() : tom.page;
    if (again !== tom.page) {
      await tom.page.close();
      await again.goto(path);
    }
    await again.getByText('Ton vote attend le réseau').waitFor();
    expect(await again.getByRole('checkbox', { name: second }).isChecked()).to.equal(true);
    await again.getByText('1 action attend d’être envoyée').last().waitFor();
    expect(await accessibilityFaults(again)).to.deep.equal([]);

    // Zoé and Max have no phone: they vote at the television, with its remote control.
    await pressFromAfar(screen, screen.getByRole('button', { name: 'Voter sur cet écran' }));
    for (const letter of 'ZOE')
      await pressFromAfar(screen, screen.getByRole('button', { name: letter, exact: true }));
    await screen.getByRole('status').getByText('Zoe', { exact: true }).waitFor();
    await pressFromAfar(screen, screen.getByRole('button', { name: 'C’est mon nom' }));
    await screen.getByRole('heading', { name: 'Zoe, à toi de voter' }).waitFor();
    await pressFromAfar(screen, screen.getByRole('button', { name: 'Quelqu’un d’autre' }));
    for (const letter of 'MAX')
      await pressFromAfar(screen, screen.getByRole('button', { name: letter, exact: true }));
    await pressFromAfar(screen, screen.getByRole('button', { name: 'C’est mon nom' }));
    const there = { Zoe: first, Max: second };
    for (const [name, title] of Object.entries(there)) {
      await pressFromAfar(screen, screen.getByRole('button', { name: `C’est moi, ${name}` }));
      await screen.getByRole('heading', { name: `${name} vote` }).waitFor();
      await screen.getByRole('checkbox', { name: title }).waitFor();
      expect(await screen.getByRole('checkbox', { checked: true }).count()).to.equal(0);
      await pressFromAfar(screen, screen.getByRole('checkbox', { name: title }));
      await pressFromAfar(screen, screen.getByRole('button', { name: 'Voter', exact: true }));
    }
    await screen.getByRole('heading', { name: 'Sur cet écran, tout le monde a voté' }).waitFor();
    const all = 3 + Object.keys(there).length;
    await lea.page.getByRole('heading', { name: `${all - 1} sur ${all} ont voté` }).waitFor();

    // With the network, Tom's ballot is the last, and counts; the winner is revealed to all, without a tap.
    const shared = Promise.all(
      [lea.page, ines.page, screen].map(async (page) => {
        await page.getByRole('dialog', { name: 'Le vote est terminé' }).waitFor();
        await page.getByText(`${all - 1} voix`, { exact: true }).waitFor();
        await page.getByRole('dialog', { name: `Ce soir, on regarde ${second}` }).waitFor();
      }),
    );
    await again.context().setOffline(false);
    for (const page of [lea.page, ines.page, again]) {
      await page
        .getByText(`Choisi par vote : ${all - 1} voix sur ${all}`)
        .first()
        .waitFor();
      const revealed = await page.evaluate(() => localStorage.getItem('revealed'));
      expect(revealed).to.equal(`${session.id} ${two} ${poll.id}`);
    }
    await shared;
    await screen.getByRole('dialog').waitFor({ state: 'detached' });
    await screen.getByText('Ce soir, c’est').waitFor();
    await screen.getByRole('heading', { level: 1, name: second }).waitFor();
    await screen.getByText(`Choisi par vote : ${all - 1} voix sur ${all}`).waitFor();
    const cast = await ballotsIn(poll.id);
    expect(cast[tom.uid]).to.deep.equal([two]);
    expect(Object.values(cast).map((yes) => inOrder(yes))).to.have.members(
      [[two], [two], [one, two], [one], [two]].map((yes) => inOrder(yes)),
    );

    // Nobody changes it for all unasked, not even on the television.
    await keyboard.press('Escape');
    await ines.page.getByRole('dialog').waitFor({ state: 'detached' });
    const change = ines.page.getByRole('button', { name: 'Changer de film' });
    await tabTo(ines.page, change);
    await keyboard.press('Enter');
    const question = ines.page.getByRole('dialog', { name: 'On change pour tout le monde ?' });
    await question.getByText(`« ${second} » est choisi pour ce soir.`).waitFor();
    expect(await accessibilityFaults(ines.page)).to.deep.equal([]);
    await question.getByRole('button', { name: 'On le garde' }).click();
    await pressFromAfar(screen, screen.getByRole('button', { name: 'Annuler ce choix' }));
    await screen.getByRole('dialog', { name: 'On change pour tout le monde ?' }).waitFor();
    await pressFromAfar(screen, screen.getByRole('button', { name: 'On change', exact: true }));
    await change.waitFor({ state: 'detached' });
  });

  deepIt('is ranked at a television by the arrows and OK of its remote control', async () => {
    const screen = await (await site()).open({ viewport: tv, path: `/tv?code=${session.code}` });
    await screen.waitForURL(`**/tv/${session.id}`);
    const { poll, titles } = await started('ranked');
    await pressFromAfar(screen, screen.getByRole('button', { name: 'Voter sur cet écran' }));
    for (const letter of 'ZOE')
      await pressFromAfar(screen, screen.getByRole('button', { name: letter, exact: true }));
    await pressFromAfar(screen, screen.getByRole('button', { name: 'C’est mon nom' }));
    await pressFromAfar(screen, screen.getByRole('button', { name: 'C’est moi, Zoe' }));
    const rank = (title: string) => screen.getByRole('button', { name: `: classer « ${title} »` });
    await pressFromAfar(screen, rank(titles[1]));
    // The focus goes on to the next movie, from which OK alone ranks the others.
    await screen.getByText(`« ${titles[1]} » : n° 1 sur 1.`).waitFor();
    expect(await isFocused(rank(titles[2]))).to.equal(true);
    await screen.keyboard.press('Enter');
    await screen.getByText(`« ${titles[2]} » : n° 2 sur 2.`).waitFor();
    expect(await isFocused(rank(titles[0]))).to.equal(true);
    await screen.keyboard.press('Enter');
    await pressFromAfar(screen, screen.getByRole('button', { name: `Monter « ${titles[0]} »` }));
    await screen.getByText(`« ${titles[0]} » : n° 2 sur 3.`).waitFor();
    await pressFromAfar(screen, screen.getByRole('button', { name: `Retirer « ${titles[2]} »` }));
    await screen.getByText('Non classés, à la dernière place').waitFor();
    expect(await accessibilityFaults(screen)).to.deep.equal([]);
    await pressFromAfar(screen, screen.getByRole('button', { name: 'Voter', exact: true }));
    await screen.getByRole('heading', { name: 'Sur cet écran, tout le monde a voté' }).waitFor();
    const { docs } = await context().db.collection(`polls/${poll.id}/ballots`).get();
    const [first, second] = poll.options.map(({ movieId }) => movieId);
    expect(docs.map((one) => one.get('ballot.ranking') as number[])).to.deep.equal([[second, first]]);
  });

  deepIt('doesn’t count a ballot that comes too late, and tells its voter', async () => {
    const tom = await equipped('Tom').then(joined);
    const { poll, path, titles } = await started();
    await follow(tom.page, path);
    const box = tom.page.getByRole('checkbox', { name: titles[0] });
    await box.waitFor();
    await tom.page.context().setOffline(true);
    await box.check();
    await tom.page.getByRole('button', { name: 'Voter' }).click();
    await tom.page.getByText('Ton vote attend le réseau').waitFor();
    await endOf(poll.id);
    const { result } = await lea.call(closePoll, { pollId: poll.id });
    await tom.page.context().setOffline(false);
    await tom.page.getByText('Ton vote n’a pas été compté').waitFor();
    await tom.page.getByText('Trop tard : ce vote est terminé').waitFor();
    await tom.page.getByRole('heading', { name: 'Pas de film cette fois' }).waitFor();
    expect(result?.ballots).to.deep.equal([]);
    expect(await ballotsIn(poll.id)).to.deep.equal({});
    expect(await accessibilityFaults(tom.page)).to.deep.equal([]);
    await tom.page.getByRole('button', { name: 'Fermer : Ton vote' }).click();
    await tom.page.getByText('Ton vote n’a pas été compté').waitFor({ state: 'detached' });
  });

  deepIt(
    'is voted on by turn at a shared phone, where each one’s ballot is hidden before the next turn',
    async () => {
      const { page } = lea;
      await follow(page, `/evening/${session.id}`);
      await page.getByRole('button', { name: 'Passer le téléphone' }).click();
      await page.getByLabel('Ton prénom').fill('Zoé');
      await page.getByLabel('Netflix', { exact: true }).check();
      await page.getByRole('button', { name: 'J’en suis' }).click();
      await holderOf(page, 'Zoé').waitFor();
      const { poll, path, titles } = await started();
      const [one, two] = poll.options.map(({ movieId }) => movieId) as [number, number];
      await follow(page, path);
      await page.getByRole('heading', { name: 'Léa, à toi de voter' }).waitFor();
      expect(await page.getByRole('checkbox').count()).to.equal(0);
      expect(await accessibilityFaults(page)).to.deep.equal([]);
      await page.getByRole('button', { name: 'C’est moi, Léa' }).click();
      await page.getByRole('checkbox', { name: titles[0] }).check();
      await page.getByRole('button', { name: 'Voter', exact: true }).click();
      await page.getByRole('heading', { name: 'C’est à Zoé : passe‑lui le téléphone' }).waitFor();
      expect(await page.getByRole('checkbox').count()).to.equal(0);

      // Léa changes hers, which shows until she hides it.
      await page.getByRole('button', { name: 'a voté : changer ce vote' }).click();
      await page.getByRole('checkbox', { name: titles[0], checked: true }).waitFor();
      await page.getByRole('button', { name: 'Cacher mon vote' }).click();
      await page.getByRole('button', { name: 'C’est moi, Zoé' }).click();
      await page.getByRole('checkbox', { name: titles[1] }).waitFor();
      expect(await page.getByRole('checkbox', { checked: true }).count()).to.equal(0);
      await page.getByRole('checkbox', { name: titles[1] }).check();
      await page.getByRole('button', { name: 'Voter', exact: true }).click();
      await page.getByText('Choisi par vote', { exact: true }).first().waitFor();
      const { [lea.uid]: leas, ...others } = await ballotsIn(poll.id);
      expect(leas).to.deep.equal([one]);
      expect(Object.values(others)).to.deep.equal([[two]]);
    },
  );

  deepIt(
    'keeps the server’s time on devices whose clocks are wrong, and so does what a movie earned',
    async () => {
      const ahead = (ms: number) => ({
        isOwn: true,
        prepare: async (page: Page) => {
          await page.addInitScript(tellTime, { now: Date.now() + ms, pace: 1 });
        },
      });
      const [slow, fast, screen] = await Promise.all([
        deviceOf(lea, ahead(-6 * minute)),
        signedIn('Tom', ahead(9 * minute)).then(joined),
        (await site()).open({ ...ahead(9 * minute), viewport: tv, path: `/tv?code=${session.code}` }),
      ]);
      await screen.waitForURL(`**/tv/${session.id}`);
      const closings: string[] = [];
      for (const page of [slow, fast.page, screen])
        page.on(
          'request',
          (request) => request.url().includes('polls-close') && closings.push(request.url()),
        );
      const { poll, path } = await started();
      for (const page of [slow, fast.page]) await follow(page, path);
      for (const page of [slow, fast.page, screen])
        await page
          .getByRole('timer')
          .filter({ hasText: /^Encore [45]\smin/ })
          .waitFor();
      expect(closings).to.deep.equal([]);

      // Once it is due, a device closes it.
      await endOf(poll.id);
      for (const page of [slow, fast.page])
        await page.getByRole('heading', { name: 'Pas de film cette fois' }).waitFor();
      expect(closings).not.to.deep.equal([]);
      for (const page of [slow, fast.page]) await follow(page, `/evening/${session.id}`);
      await chooseFirst(slow);
      await goOn(fast.page);
      for (const page of [slow, fast.page]) await page.emulateMedia({ reducedMotion: 'no-preference' });
      await slow.getByRole('button', { name: 'On l’a regardé' }).click();
      // All of them celebrate.
      await Promise.all(
        [slow, fast.page].map((page) => page.getByRole('button', { name: 'Tout passer' }).waitFor()),
      );
    },
  );
});
