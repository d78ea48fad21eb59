import { gainSchema } from '../operations/together/challenges.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/**
 * `sessions/{sessionId}/gains/{movieId}-{uid}`: what a recorded movie earned an attendee. Written a moment
 * after the record, and deleted when the record is withdrawn.
 */
export const gainDocument = documentCodec('gains', gainSchema.extend({ expiresAt: storedInstant }));
export type GainDocument = DocumentOf<typeof gainDocument>;
