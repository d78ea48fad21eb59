import * as z from 'zod';
import {
  groupMemberSchema,
  groupSchema,
  guildSchema,
  invitationSchema,
  refusalSchema,
} from '../operations/together/groups.ts';
import { uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `groups/{groupId}`, read by its members. */
export const groupDocument = documentCodec(
  'groups',
  groupSchema.omit({ id: true }).extend({
    members: z.record(uidSchema, groupMemberSchema.extend({ joinedAt: storedInstant })),
    /** The keys of `members`, for queries. */
    memberIds: z.array(uidSchema),
    invitation: invitationSchema.extend({ expiresAt: storedInstant }).nullable(),
    refusals: z
      .array(refusalSchema.extend({ at: storedInstant, until: storedInstant.nullable() }))
      .optional(),
    guild: guildSchema.extend({ foundedAt: storedInstant }).optional(),
    handOver: z.strictObject({ to: uidSchema, until: storedInstant }).optional(),
    /** `by` is null in older groups, and once that user is erased. */
    named: z.strictObject({ by: uidSchema.nullable(), at: storedInstant }),
    createdAt: storedInstant,
  }),
  [
    ({ members, ...legacy }) => ({
      ...legacy,
      // Members who joined before were never told that ratings count.
      members: Object.fromEntries(
        Object.entries(members ?? {}).map(([uid, member]) => [uid, { sharesTaste: false, ...member }]),
      ),
    }),
    // The owner may have got it with its name.
    ({ createdAt, ...legacy }) => ({ ...legacy, createdAt, named: { by: null, at: createdAt } }),
  ],
);
export type GroupDocument = DocumentOf<typeof groupDocument>;
export type RefusedMovie = NonNullable<GroupDocument['refusals']>[number];

/** The movies that a group refuses now. */
export function refusedMoviesIn(
  { refusals = [] }: Pick<GroupDocument, 'refusals'>,
  now: number,
): RefusedMovie[] {
  return refusals.filter(({ until }) => until === null || until > now);
}
