import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `deletions/{uid}`: an erasure in progress. */
export const deletionDocument = documentCodec('deletions', z.strictObject({ startedAt: storedInstant }));

/** `sweeps/signIns`: the page of sign-ins where the next sweep starts; null for the first. */
export const sweepDocument = documentCodec('sweeps', z.strictObject({ page: z.string().nullable() }));
