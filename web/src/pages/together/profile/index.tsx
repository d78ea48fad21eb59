import type { CircleDocument } from '@cine/contract/documents/circles';
import { showProfile } from '@cine/contract/operations/together/profiles';
import { Link, useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import emptySeats from '#components/feedback/scenes/empty-seats.svg?drawing';
import velvetRope from '#components/feedback/scenes/velvet-rope.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { bondIn } from '#components/people/bond-in.ts';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { useAccount } from '#data/auth/user.tsx';
import { leadsNowhere } from '#data/queries/call.ts';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { meetingPlaceOf, type ProfileQuery, profileQueryOf } from './meeting-place.ts';
import styles from './profile.module.css';
import { ProfileActions, Unblock } from './profile-actions.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileHead } from './profile-head.tsx';
import { PublicCollections } from './public-collections.tsx';

/** A member's profile, as far as they show it to the user. */
export default function ProfilePage({ uid }: { uid: string }) {
  const { say } = useWords();
  const [search] = useSearchParams();
  const about = profileQueryOf(uid, search);
  const told = useCircle();
  const circle = ifKnown(told);
  const bond = circle && bondIn(circle, uid);
  const blocked = bond === 'blocked' ? circle?.blocked[uid] : undefined;
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <WayBack about={about} />
      {told === null && <Waiting />}
      {told === 'unknown' && <NotOnDevice isPage />}
      {blocked && (
        <EmptyState
          scene={velvetRope}
          title={say('profile.blockedTitle', { name: blocked.name })}
          text={say(blockedHint(about))}
          isPage
        >
          <Unblock uid={uid} />
        </EmptyState>
      )}
      {/* Asked again when they become friends, or no longer are. */}
      {circle && !blocked && <ProfileContent key={bond} about={about} circle={circle} />}
    </div>
  );
}

function WayBack({ about: { sessionId, groupId } }: { about: ProfileQuery }) {
  const { say } = useWords();
  if (sessionId !== undefined)
    return <BackLink href={`/evening/${sessionId}`}>{say('profile.toEvening')}</BackLink>;
  if (groupId !== undefined) return <BackLink href={`/groups/${groupId}`}>{say('profile.toGroup')}</BackLink>;
  return <BackLink href="/friends">{say('friends.title')}</BackLink>;
}

function blockedHint({ sessionId, groupId }: ProfileQuery): WordKey {
  if (sessionId !== undefined) return 'profile.blockedInEvening';
  return groupId === undefined ? 'profile.blockedHint' : 'profile.blockedInGroup';
}

function ProfileContent({ about, circle }: { about: ProfileQuery; circle: CircleDocument }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again, keptAt, change } = useCachedAnswer(showProfile, about, uid);
  if (leadsNowhere(refusal, 'user-unknown'))
    return (
      <EmptyState
        scene={emptySeats}
        title={say('profile.nobodyTitle')}
        text={say('profile.nobodyHint')}
        isPage
      />
    );
  if (!data && refusal)
    return (
      <>
        <h1 className="unseen">{say('profile.page')}</h1>
        <RetryNotice refusal={refusal} onRetry={again} />
      </>
    );
  if (!data) return <Waiting />;
  return (
    <>
      {keptAt !== null && <AnsweredAt at={keptAt} />}
      <ProfileHead profile={data} />
      {data.relation === 'oneself' ? (
        <div className={layout.wrapM}>
          <ShareButton thing={{ kind: 'player' }} text={say('sharing.text_player')} />
          <Link href="/settings#profile" className={layout.tapLink}>
            {say('profile.whoSees')}
          </Link>
        </div>
      ) : (
        <ProfileActions profile={data} circle={circle} place={meetingPlaceOf(about)} />
      )}
      <ProfileFacts profile={data} about={about} onChosen={(favourites) => change({ ...data, favourites })} />
      <PublicCollections uid={about.uid} />
    </>
  );
}

function Waiting() {
  const { say } = useWords();
  return (
    <>
      <h1 className="unseen">{say('profile.page')}</h1>
      <Skeleton count={2} />
    </>
  );
}
