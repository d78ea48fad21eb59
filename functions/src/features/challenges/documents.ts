import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { challengeSchema, participantSchema } from '@cine/contract/operations/game/challenges';

/** `challenges/{challengeId}/versions/{version}`: a former definition that a user has joined. */
export const formerChallengeDocument = documentCodec('formerChallenges', challengeSchema);

/** `challenges/{challengeId}/participants/{uid}`: the progress of one in a group's challenge. */
export const participantDocument = documentCodec(
  'participants',
  participantSchema.extend({ joinedAt: storedInstant }),
);
export type ParticipantDocument = DocumentOf<typeof participantDocument>;
