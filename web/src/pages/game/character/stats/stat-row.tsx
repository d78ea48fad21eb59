import type { StatName } from '@cine/contract/game/characters/classes';
import { Brain, Coins, Heart, Minus, Plus, Shield, Sword, Swords, Wind } from 'lucide-react';
import { Button } from '#components/form/button.tsx';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import styles from './stats.module.css';

const icons = {
  strength: Sword,
  endurance: Heart,
  agility: Wind,
  intelligence: Brain,
  charisma: Coins,
  attack: Swords,
  protection: Shield,
};

type Props = {
  name: StatName | 'attack' | 'protection';
  /** With what is tried out. */
  total: number;
  /** What it adds to what movies pay. */
  percent?: number;
  /** What it comes from. */
  parts?: { class: number; points: number; worn: number };
  /** Points that are tried out. */
  added?: number;
  /** Null where no points are left to try out. */
  onChange?: ((by: 1 | -1) => void) | null;
  mayAdd?: boolean;
  mayTake?: boolean;
};

/** A stat with its points, which can be added. */
export function StatRow({
  name,
  total,
  percent = 0,
  parts,
  added = 0,
  onChange = null,
  mayAdd = false,
  mayTake = false,
}: Props) {
  const { say } = useWords();
  const Icon = icons[name];
  const stat = say(`character.${name}`);
  return (
    <li className={styles.stat}>
      <Icon aria-hidden />
      <div>
        <p className={styles.line}>
          <span className={styles.name}>{stat}</span>
          <span className={styles.total} data-added={added > 0 || undefined}>
            {total}
            {added > 0 && <small> {say('character.added', { count: added })}</small>}
          </span>
        </p>
        <p className={prose.note}>{say(`character.does_${name}`, { percent })}</p>
        {parts && parts.points + parts.worn > 0 && (
          <p className={prose.note}>
            {dotted([
              say('character.fromClass', { count: parts.class }),
              parts.points > 0 ? say('character.fromPoints', { count: parts.points }) : null,
              parts.worn > 0 ? say('character.fromItems', { count: parts.worn }) : null,
            ])}
          </p>
        )}
      </div>
      {onChange && (
        <div className={styles.steps}>
          {added > 0 && (
            <Button
              aria-label={say('character.less', { stat })}
              aria-disabled={!mayTake || undefined}
              onClick={() => mayTake && onChange(-1)}
            >
              <Minus aria-hidden />
            </Button>
          )}
          <Button
            aria-label={say('character.more', { stat })}
            aria-describedby="stats-hint"
            aria-disabled={!mayAdd || undefined}
            onClick={() => mayAdd && onChange(1)}
          >
            <Plus aria-hidden />
          </Button>
        </div>
      )}
    </li>
  );
}
