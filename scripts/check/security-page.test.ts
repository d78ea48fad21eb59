import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

/** ASVS 5.0.0 by chapter and section: level 1, and level 2 of chapters 1, 2, 7, 8 and 9. */
const requirements: Record<string, readonly string[]> = {
  1: ['1.1-2', '2.1-9', '3.1-11', '4.1-3', '5.1-2'],
  2: ['1.1-3', '2.1-3', '3.1-4', '4.1'],
  3: ['2.1-2', '3.1', '4.1-2', '5.1-3'],
  4: ['1.1', '4.1'],
  5: ['2.1-2', '3.1-2'],
  6: ['1.1', '2.1-8', '3.1-2', '4.1-2'],
  7: ['1.1-3', '2.1-4', '3.1-2', '4.1-5', '5.1-2', '6.1-2'],
  8: ['1.1-2', '2.1-3', '3.1', '4.1'],
  9: ['1.1-3', '2.1-4'],
  10: ['4.1-5'],
  11: ['3.1-2', '4.1'],
  12: ['1.1', '2.1-2'],
  13: ['4.1'],
  14: ['2.1', '3.1'],
  15: ['1.1', '2.1', '3.1'],
};

/** `2.1-3` of chapter 5 is 5.2.1, 5.2.2 and 5.2.3. */
function numbersIn(chapter: string, range: string): string[] {
  const [section, first, last = first] = range.split(/[.-]/);
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, at) => `${chapter}.${section}.${Number(first) + at}`);
}

describe('docs/security.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/security.md'), 'utf8');
  const rows = [...page.matchAll(/^\| (\d+\.\d+\.\d+) \| (.+?) \| (.+?) \| (.*?) ?\|$/gm)];

  it('says of each requirement once whether it is met', () => {
    const numbers = Object.entries(requirements).flatMap(([chapter, ranges]) =>
      ranges.flatMap((range) => numbersIn(chapter, range)),
    );
    expect(rows.map(([, number]) => number)).to.deep.equal(numbers);
  });

  it('says where what is met is seen, and why anything isn’t or needn’t be', () => {
    for (const [, number, , verdict = '', where] of rows) {
      expect(verdict, number).to.match(/^(?:met$|not met: .|not applicable: .)/);
      if (verdict === 'met') expect(where, number).to.match(/\w/);
    }
  });
});
