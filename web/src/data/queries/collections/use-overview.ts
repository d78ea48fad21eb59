import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { listCollections } from '@cine/contract/operations/watching/collections';
import type { Seat } from '../../firebase.ts';
import { type Answer, useAnswer } from '../use-answer.ts';

/** The user's own collections and those kept together with them, or a group's; nothing is asked for null. */
export function useOverview(
  of: 'mine' | { groupId: string } | null,
  seat?: Seat,
): Answer<{ collections: CollectionView[] }> {
  return useAnswer(listCollections, of === 'mine' ? {} : of, seat);
}

/** What people who keep collections are called, as far as these say. */
export function namesIn(collections: readonly CollectionView[]): ReadonlyMap<string, string> {
  return new Map(
    collections.flatMap(({ owner, editors }) => [
      ...editors.map(({ uid, name }) => [uid, name] as const),
      ...(owner.kind === 'user' ? [[owner.uid, owner.name] as const] : []),
    ]),
  );
}
