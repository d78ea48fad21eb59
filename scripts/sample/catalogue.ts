/** Reads and checks the sample catalogue. */
import { readFileSync } from 'node:fs';
import { trailerKeySchema } from '@cine/contract/movies/movie';
import { genreNames } from '@cine/contract/movies/tmdb-codes';
import * as z from 'zod';

// TMDB keeps countries that ISO 3166-1 has dropped, under these codes.
const PAST_COUNTRIES = new Set(['SU', 'XC', 'XG', 'YU']);
const regionNames = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

const text = z
  .string()
  .min(1)
  .regex(/^\S(.*\S)?$/u, 'has spaces around it');
const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .refine((code) => PAST_COUNTRIES.has(code) || (code !== 'ZZ' && regionNames.of(code) !== undefined), {
    error: 'is no ISO 3166-1 country',
  });
const language = z
  .string()
  .regex(/^[a-z]{2}$/)
  .refine((code) => languageNames.of(code) !== undefined, { error: 'is no ISO 639-1 language' });
/** A line below a title. */
const line = text.max(140);
const keyword = text.regex(/^[^A-Z]+$/u, 'is not in lower case');

function distinct<T extends z.ZodType>(item: T, min: number, max: number) {
  return z
    .array(item)
    .min(min)
    .max(max)
    .refine((list) => new Set(list).size === list.length, { error: 'names something twice' });
}

/** One sample movie. An optional field is absent where the fact isn't surely known. */
export const movieSchema = z.strictObject({
  id: z.int().positive(),
  title: text,
  originalTitle: text,
  titles: z.strictObject({ fr: text.optional(), ru: text.optional() }).optional(),
  year: z.int().min(1920).max(2024),
  releaseDate: z.iso.date().optional(),
  /** Minutes. */
  runtime: z.int().min(10).max(600).optional(),
  genres: distinct(z.enum(genreNames), 1, 6),
  language,
  countries: distinct(country, 1, 6),
  directors: distinct(text, 0, 4),
  cast: distinct(text, 1, 6).optional(),
  keywords: distinct(keyword, 1, 8).optional(),
  /** Vote average, 0–10. */
  rating: z.number().min(0).max(10).multipleOf(0.1).optional(),
  popularity: z.number().min(1).max(100).optional(),
  certificates: z
    .strictObject({
      FR: z.enum(['U', '10', '12', '16', '18']).optional(),
      US: z.enum(['NR', 'G', 'PG', 'PG-13', 'R', 'NC-17']).optional(),
      GB: z.enum(['U', 'PG', '12A', '12', '15', '18']).optional(),
    })
    .optional(),
  companies: distinct(text, 1, 4).optional(),
  /** A line about the plot in each language. */
  overviews: z.strictObject({ en: line, fr: line, ru: line }).optional(),
  /** YouTube's key of its official English trailer. */
  trailer: trailerKeySchema.optional(),
});

export type Movie = z.infer<typeof movieSchema>;

export const REGIONS = ['FR', 'GB', 'US'] as const;
export type Region = (typeof REGIONS)[number];

const providerIds = distinct(z.int().positive(), 1, 12).optional();
const regionOffers = z.strictObject({
  flatrate: providerIds,
  rent: providerIds,
  buy: providerIds,
  free: providerIds,
  ads: providerIds,
});
export type RegionOffers = z.infer<typeof regionOffers>;

/** Sample offers by movie id and region; a movie or region that is absent has none. */
export const offersSchema = z.strictObject({
  label: z.literal('sample offers, not real availability'),
  providers: z.array(z.strictObject({ id: z.int().positive(), name: text })),
  offers: z.record(
    z.string().regex(/^[1-9]\d*$/),
    z.strictObject({ FR: regionOffers.optional(), GB: regionOffers.optional(), US: regionOffers.optional() }),
  ),
});

export type Offers = z.infer<typeof offersSchema>;

/** The URL of a sample-data file, whatever the working directory. */
export function sampleFile(name: string): URL {
  return new URL(`../../dev/tmdb/catalogue/${name}`, import.meta.url);
}

export function readSample(name: string): unknown {
  return JSON.parse(readFileSync(sampleFile(name), 'utf8'));
}
