import * as z from 'zod';
import { figureSchema } from '../../game/characters/figure.ts';
import { duelKinds, duelSides, duelStates, unpaidDuelReasons } from '../../game/duels/duel-rules.ts';
import { fighterSchema } from '../../game/duels/fighter.ts';
import { shownAvatarSchema, uidSchema } from '../../primitives.ts';
import { type DocumentOf, documentCodec } from '../codec.ts';
import { storedInstant } from '../stored-values.ts';

const count = z.int().min(0);

/** One side, as it was at the proposal; once the duel is fought, as it fought. */
const sideSchema = z.strictObject({
  /** The member, by the name and the picture that all see; null once the account is deleted. */
  member: z
    .strictObject({ uid: uidSchema, name: z.string(), figure: figureSchema, avatar: shownAvatarSchema })
    .nullable(),
  level: z.int().min(1),
  fighter: fighterSchema,
  /** What the fighter begins with, in tenths of a hit point. */
  hitPoints: z.int().min(1),
});

/** What the duel paid one side; `unpaid` says why it paid no XP. */
const paySchema = z.strictObject({ xp: count, unpaid: z.enum(unpaidDuelReasons).nullable() });

/** `duels/{duelId}`, read by both: a proposal and its outcome. The id begins with a digest of both users. */
export const duelDocument = documentCodec(
  'duels',
  z.strictObject({
    kind: z.enum(duelKinds),
    /** The coins that each puts in. */
    bet: count,
    state: z.enum(duelStates),
    challenger: sideSchema,
    opponent: sideSchema,
    /** Both users, for queries, except one who has deleted their account. */
    userIds: z.array(uidSchema),
    proposedAt: storedInstant,
    lapsesAt: storedInstant,
    /** When it was fought, or the proposal ended otherwise; null while it is open. */
    endedAt: storedInstant.nullable(),
    /** The fighters and the seed determine every turn. Null unless it was fought. */
    fought: z
      .strictObject({
        seed: z.string().regex(/^[0-9a-f]{32}$/),
        winner: z.enum(duelSides).nullable(),
        turns: z.int().min(1),
        /** What each has left, in tenths of a hit point. */
        left: z.strictObject({ challenger: count, opponent: count }),
        pays: z.strictObject({ challenger: paySchema, opponent: paySchema }),
      })
      .nullable(),
  }),
);
export type DuelDocument = DocumentOf<typeof duelDocument>;
