/** Which services a region has, most common first: TMDB's list, and what was checked by hand. */
import { coveredProviders, type Provider, providers, stores } from './providers.ts';
import { tmdbServices } from './tmdb-services.ts';

/** Services that TMDB's list lacks or has at its end, and the one that each stands after; 0 for the first. */
const placed: Readonly<Record<string, readonly (readonly [id: number, after: number])[]>> = {
  BE: [[1899, 337]],
  FR: [
    [1899, 381],
    [531, 350],
    [283, 11],
    [2100, 119],
  ],
  GB: [
    [39, 531],
    [2100, 9],
  ],
  RU: [
    [117, 0],
    [113, 115],
    [501, 116],
  ],
  US: [[2100, 9]],
};

const named: ReadonlyMap<number, Provider> = new Map(
  [...providers, ...stores].map((each) => [each.id, each]),
);
const isFree = (id: number) => named.get(id)?.isFree === true;

/** The services that one can subscribe to in a region, most common first; all if nobody knows which. */
export function servicesIn(region: string): Provider[] {
  const ids = idsIn(region) ?? providers.filter(({ sameAs }) => sameAs === undefined).map(({ id }) => id);
  const services = [
    ...new Set(ids.filter((id) => !isFree(id)).map((id) => named.get(named.get(id)!.sameAs ?? id)!)),
  ];
  const tiers = services.filter(({ withAds }) => withAds);
  // A tier with ads stands beside its service.
  return services
    .filter(({ withAds }) => !withAds)
    .flatMap((each) => [each, ...tiers.filter(({ id }) => coveredProviders([each.id]).includes(id))]);
}

/** The free services of a region, those of fewest other regions first. */
export function freeServicesIn(region: string): Provider[] {
  const ids = (idsIn(region) ?? []).filter(isFree);
  return ids.sort((one, other) => spreadOf(one) - spreadOf(other)).map((id) => named.get(id)!);
}

function spreadOf(id: number): number {
  return Object.keys(tmdbServices).filter((region) => idsIn(region)!.includes(id)).length;
}

function idsIn(region: string): number[] | null {
  const listed = tmdbServices[region];
  if (listed === undefined) return null;
  return (placed[region] ?? []).reduce((before, [id, after]) => {
    const ids = before.filter((each) => each !== id);
    return ids.toSpliced(ids.indexOf(after) + 1, 0, id);
  }, listed.split(' ').map(Number));
}
