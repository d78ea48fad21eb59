import { setTimeout } from 'node:timers/promises';
import { second } from '@cine/contract/time';
import type { Locator } from 'playwright-core';

/** Clicks a step of a rating scale by its label, such as "4 étoiles sur 5". */
export async function give(entry: Locator, words: string): Promise<void> {
  await entry.getByRole('radio', { name: words, exact: true }).locator('..').click();
}

/** Polls until a condition holds; throws after ten seconds. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10 * second; !(await isSo()); await setTimeout(50))
    if (Date.now() > end) throw new Error('The condition was not met within ten seconds');
}
