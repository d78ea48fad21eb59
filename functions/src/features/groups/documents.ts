import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { idSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `groupCodes/{code}`: the group that an invitation leads into. */
export const groupCodeDocument = documentCodec('groupCodes', z.strictObject({ groupId: idSchema }));

/** `groupInvitations/{id}`: a friend's invitation into a group; there is one for each group and invited user. */
export const groupInvitationDocument = documentCodec(
  'groupInvitations',
  z.strictObject({
    groupId: idSchema,
    uid: uidSchema,
    by: uidSchema,
    at: storedInstant,
    expiresAt: storedInstant,
    /** A declined one stays, so that nobody invites them again before it expires. */
    declined: z.boolean(),
  }),
);
