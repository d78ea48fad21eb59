import type { CollectionView } from '@cine/contract/operations/watching/collection-parts';
import { listCollections } from '@cine/contract/operations/watching/collections';
import type { DeviceSharer } from '../../auth/device-sharers.ts';
import { useAccount } from '../../auth/user.tsx';
import { useCachedAnswer } from '../use-answer.ts';

/** The user's own collections and those kept together with them, or a group's; nothing is asked for null. */
export function useOverview(of: 'mine' | { groupId: string } | null, holder?: DeviceSharer) {
  const { uid } = useAccount();
  return useCachedAnswer(listCollections, of === 'mine' ? {} : of, holder?.uid ?? uid, holder?.seat);
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
