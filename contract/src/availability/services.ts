/** Streaming services with their names, and places (a region with services) as clients get them. */
import * as z from 'zod';
import { shownProviderSchema } from '../primitives.ts';
import { type OfferPlace, placeSchema } from './places.ts';
import { serviceOf } from './providers.ts';

/** A service, named next to its number. The brand's name is the same in every language. */
export const serviceSchema = z.strictObject({
  id: shownProviderSchema,
  name: z.string(),
  /** Whether it is the service's tier with ads. */
  withAds: z.boolean(),
});
export type Service = z.infer<typeof serviceSchema>;

/** A place as clients get it: with its services' names. */
export const namedPlaceSchema = placeSchema.extend({ services: z.array(serviceSchema) });
export type NamedPlace = z.infer<typeof namedPlaceSchema>;

export function withServices(places: readonly OfferPlace[]): NamedPlace[] {
  return places.map((place) => ({ ...place, services: place.providers.map(serviceOf) }));
}
