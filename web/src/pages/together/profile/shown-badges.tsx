import { openBadges } from '@cine/contract/game/badges/open-badges';
import type { ShownProfile } from '@cine/contract/operations/together/profiles';
import { Link } from 'wouter';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import styles from './profile.module.css';

const badgeOf = new Map(openBadges.map((badge) => [badge.id, badge]));

type Props = { of: NonNullable<ShownProfile['badges']>; isOwn: boolean };

/** The badges that a member earned last, and how many they have. */
export function ShownBadges({ of: { total, latest }, isOwn }: Props) {
  const { say } = useWords();
  const badges = latest.flatMap((id) => badgeOf.get(id) ?? []);
  if (badges.length === 0) return null;
  return (
    <section className={layout.stackS} aria-labelledby="badges-title">
      <div className={layout.headingRow}>
        <h2 id="badges-title" className={prose.subtitle}>
          {say('player.badges', { count: total })}
        </h2>
        {isOwn && (
          <Link href="/badges" className={layout.tapLink}>
            {say('player.allBadges')}
          </Link>
        )}
      </div>
      <ul className={styles.badges}>
        {badges.map(({ id, art, rarity }) => (
          <li key={id}>
            <BadgePicture art={art} rarity={rarity} isEarned />
            <span>{say(`badgeNames.${id}` as WordKey)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
