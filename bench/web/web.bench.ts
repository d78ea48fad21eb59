/** Lighthouse on the first page as deployed, and how fast a join shows in other browsers. */
import { setUpAccount } from '@cine/contract/operations/core/account';
import { createSession, joinSession } from '@cine/contract/operations/together/sessions';
import { launchChromium } from '../../dev/browser/src/index.ts';
import { accountOf } from '../../functions/test/scenarios/samples.ts';
import { startAuth } from '../../web/test/support/auth-emulator.ts';
import { makeSignIn } from '../../web/test/support/sign-in.ts';
import { median, note, report } from '../command/harness.ts';
import { subscriptions } from '../deployed/catalogue.ts';
import { project } from '../deployed/emulator.ts';
import type { Instance } from '../deployed/instance.ts';
import { startWorld, userOf } from '../deployed/world.ts';
import { audit } from './audit.ts';
import { browserOf, joinMs, type Person } from './joining.ts';
import { portsOf, startSite } from './site.ts';

const rounds = 9;
await measureFirstPage();
await measureJoins();

async function measureFirstPage(): Promise<void> {
  const site = await startSite();
  const { performance, accessibility, bestPractices, scriptsKb } = await audit(site);
  site.close();
  const points = {
    unit: 'of 100',
    sense: 'min',
    fixture: 'the first page, signed out; Lighthouse 13.5.0, its mobile preset, median of five',
    warmth: 'cold',
  } as const;
  report({ ...points, figure: 'web.performance', value: performance, goal: 95 });
  report({ ...points, figure: 'web.accessibility', value: accessibility, goal: 100 });
  report({ ...points, figure: 'web.best-practices', value: bestPractices, goal: 95 });
  report({
    figure: 'web.js-kb',
    value: scriptsKb,
    unit: 'kB',
    sense: 'max',
    goal: 200,
    fixture: 'all scripts that the first page loads, signed out, sign-in included; gzip',
    warmth: 'cold',
  });
}

async function measureJoins(): Promise<void> {
  const world = await startWorld({ movies: 5_000, candidates: 500 });
  const [auth, browser] = await Promise.all([startAuth(project), launchChromium()]);
  await world.onInstance(async (instance) => {
    const ports = portsOf({ auth: auth.port, firestore: world.emulator.host, functions: instance.url });
    const site = await startSite({ project, ports });
    const member = (name: string) => newMember(instance, `127.0.0.1:${auth.port}`, name);
    const [host, ...others] = [await member('Ada'), await member('Bea'), await member('Cleo')];
    const { id, code } = await userOf(host.uid, instance).call(createSession, {});
    for (const { uid } of others) await userOf(uid, instance).call(joinSession, { code });
    const pages = await Promise.all([host, ...others].map((person) => browserOf(browser, site.url, person)));
    for (const page of pages) {
      await page.goto(`/evening/${id}`);
      await page.getByText('Cleo').first().waitFor({ state: 'attached' });
    }
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const person = await member(`Newcomer${round}`);
      const joining = await browserOf(browser, site.url, person);
      const ms = await joinMs(joining, person, code, pages);
      // The first one warms up the server for the others.
      if (round > 0) times.push(ms);
      await joining.context().close();
    }
    note('  joins', `${times.join(', ')} ms`);
    report({
      figure: 'web.join-ms',
      value: median(times),
      unit: 'ms',
      sense: 'max',
      goal: 500,
      fixture: `three browsers in an evening show a fourth, from the code sent to the last of their screens, call limits on; median of ${rounds}`,
      warmth: 'warm',
    });
    site.close();
  });
  await browser.close();
  auth.close();
  await world.stop();
}

async function newMember(instance: Instance, auth: string, name: string): Promise<Person & { uid: string }> {
  const { uid, email } = await makeSignIn(auth);
  await userOf(uid, instance).call(setUpAccount, { ...accountOf({ uid }, name), providers: subscriptions });
  return { uid, email, name };
}
