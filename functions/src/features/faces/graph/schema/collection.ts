/** GraphQL's types of a collection and its pages of movies. */
import { maxRules, type Rule } from '@cine/contract/game/challenge-rules';
import { type CollectionView, maxEditors } from '@cine/contract/operations/watching/collection-parts';
import type { SeenCollection } from '#watching/collections/index.ts';
import { builder, perRead } from './builder.ts';
import { type FirstArgument, firstWithin, Movie, nextPage, upTo, upToFirst } from './types.ts';

const most = { movies: 50, manual: 200 } as const;

type Entry = Awaited<ReturnType<SeenCollection['entries']>>[number];

const EntryType = builder.objectRef<Entry>('CollectionEntry').implement({
  description: 'A movie in a collection; of one that fills itself, only which it is.',
  fields: (t) => ({
    movie: t.field({ type: Movie, complexity: perRead, resolve: ({ movieId }) => movieId }),
    addedAt: t.exposeString('addedAt', { nullable: true }),
    addedBy: t.exposeID('addedBy', {
      nullable: true,
      description: 'Who added it, if that wasn’t the owner and the caller may know.',
    }),
    note: t.exposeString('note', { nullable: true, description: 'Null for readers.' }),
    tags: t.stringList({ resolve: ({ tags }) => tags ?? [] }),
    medium: t.exposeString('medium', { nullable: true, description: 'What its owner has it on.' }),
  }),
});

const RuleType = builder.objectRef<Rule>('CollectionRule').implement({
  description: 'What a movie meets to be in a collection that fills itself.',
  fields: (t) => ({
    field: t.exposeString('field'),
    operator: t.exposeString('operator'),
    values: t.stringList({
      description: 'One value, several, or the two ends of a range.',
      resolve: ({ value }) => [value].flat().map(String),
    }),
  }),
});

const OwnerType = builder.objectRef<CollectionView['owner']>('CollectionOwner').implement({
  fields: (t) => ({
    kind: t.exposeString('kind'),
    id: t.id({ resolve: (owner) => (owner.kind === 'group' ? owner.groupId : owner.uid) }),
    name: t.exposeString('name'),
  }),
});

const EditorType = builder.objectRef<CollectionView['editors'][number]>('CollectionEditor').implement({
  fields: (t) => ({ id: t.exposeID('uid'), name: t.exposeString('name') }),
});

/** What a collection takes to read: its owner, and what tells whether the caller may see it. */
export const collectionCost = 15 * perRead;

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
    cover: t.field({
      type: Movie,
      nullable: true,
      complexity: perRead,
      resolve: ({ about }) => about.cover?.movieId,
    }),
    order: t.string({ description: 'In which it is shown.', resolve: ({ about }) => about.order }),
    visibility: t.string({ resolve: ({ about }) => about.visibility }),
    rules: t.field({
      type: [RuleType],
      nullable: true,
      description: 'What its movies meet, if it fills itself.',
      complexity: upTo(maxRules),
      resolve: ({ about }) => about.rules,
    }),
    owner: t.field({ type: OwnerType, resolve: ({ about }) => about.owner }),
    editors: t.field({
      type: [EditorType],
      description: 'Who keeps it together with its owner; nobody for readers.',
      complexity: { field: maxEditors * perRead, multiplier: maxEditors },
      resolve: ({ editors }) => editors(),
    }),
    role: t.string({ resolve: ({ about }) => about.role }),
    changedAt: t.string({
      description: '1970 for a standing one that was never used.',
      resolve: ({ about }) => about.changedAt,
    }),
    total: t.int({ resolve: ({ total }) => total() }),
    movies: t.field({
      type: [Movie],
      description: 'The last added first; of one that fills itself, the best known first.',
      args: { first: t.arg.int({ defaultValue: 20 }) },
      complexity: partsOf,
      resolve: async ({ entries }, { first }) =>
        (await entries(firstWithin(first, most.movies))).map(({ movieId }) => movieId),
    }),
    entries: t.field({
      type: [EntryType],
      description: 'In the order of `movies`, with what is said of each here.',
      args: { first: t.arg.int({ defaultValue: 20 }) },
      complexity: partsOf,
      resolve: ({ entries }, { first }) => entries(firstWithin(first, most.movies)),
    }),
    manual: t.idList({
      description: 'The movies in the order by hand; all others come after them.',
      args: { first: t.arg.int({ defaultValue: 50 }) },
      complexity: upToFirst(most.manual),
      resolve: ({ manual }, { first }) => manual.slice(0, firstWithin(first, most.manual)).map(String),
    }),
  }),
});

/** What movies take to read: each of them may be in another part. */
function partsOf({ first }: FirstArgument) {
  const size = firstWithin(first, most.movies);
  return { field: 2 * size * perRead, multiplier: size };
}

export type CollectionPage = { collections: SeenCollection[]; next: string | null };

export const CollectionPageType = builder.objectRef<CollectionPage>('CollectionPage').implement({
  fields: (t) => ({
    collections: t.expose('collections', { type: [CollectionType] }),
    next: t.exposeString('next', nextPage),
  }),
});
