import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { second } from '@cine/contract/time';
import lighthouse from 'lighthouse';
import { type BrowserContext, chromium } from 'playwright-core';
import { launchChromium } from '../../dev/browser/src/index.ts';
import { findFreePorts } from '../../scripts/start/ports.ts';
import { median, note } from '../command/harness.ts';
import type { Site } from './site.ts';

/** Points of 100, and kilobytes of scripts as gzip makes them. */
export type Audit = { performance: number; accessibility: number; bestPractices: number; scriptsKb: number };

const runs = 5;
const categories = ['performance', 'accessibility', 'best-practices'];

/** Fills a new browser with what it keeps at the audited visit. */
export type Prepare = (device: BrowserContext) => Promise<void>;

/**
 * Lighthouse's mobile preset (a simulated mid-range phone on slow 4G) on a page, by default the first: the
 * median of five visits, each with a new browser.
 */
export async function audit(site: Site, path = '/', prepare?: Prepare): Promise<Audit> {
  const audits: Audit[] = [];
  for (let run = 0; run < runs; run++) {
    const result = await visit(site, path, prepare);
    const { performance, accessibility, bestPractices, scriptsKb } = result;
    note('  visit', `${performance}, ${accessibility}, ${bestPractices} points; ${scriptsKb} kB`);
    audits.push(result);
  }
  const middle = (name: keyof Audit) => median(audits.map((each) => each[name]));
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    scriptsKb: middle('scriptsKb'),
  };
}

async function visit({ url, folder }: Site, path: string, prepare?: Prepare): Promise<Audit> {
  const [port] = (await findFreePorts(1)) as [number];
  // A new browser: Lighthouse keeps what the last visit stored.
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  if (prepare) {
    // Lighthouse opens its page in the browser's own context, which Playwright reaches only this way.
    const connected = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
    await prepare(connected.contexts()[0]!);
    await connected.close();
  }
  const result = await lighthouse(url + path, {
    port,
    onlyCategories: categories,
    logLevel: 'error',
    // Firestore's channel is never idle, so Lighthouse would wait three quarters of a minute for that.
    ...(prepare && { disableStorageReset: true, maxWaitForLoad: 15 * second }),
  });
  await browser.close();
  if (!result) throw new Error('Lighthouse found nothing');
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const [performance, accessibility, bestPractices] = categories.map((id) =>
    Math.round(100 * (lhr.categories[id]?.score ?? 0)),
  ) as [number, number, number];
  const requests = lhr.audits['network-requests']?.details as unknown as {
    items: { url: string; resourceType: string }[];
  };
  const scripts = requests.items.filter(({ resourceType }) => resourceType === 'Script');
  const bytes = scripts.map(
    (script) => gzipSync(readFileSync(join(folder, new URL(script.url).pathname))).length,
  );
  const scriptsKb = Math.round(bytes.reduce((sum, size) => sum + size, 0) / 100) / 10;
  return { performance, accessibility, bestPractices, scriptsKb };
}
