/** Both sides of a fought duel after one of its blows, and what is happening. */
import type { Turn } from '@cine/combat';
import type { DuelSide } from '@cine/contract/game/duels/duel-rules';
import { useWords } from '#i18n/index.tsx';
import { blowMs } from './blows.ts';
import type { Combatant } from './combatant.ts';
import { Corner } from './corner.tsx';
import { leftAfter, poseOf } from './directions.ts';
import styles from './stage.module.css';
import { turnInWords, winnerInWords } from './turn-in-words.ts';

export type Sides = Readonly<Record<DuelSide, Combatant>>;

/** How a duel went, as it is shown. */
export type Told = {
  blows: readonly Turn[];
  winner: DuelSide | null;
  left: Readonly<Record<DuelSide, number>>;
  /** How many attacks there were. */
  turns: number;
};

type Props = {
  sides: Sides;
  told: Told;
  /** How many blows were shown. */
  at: number;
  /** Whether the last one is seen as it happens. */
  isActed?: boolean;
  /** Whether the outcome is shown. */
  isOver?: boolean;
  /** Whether what happens is said: not while it plays, which would be too much to listen to. */
  isSaid?: boolean;
};

export function Scene({ sides, told, at, isActed = false, isOver = false, isSaid = false }: Props) {
  const { blows, winner, left } = told;
  const blow = isActed ? blows[at - 1]! : null;
  const full = { challenger: sides.challenger.hitPoints, opponent: sides.opponent.hitPoints };
  const hitPoints = leftAfter(blows, at, full);
  const cornerOf = (side: DuelSide) => (
    <Corner
      side={side}
      of={sides[side]}
      left={hitPoints[side]}
      pose={isOver ? poseOf(side, winner, left[side]) : null}
      suffers={blow && blow.attacker !== side ? { turn: blow, at } : null}
    />
  );
  return (
    <div
      className={styles.stage}
      data-theme="dark"
      data-over={isOver || undefined}
      style={{ '--pace': `${blowMs}ms` }}
    >
      {cornerOf('challenger')}
      {cornerOf('opponent')}
      <div className={styles.caption} aria-live={isSaid ? 'polite' : undefined}>
        {isOver ? <TitleCard told={told} sides={sides} /> : <Happening blow={blows[at - 1]} sides={sides} />}
      </div>
    </div>
  );
}

export const namesOf = ({ challenger, opponent }: Sides) => ({
  challenger: challenger.name,
  opponent: opponent.name,
});

function TitleCard({ told: { winner, left, turns }, sides }: Pick<Props, 'told' | 'sides'>) {
  const { say } = useWords();
  const isKnockOut = left.challenger === 0 || left.opponent === 0;
  return (
    <div className={styles.card}>
      <p className={styles.winner}>{winnerInWords(winner, namesOf(sides), say)}</p>
      <p>{say(isKnockOut ? 'duels.knockOut' : 'duels.onPoints', { count: turns })}</p>
    </div>
  );
}

function Happening({ blow, sides }: { blow: Turn | undefined; sides: Sides }) {
  const { say } = useWords();
  return <p>{blow ? turnInWords(blow, namesOf(sides), say) : say('duels.begins')}</p>;
}
