import { z } from 'zod';
import { regionSchema, uidSchema } from './primitives.ts';

/** Where a movie can be opened: on which services, in which region, and by whom. */
export const placeSchema = z.strictObject({
  region: regionSchema,
  /** Null when the services serve everybody present. */
  uid: uidSchema.nullable(),
  providers: z.array(z.int()),
  kind: z.enum(['flatrate', 'free', 'ads']),
});
export type Place = z.infer<typeof placeSchema>;
