import { setTimeout } from 'node:timers/promises';
import type { Locator } from 'playwright-core';

/** Touches a step of a scale, which is called by its words: "4 étoiles sur 5". */
export async function give(entry: Locator, words: string): Promise<void> {
  await entry.getByRole('radio', { name: words, exact: true }).locator('..').click();
}

/** Waits until the server has what was done. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await isSo()); await setTimeout(50))
    if (Date.now() > end) throw new Error('It never came to be so');
}
