import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { statesIn } from './names.ts';

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

describe('A local', () => {
  it('is reported if its name is a state, and so is a parameter', () => {
    const source = `
      const found = 1, [known = 2, ...kept] = list, { seen: shown, ...said } = answer;
      async function ask(asked: string, { as: stored = null } = {}) {}
      class Shop { sell = ({ to: { who: wanted } }: Order) => wanted; give(given: Item) {} }`;
    const states = ['found', 'known', 'kept', 'shown', 'said', 'asked', 'stored', 'wanted', 'given'];
    expect(statesIn(source)).to.deep.equal(states);
    expect(statesIn('const row = (shown: boolean) => <p>{shown}</p>;', true)).to.deep.equal(['shown']);
  });

  it('is accepted if it has a noun, or the name of the field it was taken out of', () => {
    const source = `
      const movies = { found: list }, { known, kept = [] } = answer;
      type Answer = { said: string };
      function shown({ stored }: Box) { return stored.given; }`;
    expect(statesIn(source)).to.deep.equal([]);
  });
});
