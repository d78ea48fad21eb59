import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../..');

/** A pure function's name on one that reads or loads. */
const impure = /\basync function with[A-Z]\w*|\bconst with[A-Z]\w* = async\b/g;

describe('A function named with…', () => {
  it('is pure: one that reads or loads is named after that', () => {
    const sources = globSync('functions/src/features/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] });
    const faults = sources.flatMap((file) =>
      (readFileSync(join(root, file), 'utf8').match(impure) ?? []).map((name) => `${file}: ${name}`),
    );
    expect(faults).to.deep.equal([]);
  });
});
