import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { untoldIn } from '../reference/features.ts';
import { faultsOf, faultsOfDocument } from './comments.ts';

describe('A comment', () => {
  const linesOf = (source: string) => faultsOf(source).map(({ line }) => line);

  it('is reported if it begins with "Of", refers to the one above, or leaves a word out', () => {
    const source = [
      '/** Of a movie, all genres. */',
      '/** The same outside a transaction. */',
      '  // So it is kept for so many days.',
      '   * Kept for ever, for who asks.',
      '/** Merges offers; of two, the later wins. */',
    ];
    expect(linesOf(source.join('\n'))).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('is reported beyond the width of the code, unless it can’t be divided', () => {
    const address = `// https://example.test/${'long/'.repeat(20)}`;
    expect(linesOf([`/** ${'words '.repeat(20)}*/`, address].join('\n'))).to.deep.equal([1]);
  });

  it('is judged as a summary, sentence by sentence, or a document is', () => {
    const summary = ['  summary:', "    'Reports an offer. Of a movie, the last report counts.',"];
    expect(linesOf(summary.join('\n'))).to.deep.equal([1]);
    const ceiling = ['ceiling: { reads: 1, with:', "'names for who asks' },"];
    expect(linesOf(ceiling.join('\n'))).to.deep.equal([1]);
    const page = faultsOfDocument('Of tied movies, one wins.\n| kept | for ever |');
    expect(page.map(({ line }) => line)).to.deep.equal([2]);
  });

  it('is accepted in plain English, and so is code', () => {
    const source = [
      '/** The genres of a movie, this many at most. */',
      '/** The same seed causes the same faults. */',
      "const text = 'Of a movie, so many genres';",
      '/** So many that no list shows them. */',
    ];
    expect(linesOf(source.join('\n'))).to.deep.equal([]);
  });
});

describe('A file', () => {
  const two = '/** One. */\nexport const one = 1;\nexport const two = 2;\n';
  const four = `${two}export const three = 3;\nexport const four = 4;\n`;

  it('is reported without words on what it is for, and where only one of four exports has any', () => {
    const root = mkdtempSync(join(tmpdir(), 'cine-untold-'));
    mkdirSync(join(root, 'bench'));
    const files = { silent: 'export const one = 1;\n', two, four, headed: `/** Numbers. */\n\n${four}` };
    for (const [name, source] of Object.entries(files))
      writeFileSync(join(root, 'bench', `${name}.ts`), source);
    const untold = untoldIn(root).map(({ file }) => file);
    rmSync(root, { recursive: true });
    expect(untold).to.deep.equal(['bench/four.ts', 'bench/silent.ts']);
  });
});
