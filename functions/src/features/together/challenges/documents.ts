import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { listedReasonSchema } from '@cine/contract/operations/together/challenge-drafts';
import {
  challengeSchema,
  participantSchema,
  weeklyChallengeSchema,
} from '@cine/contract/operations/together/challenges';
import * as z from 'zod';

/** `challenges/{challengeId}/versions/{version}`: a former definition that a user has joined. */
export const formerChallengeDocument = documentCodec('formerChallenges', challengeSchema);

/** `challenges/{challengeId}/reasons/list`: why each movie is in a list that was made from a sentence. */
export const challengeReasonsDocument = documentCodec(
  'challengeReasons',
  z.strictObject({ movies: z.array(listedReasonSchema) }),
);

/** `challenges/{challengeId}/participants/{uid}`: the progress of one in a group's challenge. */
export const participantDocument = documentCodec(
  'participants',
  participantSchema.extend({ joinedAt: storedInstant }),
);
export type ParticipantDocument = DocumentOf<typeof participantDocument>;

/** `weeklyChallenges/{region}-{monday}`: a region's challenges of a week. */
export const weeklyDocument = documentCodec(
  'weeklyChallenges',
  z.strictObject({
    region: z.string(),
    monday: z.iso.date(),
    madeAt: storedInstant,
    /** The provider ids of the region's three largest services then. */
    services: z.array(z.int()),
    /** An easy one, a medium and a hard one, as they were defined then. */
    challenges: z.array(weeklyChallengeSchema),
  }),
);
