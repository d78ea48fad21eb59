import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { unusedIndexes } from './query-reports.ts';

describe('The report of declared indexes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'query-reports-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('names indexes that no process of the tests used', () => {
    writeFileSync(join(folder, '1.json'), JSON.stringify({ queries: [], unusedIndexes: ['a', 'b', 'c'] }));
    writeFileSync(join(folder, '2.json'), JSON.stringify({ queries: [], unusedIndexes: ['b', 'c', 'd'] }));
    expect(unusedIndexes(folder)).to.deep.equal(['b', 'c']);
  });

  it('names none if no query was made', () => {
    expect(unusedIndexes(folder)).to.deep.equal([]);
  });
});
