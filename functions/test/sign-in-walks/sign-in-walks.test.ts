import { minute } from '@cine/contract/time';
import fc from 'fast-check';
import { rounds } from '../../../scripts/test/deep.ts';
import '../logs.ts';
import { acts, names, type Step, takeWalk } from './walk.ts';

const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(0, 1, 2),
  act: fc.constantFrom(...acts),
  provider: fc.constantFrom(...names),
  address: fc.constantFrom(0, 1, 2, null),
  isVerified: fc.boolean(),
  apart: fc.boolean(),
  choice: fc.nat(9),
});

describe('However three people sign in, link, unlink, make passkeys, merge, delete and revoke', () => {
  before(() => {
    // As on a developer's machine.
    process.env.DIGEST_KEY ??= 'local';
  });

  it('nobody gets into another’s account, and no member is left without a way in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 24 }), takeWalk),
      rounds(300, 20_000),
    );
  }).timeout(20 * minute);

  it('and one alone, who adds and removes ways in, always keeps one', async () => {
    const own = fc.constantFrom(
      ...(['enter', 'link', 'unlink', 'make passkey', 'passkey', 'remove passkey'] as const),
    );
    const alone = fc.tuple(step, own).map(([each, act]): Step => ({ ...each, by: 0, act }));
    const walks = fc.array(alone, { minLength: 2, maxLength: 24, size: 'max' });
    await fc.assert(fc.asyncProperty(walks, takeWalk), rounds(100, 5000));
  }).timeout(20 * minute);
});
