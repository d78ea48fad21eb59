import * as z from 'zod';
import { challengeSchema, participantSchema } from '../operations/challenges.ts';
import { unnamedUid } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `challenges/{challengeId}`, read by its maker: the newest definition. */
export const challengeDocument = documentCodec(
  'challenges',
  challengeSchema.extend({
    /** Whether any user has joined this definition. */
    joined: z.boolean(),
  }),
);
export type ChallengeDocument = DocumentOf<typeof challengeDocument>;

/**
 * `sharedChallenges/{challengeId}`, read by everybody with its id: the newest definition of a group's challenge, which
 * doesn't name its maker.
 */
export const sharedChallengeDocument = documentCodec(
  'sharedChallenges',
  challengeSchema.extend({ audience: z.literal('group'), makerId: z.literal(unnamedUid) }),
);

/**
 * `challenges/{challengeId}/participants/{uid}`, read by the participants: the progress of one in a group's challenge.
 */
export const participantDocument = documentCodec(
  'participants',
  participantSchema.extend({ joinedAt: storedInstant }),
);
export type ParticipantDocument = DocumentOf<typeof participantDocument>;
