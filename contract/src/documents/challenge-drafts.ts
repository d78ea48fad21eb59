import * as z from 'zod';
import { draftFields } from '../operations/together/challenge-drafts.ts';
import { localeSchema } from '../primitives.ts';
import { type DocumentOf, documentCodec } from './codec.ts';
import { storedInstant } from './stored-values.ts';

/** `users/{uid}/challengeDrafts/{draftId}`, read by its owner: a list of movies before it is a challenge. */
export const challengeDraftDocument = documentCodec(
  'challengeDrafts',
  z.strictObject({
    ...draftFields,
    /** The language of its reasons. */
    locale: localeSchema,
    /** The movies that are still to be labelled, the next first; null once that has ended. */
    labelling: z
      .strictObject({
        left: z.array(z.int().positive()).min(1),
        of: z.int().min(1),
      })
      .nullable(),
    createdAt: storedInstant,
    expiresAt: storedInstant,
  }),
);
export type ChallengeDraftDocument = DocumentOf<typeof challengeDraftDocument>;
