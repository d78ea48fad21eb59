import { expect } from 'chai';
import { deepIt } from '../test/deep.ts';
import { patternsIn, slownessOf } from './slow-patterns.ts';

describe('A regular expression', () => {
  it('is found as a literal and as a call, and without a pattern if it is composed', () => {
    const source = `
      const digits = /^\\d+$/u;
      function find(text: string, name: string) {
        return text.replace(/a+/g, '') + new RegExp('b*', 'i').test(text) + RegExp(name).test(text);
      }`;
    expect(patternsIn(source)).to.deep.equal([
      { pattern: '^\\d+$', flags: 'u' },
      { pattern: 'a+', flags: 'g' },
      { pattern: 'b*', flags: 'i' },
      { pattern: null, flags: '' },
    ]);
    expect(patternsIn('const row = <p>{text.match(/c/)}</p>;', true)).to.deep.equal([
      { pattern: 'c', flags: '' },
    ]);
  });

  it('is reported if it needs quadratic or exponential time on some text', () => {
    expect(slownessOf('^(a+)+$', '')).to.match(/^exponential/);
    expect(slownessOf('\\s+$', '')).to.match(/^2nd degree polynomial, for example on /);
    // Its automaton is so large that texts are tried instead.
    expect(slownessOf('(?:a?){60}b', '')).to.match(/^exponential \(fuzz\)/);
  });

  deepIt('is reported if only trying texts for long shows it', () => {
    const pattern = 'name\\r\\n(?:[^\\r\\n]+\\r\\n)*\\r\\nOne-Click';
    expect(slownessOf(pattern, '')).to.match(/^2nd degree polynomial/);
  });

  it('is accepted if it needs linear time', () => {
    for (const pattern of ['^\\s+', '^[^\\s@]+@[^\\s@.]+(?:\\.[^\\s@.]+)+$', '(?:000){1,3}$'])
      expect(slownessOf(pattern, ''), pattern).to.equal(null);
  });
});
