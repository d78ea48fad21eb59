import * as z from 'zod';
import { usernameSchema } from '../operations/core/account.ts';
import { askedBySchema } from '../operations/together/friends.ts';
import { shownAvatarSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

const named = { name: z.string(), username: usernameSchema, avatar: shownAvatarSchema };

/** `circles/{uid}`, read by its owner: friends, requests either way, and whom the owner blocked. */
export const circleDocument = documentCodec(
  'circles',
  z.strictObject({
    /** Users who have it may send a request; null until the owner makes one. */
    code: z.string().nullable(),
    friends: z.record(uidSchema, z.strictObject({ ...named, since: storedInstant })),
    /** Requests the owner sent: what they typed, never a name the other user hasn't shared yet. */
    asked: z.record(uidSchema, z.strictObject({ by: askedBySchema, said: z.string(), at: storedInstant })),
    asking: z.record(
      uidSchema,
      z.strictObject({
        ...named,
        at: storedInstant,
        /** They know no more than the username, as anybody may. */
        byName: z.literal(true).exactOptional(),
      }),
    ),
    blocked: z.record(
      uidSchema,
      z.strictObject({ name: z.string(), username: usernameSchema.nullable(), at: storedInstant }),
    ),
    /** All of these ids, for the query that an erasure needs. */
    namedIds: z.array(uidSchema),
  }),
);
export type CircleDocument = DocumentOf<typeof circleDocument>;

/** The present name of a friend or of a user who asks to be one; null for other users. */
export function nameIn(
  { friends, asking }: Pick<CircleDocument, 'friends' | 'asking'>,
  uid: string,
): string | null {
  const people = [friends, asking].find((entries) => Object.hasOwn(entries, uid));
  return people?.[uid]?.name ?? null;
}
