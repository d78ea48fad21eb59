/**
 * Mocha runs this for `npm run bench -- taps`, which says what is measured; what it finds is written to the
 * file that `CINE_TAPS` names.
 */
import { writeFileSync } from 'node:fs';
import { createSession } from '@cine/contract/operations/together/sessions';
import { minute, second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { busy } from '../screens/busy.ts';
import type { Person, Stage } from '../screens/screen.ts';
import { stageFor } from '../screens/stage.ts';
import { follow } from '../support/people.ts';
import type { Joining, Taps } from './taps.ts';

type Link = { name: string; path: string };

const phone = { width: 360, height: 780 };
/** Farther things aren't looked for. */
const mostTaps = 3;
const mostPresses = 10;

it('taps', async function () {
  this.timeout(10 * minute);
  const stage = await stageFor('taps', 'fr');
  const { lea, ...ids } = await busy(stage);
  const page = await stage.open(lea, '/');
  await page.setViewportSize(phone);
  const ways = await walk(page, {
    evening: new RegExp(`^/evening(?:/${ids.sessionId})?$`),
    vote: new RegExp(`^/polls/${ids.pollId}$`),
    'duel to answer': new RegExp(`^/duels/${ids.duelId}$`),
    'friend’s request': /^\/friends$/,
    'dates under way': new RegExp(`^/d/${ids.code}$`),
    'habit of today': /^\/habits$/,
    guild: new RegExp(`^/groups/${ids.groupId}$`),
    shop: /^\/shop$/,
    statistics: /^\/statistics$/,
    streak: /^\/streak$/,
    notifications: /^\/notifications$/,
    'own challenge': new RegExp(`^/challenges/${ids.challengeId}$`),
  });
  const taps: Taps = { ways: Object.fromEntries(ways), joining: await joinByCode(stage, lea) };
  writeFileSync(process.env.CINE_TAPS!, JSON.stringify(taps));
});

/** The shortest way to each thing, as names of what is tapped: breadth first over visible links. */
async function walk(on: Page, things: Readonly<Record<string, RegExp>>): Promise<Map<string, string[]>> {
  const ways = new Map<string, string[]>();
  const seen = new Set(['/']);
  let front = [{ path: '/', names: [] as string[] }];
  for (let taps = 1; taps <= mostTaps; taps++) {
    const next: typeof front = [];
    for (const { path, names } of front) {
      await follow(on, path);
      for (const link of await linksThere(on)) {
        const way = [...names, link.name];
        for (const [thing, address] of Object.entries(things))
          if (address.test(link.path) && !ways.has(thing)) ways.set(thing, way);
        if (!seen.has(link.path)) next.push({ path: link.path, names: way });
        seen.add(link.path);
      }
    }
    if (ways.size === Object.keys(things).length) break;
    front = next;
  }
  return ways;
}

/** A page's links, once no more come. */
async function linksThere(on: Page): Promise<Link[]> {
  await on.locator('main h1:not([data-shown] *)').first().waitFor();
  for (let before = -1; ; ) {
    const links = await linksOn(on);
    if (links.length === before) return links;
    before = links.length;
    await on.waitForTimeout(second);
  }
}

/** What can be tapped on a page to go elsewhere: only what is to be seen and has a name. */
async function linksOn(on: Page): Promise<Link[]> {
  const links = await on.getByRole('link').all();
  const all = await Promise.all(
    links.map(async (link) => {
      const name = ((await link.getAttribute('aria-label')) ?? (await link.textContent()) ?? '').trim();
      const path = (await link.getAttribute('href')) ?? '';
      return (await link.isVisible()) && name !== '' && path.startsWith('/') ? [{ name, path }] : [];
    }),
  );
  return all.flat();
}

/** A stranger types the code, and fills in and presses what they are asked to. */
async function joinByCode({ visit, say }: Stage, host: Person): Promise<Joining> {
  const { code, id } = await host.call(createSession, { mode: 'together' });
  const visitor = await visit('/');
  await visitor.setViewportSize(phone);
  await visitor.getByLabel(say('common.code')).fill(code);
  const content = visitor.getByRole('main');
  let fields = 0;
  let taps = 0;
  while (!visitor.url().endsWith(`/evening/${id}`)) {
    if (taps === mostPresses) return { taps, fields };
    const empty = content.locator('input[type=text]:visible, input:not([type]):visible');
    for (const field of await empty.all()) {
      if ((await field.inputValue()) !== '') continue;
      await field.fill('Nina');
      fields += 1;
    }
    const from = await content.textContent();
    await content.locator('button[type=submit]:visible, button[class*=main]:visible').first().click();
    taps += 1;
    await visitor.waitForFunction((text) => document.querySelector('main')?.textContent !== text, from);
    await visitor.waitForLoadState('networkidle');
  }
  return { taps, fields };
}
