/** Which services the sample has, and how likely each offers a movie in a region. */
import type { Movie, Region } from './catalogue.ts';

/** How likely a provider is to have a movie in a region, 0–1. */
export type Rule = {
  id: number;
  kind: 'flatrate' | 'free' | 'ads';
  regions: readonly Region[];
  chance: (movie: Movie, region: Region) => number;
  /** Whether no other provider has the movie, stores included. */
  exclusive: (movie: Movie) => boolean;
};

export const PROVIDERS = [
  { id: 8, name: 'Netflix' },
  { id: 1796, name: 'Netflix Standard with Ads' },
  { id: 119, name: 'Amazon Prime Video' },
  { id: 9, name: 'Amazon Prime Video' },
  { id: 2100, name: 'Amazon Prime Video with Ads' },
  { id: 337, name: 'Disney Plus' },
  { id: 381, name: 'Canal+' },
  { id: 1899, name: 'HBO Max' },
  { id: 350, name: 'Apple TV+' },
  { id: 531, name: 'Paramount Plus' },
  { id: 11, name: 'MUBI' },
  { id: 234, name: 'Arte' },
  { id: 39, name: 'Now TV' },
  { id: 38, name: 'BBC iPlayer' },
  { id: 15, name: 'Hulu' },
  { id: 386, name: 'Peacock' },
  { id: 258, name: 'Criterion Channel' },
  { id: 73, name: 'Tubi TV' },
  { id: 2, name: 'Apple TV Store' },
  { id: 10, name: 'Amazon Video' },
  { id: 3, name: 'Google Play Movies' },
];

const EVERYWHERE = ['FR', 'GB', 'US'] as const;
const NETFLIX_ORIGINALS = new Set([398978, 492188, 426426, 508965, 600583, 661374, 646380, 501929]);
const APPLE_ORIGINALS = new Set([776503, 441130]);
const DISNEY = ['Walt Disney Productions', 'Walt Disney Pictures', 'Pixar', 'Marvel Studios', 'Lucasfilm'];

const isDisney = (movie: Movie) => movie.companies?.some((company) => DISNEY.includes(company)) ?? false;
const isGhibli = (movie: Movie) => movie.companies?.includes('Studio Ghibli') ?? false;
const isOriginal = (movie: Movie) => NETFLIX_ORIGINALS.has(movie.id) || APPLE_ORIGINALS.has(movie.id);
const isFrench = (movie: Movie) => movie.countries.includes('FR');
const isBritish = (movie: Movie) => movie.countries.includes('GB');
const isOld = (movie: Movie) => movie.year < 1975;
const isArthouse = (movie: Movie) => movie.language !== 'en' || isOld(movie);

/** A provider's chance for movies that aren't exclusive to a studio. */
function open(chance: (movie: Movie, region: Region) => number): Rule['chance'] {
  return (movie, region) =>
    isDisney(movie) || isGhibli(movie) || isOriginal(movie) ? 0 : chance(movie, region);
}

function rule(id: number, kind: Rule['kind'], regions: readonly Region[], chance: Rule['chance']): Rule {
  return { id, kind, regions, chance, exclusive: () => false };
}

function netflix(movie: Movie, region: Region): number {
  if (NETFLIX_ORIGINALS.has(movie.id)) return 1;
  if (isGhibli(movie)) return region === 'US' ? 0 : 1;
  return open(() => (isOld(movie) ? 0.3 : 0.5))(movie, region);
}

export const RULES: readonly Rule[] = [
  { ...rule(8, 'flatrate', EVERYWHERE, netflix), exclusive: (movie) => NETFLIX_ORIGINALS.has(movie.id) },
  {
    ...rule(350, 'flatrate', EVERYWHERE, (movie) => (APPLE_ORIGINALS.has(movie.id) ? 1 : 0)),
    exclusive: (movie) => APPLE_ORIGINALS.has(movie.id),
  },
  rule(337, 'flatrate', EVERYWHERE, (movie) => (isDisney(movie) ? 0.97 : 0)),
  rule(381, 'flatrate', ['FR'], (movie) => open(() => (isFrench(movie) ? 0.7 : 0.5))(movie, 'FR')),
  rule(
    119,
    'flatrate',
    ['FR', 'GB'],
    open((movie) => (isOld(movie) ? 0.2 : 0.35)),
  ),
  rule(
    9,
    'flatrate',
    ['US'],
    open((movie) => (isOld(movie) ? 0.25 : 0.35)),
  ),
  rule(1899, 'flatrate', ['FR', 'US'], (movie, region) =>
    isGhibli(movie) && region === 'US' ? 1 : open(() => 0.15)(movie, region),
  ),
  rule(
    531,
    'flatrate',
    EVERYWHERE,
    open((movie) => (movie.language === 'en' ? 0.12 : 0.02)),
  ),
  rule(
    11,
    'flatrate',
    EVERYWHERE,
    open((movie) => (isArthouse(movie) ? 0.35 : 0.04)),
  ),
  rule(
    39,
    'flatrate',
    ['GB'],
    open((movie) => (movie.language === 'en' ? 0.3 : 0.05)),
  ),
  rule(
    15,
    'flatrate',
    ['US'],
    open((movie) => (isOld(movie) ? 0.05 : 0.25)),
  ),
  rule(
    386,
    'flatrate',
    ['US'],
    open((movie) => (movie.language === 'en' ? 0.18 : 0.03)),
  ),
  rule(
    258,
    'flatrate',
    ['US'],
    open((movie) => (isArthouse(movie) ? 0.4 : 0.04)),
  ),
  rule(
    234,
    'free',
    ['FR'],
    open((movie) => (isArthouse(movie) ? 0.15 : 0.02)),
  ),
  rule(
    38,
    'free',
    ['GB'],
    open((movie) => (isBritish(movie) ? 0.3 : 0.08)),
  ),
  rule(
    73,
    'ads',
    ['US'],
    open((movie) => (movie.year < 2005 ? 0.2 : 0.05)),
  ),
];
