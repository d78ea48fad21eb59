import { limitedItems } from '@cine/contract/game/items/sales';
import { stockDocument } from '../../../functions/src/features/game/shop/documents.ts';
import type { Fault } from '../fault.ts';
import type { Stored, StoredUser } from '../stored-user.ts';

const pathOf = (itemId: string) => `stocks/${itemId}`;

export const stockPaths = limitedItems.map(({ id }) => pathOf(id));

/**
 * No limited item was sold more often than its stock allows, and each owner was counted. Owners who deleted
 * their accounts aren't known any more, so more may have been sold than are owned.
 */
export function countOwners(): {
  add: (user: StoredUser) => void;
  faults: (documents: readonly Stored[]) => Fault[];
} {
  const owners = new Map<string, number>();
  return {
    add: ({ character }) => {
      for (const { id } of limitedItems)
        if (character && Object.hasOwn(character.bought, id)) owners.set(id, (owners.get(id) ?? 0) + 1);
    },
    faults: (documents) => {
      const sold = new Map(documents.map(({ path, data }) => [path, stockDocument.decode(data).sold]));
      return limitedItems.flatMap(({ id, offer }) => {
        const path = pathOf(id);
        const count = sold.get(path) ?? 0;
        const having = owners.get(id) ?? 0;
        const over = count > offer.stock! ? [`says that ${count} of ${offer.stock} were sold`] : [];
        const under = having > count ? [`says that ${count} were sold, and ${having} have one`] : [];
        return [...over, ...under].map((what) => ({ path, what }));
      });
    },
  };
}
