import { z } from 'zod';

/** How a provider offers a movie, in the vocabulary of TMDB and JustWatch. */
export const offerKindSchema = z.enum(['flatrate', 'free', 'ads', 'rent', 'buy']);
export type OfferKind = z.infer<typeof offerKindSchema>;

/**
 * A country as TMDB writes it: an ISO 3166-1 alpha-2 code, or a historical one such as SU. Three letters
 * do not pass, so that "ALL", which some clients use for "anywhere", can never be taken for a country.
 */
export const countryCodeSchema = z.string().regex(/^[A-Z]{2}$/);
export type Region = z.infer<typeof countryCodeSchema>;

/** A TMDB (JustWatch) provider, known to us or not. Providers are matched on it, never on a name. */
const offeringProviderSchema = z.int().positive();

/** What lists, rules and rankings know about a movie. Unknown is null or empty, never 0 or a guess. */
export const movieFactsSchema = z.object({
  /** TMDB's id. */
  id: z.int().positive(),
  title: z.string().min(1),
  originalTitle: z.string().min(1),
  /** Titles in the other languages that we show; absent when TMDB has no translation. */
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
  /** The leading roles, in billing order. */
  cast: z.array(z.string().min(1)).max(10),
  keywords: z.array(z.string().min(1)),
  /** TMDB's vote average, 0–10; null when fewer than 10 people voted. */
  rating: z.number().min(0).max(10).nullable(),
  /** TMDB's popularity, unbounded; null when TMDB has not measured any. */
  popularity: z.number().min(0).nullable(),
  /** Age certificate by country, as that country writes it ("12", "PG-13"). */
  certificates: z.record(countryCodeSchema, z.string().min(1)),
  /** Path below TMDB's image base address, with its leading slash. */
  posterPath: z.string().startsWith('/').nullable(),
});
export type MovieFacts = z.infer<typeof movieFactsSchema>;

/** Somebody who made a movie: an actor with their role, or another with what they did (TMDB's word, "Director"). */
export const personSchema = z.object({
  /** TMDB's id. */
  id: z.int().positive(),
  name: z.string().min(1),
  job: z.string().min(1),
  /** Whom an actor plays; null for everybody else, and where it is unknown. */
  character: z.string().min(1).nullable(),
});
export type Person = z.infer<typeof personSchema>;

/** What is known about a movie besides its facts, for whoever looks at that one movie. Unknown is null or empty. */
export const movieDetailsSchema = z.object({
  /** The day of the first release, YYYY-MM-DD. */
  releaseDate: z.iso.date().nullable(),
  /** TMDB's word for how far it is: "Released", "Post Production"… */
  status: z.string().min(1).nullable(),
  /** What it is about, in each language that we show. */
  overviews: z.object({ en: z.string().min(1), fr: z.string().min(1), ru: z.string().min(1) }).partial(),
  /** The leading thirty roles in billing order, then those who directed, wrote, shot and scored it. */
  people: z.array(personSchema).max(60),
  /** What others call it. */
  externalIds: z
    .object({
      imdb: z.string().regex(/^tt\d{7,}$/),
      wikidata: z.string().regex(/^Q\d+$/),
      movieLens: z.int().positive(),
    })
    .partial(),
  /** The series of movies that it belongs to. */
  collection: z.object({ id: z.int().positive(), name: z.string().min(1) }).nullable(),
  backdropPath: z.string().startsWith('/').nullable(),
  /** How many people's votes the rating is of. */
  votes: z.int().min(0),
});
export type MovieDetails = z.infer<typeof movieDetailsSchema>;

/** All that a source tells about a movie. */
export type Movie = { facts: MovieFacts; details: MovieDetails };

/** The details of a movie of which only facts are known. */
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

/** Offers by country; an absent country means that no offer is known there. */
export const offersByRegionSchema = z.record(countryCodeSchema, offersSchema);
export type OffersByRegion = z.infer<typeof offersByRegionSchema>;
