import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `deletions/{uid}`: an erasure in progress, with when it was started or last resumed. */
export const deletionDocument = documentCodec('deletions', z.strictObject({ startedAt: storedInstant }));

/** `sweeps/signIns`: the page of sign-ins where the next sweep goes on; null for the first. */
export const sweepDocument = documentCodec('sweeps', z.strictObject({ page: z.string().nullable() }));
