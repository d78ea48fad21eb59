/** A movie's facts and card, and the kinds of offers. */
import * as z from 'zod';

/** How a provider offers a movie, in the vocabulary of TMDB and JustWatch. */
export const offerKindSchema = z.enum(['flatrate', 'free', 'ads', 'rent', 'buy']);
export type OfferKind = z.infer<typeof offerKindSchema>;

/** A country as TMDB writes it: an ISO 3166-1 alpha-2 code, or a historical one such as SU; never "ALL". */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);
export type Region = z.infer<typeof countryCodeSchema>;

/** A TMDB (JustWatch) provider id, known to us or not. Providers are compared by id, never by name. */
const offeringProviderSchema = z.int().positive();

/** Unknown facts are null or empty, never 0 or a guess. */
export const movieFactsSchema = z.object({
  id: z.int().positive(),
  title: z.string().min(1),
  originalTitle: z.string().min(1),
  titles: z.object({ fr: z.string().min(1), ru: z.string().min(1) }).partial(),
  /** Year of the first release. */
  year: z.int().min(1850).max(2200).nullable(),
  /** Minutes. */
  runtime: z.int().positive().nullable(),
  /** TMDB's English genre names. */
  genres: z.array(z.string().min(1)),
  /** ISO 639-1, with TMDB's "xx" (no spoken language) and "cn" (Cantonese). */
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .nullable(),
  countries: z.array(countryCodeSchema),
  directors: z.array(z.string().min(1)),
  /** Leading roles, in billing order. */
  cast: z.array(z.string().min(1)).max(10),
  keywords: z.array(z.string().min(1)),
  /** TMDB's vote average, 0–10; null with fewer than 10 votes. */
  rating: z.number().min(0).max(10).nullable(),
  /** TMDB's popularity, unbounded; null if TMDB has none. */
  popularity: z.number().min(0).nullable(),
  /** Age certificate by country, in that country's notation ("12", "PG-13"). */
  certificates: z.record(countryCodeSchema, z.string().min(1)),
  /** Path below TMDB's image base address, with its leading slash. */
  posterPath: z.string().startsWith('/').nullable(),
});
export type MovieFacts = z.infer<typeof movieFactsSchema>;

/** A cast or crew member: an actor with their role, or another person with TMDB's job ("Director"). */
export const personSchema = z.object({
  id: z.int().positive(),
  name: z.string().min(1),
  job: z.string().min(1),
  /** An actor's role; null for crew, and if unknown. */
  character: z.string().min(1).nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** YouTube's key of a video. */
export const trailerKeySchema = z.string().regex(/^[\w-]{11}$/);

/** A movie's details besides its facts, for its own page. Unknown ones are null or empty. */
export const movieDetailsSchema = z.object({
  /** The day of the first release, YYYY-MM-DD. */
  releaseDate: z.iso.date().nullable(),
  /** TMDB's production status: "Released", "Post Production"… */
  status: z.string().min(1).nullable(),
  overviews: z.object({ en: z.string().min(1), fr: z.string().min(1), ru: z.string().min(1) }).partial(),
  /** The key of the official trailer on YouTube in each of our languages; absent if there is none. */
  trailers: z
    .object({ en: trailerKeySchema, fr: trailerKeySchema, ru: trailerKeySchema })
    .partial()
    .optional(),
  /** The first thirty cast members as billed, then directors, writers, cinematographers and composers. */
  people: z.array(personSchema).max(60),
  externalIds: z
    .object({
      imdb: z.string().regex(/^tt\d{7,}$/),
      wikidata: z.string().regex(/^Q\d+$/),
      movieLens: z.int().positive(),
    })
    .partial(),
  collection: z.object({ id: z.int().positive(), name: z.string().min(1) }).nullable(),
  backdropPath: z.string().startsWith('/').nullable(),
  votes: z.int().min(0),
});
export type MovieDetails = z.infer<typeof movieDetailsSchema>;

export type Movie = { facts: MovieFacts; details: MovieDetails };

export const noDetails: MovieDetails = {
  releaseDate: null,
  status: null,
  overviews: {},
  people: [],
  externalIds: {},
  collection: null,
  backdropPath: null,
  votes: 0,
};

/** Provider ids by kind of offer in one country; a kind without offers is absent. */
export const offersSchema = z.partialRecord(offerKindSchema, z.array(offeringProviderSchema).min(1));
export type Offers = z.infer<typeof offersSchema>;

/** Offers by country; an absent country has no known offers. */
export const offersByRegionSchema = z.record(countryCodeSchema, offersSchema);
export type OffersByRegion = z.infer<typeof offersByRegionSchema>;
