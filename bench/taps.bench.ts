/**
 * How many taps it takes on a phone from the first page to each of twelve things, found by walking the links
 * and buttons by their names; and to an evening by its code.
 */
// Before the others, which are the web tests'.
// biome-ignore assist/source/organizeImports: it must come first.
import { endSite } from './taps/without-mocha.ts';
import { createSession } from '@cine/contract/operations/together/sessions';
import { second } from '@cine/contract/time';
import type { Page } from 'playwright-core';
import { busy } from '../web/test/screens/busy.ts';
import { stageFor } from '../web/test/screens/stage.ts';
import { follow } from '../web/test/support/people.ts';
import { note, report } from './command/harness.ts';

const phone = { width: 360, height: 780 };
/** Farther things aren't looked for. */
const mostTaps = 3;

type Link = { name: string; path: string };

const stage = await stageFor('taps', 'fr');
const { lea, ...ids } = await busy(stage);
const page = await stage.open(lea, '/');
await page.setViewportSize(phone);

const things: Record<string, RegExp> = {
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
};
const waiting = ['vote', 'duel to answer', 'friend’s request', 'dates under way'];

const ways = await walk(page);
for (const thing of Object.keys(things))
  note(`  ${thing}`, ways.get(thing)?.join(' → ') ?? `more than ${mostTaps} taps`);
const tapsTo = (names: readonly string[]) =>
  Math.max(...names.map((name) => ways.get(name)?.length ?? Number.POSITIVE_INFINITY));
const common = { unit: 'taps', sense: 'max', warmth: 'warm' } as const;
const fixture = 'a phone of 360 pixels, a member with one of each, in French; the worst';
report({
  ...common,
  figure: 'taps.worst',
  value: tapsTo(Object.keys(things)),
  goal: 2,
  fixture: `${fixture} of twelve`,
});
report({
  ...common,
  figure: 'taps.waiting',
  value: tapsTo(waiting),
  goal: 1,
  fixture: `${fixture} of four that wait for an answer`,
});

const { taps, fields } = await joinByCode();
report({
  ...common,
  figure: 'taps.join',
  value: taps,
  goal: 3,
  fixture: 'a stranger on the first page who has the code, until the evening is there',
});
report({
  ...common,
  figure: 'taps.join-fields',
  unit: 'fields',
  value: fields,
  goal: 1,
  fixture: 'besides the code',
});
await endSite();

/** The shortest way to each thing, as names of what is tapped: breadth first over visible links. */
async function walk(on: Page): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  const seen = new Set(['/']);
  let front = [{ path: '/', names: [] as string[] }];
  for (let taps = 1; taps <= mostTaps; taps++) {
    const next: typeof front = [];
    for (const { path, names } of front) {
      await follow(on, path);
      for (const link of await linksThere(on)) {
        const way = [...names, link.name];
        for (const [thing, address] of Object.entries(things))
          if (address.test(link.path) && !found.has(thing)) found.set(thing, way);
        if (!seen.has(link.path)) next.push({ path: link.path, names: way });
        seen.add(link.path);
      }
    }
    if (found.size === Object.keys(things).length) break;
    front = next;
  }
  return found;
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
      const name = ((await link.getAttribute('aria-label')) ?? (await link.innerText())).trim();
      const path = (await link.getAttribute('href')) ?? '';
      return (await link.isVisible()) && name !== '' && path.startsWith('/')
        ? [{ name: name.split('\n')[0]!, path }]
        : [];
    }),
  );
  return all.flat();
}

/** A stranger types the code, and fills in and presses what they are asked to. */
async function joinByCode(): Promise<{ taps: number; fields: number }> {
  const { code, id } = await lea.call(createSession, { mode: 'together' });
  const visitor = await stage.visit('/');
  await visitor.setViewportSize(phone);
  await visitor.getByLabel(stage.say('common.code')).fill(code);
  const content = visitor.getByRole('main');
  let fields = 0;
  let taps = 0;
  while (!visitor.url().endsWith(`/evening/${id}`)) {
    if (taps === 10) return { taps: Number.POSITIVE_INFINITY, fields };
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
