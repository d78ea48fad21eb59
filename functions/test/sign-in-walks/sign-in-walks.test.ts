import { minute } from '@cine/contract/time';
import fc from 'fast-check';
import { rounds } from '../../../scripts/test/deep.ts';
import '../logs.ts';
import { type Act, type AtOnce, acts, actsAtOnce, names, type Step } from './people.ts';
import { takeWalk } from './walk.ts';

const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom(0, 1, 2),
  act: fc.constantFrom(...acts),
  provider: fc.constantFrom(...names),
  address: fc.constantFrom(0, 1, 2, null),
  isVerified: fc.boolean(),
  apart: fc.boolean(),
  choice: fc.nat(9),
});

/** Steps that do only some acts, and are alike in some parts. */
const stepOf = (some: readonly Act[], alike: Partial<Step> = {}) =>
  fc.tuple(step, fc.constantFrom(...some)).map(([each, act]): Step => ({ ...each, ...alike, act }));

/** One of the two may hold up the other for long. */
const pauses = fc.array(fc.nat(40), { maxLength: 60, size: 'max' });
const atOnce = (each: fc.Arbitrary<Step>): fc.Arbitrary<AtOnce> =>
  fc.record({ both: fc.tuple(each, each), pauses });

const walksOf = (...steps: fc.MaybeWeightedArbitrary<Step | AtOnce>[]) =>
  fc.array(fc.oneof(...steps), { minLength: 2, maxLength: 24, size: 'max' });

const plain: Step = {
  by: 0,
  act: 'enter',
  provider: 'google',
  address: 0,
  isVerified: false,
  apart: false,
  choice: 0,
};
/** An account is deleted while one of its ways is unlinked. */
const deleted: (Step | AtOnce)[] = [
  plain,
  { ...plain, act: 'link', provider: 'operator' },
  {
    both: [
      { ...plain, act: 'delete' },
      { ...plain, act: 'unlink' },
    ],
    pauses: [],
  },
  plain,
  plain,
];

describe('However three people sign in, link, unlink, make passkeys, change addresses, merge, delete and revoke', () => {
  before(() => {
    // As on a developer's machine.
    process.env.DIGEST_KEY ??= 'local';
  });

  it('nobody gets into another’s account, and no member is left without a way in', async () => {
    const walks = fc.array(step, { minLength: 2, maxLength: 24 });
    await fc.assert(fc.asyncProperty(walks, takeWalk), rounds(300, 20_000));
  }).timeout(20 * minute);

  it('nor where two of them, or one on two devices, do so at once', async () => {
    const walks = walksOf(
      { arbitrary: step, weight: 2 },
      { arbitrary: atOnce(stepOf(actsAtOnce)), weight: 1 },
    );
    await fc.assert(fc.asyncProperty(walks, takeWalk), { ...rounds(100, 20_000), examples: [[deleted]] });
  }).timeout(20 * minute);

  it('and one alone, who adds and removes ways in, also two at once, always keeps one', async () => {
    const alike = { by: 0, provider: 'google' } as const;
    const own = ['enter', 'link', 'unlink', 'make passkey', 'passkey', 'remove passkey'] as const;
    const walks = walksOf(
      { arbitrary: stepOf(own, { by: 0 }), weight: 2 },
      { arbitrary: stepOf(own, alike), weight: 2 },
      { arbitrary: atOnce(stepOf(['enter', 'unlink', 'remove passkey'], alike)), weight: 1 },
    );
    await fc.assert(fc.asyncProperty(walks, takeWalk), rounds(100, 5000));
  }).timeout(20 * minute);

  it('and an account with another’s address is that one’s alone once they set a new password', async () => {
    const made = ['enter', 'claim', 'claim', 'password', 'link', 'make passkey', 'change address'] as const;
    const alike = { address: 1, provider: 'google' } as const;
    const mallory = stepOf(made, { ...alike, by: 0 });
    const owner = stepOf(['reset', 'password', 'enter'], { ...alike, by: 1, choice: 0 });
    const walks = walksOf(
      mallory,
      owner,
      atOnce(fc.oneof(stepOf(['link', 'make passkey'], { ...alike, by: 0 }), owner)),
    );
    await fc.assert(fc.asyncProperty(walks, takeWalk), rounds(100, 5000));
  }).timeout(20 * minute);
});
