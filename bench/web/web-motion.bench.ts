/**
 * What moves on an open evening's page: layout shifts, and the main thread's work in each frame of an
 * animation or a scroll, at 360 and 1,280 pixels.
 */
import { setTimeout as delay } from 'node:timers/promises';
import * as sessions from '@cine/contract/operations/together/sessions';
import { tonight } from '@cine/contract/operations/together/tonight';
import { second } from '@cine/contract/time';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../dev/browser/src/index.ts';
import { rememberedSignIn } from '../../web/test/support/sign-in.ts';
import { note, report } from '../command/harness.ts';
import { type SampleEvening, withSampleEvening } from './sample-evening.ts';
import { categories, type TraceEvent, workOf } from './trace.ts';

const sizes = [
  { width: 360, height: 780 },
  { width: 1280, height: 800 },
];
const pages = 5;

await withSampleEvening(async (evening) => {
  const browser = await launchChromium();
  const shifts: number[] = [];
  for (const size of sizes) {
    const page = await openEvening(browser, evening, size);
    shifts.push(await shiftsOfJoins(page, evening));
    note(`  shifts at ${size.width}`, `${shifts.at(-1)}`);
    await page.context().close();
  }
  const works: number[] = [];
  for (const size of sizes) {
    const page = await openEvening(browser, evening, size);
    const scenes = { list: scroll, mood, reveal, gains };
    for (const [name, play] of Object.entries(scenes)) {
      const work = await play(browser, page, evening);
      note(
        `  ${name} at ${size.width}`,
        `95 % of ${work.length} frames ${most(work, 0.95)} ms, all ${most(work, 1)} ms`,
      );
      works.push(...work);
    }
    await page.context().close();
  }
  await browser.close();
  report({
    figure: 'web.cls.evening',
    value: Math.max(...shifts),
    unit: 'of layout shift',
    sense: 'max',
    goal: 0.02,
    fixture:
      'an open evening while five join one after another and one leaves; the larger of 360 and 1,280 pixels',
    warmth: 'warm',
  });
  const fixture =
    'processor time of the main thread in a frame while the reveal, the gains, a mood or five pages of the list move, at 360 and 1,280 pixels, not throttled';
  const work = { unit: 'ms', sense: 'max', fixture, warmth: 'warm' } as const;
  report({ ...work, figure: 'web.frames.p95-ms', value: most(works, 0.95), goal: 8 });
  report({ ...work, figure: 'web.frames.max-ms', value: most(works, 1), goal: 24 });
});

/** The most that this share of the frames takes. */
function most(work: readonly number[], share: number): number {
  const sorted = work.toSorted((one, other) => one - other);
  return Math.round(10 * (sorted[Math.ceil(share * sorted.length) - 1] ?? 0)) / 10;
}

async function openEvening(
  browser: Browser,
  { site, auth, lea, session }: SampleEvening,
  viewport: { width: number; height: number },
): Promise<Page> {
  const context = await browser.newContext({ baseURL: site.url, locale: 'fr-FR', viewport });
  const page = await context.newPage();
  await page.goto('/icon.svg');
  const items = { language: 'fr', ...(await rememberedSignIn(auth, lea.email)) };
  await page.evaluate((items) => Object.assign(localStorage, items), items);
  await page.goto(`/evening/${session.id}`);
  await page.getByRole('article').first().waitFor();
  await delay(3 * second);
  return page;
}

/** Layout shifts that the user didn't cause, in all, while others come and go. */
async function shiftsOfJoins(page: Page, { session, member }: SampleEvening): Promise<number> {
  await page.evaluate(`shifts = 0; new PerformanceObserver((list) => {
    for (const { hadRecentInput, value } of list.getEntries()) if (!hadRecentInput) shifts += value;
  }).observe({ type: 'layout-shift' })`);
  const comers = [];
  for (const name of ['Ada', 'Bea', 'Cleo', 'Dana', 'Emil']) comers.push(await member(name));
  for (const { call } of comers) {
    await call(sessions.joinSession, { code: session.code });
    await delay(2 * second);
  }
  await comers[0]!.call(sessions.leaveSession, { sessionId: session.id });
  await delay(2 * second);
  const shifts = await page.evaluate<number>('shifts');
  for (const { call } of comers.slice(1)) await call(sessions.leaveSession, { sessionId: session.id });
  await delay(2 * second);
  return Math.round(10_000 * shifts) / 10_000;
}

/** Records while something happens. Nothing asks the page meanwhile, as that is work, too. */
async function recorded(
  browser: Browser,
  page: Page,
  which: 'animated' | 'all',
  happen: () => Promise<unknown>,
  ms: number,
): Promise<number[]> {
  await browser.startTracing(page, { categories });
  await page.evaluate("performance.mark('begin')");
  await happen();
  await delay(ms);
  await page.evaluate("performance.mark('end')");
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  return workOf(traceEvents, which);
}

async function scroll(browser: Browser, page: Page): Promise<number[]> {
  for (let pageNumber = 1; pageNumber < pages; pageNumber++) {
    const before = await page.getByRole('article').count();
    await page.getByRole('button', { name: 'Voir la suite' }).click();
    await page.getByRole('article').nth(before).waitFor();
  }
  await page.evaluate('scrollTo(0, 0)');
  await delay(second);
  await page.mouse.move(180, 400);
  const wheel = async () => {
    for (let turn = 0; turn < 60; turn++) {
      await page.mouse.wheel(0, 200);
      await delay(second / 60);
    }
  };
  return recorded(browser, page, 'all', wheel, 0);
}

async function mood(browser: Browser, page: Page): Promise<number[]> {
  const pill = page.locator('fieldset [aria-pressed]').first();
  await pill.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await pill.boundingBox())!;
  const press = () => page.mouse.click(x + width / 2, y + height / 2);
  const work = await recorded(browser, page, 'animated', press, 3 * second);
  await pill.click();
  await delay(2 * second);
  return work;
}

async function reveal(browser: Browser, page: Page, { tom, session }: SampleEvening): Promise<number[]> {
  const sessionId = session.id;
  const { candidates } = await tom.call(tonight, { sessionId, filters: { genres: ['Western'] } });
  const [{ movieId }] = candidates.toSorted((a, b) => b.advances.length - a.advances.length) as [
    (typeof candidates)[0],
  ];
  const choose = () => tom.call(sessions.chooseMovie, { sessionId, movieId });
  const work = await recorded(browser, page, 'animated', choose, 4 * second);
  await page.keyboard.press('Escape');
  await delay(second);
  return work;
}

async function gains(browser: Browser, page: Page, { lea, session }: SampleEvening): Promise<number[]> {
  const { chosen } = await lea.call(sessions.showSession, { sessionId: session.id });
  const watch = () => lea.call(sessions.recordWatch, { sessionId: session.id, movieId: chosen!.movieId });
  return recorded(browser, page, 'animated', watch, 8 * second);
}
