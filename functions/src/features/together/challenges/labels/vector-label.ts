/** Labels by vectors of texts: how near in meaning a movie is to a label, beside what is usual for it. */
import type { Movie } from '@cine/contract/movies/movie';
import type { Locale } from '@cine/contract/primitives';
import { nearnessInWords } from '../words/reasons.ts';
import type { Label } from './label.ts';

/**
 * What movies of many kinds are about: how near a label is to these says what is usual, as networks differ in
 * what they call near.
 */
export const strangers: readonly string[] = [
  'A lawyer defends an innocent client in a small town.',
  'Two families feud over land and water for three generations.',
  'A young chef opens a restaurant against all odds.',
  'An old king divides his realm among his daughters.',
  'A policeman hunts a murderer through a rainy city.',
  'Children discover a secret door in their grandmother’s house.',
  'A boxer trains for the last fight of his career.',
  'A scientist’s experiment goes terribly wrong.',
  'Strangers are stuck in a hotel during a storm.',
  'A singer becomes famous and loses herself.',
  'Soldiers hold a bridge behind enemy lines.',
  'A widow learns to drive and leaves her village.',
];

/** How many deviations above the usual nearness fit, and the least deviation that counts. */
const enough = 2;
const leastDeviation = 0.02;
/** Confidence in percent, at the border and at most: vectors know what a text is about, not its tone. */
const confidence = { least: 35, most: 70, perDeviation: 6 };
/** How much of an overview is encoded, in letters, and how many keywords. */
const most = { overview: 600, keywords: 10 };

/** The text of a movie that is encoded: its keywords and overview, as networks cut off what is long. */
export function textOf({ facts, details: { overviews } }: Pick<Movie, 'facts' | 'details'>): string {
  const overview = overviews.en ?? overviews.fr ?? overviews.ru ?? '';
  return `${facts.keywords.slice(0, most.keywords).join(', ')}. ${overview.slice(0, most.overview)}`;
}

type Encoded = { movieId: number; vector: Float32Array };

/** What unit vectors say of movies and a label; `version` names the network. */
export function vectorLabels(
  label: Float32Array,
  usual: readonly Float32Array[],
  movies: readonly Encoded[],
  { version, locale }: { version: string; locale: Locale },
): Label[] {
  const distances = usual.map((each) => dot(label, each));
  const mean = distances.reduce((sum, each) => sum + each, 0) / distances.length;
  const squares = distances.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  const deviation = Math.max(leastDeviation, Math.sqrt(squares / distances.length));
  return movies.map(({ movieId, vector }) => {
    const nearness = dot(label, vector);
    const beyond = (nearness - mean) / deviation - enough;
    return {
      movieId,
      fits: beyond >= 0,
      confidence: Math.round(
        Math.min(confidence.most, confidence.least + confidence.perDeviation * Math.abs(beyond)),
      ),
      reason: nearnessInWords(beyond >= 0, nearness, locale),
      by: 'vectors',
      model: version,
    };
  });
}

function dot(one: Float32Array, other: Float32Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}
