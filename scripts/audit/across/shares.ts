import { minute } from '@cine/contract/time';
import { badgeCountsDocument } from '../../../functions/src/features/core/badges/documents.ts';
import type { Fault } from '../fault.ts';
import type { Stored, StoredUser } from '../stored-user.ts';

export const sharesPath = 'badgeCounts/latest';

/** An instant of ours may be a little ahead of the count. */
const slack = minute;

/**
 * The nightly count of who has each badge, held against everybody: those who had a badge then and still have
 * it were counted, and nobody counts twice. Those who have lost it or are gone since can't be known.
 */
export function openShares(document: Stored | undefined): {
  add: (user: StoredUser) => void;
  faults: () => Fault[];
} {
  if (!document) return { add: () => {}, faults: () => [] };
  const { countedAt, players, counts } = badgeCountsDocument.decode(document.data);
  const holders = new Map<string, number>();
  return {
    add: ({ player }) => {
      for (const id of player.earned) {
        if (player.badges[id]!.at < countedAt - slack) holders.set(id, (holders.get(id) ?? 0) + 1);
      }
    },
    faults: () => {
      const fault = (what: string) => [{ path: sharesPath, what }];
      const few = [...holders].flatMap(([id, held]) =>
        held > (counts[id] ?? 0)
          ? fault(`counts ${counts[id] ?? 0} with the badge ${id}, and ${held} had it`)
          : [],
      );
      const many = Object.entries(counts).flatMap(([id, count]) =>
        count > players ? fault(`counts ${count} with the badge ${id} among ${players} players`) : [],
      );
      return [...few, ...many];
    },
  };
}
