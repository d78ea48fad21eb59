import { otherSide } from '@cine/contract/game/duels/duel-rules';
import type { AccountExport } from '@cine/contract/operations/faces/privacy';
import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { type Duel, sideOf } from './duel.ts';
import { loadById } from './store.ts';
import { eraseFromDuels } from './users-service.ts';

/** Exports a user's duels and erases them from these; guests have none to merge. */
export const lifecycle = {
  documents: ['duels/{duelId}'],
  exportLists: {
    duels: async ({ db }, uid, ...page) =>
      (await loadById(db, uid, ...page)).map((duel) => ({ id: duel.id, entry: toExport(duel, uid) })),
  },
  erase: async (context, uid) => ({ duels: await eraseFromDuels(context, uid) }),
} satisfies Lifecycle;

function toExport(duel: Duel, uid: string): AccountExport['duels'][number] {
  const { id, kind, bet, state, fought, proposedAt, lapsesAt, endedAt } = duel;
  const side = sideOf(duel, uid)!;
  const { member, ...own } = duel[side];
  const { member: other, ...opponent } = duel[otherSide(side)];
  return {
    id,
    kind,
    bet,
    state,
    proposed: side === 'challenger',
    own: { ...own, figure: member!.figure },
    opponent: { ...opponent, name: other?.name ?? null },
    seed: fought?.seed ?? null,
    won: fought?.winner ? fought.winner === side : null,
    xp: fought?.pays[side].xp ?? null,
    proposedAt: toInstant(proposedAt),
    lapsesAt: toInstant(lapsesAt),
    endedAt: toInstantOrNull(endedAt),
  };
}
