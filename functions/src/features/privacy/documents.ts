import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { z } from 'zod';

/** `deletions/{uid}`: an erasure that is under way. */
export const deletionDocument = documentCodec('deletions', z.strictObject({ startedAt: storedInstant }));

/** `sweeps/signIns`: where the next sweep begins among all sign-ins; null at their beginning. */
export const sweepDocument = documentCodec('sweeps', z.strictObject({ page: z.string().nullable() }));
