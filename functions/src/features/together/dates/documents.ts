import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { saidSchema } from '@cine/contract/operations/together/dates';
import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `plans/{code}`: proposed dates, what everybody said of them, and the one that was chosen. */
export const planDocument = documentCodec(
  'plans',
  z.strictObject({
    groupId: idSchema.nullable(),
    /** Null once they have deleted their account. */
    by: z.strictObject({ uid: uidSchema, name: z.string() }).nullable(),
    /** What a guest's account begins with. */
    region: z.string(),
    dates: z.array(storedInstant),
    answers: z.record(
      uidSchema,
      z.strictObject({
        name: z.string(),
        guest: z.boolean(),
        said: saidSchema,
        at: storedInstant,
      }),
    ),
    /** Whose answers the asker removed, the latest last. */
    removedIds: z.array(uidSchema).exactOptional(),
    /** The users who asked, who answered and who were removed, for queries. */
    userIds: z.array(uidSchema),
    chosen: storedInstant.nullable(),
    /** When those who come are reminded; null before a choice, and afterwards. */
    remindAt: storedInstant.nullable(),
    sessionId: idSchema.nullable(),
    createdAt: storedInstant,
    expiresAt: storedInstant,
    /** When it was taken back: then nothing else is left, and its link says so. */
    cancelledAt: storedInstant.exactOptional(),
  }),
);
export type PlanDocument = DocumentOf<typeof planDocument>;
