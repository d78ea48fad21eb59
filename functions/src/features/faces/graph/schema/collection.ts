import type { SeenCollection } from '#watching/collections/index.ts';
import { builder, perRead } from './builder.ts';
import { firstWithin, Movie } from './types.ts';

const most = 50;

/** What a collection takes to read, and those who keep it. */
export const collectionCost = 40 * perRead;

export const CollectionType = builder.objectRef<SeenCollection>('Collection').implement({
  description: 'A collection that the caller keeps or sees.',
  fields: (t) => ({
    id: t.id({ resolve: ({ about }) => about.collection }),
    name: t.string({
      nullable: true,
      description: 'Null for one that everybody has, such as the watchlist.',
      resolve: ({ about }) => about.name,
    }),
    description: t.string({ nullable: true, resolve: ({ about }) => about.description }),
    visibility: t.string({ resolve: ({ about }) => about.visibility }),
    role: t.string({ resolve: ({ about }) => about.role }),
    total: t.int({ resolve: ({ total }) => total() }),
    movies: t.field({
      type: [Movie],
      description: 'The last added first; of one that fills itself, the best known first.',
      args: { first: t.arg.int({ defaultValue: 20 }) },
      // Each of them may be in another part.
      complexity: ({ first }) => ({
        field: 2 * firstWithin(first, most) * perRead,
        multiplier: firstWithin(first, most),
      }),
      resolve: ({ firstIds }, { first }) => firstIds(firstWithin(first, most)),
    }),
  }),
});
