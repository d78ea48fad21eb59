import { rarityOf } from '@cine/contract/game/rarity';
import type { Challenge } from '@cine/contract/operations/game/challenges';
import { useMemo } from 'react';
import { pathOf, type Shape } from '../../movie/poster/shapes.ts';
import { drawingOf } from './drawing.ts';
import styles from './emblem.module.css';
import { Medal } from './medal.tsx';

type Props = {
  of: Pick<Challenge, 'rules' | 'targetCount' | 'xpReward'>;
  size?: 's' | 'm' | 'l';
};

/** A challenge's emblem: a picture drawn from its rules, framed by its rarity. Decorative: the title stands beside it. */
export function Emblem({ of: challenge, size = 'm' }: Props) {
  const { rules } = challenge;
  const { shapes, letters, hour, hues, chroma } = useMemo(() => drawingOf(rules), [rules]);
  const [from, to] = hues;
  return (
    <Medal rarity={rarityOf(challenge)} size={size}>
      <svg
        className={styles.picture}
        viewBox="18 86 164 164"
        data-hour={hour}
        style={{ '--from': from, '--to': to, '--chroma': chroma }}
        aria-hidden
      >
        {shapes.map((shape) => (
          <path key={`${shape.tone} ${shape.d}`} className={classOf(shape)} {...pathOf(shape)} />
        ))}
        {letters && (
          <text className={styles.letters} x="100" y="172">
            {letters}
          </text>
        )}
      </svg>
    </Medal>
  );
}

function classOf({ tone, stroke, isFine }: Shape): string {
  return [styles[tone], stroke !== undefined && styles.line, isFine && styles.fine].filter(Boolean).join(' ');
}
