import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { groupEveningSchema } from '@cine/contract/operations/together/groups';
import { idSchema, movieIdSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `groupCodes/{code}`: the group that an invitation leads into. */
export const groupCodeDocument = documentCodec('groupCodes', z.strictObject({ groupId: idSchema }));

/** `groupInvitations/{id}`: an invitation into a group; there is one per group and invited user. */
export const groupInvitationDocument = documentCodec(
  'groupInvitations',
  z.strictObject({
    groupId: idSchema,
    uid: uidSchema,
    by: uidSchema,
    at: storedInstant,
    expiresAt: storedInstant,
    /** A declined invitation stays, so that nobody invites them again before it expires. */
    declined: z.boolean(),
    /** Set if they met at an evening: then it holds without a friendship. */
    met: z.literal(true).exactOptional(),
  }),
);

export type GroupInvitationDocument = DocumentOf<typeof groupInvitationDocument>;

const movieSchema = groupEveningSchema.shape.movies.element;
const seenSchema = movieSchema.shape.watchedBy.valueType.omit({ rated: true });

/** `groups/{groupId}/evenings/{sessionId}`: what the group watched at an evening that was opened for it. */
export const groupEveningDocument = documentCodec(
  'groupEvenings',
  z.strictObject({
    groupId: idSchema,
    at: storedInstant,
    movies: z.array(movieSchema.omit({ watchedBy: true }).extend({ watchedAt: storedInstant })),
    /** The members who were there, with what was predicted for each of the movies they watched. */
    people: z.record(uidSchema, z.record(z.string(), seenSchema)),
    /** The keys of `people`, and all movies, for queries. */
    memberIds: z.array(uidSchema),
    movieIds: z.array(movieIdSchema),
    others: z.int(),
  }),
);
