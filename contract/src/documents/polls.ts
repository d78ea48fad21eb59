import * as z from 'zod';
import { ballotSchema } from '../polls/ballot.ts';
import { pollNameSchema, pollSchema } from '../polls/poll.ts';
import { idSchema, movieIdSchema, uidSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `polls/{pollId}`, read by those who may read its session, or by its group's members, until it expires. */
export const pollDocument = documentCodec(
  'polls',
  pollSchema.omit({ id: true }).extend({
    createdAt: storedInstant,
    closesAt: storedInstant.nullable(),
    expiresAt: storedInstant,
  }),
);
export type PollDocument = DocumentOf<typeof pollDocument>;

/** `polls/{pollId}/ballots/{uid}`: what a user voted and nominated, read by them alone. */
export const ballotDocument = documentCodec(
  'ballots',
  z.strictObject({
    uid: uidSchema,
    pollId: idSchema,
    nominated: z.array(movieIdSchema).optional(),
    /** Absent until they vote, and once they withdraw their ballot. */
    ballot: ballotSchema.optional(),
    castAt: storedInstant.optional(),
    /** A deck's yeses as two numbers whose sums count each movie's. */
    yeses: z.strictObject({ first: z.int(), second: z.int() }).optional(),
    expiresAt: storedInstant,
  }),
);
export type BallotDocument = DocumentOf<typeof ballotDocument>;

/** `polls/{pollId}/voters/{uid}`: that a user has voted, and whether they are done; read as the poll. */
export const voterDocument = documentCodec(
  'voters',
  z.strictObject({
    /** In a deck, whether no card is left; otherwise always true. */
    done: z.boolean(),
    expiresAt: storedInstant,
  }),
);
export type VoterDocument = DocumentOf<typeof voterDocument>;

/** `polls/{pollId}/names/all`: who voted what in a poll that isn't secret, once closed; read as the poll. */
export const pollNamesDocument = documentCodec(
  'pollNames',
  z.strictObject({ voters: z.record(uidSchema, pollNameSchema), expiresAt: storedInstant }),
);
export type PollNamesDocument = DocumentOf<typeof pollNamesDocument>;
