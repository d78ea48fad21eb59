import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { readTable, table } from './table.ts';

const root = join(import.meta.dirname, '../../..');
const textOf = (path: string) => readFileSync(join(root, path), 'utf8');

const paths = readTable(table)
  .rows.map(({ collection }) => collection)
  .filter((path) => !/(^|\/)unknown$/.test(path));
const nameOf = (path: string) => path.split('/').at(-1)!;

/** `.collection('users')`, `.collectionGroup('movies')`. */
const named = /\.collection(?:Group)?\(\s*'([^']+)',?\s*\)/g;
/** `.collection` and `.collectionGroup` with anything else, and `db.doc` with a path in one string. */
const hidden = /\.collection(?:Group)?\((?!\s*'[^'/]+',?\s*\)).*|\bdb\s*\.doc\(.*/g;
/** `.collection('catalogue').doc('manifest')`, and the beginning of `search-${format}`. */
const namedDocument = /\.collection\('catalogue'\)\s*\.doc\(\s*['`](\w+)/g;

const sources = globSync(['functions/src/**/*.ts'], { cwd: root }).filter(
  (path) => !/\.test(-support)?\.ts$/.test(path),
);

/** What a pattern finds in the functions' sources, with the first file that has it. */
function foundBy(pattern: RegExp): Map<string, string> {
  const named = sources.flatMap((path) =>
    [...textOf(path).matchAll(pattern)].map(([all, name]) => [name ?? all, path] as const),
  );
  return new Map(named.reverse());
}

/** What a list lacks, as lines that name the file. */
function missing(named: Map<string, string>, listed: ReadonlySet<string>): string[] {
  return [...named].filter(([name]) => !listed.has(name)).map(([name, path]) => `${name} (${path})`);
}

describe('The table of the security rules', () => {
  const collections = foundBy(named);

  it('has every collection that the functions name, and no other', () => {
    const listed = new Set(paths.map(nameOf));
    expect(
      missing(collections, listed),
      'Collections without a row in functions/test/security-rules/table.ts: add their path with * for ids, and `--------` ' +
        'for each actor whom firestore.rules allows nothing. Then add a document of theirs to `findTargets` in runner.ts; ' +
        'functions/test/session-of-everything.ts has to write one',
    ).to.deep.equal([]);
    expect(
      [...listed].filter((name) => !collections.has(name)),
      'Rows of functions/test/security-rules/table.ts whose collection no file in functions/src names: delete them, their ' +
        'documents in `findTargets` in runner.ts, and their rules in firestore.rules',
    ).to.deep.equal([]);
  });

  it('has every document of the catalogue that the functions name', () => {
    const listed = readTable(table).rows.flatMap(({ name }) => /^catalogue\((\w+)\)$/.exec(name)?.[1] ?? []);
    expect(
      missing(foundBy(namedDocument), new Set(listed)),
      'Documents without a row `catalogue(NAME)` in functions/test/security-rules/table.ts: clients may read ' +
        '`catalogue/manifest`, so each of the others is tested, too',
    ).to.deep.equal([]);
  });

  it('can be compared with the code, which writes names of collections as they are', () => {
    expect(
      [...foundBy(hidden)].map(([call, path]) => `${path}: ${call}`),
      "Write each collection's name as a literal, such as `db.collection('users').doc(uid).collection('watches')`, so that " +
        'this test finds it',
    ).to.deep.equal([]);
  });
});

describe('docs/reference/documents.md', () => {
  it('has every collection', () => {
    const words = new Set(textOf('docs/reference/documents.md').match(/\w+/g));
    expect(
      paths.filter((path) => !words.has(nameOf(path))),
      'Say on the codec which document it is: /** `collection/{id}`: what is in it. */',
    ).to.deep.equal([]);
  });
});
