/** A duel as one of its sides sees it. */
import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import type { DuelView } from '@cine/contract/operations/game/duels';
import { toInstant, toInstantOrNull } from '#platform/time/instant.ts';
import { asOf, type Duel } from './duel.ts';

export function duelView(duel: Duel, own: DuelSide, now: number): DuelView {
  const { id, kind, bet, state, challenger, opponent, fought, ...times } = asOf(duel, now);
  return {
    id,
    kind,
    bet,
    state,
    own,
    challenger,
    opponent,
    proposedAt: toInstant(times.proposedAt),
    lapsesAt: toInstant(times.lapsesAt),
    endedAt: toInstantOrNull(times.endedAt),
    fought,
  };
}
