import { challengeSchema } from '@cine/contract/challenges';
import { documentCodec } from '@cine/contract/documents/codec';

/** `challenges/{challengeId}/versions/{version}`: a former definition that somebody has joined. */
export const formerChallengeDocument = documentCodec('formerChallenges', challengeSchema);
