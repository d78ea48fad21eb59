import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { benchmarksPage } from '../reference/benchmarks.ts';
import { costsPage, measuredIn } from '../reference/costs.ts';
import { documentsPage } from '../reference/documents.ts';
import { featuresPage } from '../reference/features.ts';
import { reactionsPage, withWatchPicture } from '../reference/reactions.ts';
import { withFeatures } from '../reference/wings.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(root, file), 'utf8');
/** The path of every file and folder, each between a slash and a new line. */
const everything = globSync('**/*', { cwd: root, exclude: ['**/node_modules', 'build'] })
  .map((path) => `/${path}\n`)
  .join('');
const documents = globSync('**/*.md', { cwd: root, exclude: ['**/node_modules', 'build', '.*'] });
const matchesIn = (file: string, pattern: RegExp) => matches(read(file), pattern);
const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, match]) => match!);

/** Paths that begin with a folder of the root. */
const fromRoot = /^(?:bench|client|contract|dev|docs|emulator-data|functions|packages|scripts|web)\//;

describe('The documents', () => {
  it('link to files that exist', () => {
    const broken = documents.flatMap((file) =>
      matchesIn(file, /\]\((?!\w+:|#)([^)#\s]+)/g)
        .filter((link) => !existsSync(join(root, dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    );
    expect(broken).to.deep.equal([]);
  });

  it('name files and folders that exist, except in columns headed "was"', () => {
    const missing = documents.flatMap((file) =>
      pathsNamedIn(read(file))
        .filter((path) => !exists(path, file))
        .map((path) => `${file}: ${path}`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('are read with all alternatives, file names and placeholders, and without what was renamed', () => {
    const text = [
      '`web/src/i18n/{en,fr,ru}/` has `rank.ts`, `contract/src/operations/<feature>.ts`, but no `*.ts`.',
      '| was | is |\n|---|---|\n| `former.ts` | `store.ts` |',
      '`/api/openapi.json`, `users/{uid}`, `build/logs/emulators.log`, `sessions-join`',
    ];
    expect(pathsNamedIn(text.join('\n\n'))).to.deep.equal([
      ...['web/src/i18n/en/', 'web/src/i18n/fr/', 'web/src/i18n/ru/'],
      ...['rank.ts', 'contract/src/operations/', 'store.ts'],
    ]);
    expect(exists('rank.ts', 'README.md')).to.equal(true);
    expect(exists('nowhere.ts', 'README.md')).to.equal(false);
    expect(exists('functions/src/rank.ts', 'README.md')).to.equal(false);
  });

  it('have a reference that is up to date (`npm run reference`)', () => {
    expect(read('docs/reference/benchmarks.md')).to.equal(benchmarksPage(root));
    expect(read('docs/reference/documents.md')).to.equal(documentsPage(root));
    expect(read('docs/reference/features.md')).to.equal(featuresPage(root));
    const costs = read('docs/reference/costs.md');
    expect(costs).to.equal(costsPage(measuredIn(costs)));
    expect(read('docs/reference/reactions.md')).to.equal(reactionsPage(root));
    const architecture = read('ARCHITECTURE.md');
    expect(architecture).to.equal(withFeatures(withWatchPicture(architecture, root), root));
  });

  it('have a row in docs/commands.md for every command', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const rows = matchesIn('docs/commands.md', /^\| `npm (?:run )?([\w:-]+)/gm);
    const isBefore = (name: string) => name.startsWith('pre') && Object.hasOwn(scripts, name.slice(3));
    const commands = Object.keys(scripts).filter((name) => !isBefore(name));
    expect([...new Set(rows)]).to.have.members(commands);
  });

  it('run scripts with the project’s own Node, which a shell has only through npx', () => {
    const withShells = documents.filter((file) => /(?:^|`)node\s[^`\n]+\.[cm]?[jt]s/m.test(read(file)));
    expect(withShells).to.deep.equal([]);
  });

  it('give every decision a number of its own', () => {
    const numbers = globSync('*.md', { cwd: join(root, 'docs/decisions'), exclude: ['README.md'] }).map(
      (file) => Number(/^(\d+)-/.exec(file)?.[1]),
    );
    expect(numbers.filter(Number.isInteger)).to.have.length(new Set(numbers).size);
  });
});

/**
 * What in backticks begins with a folder of the root, or ends like a file or folder: the folder, if the path
 * has a `<name>`.
 */
function pathsNamedIn(text: string): string[] {
  const named = matches(withoutFormerNames(text), /`([\w@.][\w@.<>{},/-]*)`/g).filter(
    (name) => fromRoot.test(name) || /[\w}>]\.(?:[cm]?[jt]sx?|css|html|json|md|rules)$|\w\/$/.test(name),
  );
  return named
    .filter((name) => !/^(?:packages\/[\w-]+\/)?build\//.test(name))
    .flatMap((name) => alternativesOf(name.replace(/[^/]*<.*/, '')));
}

/** Whether a path from the root or the document's folder exists; another folder's may exist anywhere. */
function exists(path: string, document: string): boolean {
  if ([path, join(dirname(document), path)].some((each) => existsSync(join(root, each)))) return true;
  if (fromRoot.test(path) && !document.startsWith('packages/')) return false;
  return everything.includes(path.endsWith('/') ? `/${path}` : `/${path}\n`);
}

/** `{en,fr}.ts` is two paths. */
function alternativesOf(path: string): string[] {
  const [, before, names, after] = /^(.*?)\{([^{}]*,[^{}]*)\}(.*)$/.exec(path) ?? [];
  return names ? names.split(',').flatMap((name) => alternativesOf(`${before}${name}${after}`)) : [path];
}

/** Tables without the column "was". */
function withoutFormerNames(text: string): string {
  let former = -1;
  const lines = text.split('\n').map((line) => {
    const cells = line.split('|');
    if (cells.length === 1) former = -1;
    else if (former === -1) former = cells.findIndex((cell) => cell.trim() === 'was');
    return former === -1 ? line : cells.toSpliced(former, 1).join('|');
  });
  return lines.join('\n');
}
