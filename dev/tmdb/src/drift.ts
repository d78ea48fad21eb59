import { createHash } from 'node:crypto';
import { day } from '@cine/contract/time';
import type { Catalogue, SampleOffers } from './catalogue.ts';

type Offers = SampleOffers['offers'];

/** One in this many movies comes to a service each day, and as many leave. */
const seldom = 24;

/** A catalogue whose movies come to services and leave them, a few each day from now on. */
export function drifting(catalogue: Catalogue, now: () => number = Date.now): Catalogue {
  const start = now();
  let latest = { days: 0, offers: catalogue.offers };
  const { offers: _offers, ...rest } = catalogue;
  return {
    ...rest,
    get offers() {
      const days = Math.floor((now() - start) / day);
      if (days !== latest.days) latest = { days, offers: offersAfter(catalogue, days) };
      return latest.offers;
    },
  };
}

/** The made-up offers as they are some days later; always the same ones. */
export function offersAfter({ movies, offers }: Pick<Catalogue, 'movies' | 'offers'>, days: number): Offers {
  const services = Object.entries(servicesIn(offers));
  return Object.fromEntries(
    movies.map(({ id }) => {
      const here = services.map(([country, ids]) => {
        const { flatrate: first = [], ...others } = offers[id]?.[country] ?? {};
        let flatrate = first;
        for (let at = 1; at <= days; at++) flatrate = nextDay(flatrate, ids, `${id} ${country} ${at}`);
        return [country, { ...(flatrate.length > 0 && { flatrate }), ...others }] as const;
      });
      return [id, Object.fromEntries(here.filter(([, kinds]) => Object.keys(kinds).length > 0))];
    }),
  );
}

/** A movie's services a day later: one more, one fewer, or as they were. */
function nextDay(flatrate: readonly number[], ids: readonly number[], seed: string): number[] {
  const [chance, which] = createHash('sha256').update(seed).digest();
  if (chance! % seldom === 0) return [...new Set([...flatrate, ids[which! % ids.length]!])];
  return chance! % seldom === 1 ? flatrate.slice(1) : [...flatrate];
}

/** Each country's services. */
function servicesIn(offers: Offers): Record<string, readonly number[]> {
  const services: Record<string, Set<number>> = {};
  for (const byCountry of Object.values(offers)) {
    for (const [country, { flatrate = [] }] of Object.entries(byCountry)) {
      services[country] ??= new Set();
      for (const id of flatrate) services[country].add(id);
    }
  }
  return Object.fromEntries(
    Object.entries(services)
      .map(([country, ids]) => [country, [...ids]] as const)
      .filter(([, ids]) => ids.length > 0),
  );
}
