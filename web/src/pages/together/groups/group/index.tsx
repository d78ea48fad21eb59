import type { GroupDocument } from '@cine/contract/documents/groups';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Link } from 'wouter';
import { Loading } from '#components/feedback/loading.tsx';
import { News } from '#components/feedback/news.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { GroupPicture } from '#components/people/group-picture/group-picture.tsx';
import { PollBanner, StartPollLink } from '#components/poll/poll-banner.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import { GroupGone } from '../group-gone.tsx';
import { Guild } from '../guild/guild.tsx';
import { useGroup } from '../use-group.ts';
import { Challenges } from './challenges.tsx';
import { Collections } from './collections.tsx';
import { GroupDates, RefusedMovies } from './dates-and-refused-movies.tsx';
import styles from './group.module.css';
import { groupEvents } from './group-events.ts';
import { HandOver } from './hand-over.tsx';
import { Invitation } from './invitation.tsx';
import { ChangeLook } from './look-dialog.tsx';
import { MemberList } from './member-list.tsx';
import { OpenEvening, UnderWay } from './under-way.tsx';
import { WaysOut } from './ways-out.tsx';

/** A group: members, polls, dates, challenges, collections, and its guild. */
export default function GroupPage({ id }: { id: string }) {
  const { uid } = useAccount();
  const group = useGroup(id, uid);
  // A member who leaves goes back to their groups, and isn't told meanwhile that this one is gone.
  const [isLeaving, setLeaving] = useState(false);
  if (group === null) return <LoadingGroup />;
  if (group === 'unknown') return <NotOnDevice isPage />;
  if (group === 'gone') return isLeaving ? <LoadingGroup /> : <GroupGone />;
  return <GroupContent id={id} uid={uid} group={group} onLeaving={setLeaving} />;
}

type Props = { id: string; uid: string; group: GroupDocument; onLeaving: (isLeaving: boolean) => void };

function GroupContent({ id, uid, group, onLeaving }: Props) {
  const { say } = useWords();
  return (
    <div className={layout.stackXl}>
      <GroupNews group={group} />
      <div className={layout.stackL}>
        <BackLink href="/groups">{say('groups.title')}</BackLink>
        <header className={styles.head}>
          <GroupPicture of={group.picture} size="l" />
          <div>
            <h1>{group.name}</h1>
            <p className={prose.soft}>{say('player.groupSize', { count: group.memberIds.length })}</p>
          </div>
          {group.ownerId === uid && <ChangeLook id={id} group={group} />}
        </header>
        <div className={layout.row}>
          <OpenEvening groupId={id} isAlone={group.memberIds.length === 1} />
          <Link href={`/groups/${id}/evenings`} className={layout.tapLink}>
            {say('groups.evenings')}
          </Link>
          <Link href={`/groups/${id}/taste`} className={layout.tapLink}>
            {say('groups.toTaste')}
          </Link>
          <Link href={`/dates?group=${id}`} className={layout.tapLink}>
            {say('groups.toDates')}
          </Link>
          <StartPollLink latest={group.pollId} place={{ kind: 'group', id }} className={layout.tapLink} />
        </div>
      </div>
      <HandOver id={id} uid={uid} group={group} />
      <UnderWay groupId={id} uid={uid} />
      <PollBanner id={group.pollId} />
      <GroupDates groupId={id} />
      <div className={`${layout.unevenColumns} ${styles.columns}`}>
        <MemberList id={id} uid={uid} group={group} />
        {group.guild && <Guild key="guild" id={id} uid={uid} group={group} />}
        <Invitation id={id} group={group} />
        {!group.guild && <Guild key="guild" id={id} uid={uid} group={group} />}
        <Challenges id={id} uid={uid} group={group} />
        <Collections id={id} />
        <RefusedMovies id={id} group={group} />
        <WaysOut id={id} uid={uid} group={group} onLeaving={onLeaving} />
      </div>
    </div>
  );
}

function LoadingGroup() {
  const { say } = useWords();
  return (
    <Loading>
      <div className={layout.stackL}>
        <BackLink href="/groups">{say('groups.title')}</BackLink>
        <Skeleton count={3} />
      </div>
    </Loading>
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
