import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import type { Combatant } from '../stage/combatant.ts';
import { Corner } from '../stage/corner.tsx';
import styles from '../stage/stage.module.css';

/** Both sides of a duel, facing each other. */
export function Versus({ challenger, opponent }: Readonly<Record<DuelSide, Combatant>>) {
  return (
    <div className={styles.stage} data-theme="dark">
      <Corner side="challenger" of={challenger} left={challenger.hitPoints} pose={null} suffers={null} />
      <Corner side="opponent" of={opponent} left={opponent.hitPoints} pose={null} suffers={null} />
    </div>
  );
}
