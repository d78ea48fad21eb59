import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { suspensionSchema } from '@cine/contract/operations/faces/moderation';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const span = z.strictObject({ from: z.int(), calls: z.int().min(1) });

/** `rateLimits/{digest}:{operation}`: the calls that count against a limit. */
export const tallyDocument = documentCodec(
  'tallies',
  z.strictObject({
    made: z.array(span),
    leases: z.array(span.extend({ open: z.boolean() })),
    expiresAt: storedInstant,
  }),
  [
    // Version 1 counted windows that began every ten minutes.
    ({ windowStart, used, ...rest }) => ({
      ...rest,
      made: used === 0 ? [] : [{ from: windowStart, calls: used }],
      leases: [],
    }),
  ],
);

/**
 * `rateLimits/{digest}`: guesses counted once their outcome is known, by operation and instant, and what such
 * calls must know of the user.
 */
export const callsDocument = documentCodec(
  'calls',
  z.strictObject({
    windows: z.record(z.string(), z.strictObject({ calls: z.int(), failures: z.int() })).exactOptional(),
    /** The user is being erased, or was until `goneUntil`. */
    gone: z.literal(true).exactOptional(),
    goneUntil: storedInstant.exactOptional(),
    suspension: suspensionSchema.extend({ until: storedInstant.nullable() }).exactOptional(),
    /** The users they blocked and those who blocked them; such a document doesn't expire. */
    blocked: z.array(uidSchema).exactOptional(),
    blockedBy: z.array(uidSchema).exactOptional(),
    /** More have blocked them than `blockedBy` names, or had. */
    blockedByMore: z.literal(true).exactOptional(),
    expiresAt: storedInstant.exactOptional(),
  }),
);

/** What stays in a document when its counts are written anew: whom its user blocked, and who blocked them. */
export type StoredBlocks = Partial<
  Pick<DocumentOf<typeof callsDocument>, 'blocked' | 'blockedBy' | 'blockedByMore'>
>;

export function storedBlocksIn({ blocked, blockedBy, blockedByMore }: StoredBlocks): StoredBlocks {
  return {
    ...(blocked && blocked.length > 0 && { blocked }),
    ...(blockedBy && blockedBy.length > 0 && { blockedBy }),
    ...(blockedByMore && { blockedByMore }),
  };
}
