/** A movie's facts as numbers, to predict its rating before anybody rated it. */

/** The facts of a movie that need no ratings. */
export type MovieFacts = { genres: readonly number[]; year: number | null };

export type Facts = (movieId: number) => MovieFacts | undefined;

/**
 * What a movie's features are made with: genres; the year linearly, and interpolated between knots five years
 * apart; the logarithm of the number of ratings linearly, and between powers of two; genres by era.
 */
export type FeatureMap = {
  genreIds: Int32Array;
  /** The mean and deviation of log(1 + ratings) over the movies trained on. */
  popularity: Standard;
};

/** Standardises values to about −2 to 2. */
export type Standard = { mean: number; deviation: number };

const firstYear = 1920;
const knotCount = 23;
const knotYears = 5;
/** Up to 32,768 ratings. */
const powerCount = 16;
/** A genre has one more feature for each span of twelve years, as genres change. */
const eras = { count: 6, first: 1960, years: 12 };

/** Where in a row each kind of feature begins, and where the row ends. */
function layoutOf(genreCount: number) {
  const genres = 0;
  const yearKnots = genres + genreCount;
  const year = yearKnots + knotCount;
  const popularity = year + 1;
  const popularityPowers = popularity + 1;
  const genresByEra = popularityPowers + powerCount;
  const end = genresByEra + genreCount * eras.count;
  return { genres, yearKnots, year, popularity, popularityPowers, genresByEra, end };
}

export function featureCount({ genreIds }: Pick<FeatureMap, 'genreIds'>): number {
  return layoutOf(genreIds.length).end;
}

/** The group of each feature; features of a group share a restraint. */
export function featureGroups({ genreIds }: Pick<FeatureMap, 'genreIds'>): number[] {
  const layout = layoutOf(genreIds.length);
  const { genres, yearKnots, year, popularity, popularityPowers, genresByEra, end } = layout;
  const starts = [genres, yearKnots, year, popularity, popularityPowers, genresByEra];
  return starts.flatMap((start, group) => {
    const next = starts[group + 1] ?? end;
    return new Array<number>(next - start).fill(group);
  });
}

/** Calls `take` with each feature of a movie, its value, and the part of an explanation it belongs to. */
export function eachFeature(
  map: FeatureMap,
  facts: MovieFacts,
  ratings: number,
  take: (feature: number, value: number, part: 'genre' | 'year' | 'popularity', genre?: number) => void,
): void {
  const { length } = map.genreIds;
  const layout = layoutOf(length);
  // Movies of many genres are no further from the middle than those of one.
  const share = 1 / Math.sqrt(facts.genres.length);
  for (const genre of facts.genres) {
    const at = map.genreIds.indexOf(genre);
    if (at < 0) continue;
    take(layout.genres + at, share, 'genre', genre);
    if (facts.year === null) continue;
    const era = Math.floor((facts.year - eras.first) / eras.years);
    const place = Math.min(Math.max(era, 0), eras.count - 1) * length + at;
    take(layout.genresByEra + place, share, 'genre', genre);
  }
  const spread = (first: number, count: number, value: number, part: 'year' | 'popularity') => {
    const place = Math.min(Math.max(value, 0), count - 1);
    const below = Math.floor(place);
    take(first + below, 1 - (place - below), part);
    if (place > below) take(first + below + 1, place - below, part);
  };
  if (facts.year !== null) {
    spread(layout.yearKnots, knotCount, (facts.year - firstYear) / knotYears, 'year');
    const last = firstYear + knotYears * (knotCount - 1);
    take(layout.year, (Math.min(Math.max(facts.year, firstYear), last) - 1990) / 20, 'year');
  }
  // An unrated movie counts as one with a single rating.
  const rated = Math.max(1, ratings);
  take(layout.popularity, standardise(Math.log1p(rated), map.popularity), 'popularity');
  spread(layout.popularityPowers, powerCount, Math.log2(rated), 'popularity');
}

export function standardise(value: number, { mean, deviation }: Standard): number {
  return (value - mean) / deviation;
}

/** Mean and standard deviation; a deviation of 1 if all values are equal. */
export function standardOf(values: readonly number[]): Standard {
  const mean = values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / Math.max(1, values.length));
  // If all values are equal up to rounding, any deviation will do.
  return { mean, deviation: deviation > 1e-9 ? deviation : 1 };
}
