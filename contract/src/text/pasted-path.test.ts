import { expect } from 'chai';
import fc from 'fast-check';
import { pastedPath } from './pasted-path.ts';

describe('A pasted link', () => {
  it('is read without the signs that follow it, encoded or not', () => {
    const signs = fc.constantFrom('.', ',', ')', '!', '?', '…', '»', '”', "'", '"', '>', '*', '\u00a0', '。');
    const appended = fc.array(fc.oneof(signs, signs.map(encodeURIComponent)), { maxLength: 5 });
    const paths = fc.constantFrom('/', '/d/ABC234', '/s/0a1f/fr', '/join/K7PMXQ', '/x/a-b_', '/x/%D0%BB');
    fc.assert(
      fc.property(paths, appended, (path, more) => {
        fc.pre(!path.startsWith('/x/%') || !more[0]?.startsWith('%'));
        expect(pastedPath(path + more.join(''))).to.equal(path);
      }),
    );
  });

  it('may end in bytes that are no letter', () => {
    expect(pastedPath('/join/K7PMXQ%E2%80')).to.equal('/join/K7PMXQ');
  });
});
