import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSite, type LocalSuite } from '../../scripts/build.ts';
import { serve } from '../../web/test/support/hosting.ts';
import { sitePort } from '../deployed/instance.ts';

export type Site = { url: string; folder: string; close: () => void };

/** The dashboard as Hosting serves it, or built for a local suite; its folder goes with the run's own. */
export async function startSite(local?: LocalSuite): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'cine-bench-'));
  await buildSite(folder, local);
  const settings = join(folder, '__', 'firebase');
  mkdirSync(settings, { recursive: true });
  writeFileSync(
    join(settings, 'init.json'),
    JSON.stringify({ projectId: 'demo-cine', apiKey: 'any', authDomain: 'demo-cine.firebaseapp.com' }),
  );
  return { folder, ...(await serve(folder, Object.values(local?.ports ?? {}), undefined, sitePort)) };
}

export function portsOf(suite: { auth: number; firestore: string; functions: string }): LocalSuite['ports'] {
  const portOf = (url: string) => Number(url.split(':').at(-1));
  return { auth: suite.auth, firestore: portOf(suite.firestore), functions: portOf(suite.functions) };
}
