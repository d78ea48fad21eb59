import type { Locale } from '@cine/contract/primitives';
import type { Page } from 'playwright-core';

/** Goes to a path as a click on a link does, without loading the dashboard again. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState(null, '', to), path);
}

/** Switches the language as another tab does, unless it is current, and waits until its texts are shown. */
export async function speak(page: Page, language: Locale): Promise<void> {
  const before = await page.evaluate((wanted) => {
    if (document.documentElement.lang === wanted) return null;
    const { textContent } = document.body;
    localStorage.setItem('language', wanted);
    dispatchEvent(new StorageEvent('storage', { key: 'language' }));
    return textContent;
  }, language);
  if (before !== null) await page.waitForFunction((former) => document.body.textContent !== former, before);
}
