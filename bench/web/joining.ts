import type { Browser, Page } from 'playwright-core';
import { signIn } from '../../web/test/support/sign-in.ts';

/** A user with a way to sign in, and the name that pages show. */
export type Person = { email: string; name: string };

export async function browserOf(browser: Browser, url: string, { email }: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL: url, locale: 'fr-FR' });
  const page = await context.newPage();
  await page.goto('/');
  await signIn(page, email);
  return page;
}

/** Milliseconds from sending a code until each of the others shows the newcomer. */
export async function joinMs(
  joining: Page,
  { name }: Person,
  code: string,
  others: readonly Page[],
): Promise<number> {
  await joining.getByRole('link', { name: 'Soirée' }).click();
  await joining.getByLabel('Code de la soirée').fill(code);
  const seen = Promise.all(others.map((page) => page.evaluate<number>(whenShown(name))));
  // All are on one machine, and so have one clock.
  const sent = Date.now();
  await joining.keyboard.press('Enter');
  return Math.max(...(await seen)) - sent;
}

/** A script that reports when a page first shows a name. */
function whenShown(name: string): string {
  return `new Promise((resolve) => {
    const look = () => {
      if (!document.body.textContent.includes(${JSON.stringify(name)})) return;
      changes.disconnect();
      resolve(Date.now());
    };
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, characterData: true, subtree: true });
    look();
  })`;
}
