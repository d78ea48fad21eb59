import { planCodeLength, planCodeSchema } from '@cine/contract/operations/together/dates';
import { expect } from 'chai';
import { codeFromKey } from './code-from-key.ts';

describe('The code for a caller’s key', () => {
  const { DIGEST_KEY: formerKey } = process.env;
  beforeEach(() => {
    process.env.DIGEST_KEY = 'one';
  });
  afterEach(() => {
    if (formerKey === undefined) delete process.env.DIGEST_KEY;
    else process.env.DIGEST_KEY = formerKey;
  });

  const codeOf = (uid: string, key: string) => codeFromKey([uid, key], planCodeLength);

  it('is the same each time, and another one for another caller or key', () => {
    const codes = [codeOf('lea', 'a'), codeOf('lea', 'b'), codeOf('tom', 'a')];
    expect(new Set(codes).size).to.equal(3);
    expect(codeOf('lea', 'a')).to.equal(codes[0]);
    for (const code of codes) expect(planCodeSchema.safeParse(code).success, code).to.equal(true);
  });

  it('tells its parts apart, and is never shorter than asked for', () => {
    expect(codeFromKey(['a', 'b c'], 9)).to.not.equal(codeFromKey(['a b', 'c'], 9));
    expect(codeFromKey(['a'], 32)).to.have.length(32);
    expect(() => codeFromKey(['a'], 33)).to.throw(RangeError);
  });

  it('is another one where the operator’s key is, so that nobody guesses it', () => {
    const code = codeOf('lea', 'a');
    process.env.DIGEST_KEY = 'another';
    expect(codeOf('lea', 'a')).to.not.equal(code);
  });
});
