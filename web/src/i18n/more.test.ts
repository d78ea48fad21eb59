import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import * as more from './fr/more.ts';

const source = join(import.meta.dirname, '..');
const pages = join(source, 'app', 'pages.ts');

/** The file of a module that a file imports, below its own folder or by a name such as `#data/…`. */
function resolved(file: string, path: string): string {
  return path.startsWith('#') ? join(source, path.slice(1)) : join(dirname(file), path);
}

/** Pages that don't load the other pages' texts, and the frame's parts. */
function pagesWithFirstWords(): string[] {
  const loads = /(?<!withMoreWords\(|\bpage\(\s*'[^']+',\s*)\(\) => import\('([^']+)'\)/g;
  const imports = readFileSync(pages, 'utf8').matchAll(loads);
  return [...imports].map(([, path]) => resolved(pages, path!));
}

/** All modules that these import, at once or later, without what pages.ts names or `withMoreWords` loads. */
function reachedFrom(entries: readonly string[]): string[] {
  const reached = new Set<string>();
  const follow = (file: string) => {
    if (reached.has(file) || !/\.tsx?$/.test(file) || /\/i18n\/(?:fr|en|ru)\//.test(file)) return;
    reached.add(file);
    if (file === pages) return;
    const text = readFileSync(file, 'utf8').replace(/withMoreWords\(\(\) => import\('[^']+'\)\)/g, '');
    const imports = text.matchAll(/(?:from |import |import\()'([.#][^']+)'/g);
    for (const [, path] of imports) follow(resolved(file, path!));
  };
  entries.forEach(follow);
  return [...reached];
}

describe('Texts of other pages', () => {
  it('are said only by pages that load them', () => {
    const entries = [join(source, 'main.tsx'), ...pagesWithFirstWords()];
    const key = new RegExp(`['"\`](?:${Object.keys(more).join('|')})\\.[\\w$]+`, 'g');
    const files = reachedFrom(entries);
    expect(files).to.have.length.above(100);
    const uses = files.flatMap((file) =>
      (readFileSync(file, 'utf8').match(key) ?? []).map((at) => `${file} ${at}`),
    );
    expect(uses, 'Load the page by `page`, or move the text').to.deep.equal([]);
  });
});
