import type { GroupDocument } from '@cine/contract/documents/groups';
import { minPlayers } from '@cine/contract/game/guilds/guild';
import { changeBanner, showGuild } from '@cine/contract/operations/game/guilds';
import { type RankedGuild, showGuilds } from '@cine/contract/operations/game/leaderboards';
import { Shield, Star } from 'lucide-react';
import { Link } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { DialogButton } from '#components/layout/dialog-button.tsx';
import { call } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useRefetchOnChange } from '#data/queries/use-refetch-on-change.ts';
import { dotted } from '#i18n/dotted.ts';
import { type Say, useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { BannerForm } from './banner-form.tsx';
import styles from './guild.module.css';
import { GuildChoice } from './guild-choice.tsx';
import { Week } from './week.tsx';

type Props = { id: string; uid: string; group: GroupDocument; guild: NonNullable<GroupDocument['guild']> };

/** A guild: its players, weeks won, this week's challenge. */
export function Guild({ id, uid, group, guild }: Props) {
  const { say } = useWords();
  const { ownerId, memberIds } = group;
  const { data, refusal, isAsking, again, keptAt } = useCachedAnswer(showGuild, { groupId: id }, uid);
  useRefetchOnChange(JSON.stringify([ownerId, memberIds]), again);
  const isOwner = ownerId === uid;
  return (
    <section className={layout.stackM} aria-labelledby="guild-title" aria-busy={isAsking && !data}>
      <header>
        <h2 id="guild-title">{say('guilds.title')}</h2>
        {data && (
          <p className={prose.soft}>
            {dotted([
              say('guilds.players', { count: data.players.length }),
              data.inRow > 1 ? say('guilds.inRow', { count: data.inRow }) : null,
            ])}
          </p>
        )}
        {data && data.won > 0 && (
          <p className={styles.mark}>
            <Star aria-hidden />
            {say('guilds.won', { count: data.won })}
          </p>
        )}
      </header>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      {!data && refusal && <RetryNotice isSmall refusal={refusal} onRetry={again} />}
      {!data && !refusal && <Skeleton count={1} size="row" />}
      {data && (
        <>
          {data.players.length < minPlayers && (
            <p className={prose.soft}>{say('guilds.tooFew', { least: minPlayers })}</p>
          )}
          {data.weeks.map((week) => (
            <Week key={week.monday} of={week} isThis={week === data.weeks[0]} />
          ))}
          {data.choice.plays && <GuildRank uid={uid} />}
          <div className={layout.narrowStack}>
            <GuildChoice id={id} group={group} choice={data.choice} onChange={again} />
            {isOwner && <ChangeBanner id={id} banner={guild.banner} />}
          </div>
        </>
      )}
    </section>
  );
}

type BannerProps = { id: string; banner: Props['guild']['banner'] };

function ChangeBanner({ id, banner }: BannerProps) {
  const { say } = useWords();
  return (
    <DialogButton icon={Shield} text={say('guilds.changeBanner')} title={say('guilds.changeBanner')}>
      {(close) => (
        <BannerForm
          from={banner}
          submit={say('common.save')}
          onSubmit={async (changed) => {
            await call(changeBanner, { groupId: id, banner: changed });
            close();
          }}
        />
      )}
    </DialogButton>
  );
}

function GuildRank({ uid }: { uid: string }) {
  const { say } = useWords();
  const { data } = useCachedAnswer(showGuilds, {}, uid);
  return (
    <p className={layout.row}>
      {data && <span>{data.place ? placeInWords(data.place, data.size, say) : say('guilds.unranked')}</span>}
      <Link href="/leaderboards?board=guilds" className={layout.tapLink}>
        {say('guilds.toTable')}
      </Link>
    </p>
  );
}

function placeInWords({ rank, points }: RankedGuild, counted: number, say: Say): string {
  const size = Math.max(counted, rank);
  return size > 1 ? say('guilds.place', { rank, size, points }) : say('guilds.placeAlone', { points });
}
