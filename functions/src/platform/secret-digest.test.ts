import { expect } from 'chai';
import { secretDigestOf } from './secret-digest.ts';

describe('A secret digest', () => {
  const { DIGEST_KEY: key, FUNCTIONS_EMULATOR: emulated } = process.env;

  afterEach(() => {
    Object.assign(process.env, {
      ...(key !== undefined && { DIGEST_KEY: key }),
      ...(emulated !== undefined && { FUNCTIONS_EMULATOR: emulated }),
    });
    if (key === undefined) delete process.env.DIGEST_KEY;
    if (emulated === undefined) delete process.env.FUNCTIONS_EMULATOR;
  });

  it('can’t be told from its text without the key, which another deployment has another of', () => {
    const digests = ['one key', 'another key'].map((of) => {
      process.env.DIGEST_KEY = of;
      return secretDigestOf('192.0.2.1');
    });
    expect(new Set(digests).size).to.equal(2);
    process.env.DIGEST_KEY = 'one key';
    expect(secretDigestOf('192.0.2.1')).to.equal(digests[0]);
    expect(secretDigestOf('192.0.2.2')).to.not.equal(digests[0]);
    expect(digests.join()).to.not.include('192.0.2.1');
  });

  it('is made without a key on this machine alone', () => {
    process.env.DIGEST_KEY = '';
    process.env.FUNCTIONS_EMULATOR = 'true';
    expect(secretDigestOf('192.0.2.1')).to.have.length(43);
    process.env.FUNCTIONS_EMULATOR = 'false';
    expect(() => secretDigestOf('192.0.2.1')).to.throw('DIGEST_KEY');
  });
});
