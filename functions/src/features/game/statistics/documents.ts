import { documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { countedDaySchema } from '@cine/contract/game/counted-days';
import * as z from 'zod';
import { packedDocument, packedFields } from '#platform/firestore/packed.ts';

/** `statistics/{uid}`: up to when a user's days were counted, and which years have some. */
export const countsDocument = documentCodec(
  'statistics',
  z.strictObject({
    /** What they watched and earned by this instant is in their days. */
    countedUntil: storedInstant,
    /** Up to this date, watches may lack a day, so only a full recount finds them. */
    unstampedUntil: z.iso.date().nullable(),
    years: z.array(z.int()),
    /** Whether days count each watch, or a movie once, as formerly; each watch from the next count on. */
    counted: z.enum(['movies', 'watches']),
  }),
  [
    (legacy) => ({ ...legacy, genres: 'four' }),
    ({ genres: _genres, ...legacy }) => ({ ...legacy, counted: 'movies' }),
  ],
);

/** `statistics/{uid}/years/{year}`: the days of a year by date, packed. */
export const countedYearDocument = packedDocument(
  'countedYears',
  z.strictObject({ ...packedFields, days: z.int() }),
  z.record(z.iso.date(), countedDaySchema),
);

/** `statisticsState/last`: whom the last finished run has counted. */
export const lastCountDocument = documentCodec(
  'statisticsState',
  z.strictObject({
    /** Everybody whose watches or ratings were settled before this instant. */
    until: storedInstant,
  }),
  // Everybody is to be counted again: four of a movie's genres were, and then a movie once a day.
  [(legacy) => legacy, (legacy) => ({ ...legacy, until: new Date(0) })],
);
