/**
 * `npm run check -- screens`: what a page's code can show has a state, of which `npm run screens` takes
 * pictures. Types see to it that each page and each state has an entry.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Table } from './screen.ts';
import { table } from './table.ts';

/** What a page's folder contains, and the states that show it. */
const signs = [
  { sign: /<(?:Skeleton|Loading)\b/g, states: /^loading$/ },
  { sign: /<RetryNotice\b/g, states: /^failed$/ },
  { sign: /\buse(?:Online|CachedAnswer)\(/g, states: /^offline$/ },
  { sign: /<(?:Dialog|ConfirmButton)\b/g, states: /^dialog-/, isEach: true },
];

/** What these sources can show and none of the states does. */
export function unshown(sources: string, states: readonly string[]): string[] {
  return signs.flatMap(({ sign, states: name, isEach = false }) => {
    const found = sources.match(sign) ?? [];
    const shown = states.filter((state) => name.test(state)).length;
    if (shown >= (isEach ? found.length : Math.min(1, found.length))) return [];
    const often = isEach ? `, for each of ${found.length},` : '';
    return [`has ${found[0]} and needs a state${often} called ${name.source.replace(/[$^]/g, '')}`];
  });
}

/** The faults of all pages below a folder with the dashboard's sources. */
function faultsIn(source: string): string[] {
  const screens: Table = table;
  const loaded = ['routes.tsx', 'pages.ts'].flatMap((file) => {
    const code = readFileSync(join(source, 'app', file), 'utf8');
    return code.match(/'\.\.\/pages\/[\w/-]+\.tsx'/g) ?? [];
  });
  const count = Object.keys(screens).length;
  const folders = globSync('pages/*/*', { cwd: source }).sort();
  const faults = folders.flatMap((name) => {
    const folder = join(source, name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    if (!files.includes('states.ts')) return [`${name} has no states.ts`];
    const pages = readFileSync(join(folder, 'states.ts'), 'utf8').matchAll(/^ {2}(\w+):/gm);
    const states = [...pages].flatMap(([, page]) => Object.keys(screens[page as keyof Table]));
    const sources = files
      .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
      .map((file) => readFileSync(join(folder, file), 'utf8'));
    return unshown(sources.join('\n'), states).map((fault) => `${name} ${fault}`);
  });
  if (loaded.length === count) return faults;
  return [...faults, `the app loads ${loaded.length} pages, and ${count} have screens`];
}

if (import.meta.main) {
  const faults = faultsIn(join(import.meta.dirname, '../../src'));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
