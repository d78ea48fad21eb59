import { documentCodec } from '@cine/contract/documents/codec';
import { challengeSchema } from '@cine/contract/operations/challenges';

/** `challenges/{challengeId}/versions/{version}`: a former definition that a user has joined. */
export const formerChallengeDocument = documentCodec('formerChallenges', challengeSchema);
