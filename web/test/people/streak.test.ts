import { recordOwnWatch } from '@cine/contract/operations/watching/watches';
import { minute } from '@cine/contract/time';
import { expect } from 'chai';
import { dateAfterKey } from '#pages/game/streak/months.ts';
import { describeInBrowser } from '../../../dev/browser/src/index.ts';
import { accessibilityFaults } from '../support/accessibility.ts';
import { signedIn } from '../support/people.ts';

/** “Pour une poignée de dollars”. */
const fistful = 391;

describeInBrowser('A streak', function () {
  this.timeout(2 * minute);

  it('leads from the user’s page to its calendar, follows a movie, and is read day by day with arrow keys', async () => {
    const { page, call } = await signedIn('Léa');
    await page.getByRole('link', { name: 'Moi' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Flamme' }).click();
    await page.getByText(/Un film ce soir, et une nouvelle flamme s’allume/).waitFor();
    await call(recordOwnWatch, { movieId: fistful });
    const day = page.getByRole('button', {
      name: /: film vu, habitude tenue ou tâche faite, 1er jour/,
    });
    await day.click();
    await page.getByRole('link', { name: /Pour une poignée de dollars/ }).waitFor();
    expect(await accessibilityFaults(page)).to.deep.equal([]);

    let date = (await day.getAttribute('data-date'))!;
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-date'));
    for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp', 'End']) {
      await page.keyboard.press(key);
      date = dateAfterKey(key, date)!;
      expect(await focused(), key).to.equal(date);
    }
    expect(await page.locator('[data-date][tabindex="0"]').count()).to.equal(1);
    await day.click();
    await page.getByRole('link', { name: /Pour une poignée de dollars/ }).click();
    await page.waitForURL(`**/movies/${fistful}`);
  });
});
