/** Lighthouse on a signed-in member's pages, on a first and on a second visit. */
import { second } from '@cine/contract/time';
import type { BrowserContext } from 'playwright-core';
import { rememberedSignIn } from '../../web/test/support/sign-in.ts';
import { note, report } from '../command/harness.ts';
import { audit } from './audit.ts';
import { type SampleEvening, withSampleEvening } from './sample-evening.ts';

const visitMs = 5 * second;

await withSampleEvening(async (evening) => {
  await measure(evening, 'player', '/');
  await measure(evening, 'evening', `/evening/${evening.session.id}`);
});

/** A page's points with only the sign-in kept, and with all that a visit stored. */
async function measure({ site, auth, lea }: SampleEvening, name: string, path: string): Promise<void> {
  const signIn = async (device: BrowserContext) => {
    const page = await device.newPage();
    // A page of the site that runs nothing.
    await page.goto(`${site.url}/icon.svg`);
    const items = { language: 'fr', ...(await rememberedSignIn(auth, lea.email)) };
    await page.evaluate((items) => Object.assign(localStorage, items), items);
    return page;
  };
  const visit = async (device: BrowserContext) => {
    const page = await signIn(device);
    await page.goto(site.url + path);
    await page.getByRole('article').first().waitFor();
    await page.evaluate('navigator.serviceWorker.ready.then(() => true)');
    // Long enough to keep what the page listens to.
    await page.waitForTimeout(visitMs);
    await page.close();
  };
  const fresh = await audit(site, path, async (device) => (await signIn(device)).close());
  const warm = await audit(site, path, visit);
  const points = { unit: 'of 100', sense: 'min', warmth: 'warm' } as const;
  const fixture = (keeps: string) =>
    `signed in, sample data, ${keeps}; Lighthouse 13.5.0, its mobile preset, median of five`;
  report({
    ...points,
    figure: `web.performance.${name}.fresh`,
    value: fresh.performance,
    goal: 85,
    fixture: fixture('only the sign-in kept'),
  });
  report({
    ...points,
    figure: `web.performance.${name}`,
    value: warm.performance,
    goal: 95,
    fixture: fixture('the second visit, after one of five seconds'),
  });
  note(`  ${name}`, `${fresh.accessibility} points for accessibility, ${fresh.scriptsKb} kB of scripts`);
}
