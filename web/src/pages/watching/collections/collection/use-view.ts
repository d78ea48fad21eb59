import {
  type CollectionOrder,
  collectionOrderSchema,
} from '@cine/contract/operations/watching/collection-parts';
import { useSearchParams } from 'wouter';
import { type Grouping, groupings } from './arrange.ts';

/** How the reader looks at a collection, as the page's address has it. */
export type View = { order: CollectionOrder; grouping: Grouping; isTonight: boolean };

/** The view, and how to change it; without one in the address, the collection's own order. */
export function useView(own: CollectionOrder): { view: View; choose: (part: Partial<View>) => void } {
  const [address, setAddress] = useSearchParams();
  const view = {
    order: collectionOrderSchema.options.find((each) => each === address.get('sort')) ?? own,
    grouping: groupings.find((each) => each === address.get('by')) ?? 'none',
    isTonight: address.has('tonight'),
  };

  function choose(part: Partial<View>) {
    const newView = { ...view, ...part };
    const next = new URLSearchParams();
    if (newView.order !== own) next.set('sort', newView.order);
    if (newView.grouping !== 'none') next.set('by', newView.grouping);
    if (newView.isTonight) next.set('tonight', '1');
    setAddress(next, { replace: true });
  }

  return { view, choose };
}
