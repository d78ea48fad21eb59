import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

const root = join(import.meta.dirname, '../..');

/** Numbers that are milliseconds: half a second or more, as a duration, a time-out or a distance from now. */
const bare =
  /\btimeout\(\d[\d_]{2,}\)|Ms(?: =|:) \d[\d_]*000\b|Date\.now\(\) [-+] \d[\d_]{3,}|\b(?:3_?600|86_?400)_?000\b/;

describe('Durations', () => {
  it('are written with second, minute, hour and day of the contract, except in packages', () => {
    const sources = globSync('{bench,contract,dev,functions,scripts,web}/**/*.{ts,tsx}', {
      cwd: root,
      exclude: ['**/node_modules', '**/build', 'scripts/check/durations.test.ts'],
    });
    const faults = sources.flatMap((file) => {
      const lines = readFileSync(join(root, file), 'utf8').split('\n');
      return lines.flatMap((line, index) =>
        bare.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      );
    });
    expect(faults).to.deep.equal([]);
  });
});
