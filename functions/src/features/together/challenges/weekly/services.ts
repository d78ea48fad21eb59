import { providers } from '@cine/contract/availability/providers';
import type { Offers } from '@cine/contract/movies/movie';

/** Each service by the ids of its tiers, since its plans with and without ads have the same name. */
const serviceOf = new Map(providers.map(({ id, name }) => [id, name]));

const most = 3;

/** The provider ids of a region's largest services: those with most movies to stream, equal ones by name. */
export function largestServices(offers: Iterable<Offers>): number[] {
  const counts = new Map<string, number>();
  for (const { flatrate = [] } of offers) {
    const here = new Set(flatrate.flatMap((id) => serviceOf.get(id) ?? []));
    for (const name of here) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const largest = [...counts]
    .sort(([one, ones], [other, others]) => others - ones || (one < other ? -1 : 1))
    .slice(0, most)
    .map(([name]) => name);
  return providers.flatMap(({ id, name }) => (largest.includes(name) ? [id] : []));
}

export function isOn(services: readonly number[], { flatrate = [] }: Offers): boolean {
  return flatrate.some((id) => services.includes(id));
}
