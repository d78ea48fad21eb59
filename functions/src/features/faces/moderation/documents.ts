import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import {
  causeSchema,
  moderationCaseSchema,
  moderationEntrySchema,
  reportedKindSchema,
} from '@cine/contract/operations/faces/moderation';
import { overviewBySchema, ownFactsSchema } from '@cine/contract/operations/movies/custom-movies';
import { idSchema, localeSchema, uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** What a custom movie's maker worded themselves. */
const movieTexts = ownFactsSchema
  .pick({ title: true, originalTitle: true, directors: true })
  .extend({ overview: z.string().exactOptional(), overviewBy: overviewBySchema.exactOptional() });

const saidSchema = z.strictObject({
  name: z.string().nullable().exactOptional(),
  description: z.string().nullable().exactOptional(),
  note: z.string().nullable().exactOptional(),
  tags: z.array(z.string()).exactOptional(),
});

/** `reports/{id}`: a member's report of a thing; there is one of each member for each case. */
export const reportDocument = documentCodec(
  'reports',
  z.strictObject({
    caseId: idSchema,
    by: uidSchema,
    uid: uidSchema,
    kind: reportedKindSchema,
    text: z.string(),
    cause: causeSchema,
    note: z.string().nullable(),
    at: storedInstant,
    expiresAt: storedInstant,
  }),
);

/** `moderationCases/{caseId}`: all reports of one thing, and what was decided. */
export const caseDocument = documentCodec(
  'moderationCases',
  moderationCaseSchema.omit({ id: true, decision: true }).extend({
    /** A challenge's titles: `text` has all of them. */
    titles: z.partialRecord(localeSchema, z.string()).exactOptional(),
    /** A custom movie's texts, likewise. */
    movie: movieTexts.exactOptional(),
    /** What is written of a collection, or of a movie in it, likewise. */
    said: saidSchema.exactOptional(),
    firstAt: storedInstant,
    lastAt: storedInstant,
    open: z.boolean(),
    decidedBy: idSchema.nullable(),
    expiresAt: storedInstant,
  }),
);

/** `moderationLog/{entryId}`: what an operator decided or undid; only erasures ever change an entry. */
export const entryDocument = documentCodec(
  'moderationLog',
  moderationEntrySchema.omit({ id: true }).extend({
    at: storedInstant,
    until: storedInstant.nullable(),
    targetId: z.string(),
    /** When the first report that it decided about came in; absent in former releases. */
    since: storedInstant.exactOptional(),
    /** A challenge's titles, to restore them. */
    titles: z.partialRecord(localeSchema, z.string()).exactOptional(),
    /** A custom movie's texts, likewise; null once the person is erased. */
    movie: movieTexts.nullable().exactOptional(),
    said: saidSchema.nullable().exactOptional(),
  }),
);
