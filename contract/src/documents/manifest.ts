import * as z from 'zod';
import { type DocumentOf, documentCodec } from './codec.ts';

/** `catalogue/manifest`, read by everybody signed in: what is loaded; versions grow with each refresh. */
export const manifestDocument = documentCodec(
  'manifest',
  z.strictObject({
    /** Regions whose availability is kept up to date. */
    regions: z.array(z.string()),
    /** Versions of the shards of movie facts, and of each region's shards of offers. */
    movies: z.array(z.int().min(0)),
    offers: z.record(z.string(), z.array(z.int().min(0))),
    /** Shards of offers that are made up for development, as `FR-0`. */
    sampleShards: z.array(z.string()),
    sampleOffers: z.boolean(),
    /** When TMDB's lists were last asked for movies (epoch milliseconds); null if never. */
    listedAt: z.number().nullable(),
    /** The taste model in use, and in how many documents it is stored; null until there is one. */
    model: z.strictObject({ version: z.int().positive(), parts: z.int().positive() }).nullable(),
  }),
  [
    (legacy) => ({
      regions: [],
      movies: [],
      offers: {},
      sampleShards: [],
      sampleOffers: false,
      listedAt: null,
      model: null,
      ...legacy,
    }),
  ],
);
export type ManifestDocument = DocumentOf<typeof manifestDocument>;
