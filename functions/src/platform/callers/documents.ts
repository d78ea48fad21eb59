import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { suspensionSchema } from '@cine/contract/operations/faces/moderation';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/**
 * `rateLimits/{digest}`: what a call must know of its caller: their guesses, by operation and instant, and
 * whether they are deleted, suspended, signed out or blocked. A network's has guesses alone, an address's a
 * suspension.
 */
export const callerDocument = documentCodec(
  'callers',
  z.strictObject({
    windows: z.record(z.string(), z.strictObject({ calls: z.int(), failures: z.int() })).exactOptional(),
    /** The user is being erased, or was until `goneUntil`. */
    gone: z.literal(true).exactOptional(),
    goneUntil: storedInstant.exactOptional(),
    suspension: suspensionSchema.extend({ until: storedInstant.nullable() }).exactOptional(),
    /** When they signed out everywhere, to the second. */
    signedOutAt: storedInstant.exactOptional(),
    /** The users they blocked and those who blocked them; such a document doesn't expire. */
    blocked: z.array(uidSchema).exactOptional(),
    blockedBy: z.array(uidSchema).exactOptional(),
    /** More have blocked them than `blockedBy` names, or had. */
    blockedByMore: z.literal(true).exactOptional(),
    expiresAt: storedInstant.exactOptional(),
  }),
);

/** What is stored about a caller; nothing where they never guessed a code, blocked anybody, and so on. */
export type CallerRecord = DocumentOf<typeof callerDocument>;
