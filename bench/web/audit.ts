import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { launchChromium } from '../../dev/browser/src/index.ts';
import { findFreePorts } from '../../scripts/start/ports.ts';
import { median, note } from '../harness.ts';
import type { Site } from './site.ts';

/** Points of 100, and kilobytes of scripts as gzip makes them. */
export type Audit = { performance: number; accessibility: number; bestPractices: number; scriptsKb: number };

const runs = 5;
const categories = ['performance', 'accessibility', 'best-practices'];

/**
 * Lighthouse's mobile preset on the first page (a simulated mid-range phone on slow 4G): the median of five first
 * visits.
 */
export async function audit(site: Site): Promise<Audit> {
  const audits: Audit[] = [];
  for (let run = 0; run < runs; run++) {
    const found = await visit(site);
    const { performance, accessibility, bestPractices, scriptsKb } = found;
    note('  visit', `${performance}, ${accessibility}, ${bestPractices} points; ${scriptsKb} kB`);
    audits.push(found);
  }
  const middle = (name: keyof Audit) => median(audits.map((each) => each[name]));
  return {
    performance: middle('performance'),
    accessibility: middle('accessibility'),
    bestPractices: middle('bestPractices'),
    scriptsKb: middle('scriptsKb'),
  };
}

async function visit({ url, folder }: Site): Promise<Audit> {
  const [port] = (await findFreePorts(1)) as [number];
  // A new browser: Lighthouse keeps what the last visit stored.
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' });
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
