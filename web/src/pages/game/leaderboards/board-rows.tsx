import type { Board, Ranked } from '@cine/contract/operations/game/leaderboards';
import { avatarPath } from '@cine/contract/text/avatar-path';
import { Link } from 'wouter';
import { Avatar } from '#components/people/avatar.tsx';
import { Stars } from '#components/people/stars.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import textures from '#style/textures.module.css';
import styles from './leaderboards.module.css';
import { ownRow, type Rows } from './rows.ts';

type Props = { board: Board; rows: Rows; size: number };

/** The players of a board, by place, with the user's own row. */
export function BoardRows({ board, rows, size }: Props) {
  const { say } = useWords();
  const { uid } = useAccount();
  const own = ownRow(rows, uid);
  return (
    <div className={layout.stackL}>
      {own && size > 1 && (
        <p className={`${textures.brass} ${styles.own}`}>
          <span>{say('leaderboards.yourPlace')}</span>
          <strong>{say('leaderboards.place', { rank: own.rank })}</strong>
          <span>{say('leaderboards.ofAll', { size: Math.max(size, own.rank) })}</span>
        </p>
      )}
      <div className={layout.stackS}>
        <List board={board} ranked={rows.top} />
        {rows.around.length > 0 && (
          <>
            <p className={`${prose.note} ${styles.between}`}>
              {say('leaderboards.between', { count: rows.between })}
            </p>
            <List board={board} ranked={rows.around} />
          </>
        )}
      </div>
    </div>
  );
}

function List({ board, ranked }: { board: Board; ranked: readonly Ranked[] }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: without markers Safari takes it for no list.
    <ol role="list" className={layout.stackXs} start={ranked[0]?.rank}>
      {ranked.map((each) => (
        <Row key={each.uid} board={board} {...each} />
      ))}
    </ol>
  );
}

function Row({ board, rank, uid, name, figure, avatar, stars, points }: Ranked & { board: Board }) {
  const { say } = useWords();
  const { uid: ownUid, displayName } = useAccount();
  const isOwn = uid === ownUid;
  const shownName = isOwn ? displayName : name;
  return (
    <li
      className={`${surface.tile} ${styles.row}`}
      aria-current={isOwn ? 'true' : undefined}
      data-first={rank <= 3 || undefined}
    >
      <span className={styles.rank}>{say('player.number', { count: rank })}</span>
      <Avatar
        uid={uid}
        name={shownName}
        figure={figure}
        picture={avatar === undefined ? null : avatarPath(uid, avatar, 'small')}
      />
      <span className={styles.who}>
        <Link href={`/people/${uid}`} className={surface.coverLink}>
          <strong>{shownName}</strong>
        </Link>
        <Stars count={stars} />
        {isOwn && <small>{say('leaderboards.you')}</small>}
      </span>
      <span className={styles.points}>
        {board === 'collectors'
          ? say('leaderboards.points', { points })
          : say('player.totalXp', { xp: points })}
      </span>
    </li>
  );
}
