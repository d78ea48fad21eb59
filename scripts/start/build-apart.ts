import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { LocalSuite } from '../build.ts';

type Order = {
  functions?: { folder: string; defaults: Readonly<Record<string, string>> };
  site?: { folder: string; local: LocalSuite };
};

/** Builds for a local suite in its own process, since bundlers keep hundreds of megabytes when done. */
export async function buildApart(order: Order): Promise<void> {
  const building = spawn(process.execPath, [import.meta.filename, JSON.stringify(order)], {
    stdio: 'inherit',
  });
  const [code] = (await once(building, 'exit')) as [number | null];
  if (code !== 0) throw new Error('Building failed.');
}

if (import.meta.main) {
  const { functions, site } = JSON.parse(process.argv[2]!) as Order;
  if (functions) {
    const { buildLocalFunctions } = await import('./local-functions.ts');
    await buildLocalFunctions(functions.folder, functions.defaults);
  }
  if (site) {
    const { buildSite } = await import('../build.ts');
    await buildSite(site.folder, site.local);
  }
  // Bundlers would keep it.
  process.exit();
}
