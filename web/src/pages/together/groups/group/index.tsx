import type { GroupDocument } from '@cine/contract/documents/groups';
import { CalendarDays, Ellipsis, Heart, UserPlus } from 'lucide-react';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { News } from '#components/feedback/news.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import buttons from '#components/form/button.module.css';
import { BackLink } from '#components/layout/back-link.tsx';
import { Banner } from '#components/people/banner/banner.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { PollBanner, StartPollLink } from '#components/poll/poll-banner.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { dotted } from '#i18n/dotted.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { GroupGone } from '../group-gone.tsx';
import { Guild } from '../guild/guild.tsx';
import { useGroup } from '../use-group.ts';
import { Challenges } from './challenges.tsx';
import { Collections } from './collections.tsx';
import { GroupDates, RefusedMovies } from './dates-and-refused-movies.tsx';
import styles from './group.module.css';
import { groupEvents } from './group-events.ts';
import { HandOver } from './hand-over.tsx';
import { LastEvenings } from './last-evenings.tsx';
import { LoadingGroup } from './loading-group.tsx';
import { MemberList } from './member-list.tsx';
import { OpenEvening, UnderWay } from './under-way.tsx';

/** A group: what it plans, what it watched, who is in it. */
export default function GroupPage({ id }: { id: string }) {
  const { uid } = useAccount();
  const group = useGroup(id, uid);
  if (group === null) return <LoadingGroup />;
  if (group === 'unknown') return <NotOnDevice isPage />;
  if (group === 'gone') return <GroupGone />;
  return <GroupContent id={id} uid={uid} group={group} />;
}

type Props = { id: string; uid: string; group: GroupDocument };

function GroupContent({ id, uid, group }: Props) {
  const { guild, memberIds } = group;
  return (
    <div className={layout.stackXl}>
      <GroupNews group={group} />
      <Head id={id} group={group} />
      <HandOver id={id} uid={uid} group={group} />
      <UnderWay groupId={id} uid={uid} />
      <PollBanner id={group.pollId} />
      <GroupDates groupId={id} />
      <Ways id={id} group={group} isAlone={memberIds.length === 1} />
      <LastEvenings groupId={id} uid={uid} />
      <MemberList id={id} uid={uid} group={group} />
      <div className={layout.unevenColumns}>
        {guild && <Guild id={id} uid={uid} group={group} guild={guild} />}
        <Challenges id={id} uid={uid} group={group} />
        <Collections id={id} />
        <RefusedMovies id={id} group={group} />
      </div>
    </div>
  );
}

/** What the group is called, and that it is a guild. */
function Head({ id, group: { name, picture, memberIds, guild } }: Omit<Props, 'uid'>) {
  const { say } = useWords();
  return (
    <div className={layout.stackL}>
      <BackLink href="/groups">{say('groups.title')}</BackLink>
      <header className={styles.head}>
        {guild ? <Banner of={guild.banner} size="l" /> : <GroupPicture of={picture} size="l" />}
        <div>
          <h1>{name}</h1>
          <p className={prose.soft}>
            {dotted([
              guild ? say('guilds.title') : null,
              say('player.groupSize', { count: memberIds.length }),
            ])}
          </p>
        </div>
        <Link href={`/groups/${id}/more`} className={surface.iconButton} aria-label={say('groups.more')}>
          <Ellipsis aria-hidden />
        </Link>
      </header>
    </div>
  );
}

/** What to do together; whoever is alone invites first. */
function Ways({ id, group, isAlone }: Omit<Props, 'uid'> & { isAlone: boolean }) {
  const { say } = useWords();
  return (
    <div className={layout.row}>
      {isAlone && (
        <Link href={`/groups/${id}/more`} className={`${buttons.button} ${buttons.main}`}>
          <UserPlus aria-hidden />
          {say('groups.inviteTitle')}
        </Link>
      )}
      <OpenEvening groupId={id} isAlone={isAlone} />
      <div className={styles.ways}>
        <Link href={`/dates?group=${id}`} className={styles.way}>
          <CalendarDays aria-hidden />
          <span>{say('groups.toDates')}</span>
        </Link>
        <StartPollLink latest={group.pollId} place={{ kind: 'group', id }} className={styles.way} />
        <Link href={`/groups/${id}/taste`} className={styles.way}>
          <Heart aria-hidden />
          <span>{say('groups.toTaste')}</span>
        </Link>
      </div>
    </div>
  );
}

function GroupNews({ group }: { group: GroupDocument }) {
  const { say } = useWords();
  const [news, setNews] = useState<{ text: string } | null>(null);
  const former = useRef(group);
  const tellOf = useEffectEvent((now: GroupDocument) => {
    const events = groupEvents(former.current, now);
    former.current = now;
    if (events.length > 0)
      setNews({ text: events.map(({ kind, name }) => say(`groups.${kind}`, { name })).join(' ') });
  });
  useEffect(() => tellOf(group), [group]);
  return <News of={news} />;
}
