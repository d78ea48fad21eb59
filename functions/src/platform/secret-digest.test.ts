import { expect } from 'chai';
import { secretDigestOf } from './secret-digest.ts';

describe('A secret digest', () => {
  afterEach(() => {
    delete process.env.DIGEST_KEY;
  });

  it('can’t be told from its text without the key, which another deployment has another of', () => {
    const digests = ['', 'one key', 'another key'].map((key) => {
      process.env.DIGEST_KEY = key;
      return secretDigestOf('192.0.2.1');
    });
    expect(new Set(digests).size).to.equal(3);
    process.env.DIGEST_KEY = 'one key';
    expect(secretDigestOf('192.0.2.1')).to.equal(digests[1]);
    expect(secretDigestOf('192.0.2.2')).to.not.equal(digests[1]);
    expect(digests.join()).to.not.include('192.0.2.1');
  });
});
