import { second } from '@cine/contract/time';
import type { Page } from 'playwright-core';

/** Ends the reveal of the chosen movie, which covers the page for five seconds, unless it already ended. */
export async function goOn(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'On y va' })
    .click({ timeout: 6 * second })
    .catch(() => {});
}
