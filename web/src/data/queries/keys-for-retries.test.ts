import { keySchema } from '@cine/contract/primitives';
import { expect } from 'chai';
import { keysForRetries } from './keys-for-retries.ts';

describe('The key with which a form creates something', () => {
  it('is the same when the same is sent again, and another one once it was changed', () => {
    const keyFor = keysForRetries();
    const key = keyFor({ name: 'Ran' });
    expect(keySchema.safeParse(key).success).to.equal(true);
    expect(keyFor({ name: 'Ran' })).to.equal(key);
    expect(keyFor({ name: 'Ikiru' })).to.not.equal(key);
    expect(keysForRetries()({ name: 'Ran' })).to.not.equal(key);
  });
});
