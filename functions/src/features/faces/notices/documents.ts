import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { noticeDecisionSchema } from '@cine/contract/operations/faces/notices';
import { localeSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `notices/{reference}`: what somebody, perhaps without an account, says is illegal here, and the answer. */
export const noticeDocument = documentCodec(
  'notices',
  z.strictObject({
    where: z.string(),
    why: z.string(),
    /** Who said so and where the answer goes: null if they didn't say, and once it is answered. */
    name: z.string().nullable(),
    email: z.string().nullable(),
    locale: localeSchema,
    at: storedInstant,
    open: z.boolean(),
    answer: z
      .strictObject({ decision: noticeDecisionSchema, words: z.string(), at: storedInstant })
      .nullable(),
    expiresAt: storedInstant,
  }),
);
