import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
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
