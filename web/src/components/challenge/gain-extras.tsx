import type { GainDocument } from '@cine/contract/documents/gains';
import { openBadges } from '@cine/contract/game/badges/open-badges';
import { sumOfPay } from '@cine/contract/game/pay/sum-of-pay';
import { Coins, Flame } from 'lucide-react';
import { lazyComponent } from '#data/lazy-component.tsx';
import { withMoreWords } from '#i18n/catalogues.ts';
import { useWords } from '#i18n/index.tsx';
import { BadgePicture } from '../badge/badge-picture.tsx';
import styles from './gain-extras.module.css';

const EarnedWords = lazyComponent(withMoreWords(() => import('../badge/earned-words.tsx')));

const badgeOf = new Map(openBadges.map((badge) => [badge.id, badge]));

type Props = {
  gain: GainDocument;
  /** On one line, for use side by side. */
  dense?: boolean;
};

/** What a movie earned besides XP: coins, the streak, badges. */
export default function GainExtras({ gain: { paid = [], streak }, dense = false }: Props) {
  const { say } = useWords();
  const { coins } = sumOfPay(paid);
  const badges = paid.filter(({ reward }) => reward === 'badge').map(({ badge = null }) => badge);
  if (coins === 0 && streak === undefined && badges.length === 0) return null;
  return (
    <ul className={styles.extras} data-dense={dense || undefined}>
      {coins > 0 && (
        <li>
          <Coins aria-hidden />
          {say('player.signedCoins', { coins, sign: 'more' })}
        </li>
      )}
      {streak !== undefined && (
        <li>
          <Flame aria-hidden />
          {say('session.streakDay', { day: streak })}
        </li>
      )}
      {badges.map((id, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: secret badges have no ids here.
        <li key={`${id} ${place}`}>
          <BadgePicture
            art={(id !== null && badgeOf.get(id)?.art) || null}
            rarity={(id !== null && badgeOf.get(id)?.rarity) || 'secret'}
            isEarned
            size="s"
          />
          {id === null ? say('session.secretBadge') : <EarnedWords badge={id} />}
        </li>
      ))}
    </ul>
  );
}
