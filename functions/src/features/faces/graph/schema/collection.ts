import type { OutputOf } from '@cine/contract/operation';
import type { showCollection } from '@cine/contract/operations/watching/collections';
import { builder, perRead } from './builder.ts';
import { firstWithin, Movie } from './types.ts';

type Shown = OutputOf<typeof showCollection>;

const most = 50;

/** What a collection takes to read: ten parts, and those who keep it. */
export const collectionCost = 40 * perRead;

export const CollectionType = builder.objectRef<Shown>('Collection').implement({
  description: 'A collection that the caller keeps or sees, with its first five thousand movies.',
  fields: (t) => ({
    id: t.id({ resolve: ({ collection }) => collection.collection }),
    name: t.string({
      nullable: true,
      description: 'Null for one that everybody has, such as the watchlist.',
      resolve: ({ collection }) => collection.name,
    }),
    description: t.string({ nullable: true, resolve: ({ collection }) => collection.description }),
    visibility: t.string({ resolve: ({ collection }) => collection.visibility }),
    role: t.string({ resolve: ({ collection }) => collection.role }),
    total: t.int({ resolve: ({ collection }) => collection.total }),
    movies: t.field({
      type: [Movie],
      description: 'The last added first.',
      args: { first: t.arg.int({ defaultValue: 20 }) },
      complexity: ({ first }) => ({
        field: firstWithin(first, most) * perRead,
        multiplier: firstWithin(first, most),
      }),
      resolve: ({ movies }, { first }) =>
        movies
          .toSorted((one, other) => Date.parse(other.addedAt) - Date.parse(one.addedAt))
          .slice(0, firstWithin(first, most))
          .map(({ movieId }) => movieId),
    }),
  }),
});
