/** A block of the watchlists' index: who waits for which movie, in which region, on which services. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';

/** Where a user watches: their region, and the services they subscribe to. */
export type Home = { region: string; providers: readonly number[] };

/** A user with movies on their watchlist. */
export type Owner = Home & { uid: string; movieIds: readonly number[] };

/** Which owners have each movie, custom ones aside. Ascending numbers are stored as gaps. */
export type Block = {
  /** The owners; an owner's number is their place here. */
  uids: string[];
  /** The distinct homes, and the place of each owner's among them. */
  homes: { region: string; providers: number[] }[];
  home: number[];
  /** Movie ids, how many owners each movie has, and the numbers of these, movie after movie. */
  movies: number[];
  counts: number[];
  owners: number[];
};

export type Match = { uid: string; home: Home; movieIds: number[] };

/** Packs owners; those without movies are left out. */
export function toBlock(owners: Iterable<Owner>): Block {
  const listed = [...owners]
    .map((owner) => ({ ...owner, movieIds: owner.movieIds.filter((id) => !isCustomMovie(id)) }))
    .filter(({ movieIds }) => movieIds.length > 0)
    .sort((one, other) => (one.uid < other.uid ? -1 : 1));
  const homes = new Map<string, { region: string; providers: number[] }>();
  const postings = new Map<number, number[]>();
  for (const [number, { region, providers, movieIds }] of listed.entries()) {
    const home = { region, providers: [...providers] };
    homes.set(keyOf(home), homes.get(keyOf(home)) ?? home);
    for (const movieId of movieIds) {
      const numbers = postings.get(movieId);
      if (numbers) numbers.push(number);
      else postings.set(movieId, [number]);
    }
  }
  const places = new Map([...homes.keys()].map((key, place) => [key, place]));
  const inOrder = [...postings].sort(([one], [other]) => one - other);
  return {
    uids: listed.map(({ uid }) => uid),
    homes: [...homes.values()],
    home: listed.map((owner) => places.get(keyOf(owner))!),
    movies: gapsIn(inOrder.map(([movieId]) => movieId)),
    counts: inOrder.map(([, numbers]) => numbers.length),
    owners: inOrder.flatMap(([, numbers]) => gapsIn(numbers)),
  };
}

export function ownersIn(block: Block): Owner[] {
  const owners = block.uids.map((uid, number) => ({
    ...block.homes[block.home[number]!]!,
    uid,
    movieIds: [] as number[],
  }));
  for (const [movieId, numbers] of postingsIn(block))
    for (const number of numbers()) owners[number]!.movieIds.push(movieId);
  return owners;
}

/** The block with some owners replaced, or without those that are null. */
export function withOwners(block: Block, changed: ReadonlyMap<string, Owner | null>): Block {
  const others = ownersIn(block).filter(({ uid }) => !changed.has(uid));
  return toBlock([...others, ...[...changed.values()].filter((owner) => owner !== null)]);
}

export function matchesIn(block: Block, movieIds: ReadonlySet<number>): Match[] {
  const moviesOf = new Map<number, number[]>();
  for (const [movieId, numbers] of postingsIn(block)) {
    if (!movieIds.has(movieId)) continue;
    for (const number of numbers()) moviesOf.set(number, [...(moviesOf.get(number) ?? []), movieId]);
  }
  return [...moviesOf].map(([number, movieIds]) => ({
    uid: block.uids[number]!,
    home: block.homes[block.home[number]!]!,
    movieIds,
  }));
}

function* postingsIn({ movies, counts, owners }: Block): Generator<[number, () => number[]]> {
  let from = 0;
  let movieId = 0;
  for (const [place, gap] of movies.entries()) {
    movieId += gap;
    const begin = from;
    from += counts[place]!;
    yield [movieId, () => sumsOf(owners.slice(begin, begin + counts[place]!))];
  }
}

function keyOf({ region, providers }: Home): string {
  return `${region} ${providers.join()}`;
}

function gapsIn(ascending: readonly number[]): number[] {
  return ascending.map((each, at) => each - (ascending[at - 1] ?? 0));
}

function sumsOf(gaps: readonly number[]): number[] {
  let sum = 0;
  return gaps.map((gap) => {
    sum += gap;
    return sum;
  });
}
