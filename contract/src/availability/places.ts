import * as z from 'zod';
import { regionSchema, shownProviderSchema, uidSchema } from '../primitives.ts';

/** Where a movie can be opened: the services, the region, and the attendees. */
export const placeSchema = z.strictObject({
  region: regionSchema,
  /** Null if the services serve all attendees. */
  uid: uidSchema.nullable(),
  providers: z.array(shownProviderSchema),
  kind: z.enum(['flatrate', 'free', 'ads']),
});
export type OfferPlace = z.infer<typeof placeSchema>;
