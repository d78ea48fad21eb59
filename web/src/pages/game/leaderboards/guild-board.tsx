import { showGuilds } from '@cine/contract/operations/game/leaderboards';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import unlitMarquee from '#components/feedback/scenes/unlit-marquee.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import textures from '#style/textures.module.css';
import { AsOf } from './as-of.tsx';
import { GuildList } from './guild-list.tsx';
import styles from './leaderboards.module.css';
import { rowsOf } from './rows.ts';

/** The board of guilds. */
export function GuildBoard() {
  const { say } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again, isAsking } = useCachedAnswer(showGuilds, {}, uid);
  if (!data)
    return refusal ? (
      <RetryNotice refusal={refusal} onRetry={again} />
    ) : (
      <div className={layout.stackS}>
        <Skeleton count={6} size="line" />
      </div>
    );
  const { asOf, places, above, place, below, groupId } = data;
  // Places are current; how many there are is from the last count.
  const size = Math.max(data.size, places.length, place?.rank ?? 0);
  const { top, around, between } = rowsOf(
    places,
    [...above, ...(place ? [place] : []), ...below],
    (guild) => guild.groupId,
  );
  return (
    <>
      {asOf && <AsOf asOf={asOf} isAsking={isAsking} onRefresh={again} />}
      {groupId && !place && <p>{say('guilds.unranked')}</p>}
      {top.length === 0 && (
        <EmptyState
          scene={unlitMarquee}
          title={say('leaderboards.noneGuilds')}
          text={say('leaderboards.noneGuildsHint')}
        />
      )}
      {place && size > 1 && (
        <p className={`${textures.brass} ${styles.own}`}>
          <span>{say('leaderboards.guildsPlace')}</span>
          <strong>{say('leaderboards.place', { rank: place.rank })}</strong>
          <span>{say('leaderboards.ofAll', { size })}</span>
        </p>
      )}
      <div className={layout.stackS}>
        <GuildList guilds={top} size={size} own={groupId} />
        {around.length > 0 && (
          <>
            <p className={`${prose.note} ${styles.between}`}>
              {say('leaderboards.between', { count: between })}
            </p>
            <GuildList guilds={around} size={size} own={groupId} />
          </>
        )}
      </div>
    </>
  );
}
