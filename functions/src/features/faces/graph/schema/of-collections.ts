/** GraphQL's fields for collections, of the caller, groups and profiles. */
import { collectionSchema } from '@cine/contract/operations/watching/collection-name';
import { AppError } from '#platform/errors/app-error.ts';
import { listSeen, placeOf, type SeenOf } from '#watching/collections/index.ts';
import { builder } from './builder.ts';
import { type CollectionPage, CollectionPageType } from './collection.ts';
import { GroupType } from './group.ts';
import { Me } from './player.ts';
import { Profile } from './profile.ts';
import type { QueryContext } from './query-context.ts';
import { pagesOf } from './types.ts';

const most = 20;
/** Besides each: one more, the account, and their owner or group. */
const ownPages = pagesOf(most, 3);
const groupPages = pagesOf(most, 3);
/** And what tells whether they are shown. */
const publicPages = pagesOf(most, 6);
/** Each has another owner. */
const editedPages = pagesOf(most, 2, 2);

async function pageOf(
  { context, caller }: QueryContext,
  whose: SeenOf,
  limit: number,
  { after }: { after?: string | null | undefined },
): Promise<CollectionPage | null> {
  if (limit === 0) return { collections: [], next: null };
  const name = after ? collectionSchema.safeParse(after).data : null;
  if (name === undefined) throw new AppError('cursor-invalid');
  return listSeen(context, caller.uid, whose, {
    limit,
    after: name === null ? null : placeOf(name, caller.uid),
  });
}

builder.objectFields(Me, (t) => ({
  collections: t.field({
    type: CollectionPageType,
    description: 'The caller’s own, with the standing ones, also if they were never used.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: ownPages.cost,
    resolve: async (_me, args, query) => (await pageOf(query, { kind: 'own' }, ownPages.sizeOf(args), args))!,
  }),
  editedCollections: t.field({
    type: CollectionPageType,
    description: 'Those of others that the caller keeps with them.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: editedPages.cost,
    resolve: async (_me, args, query) =>
      (await pageOf(query, { kind: 'edited' }, editedPages.sizeOf(args), args))!,
  }),
}));

builder.objectFields(GroupType, (t) => ({
  collections: t.field({
    type: CollectionPageType,
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: groupPages.cost,
    resolve: async ({ id }, args, query) => {
      const page = await pageOf(query, { kind: 'group', ownerId: id }, groupPages.sizeOf(args), args);
      if (!page) throw new AppError('group-not-found');
      return page;
    },
  }),
}));

builder.objectFields(Profile, (t) => ({
  collections: t.field({
    type: CollectionPageType,
    nullable: true,
    description: 'Those that they show to all who see their profile.',
    args: { first: t.arg.int({ defaultValue: 10 }), after: t.arg.string() },
    complexity: publicPages.cost,
    resolve: ({ uid }, args, query) =>
      pageOf(query, { kind: 'public', ownerId: uid }, publicPages.sizeOf(args), args),
  }),
}));
