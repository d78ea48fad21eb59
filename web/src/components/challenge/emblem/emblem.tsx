import { rarityOf } from '@cine/contract/game/rarity';
import type { Challenge } from '@cine/contract/operations/together/challenges';
import { useMemo } from 'react';
import { Painting } from '../../movie/poster/painting.tsx';
import { drawingOf } from './drawing.ts';
import styles from './emblem.module.css';
import { Medal } from './medal.tsx';

type Props = {
  challenge: Pick<Challenge, 'rules' | 'targetCount' | 'xpReward'>;
  size?: 's' | 'm' | 'l';
};

/** A challenge's emblem. Drawn from the rules, framed by rarity. Decorative: the title says it. */
export function Emblem({ challenge, size = 'm' }: Props) {
  const { rules } = challenge;
  const drawing = useMemo(() => drawingOf(rules), [rules]);
  return (
    <Medal rarity={rarityOf(challenge)} size={size}>
      <Painting of={drawing} className={styles.picture}>
        {drawing.letters && (
          <text className={styles.letters} x="100" y="172">
            {drawing.letters}
          </text>
        )}
      </Painting>
    </Medal>
  );
}
