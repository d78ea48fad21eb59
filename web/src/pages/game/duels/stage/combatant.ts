import type { Figure } from '@cine/contract/game/characters/figure';
import type { DuelFighter } from '@cine/contract/game/duels/fighter';
import type { DuelView } from '@cine/contract/operations/game/duels';
import type { Say } from '#i18n/index.tsx';

export type Combatant = {
  name: string;
  /** What their character is called, which its player alone is shown. */
  hero?: string | undefined;
  figure: Figure | null;
  fighter: DuelFighter;
  /** In tenths. */
  hitPoints: number;
};

/** A side of a duel as the stage shows it. */
export function combatantOf({ member, fighter, hitPoints }: DuelView['challenger'], say: Say): Combatant {
  return { name: member?.name ?? say('duels.nameless'), figure: member?.figure ?? null, fighter, hitPoints };
}
