import { setTimeout } from 'node:timers/promises';
import type { Locale } from '@cine/contract/primitives';
import { second } from '@cine/contract/time';
import type { Locator, Page } from 'playwright-core';

/** Goes to a path as a click on a link does. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate(async (to) => {
    const isClosed = document.querySelector('dialog[open]') === null;
    // The entry of a dialog that was just closed is left first.
    if (isClosed && (history.state as { dialogs?: number } | null)?.dialogs)
      await new Promise<unknown>((left) => {
        addEventListener('popstate', left, { once: true });
        globalThis.setTimeout(left, 500);
      });
    history.pushState(null, '', to);
  }, path);
}

/** Switches the language as another tab does, and waits until its texts are shown. */
export async function speak(page: Page, language: Locale): Promise<void> {
  const before = await page.evaluate((locale) => {
    if (document.documentElement.lang === locale) return null;
    const { textContent } = document.body;
    localStorage.setItem('language', locale);
    dispatchEvent(new StorageEvent('storage', { key: 'language' }));
    return textContent;
  }, language);
  if (before !== null) await page.waitForFunction((former) => document.body.textContent !== former, before);
}

/** Clicks a step of a rating scale by its label, such as "4 étoiles sur 5". */
export async function give(entry: Locator, words: string): Promise<void> {
  await entry.getByRole('radio', { name: words, exact: true }).locator('..').click();
}

/** Polls until a condition holds; throws after ten seconds. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10 * second; !(await isSo()); await setTimeout(50))
    if (Date.now() > end) throw new Error('The condition was not met within ten seconds');
}

/** Ends the reveal of the chosen movie, unless it has ended already. */
export async function goOn(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'On y va' })
    .click({ timeout: 6 * second })
    .catch(() => {});
}

/** The celebration of a movie that was just watched. */
export const celebrationOn = (page: Page): Locator => page.getByRole('dialog', { name: /^Vu/ });

/** Ends that celebration. */
export async function endCelebration(page: Page): Promise<void> {
  await celebrationOn(page).getByRole('button', { name: 'Tout passer' }).click();
  await celebrationOn(page).waitFor({ state: 'detached' });
}

/** Waits until an element has the focus, on the screen and beneath nothing else. */
export async function reached(element: Locator): Promise<void> {
  await element.waitFor();
  await until(() =>
    element.evaluate((one: Element) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement === one && above !== null && one.contains(above);
    }),
  );
}
