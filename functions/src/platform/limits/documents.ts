import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { suspensionSchema } from '@cine/contract/operations/moderation';
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

/** `rateLimits/{digest}`: calls that are counted afterwards, by operation and instant, and whether the user is gone or suspended. */
export const callsDocument = documentCodec(
  'calls',
  z.strictObject({
    windows: z.record(z.string(), z.strictObject({ calls: z.int(), failures: z.int() })).exactOptional(),
    /** The user is being erased, or was until `goneUntil`. */
    gone: z.literal(true).exactOptional(),
    goneUntil: storedInstant.exactOptional(),
    suspension: suspensionSchema.extend({ until: storedInstant.nullable() }).exactOptional(),
    expiresAt: storedInstant.exactOptional(),
  }),
);
