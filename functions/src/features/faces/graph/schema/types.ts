/** GraphQL's `Movie` and `Person` by id, and lists with their pages and costs. */
import { isCustomMovie } from '@cine/contract/movies/custom-movie';
import { type Locale, localeSchema } from '@cine/contract/primitives';
import { loadMovies } from '#core/catalogue/index.ts';
import { type KnownMovie, movieFor } from '#movies/custom-movies/index.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { builder, perRead } from './builder.ts';
import type { QueryContext } from './query-context.ts';

/** A movie by its id; all movies of a query are read together, each once. */
export const Movie = builder.loadableObjectRef('Movie', {
  load: async (ids: number[], query: QueryContext): Promise<(KnownMovie | AppError)[]> => {
    const movies = await loadMovies(
      query.context.db,
      ids.filter((id) => !isCustomMovie(id)),
    );
    return Promise.all(
      ids.map(async (id) => (isCustomMovie(id) ? ownOrFriends(query, id) : (movies.get(id) ?? unknown()))),
    );
  },
});

async function ownOrFriends({ context, caller }: QueryContext, id: number): Promise<KnownMovie | AppError> {
  try {
    return (await movieFor(context, caller.uid, id)).movie;
  } catch (error) {
    // One unreadable movie doesn't stop the others.
    if (error instanceof AppError) return error;
    throw error;
  }
}

function unknown(): AppError {
  return new AppError('movie-unknown');
}

/** A person who made movies, by TMDB's id. */
export const Person = builder.objectRef<{ id: number; name: string }>('Person');

export type FirstArgument = { first?: number | null | undefined };

export function firstWithin(first: number | null | undefined, most: number): number {
  return Math.max(0, Math.min(first ?? most, most));
}

/** The cost of a list that is read with its parent and has at most this many items. */
export const upTo = (most: number) => ({ field: 1, multiplier: most });

/** The cost of such a list if a query asks only for its first items. */
export const upToFirst =
  (most: number) =>
  ({ first }: FirstArgument) =>
    upTo(firstWithin(first, most));

/** A list that takes this many reads, always as a whole: its cost and its first items. */
export function wholeList<Item>(most: number, reads: number) {
  return {
    cost: ({ first }: FirstArgument) => ({ field: reads * perRead, multiplier: firstWithin(first, most) }),
    firstOf: (items: readonly Item[], { first }: FirstArgument): Item[] =>
      items.slice(0, firstWithin(first, most)),
  };
}

/** The size and cost of a list's pages, which read each item and some other documents. */
export function pagesOf(most: number, others: number, readsEach = 1) {
  const sizeOf = ({ first }: FirstArgument) => firstWithin(first, most);
  const cost = (args: FirstArgument) => {
    const size = sizeOf(args);
    return { field: size === 0 ? 0 : perRead * (others + readsEach * size), multiplier: size };
  };
  return { sizeOf, cost };
}

export const nextPage = { nullable: true, description: 'What `after` asks for the next page with.' } as const;

type Fields<Parent> = PothosSchemaTypes.ObjectFieldBuilder<typeof builder.$inferSchemaTypes, Parent>;
type Texts = Readonly<Record<Locale, string>>;

/** The argument that chooses a text's language. */
export const localeOption = {
  description: '`fr`, `en` or `ru`; by default the language of the account, otherwise of the request.',
} as const;

export function textIn<Parent>(
  t: Fields<Parent>,
  textsOf: (parent: Parent) => Texts,
  options: { description?: string } = {},
) {
  return t.string({
    ...options,
    args: { locale: t.arg.string(localeOption) },
    resolve: async (parent, { locale }, query) => textsOf(parent)[await localeFrom(query, locale)],
  });
}

export function textOrNullIn<Parent>(
  t: Fields<Parent>,
  textsOf: (parent: Parent) => Texts | null | undefined,
  options: { description?: string } = {},
) {
  return t.string({
    ...options,
    nullable: true,
    args: { locale: t.arg.string(localeOption) },
    resolve: async (parent, { locale }, query) => textsOf(parent)?.[await localeFrom(query, locale)] ?? null,
  });
}

export async function localeFrom(query: QueryContext, code: string | null | undefined): Promise<Locale> {
  return localeSchema.safeParse(code).data ?? query.locale();
}
