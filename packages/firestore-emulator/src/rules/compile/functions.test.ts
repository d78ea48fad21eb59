import { expect } from 'chai';
import { outcomeOf } from '../rules.test-support.ts';

describe('functions in rules', () => {
  it('have arguments, lets and enclosing wildcards', () => {
    const functions = `
      function twice(x) { let y = x + x; let z = y; return z; }
      function here(id) { return id == 'one' && database == '(default)'; }`;
    expect(outcomeOf('twice(2) == 4 && here(id)', {}, functions)).to.equal('true');
  });

  it('fail only where an argument or let with an error is read', () => {
    const functions = `
      function ignores(x) { return true; }
      function passes(x) { return ignores(x); }
      function reads(x) { return x > 0; }
      function second(x, y) { return y; }
      function unread() { let x = 1 / resource.data.zero; return true; }
      function read() { let x = 1 / resource.data.zero; return x > 0; }
      function orTrue(x) { return x || true; }`;
    const rows: [call: string, result: 'true' | 'error'][] = [
      ['ignores(resource.data.missing)', 'true'],
      ['passes(resource.data.missing)', 'true'],
      ['reads(resource.data.missing)', 'error'],
      ['second(resource.data.missing, true)', 'true'],
      ['unread()', 'true'],
      ['read()', 'error'],
      ['orTrue(resource.data.missing)', 'true'],
      ['reads(resource.data.missing) || true', 'true'],
    ];
    for (const [call, result] of rows)
      expect(outcomeOf(call, { zero: 0n }, functions), call).to.equal(result);
  });

  it('see the wildcards of the block that declares them, not those of their caller', () => {
    expect(outcomeOf('outer()', {}, "function outer() { return id == 'one'; }")).to.equal('error');
  });
});
