import type { RankedGuild } from '@cine/contract/operations/game/leaderboards';
import { Star } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { Dialog } from '#components/layout/dialog.tsx';
import { Banner } from '#components/people/banner/banner.tsx';
import { ReportButton } from '#components/people/report-button.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import surface from '#style/surface.module.css';
import styles from './leaderboards.module.css';

type ListProps = { guilds: readonly RankedGuild[]; size: number; own: string | null };

/** Some guilds of the table, the best first. */
export function GuildList({ guilds, size, own }: ListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without markers Safari takes it for no list.
    <ol role="list" className={layout.stackXs} start={guilds[0]?.rank}>
      {guilds.map((each) => (
        <Row key={each.groupId} guild={each} size={size} isOwn={each.groupId === own} />
      ))}
    </ol>
  );
}

type RowProps = { guild: RankedGuild; size: number; isOwn: boolean };

/** The user's own guild leads to its group; others have only their banner and score. */
function Row({ guild, size, isOwn }: RowProps) {
  const { say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { rank, groupId, name, banner, points, won } = guild;
  return (
    <li
      className={`${surface.tile} ${styles.row}`}
      aria-current={isOwn ? 'true' : undefined}
      data-first={rank <= 3 || undefined}
    >
      <span className={styles.rank}>{say('player.number', { count: rank })}</span>
      <Banner of={banner} size="s" />
      <span className={styles.who}>
        {isOwn ? (
          <Link href={`/groups/${groupId}`} className={surface.coverLink}>
            <strong>{name}</strong>
          </Link>
        ) : (
          <button
            type="button"
            className={`${surface.coverLink} ${styles.open}`}
            onClick={() => setOpen(true)}
          >
            <strong>{name}</strong>
          </button>
        )}
        {won > 0 && (
          <span className={styles.won}>
            <Star aria-hidden />
            {say('guilds.wonBriefly', { count: won })}
          </span>
        )}
      </span>
      <span className={styles.points}>{say('player.totalXp', { xp: points })}</span>
      {isOpen && (
        <Dialog title={name} onClose={() => setOpen(false)}>
          <div className={styles.guild}>
            <Banner of={banner} size="l" />
            <p>
              {size > 1 ? say('guilds.place', { rank, size, points }) : say('guilds.placeAlone', { points })}
            </p>
            {won > 0 && <p>{say('guilds.won', { count: won })}</p>}
            <ReportButton kinds={['group']} id={groupId} name={name} />
          </div>
        </Dialog>
      )}
    </li>
  );
}
