import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { answeredBySchema } from '@cine/contract/operations/core/ai';
import { localeSchema } from '@cine/contract/primitives';
import * as z from 'zod';

/** `users/{uid}/coach/advised`: what a user was advised last, and when each advice of a week was given. */
export const coachDocument = documentCodec(
  'coach',
  z.strictObject({
    at: storedInstant,
    locale: localeSchema,
    answeredBy: answeredBySchema,
    advice: z.array(
      z.strictObject({ key: z.string(), text: z.string(), said: z.string(), score: z.number() }),
    ),
    given: z.record(z.string(), storedInstant),
  }),
);
export type Advised = DocumentOf<typeof coachDocument>;
