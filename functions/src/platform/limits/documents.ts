import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import * as z from 'zod';

/** `rateLimits/{digest}:{operation}`: the calls handed out in a window. */
export const budgetDocument = documentCodec(
  'budgets',
  z.strictObject({ windowStart: z.int(), used: z.int().min(0), expiresAt: storedInstant }),
);

/** `rateLimits/{digest}`: calls that are counted afterwards, by window, and whether the user is gone. */
export const callsDocument = documentCodec(
  'calls',
  z.strictObject({
    windows: z.record(z.string(), z.strictObject({ calls: z.int(), failures: z.int() })).exactOptional(),
    /** The user is being erased, or was until `goneUntil`. */
    gone: z.literal(true).exactOptional(),
    goneUntil: storedInstant.exactOptional(),
    expiresAt: storedInstant.exactOptional(),
  }),
);
