import { type CoachAction, giveAdvice } from '@cine/contract/operations/game/coach';
import { createHabit, showToday } from '@cine/contract/operations/game/habits';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { isDeep } from '../../../scripts/test/deep.ts';
import { answering } from '../screens/show.ts';
import { account, deviceOf } from '../support/people.ts';

/** “Pour une poignée de dollars”. */
const fistful = 391;

describeInBrowser('Advice', function () {
  this.timeout(2 * minute);

  const advise = (page: Page, ...actions: CoachAction[]) =>
    answering(
      giveAdvice.name,
      actions.map((action) => ({
        advice: `Conseil : ${action.kind}.`,
        score: 0.5,
        action,
        answeredBy: { kind: 'rules', because: 'no-model' },
      })),
    )(page);

  it('is followed by its button: a habit is done at once, the rest is where the button leads', async () => {
    const { call, ...lea } = await account('Léa');
    const { id: habitId } = await call(createHabit, { name: 'Lire' });
    const page = await deviceOf(lea, {
      path: '/?all',
      prepare: (fresh) => advise(fresh, { kind: 'habit', habitId, isDoneAtOnce: true }),
    });
    const coach = page.getByRole('region', { name: 'Et maintenant ?' });
    await coach.getByText('Conseil : habit.').waitFor();
    await advise(page, { kind: 'rate' });
    await coach.getByRole('button', { name: 'C’est fait' }).click();
    await coach.getByText('Conseil : rate.').waitFor();
    expect((await call(showToday, {})).habits.map(({ done }) => done)).to.deep.equal([true]);

    const places: [action: CoachAction, button: string, path: string][] = [
      [{ kind: 'rate' }, 'Noter des films', '/rate'],
      [{ kind: 'movie', movieId: fistful }, 'Voir la fiche', `/movies/${fistful}`],
      [{ kind: 'challenge', challengeId: 'old-west' }, 'Voir le défi', '/challenges/old-west'],
      [{ kind: 'weekly' }, 'Voir les défis', '/challenges'],
      [{ kind: 'habit', habitId, isDoneAtOnce: false }, 'Mes habitudes', '/habits'],
      [
        { kind: 'list', genre: 'Comedy', maxRuntime: 90 },
        'Voir la liste',
        '/search?mine=1&genre=Comedy&runtime=90',
      ],
      [{ kind: 'evening', date: '2030-06-15' }, 'Proposer la date', '/dates?date=2030-06-15'],
    ];
    // The others differ in their address alone.
    const isTaken = ({ kind }: CoachAction) => isDeep || kind === 'evening';
    for (const [action, button, path] of places.filter(([action]) => isTaken(action))) {
      await advise(page, action);
      await page.goto('/?all');
      await coach.getByRole('link', { name: button }).click();
      await page.waitForURL((url) => `${url.pathname}${url.search}` === path);
      await page.locator('h1:not([data-shown] *)').first().waitFor();
      if (action.kind === 'list') {
        expect(await page.getByLabel('Sur mes services').isChecked()).to.equal(true);
        expect(await page.getByLabel('Genre', { exact: true }).inputValue()).to.equal('Comedy');
        expect(await page.getByLabel('Durée', { exact: true }).inputValue()).to.equal('90');
      }
      if (action.kind === 'evening')
        expect(await page.getByLabel('Date 1').inputValue()).to.match(/^2030-06-15T/);
    }
  });
});
