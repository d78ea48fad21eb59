import * as z from 'zod';
import { challengeSchema } from '../operations/together/challenges.ts';
import { unnamedUid } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';

/** `challenges/{challengeId}`, read by its maker: the newest definition. */
export const challengeDocument = documentCodec('challenges', challengeSchema.extend({ joined: z.boolean() }));
export type ChallengeDocument = DocumentOf<typeof challengeDocument>;

/**
 * `sharedChallenges/{challengeId}`, read by everybody with its id: the newest definition of a group's
 * challenge, which doesn't name its maker.
 */
export const sharedChallengeDocument = documentCodec(
  'sharedChallenges',
  challengeSchema.extend({ audience: z.literal('group'), makerId: z.literal(unnamedUid) }),
);
