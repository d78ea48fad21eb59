import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  type Movie,
  movieSchema,
  type Offers,
  REGIONS,
  type Region,
  type RegionOffers,
  readSample,
  sampleFile,
} from './catalogue.ts';
import { drawsFrom } from './draw.ts';
import { PROVIDERS, RULES } from './providers.ts';

const draw = drawsFrom('sample offers 1');
const MOST_FLATRATE = 3;
const STORES = [
  { id: 2, chance: 0.85 },
  { id: 10, chance: 0.7 },
  { id: 3, chance: 0.5 },
];
const BUY_BUT_NOT_RENT = 0.12;
const ABSENT_EVERYWHERE = 0.03;
const ABSENT_IN_REGION = 0.05;
/** The ad-supported tier of a provider: its id, and how much of the provider's catalogue it has. */
const AD_TIERS: Record<number, { id: number; share: number }> = {
  8: { id: 1796, share: 0.85 },
  9: { id: 2100, share: 0.9 },
  119: { id: 2100, share: 0.9 },
};

export function offersIn(movie: Movie, region: Region): RegionOffers | undefined {
  if (draw(movie.id, 'absent') < ABSENT_EVERYWHERE) return undefined;
  if (draw(movie.id, region, 'absent') < ABSENT_IN_REGION) return undefined;

  const drawn = RULES.filter((rule) => rule.regions.includes(region))
    .map((rule) => ({ rule, luck: rule.chance(movie, region) - draw(movie.id, region, rule.id) }))
    .filter(({ luck }) => luck > 0)
    .sort((a, b) => b.luck - a.luck || a.rule.id - b.rule.id);
  const ids = (kind: 'flatrate' | 'free' | 'ads') =>
    drawn.filter(({ rule }) => rule.kind === kind).map(({ rule }) => rule.id);

  const exclusive = drawn.some(({ rule }) => rule.exclusive(movie));
  const flatrate = withAdTiers(movie, region, ids('flatrate').slice(0, MOST_FLATRATE));
  const stores = exclusive ? [] : STORES.filter(({ id, chance }) => draw(movie.id, region, id) < chance);
  const buy = stores.map(({ id }) => id);
  const rent = draw(movie.id, region, 'rent') < BUY_BUT_NOT_RENT ? [] : buy;
  return withoutEmpty({ flatrate, rent, buy, free: ids('free'), ads: ids('ads') });
}

function withAdTiers(movie: Movie, region: Region, flatrate: number[]): number[] {
  const tiers = flatrate.flatMap((id) => {
    const tier = AD_TIERS[id];
    return tier && draw(movie.id, region, tier.id) < tier.share ? [tier.id] : [];
  });
  return [...flatrate, ...tiers].sort((a, b) => a - b);
}

function withoutEmpty(offers: RegionOffers): RegionOffers | undefined {
  const filled = Object.entries(offers).filter(([, ids]) => ids && ids.length > 0);
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** Sample offers for all movies in all regions: the same movies always get the same offers. */
export function makeOffers(movies: Movie[]): Offers {
  const offers: Offers['offers'] = {};
  for (const movie of movies) {
    const entries = REGIONS.map((region) => [region, offersIn(movie, region)] as const);
    const present = entries.filter(([, own]) => own !== undefined);
    if (present.length > 0) offers[movie.id] = Object.fromEntries(present);
  }
  return { label: 'sample offers, not real availability', providers: PROVIDERS, offers };
}

export function offersText({ label, providers, offers }: Offers): string {
  const lines = Object.entries(offers).map(([id, regions]) => `"${id}":${JSON.stringify(regions)}`);
  const providerLines = providers.map((provider) => JSON.stringify(provider));
  return [
    '{',
    `"label":${JSON.stringify(label)},`,
    `"providers":[\n${providerLines.join(',\n')}\n],`,
    `"offers":{\n${lines.join(',\n')}\n}`,
    '}\n',
  ].join('\n');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const movies = movieSchema.array().parse(readSample('movies.json'));
  writeFileSync(sampleFile('offers.json'), offersText(makeOffers(movies)));
}
