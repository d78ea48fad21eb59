import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../src');

/** Merges that don't write the document's version. */
function unversionedMerges(source: string): string[] {
  return source.split(';').filter((statement) => {
    return /\bmerge(?:Fields)?:/.test(statement) && !statement.includes('.encodeMerge(');
  });
}

describe('The stores', () => {
  it('write the version with each merge, as it may create the document', () => {
    const sources = globSync('**/*.ts', { cwd: root, exclude: ['**/*.test.ts', '**/*.test-support.ts'] });
    const merges = sources.flatMap((file) =>
      unversionedMerges(readFileSync(join(root, file), 'utf8')).map((statement) => `${file}:${statement}`),
    );
    expect(merges, 'Use `update`, or `encodeMerge` if the document may not exist').to.deep.equal([]);
    expect(unversionedMerges('tx.set(ref, some.encodeFields({ at }), { merge: true });')).to.have.length(1);
  });
});
