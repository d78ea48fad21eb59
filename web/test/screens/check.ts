/**
 * `npm run check -- screens`: what a page's code can show has a state, of which `npm run screens` takes
 * pictures. Types see to it that each page has an entry.
 */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const uses = sources.match(sign) ?? [];
    const count = states.filter((state) => name.test(state)).length;
    if (count >= (isEach ? uses.length : Math.min(1, uses.length))) return [];
    const often = isEach ? `, for each of ${uses.length},` : '';
    return [`has ${uses[0]} and needs a state${often} called ${name.source.replace(/[$^]/g, '')}`];
  });
}

/** The faults of all pages below a folder with the dashboard's sources. */
function faultsIn(source: string): string[] {
  const code = ['routes.tsx', 'pages.ts']
    .map((file) => readFileSync(join(source, 'app', file), 'utf8'))
    .join();
  /** The folder of each page in the app's table, and of the first one that a stranger sees. */
  const loaded = [...code.matchAll(/(\w+)(?:: [^;]*?import\(| from )'#(pages\/\w+\/[\w-]+)\/[\w/-]+\.tsx'/g)];
  return globSync('pages/*/*', { cwd: source })
    .sort()
    .flatMap((folder) => {
      const pages = loaded.filter(([, , at]) => at === folder).map(([, page]) => page);
      const states = Object.entries<object>(table)
        .filter(([page]) => pages.some((each) => each?.toLowerCase() === page.toLowerCase()))
        .flatMap(([, screens]) => Object.keys(screens));
      if (states.length === 0) return [`${folder} has no page with screens`];
      const sources = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
        .map((file) => readFileSync(join(source, folder, file), 'utf8'));
      return unshown(sources.join('\n'), states).map((fault) => `${folder} ${fault}`);
    });
}

if (import.meta.main) {
  const faults = faultsIn(join(import.meta.dirname, '../../src'));
  for (const fault of faults) console.log(fault);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
