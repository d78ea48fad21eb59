import { type Board, boardSchema } from '@cine/contract/operations/game/leaderboards';
import { Link, useSearchParams } from 'wouter';
import { ForMembers } from '#components/account/for-members.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import podium from '#components/feedback/scenes/podium.svg?drawing';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import buttons from '#components/form/button.module.css';
import { FilterPills } from '#components/form/pills.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { serverNow } from '#data/server-time.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { aboutBoard } from './about.ts';
import { AsOf } from './as-of.tsx';
import { BoardRows } from './board-rows.tsx';
import { GuildBoard } from './guild-board.tsx';
import { ownRow } from './rows.ts';
import { type AmongWhom, amongWhom, useBoard } from './use-board.ts';

/** The boards, among all or friends, and the guilds' table. */
export default function Leaderboards() {
  const { say } = useWords();
  const { kind } = useAccount();
  return (
    <div className={`${layout.stackL} ${layout.column}`}>
      <h1>{say('leaderboards.title')}</h1>
      {kind === 'guest' ? <ForMembers text={say('leaderboards.guest')} /> : <Boards />}
    </div>
  );
}

/** What can be ranked: players on each board, and guilds. */
const tables = [...boardSchema.options, 'guilds'] as const;

function Boards() {
  const teller = useWords();
  const { say } = teller;
  const [search, setSearch] = useSearchParams();
  const table = tables.find((each) => each === search.get('board')) ?? 'week';
  const among = amongWhom.find((each) => each === search.get('among')) ?? 'all';
  const show = (chosen: { board?: string; among?: string }) =>
    setSearch({ board: table, among, ...chosen }, { replace: true });
  return (
    <>
      <div className={layout.stackS}>
        <FilterPills
          legend={say('leaderboards.which')}
          all={tables}
          chosen={table}
          nameOf={(each) => say(`leaderboards.${each}`)}
          onChoose={(to) => show({ board: to })}
        />
        {table !== 'guilds' && (
          <FilterPills
            legend={say('leaderboards.among')}
            all={amongWhom}
            chosen={among}
            nameOf={(each) => say(`leaderboards.${each}`)}
            onChoose={(to) => show({ among: to })}
          />
        )}
      </div>
      <p className={prose.soft}>{aboutBoard(table, teller, serverNow())}</p>
      {table === 'guilds' ? <GuildBoard /> : <PlayerBoard board={table} among={among} />}
    </>
  );
}

function PlayerBoard({ board, among }: { board: Board; among: AmongWhom }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { view, refusal, again, isAsking } = useBoard(board, among, uid);
  return (
    <>
      {!view && refusal && <RetryNotice refusal={refusal} onRetry={again} />}
      {!view && !refusal && (
        <div className={layout.stackS}>
          <Skeleton count={6} size="line" />
        </div>
      )}
      {view?.asOf && <AsOf asOf={view.asOf} isAsking={isAsking} onRefresh={again} />}
      {view && <Unranked among={among} isRanked={ownRow(view.rows, uid) !== null} />}
      {view && view.rows.top.length > 0 && <BoardRows board={board} rows={view.rows} size={view.size} />}
      {view?.rows.top.length === 0 && <EmptyBoard among={among} />}
      {view?.rows.top.length === 1 && among === 'friends' && (
        <p className={layout.row}>
          <span>{say('leaderboards.alone')}</span>
          <Link href="/friends" className={layout.tapLink}>
            {say('leaderboards.toFriends')}
          </Link>
        </p>
      )}
    </>
  );
}

/** Why the user isn't on the board of all, and what would help. */
function Unranked({ among, isRanked }: { among: AmongWhom; isRanked: boolean }) {
  const { say } = useWords();
  const { visibility } = useAccount();
  if (among === 'friends' || isRanked) return null;
  if (visibility === 'public') return <p>{say('leaderboards.notYet')}</p>;
  return (
    <div className={`${layout.narrowStack} ${surface.tile}`}>
      <p>{say('leaderboards.hidden')}</p>
      <Link href="/settings#profile" className={layout.tapLink}>
        {say('profile.whoSees')}
      </Link>
    </div>
  );
}

function EmptyBoard({ among }: { among: AmongWhom }) {
  const { say } = useWords();
  if (among === 'all')
    return (
      <EmptyState scene={unlitMarquee} title={say('leaderboards.none')} text={say('leaderboards.noneHint')} />
    );
  return (
    <EmptyState
      scene={podium}
      title={say('leaderboards.noneFriends')}
      text={say('leaderboards.noneFriendsHint')}
    >
      <Link href="/friends" className={`${buttons.button} ${buttons.plain}`}>
        {say('leaderboards.toFriends')}
      </Link>
    </EmptyState>
  );
}
