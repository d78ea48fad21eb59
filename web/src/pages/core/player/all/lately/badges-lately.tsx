import { openBadges } from '@cine/contract/game/badges/open-badges';
import { Link } from 'wouter';
import { BadgePicture } from '#components/badge/badge-picture.tsx';
import type { Progress } from '#data/queries/use-progress.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';

const most = 5;
const artOf = new Map(openBadges.map(({ id, art }) => [id, art]));
const rarityOf = new Map(openBadges.map(({ id, rarity }) => [id, rarity]));

/** The badges earned last. */
export default function BadgesLately({ badges }: Pick<Progress, 'badges'>) {
  const { say } = useWords();
  const earned = Object.entries(badges)
    .filter(([, { taken }]) => taken === null)
    .toSorted(([, one], [, other]) => other.at - one.at)
    .map(([id]) => id);
  return (
    <section className={layout.stackM} aria-labelledby="badges-title">
      <div className={layout.headingRow}>
        <h2 id="badges-title">{say('player.badges', { count: earned.length })}</h2>
        <Link href="/badges" className={layout.tapLink}>
          {say('player.allBadges')}
        </Link>
      </div>
      {earned.length === 0 && <p className={prose.soft}>{say('player.firstBadge')}</p>}
      {earned.length > 0 && (
        <div className={layout.wrapM}>
          {earned.slice(0, most).map((id) => (
            <BadgePicture
              key={id}
              art={artOf.get(id) ?? null}
              rarity={rarityOf.get(id) ?? 'secret'}
              isEarned
            />
          ))}
        </div>
      )}
    </section>
  );
}
