import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What axe finds wrong with a page as it stands, in both themes: a rule and where it is broken. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const before = await page.locator('html').getAttribute('data-theme');
  // The page's own policy lets no script in but this way.
  await page.evaluate(axe);
  const faults: string[] = [];
  for (const theme of ['dark', 'light']) {
    await showTheme(page, theme);
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    faults.push(
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${theme}: ${id}: ${html}`)),
    );
  }
  await showTheme(page, before ?? 'dark');
  return faults;
}

/** Until it is there: colours on their way are no colours of the theme. */
async function showTheme(page: Page, theme: string): Promise<void> {
  await page.evaluate(`document.documentElement.dataset.theme = ${JSON.stringify(theme)}`);
  await page.evaluate('Promise.allSettled(document.getAnimations().map(({ finished }) => finished))');
}
