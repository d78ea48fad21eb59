import { Coins, Flame } from 'lucide-react';
import type { Evening } from '../../../../live/data/use-progress.ts';
import { useWords } from '../../../../words/index.tsx';
import styles from './extras.module.css';

/** What a movie brought besides XP: one of them after the other. */
export function extrasOf(pay: Evening['pay']): ('coins' | 'streak')[] {
  if (!pay) return [];
  return [...(pay.coins > 0 ? ['coins' as const] : []), ...(pay.streak > 0 ? ['streak' as const] : [])];
}

type Props = { pay: Evening['pay']; times: readonly number[]; isStill: boolean };

/** Coins, and the day of the streak. */
export function Extras({ pay, times, isStill }: Props) {
  const { say } = useWords();
  const extras = extrasOf(pay);
  if (!pay || extras.length === 0) return null;
  return (
    <ul className={styles.extras} data-still={isStill || undefined}>
      {extras.map((extra, at) => (
        <li key={extra} className={styles.extra} style={{ '--at': `${times[at]}ms` }}>
          {extra === 'coins' ? <Coins aria-hidden /> : <Flame aria-hidden />}
          {extra === 'coins'
            ? say('player.signedCoins', { coins: pay.coins, sign: 'more' })
            : say('player.streakDay', { day: pay.streak })}
        </li>
      ))}
    </ul>
  );
}
