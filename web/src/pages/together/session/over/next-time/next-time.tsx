import type { Summary } from '#components/people/credits/summary.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useGroups } from '#data/queries/use-groups.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import prose from '#style/prose.module.css';
import textures from '#style/textures.module.css';
import { useSession } from '../../session-context.tsx';
import { Befriend } from './befriend.tsx';
import { KeepPicture } from './keep-picture.tsx';
import { MakeGroup } from './make-group.tsx';
import styles from './next-time.module.css';
import { ProposeDates } from './propose-dates.tsx';
import { groupFor, othersAt } from './who-was-there.ts';

type Props = { summary: Summary };

/** A ticket for the next evening, with stubs: a group of those who were there, two dates, and a picture. */
export default function NextTime({ summary }: Props) {
  const { say } = useWords();
  const { uid, kind } = useAccount();
  const { session } = useSession();
  const groups = ifKnown(useGroups());
  const { members, guests } = othersAt(session, uid);
  const uids = [uid, ...members.map((member) => member.uid)];
  const group = groups && groupFor(groups, uids, uid, session.createdAt);
  const isMember = kind === 'member';
  const hasMovies = summary.movies.length > 0;
  if (!hasMovies && (!isMember || members.length + guests.length === 0)) return null;
  return (
    <section className={`${textures.ticket} ${styles.ticket}`} aria-labelledby="next-time">
      <h2 id="next-time">{say('nextTime.title')}</h2>
      <div className={styles.stubs}>
        {isMember && members.length > 0 && groups && (
          <MakeGroup uids={uids} members={members} guests={guests} group={group} />
        )}
        {isMember && members.length + guests.length > 0 && groups && (
          <ProposeDates group={group?.group ?? null} />
        )}
        {hasMovies && <KeepPicture summary={summary} />}
      </div>
      {!isMember && <p className={prose.soft}>{say('nextTime.needsAccount')}</p>}
      {isMember && <Befriend members={members} />}
    </section>
  );
}
