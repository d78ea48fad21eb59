import type { CircleDocument } from '@cine/contract/documents/circles';
import { type ShownProfile, showProfile } from '@cine/contract/operations/together/profiles';
import { Link, useSearchParams } from 'wouter';
import { AnsweredAt } from '#components/feedback/answered-at.tsx';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { RetryNotice } from '#components/feedback/retry-notice.tsx';
import emptySeats from '#components/feedback/scenes/empty-seats.svg?drawing';
import velvetRope from '#components/feedback/scenes/velvet-rope.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { PosterShelf } from '#components/movie/poster/poster-shelf.tsx';
import { Avatar } from '#components/people/avatar.tsx';
import { bondIn } from '#components/people/bond-in.ts';
import { Stars } from '#components/people/stars.tsx';
import { titleInWords } from '#components/people/title-in-words.ts';
import { useAccount } from '#data/auth/user.tsx';
import { useCachedAnswer } from '#data/queries/use-answer.ts';
import { useCircle } from '#data/queries/use-circle.ts';
import { useWords, type WordKey } from '#i18n/index.tsx';
import { genreName } from '#i18n/names.ts';
import layout from '#style/layout.module.css';
import prose from '#style/prose.module.css';
import surface from '#style/surface.module.css';
import { InCommon } from './in-common.tsx';
import styles from './profile.module.css';
import { type MeetingPlace, ProfileActions, Unblock } from './profile-actions.tsx';
import { PublicCollections } from './public-collections.tsx';

export default function ProfilePage({ uid }: { uid: string }) {
  const { say } = useWords();
  const [search] = useSearchParams();
  const sessionId = search.get('evening');
  const groupId = sessionId === null ? search.get('group') : null;
  const circle = useCircle();
  // Asked again when they become friends, or no longer are.
  const about = { uid, ...(sessionId !== null && { sessionId }), ...(groupId !== null && { groupId }) };
  const bond = circle && bondIn(circle, uid);
  const blocked = bond === 'blocked' ? circle?.blocked[uid] : undefined;
  return (
    <div className={`${layout.stackL} ${styles.page}`}>
      <WayBack sessionId={sessionId} groupId={groupId} />
      {circle === null && <Waiting />}
      {blocked && (
        <EmptyState
          scene={velvetRope}
          title={say('profile.blockedTitle', { name: blocked.name })}
          text={say(blockedHint({ sessionId, groupId }))}
          isPage
        >
          <Unblock uid={uid} />
        </EmptyState>
      )}
      {circle && !blocked && <ProfileContent key={bond} about={about} circle={circle} />}
    </div>
  );
}

type MeetingParams = { sessionId: string | null; groupId: string | null };

function WayBack({ sessionId, groupId }: MeetingParams) {
  const { say } = useWords();
  if (sessionId !== null)
    return <BackLink href={`/evening/${sessionId}`}>{say('profile.toEvening')}</BackLink>;
  if (groupId !== null) return <BackLink href={`/groups/${groupId}`}>{say('profile.toGroup')}</BackLink>;
  return <BackLink href="/friends">{say('friends.title')}</BackLink>;
}

function blockedHint({ sessionId, groupId }: MeetingParams): WordKey {
  if (sessionId !== null) return 'profile.blockedInEvening';
  return groupId === null ? 'profile.blockedHint' : 'profile.blockedInGroup';
}

/** The evening or group of an address, to go on with it. */
function meetingIn({ sessionId, groupId }: ProfileQuery): string {
  if (sessionId !== undefined) return `?evening=${sessionId}`;
  return groupId === undefined ? '' : `?group=${groupId}`;
}

type ProfileQuery = { uid: string; sessionId?: string; groupId?: string };

function meetingPlaceOf({ sessionId, groupId }: ProfileQuery): MeetingPlace | null {
  if (sessionId !== undefined) return { sessionId };
  return groupId === undefined ? null : { groupId };
}

function ProfileContent({ about, circle }: { about: ProfileQuery; circle: CircleDocument }) {
  const { say } = useWords();
  const { uid } = useAccount();
  const { data, refusal, again, keptAt } = useCachedAnswer(showProfile, about, uid);
  if (refusal?.reason === 'user-unknown')
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
      <Profile profile={data} about={about} />
      <PublicCollections uid={about.uid} />
      {data.relation === 'oneself' ? (
        <Link href="/settings#profile" className={layout.tapLink}>
          {say('profile.whoSees')}
        </Link>
      ) : (
        <ProfileActions profile={data} circle={circle} place={meetingPlaceOf(about)} />
      )}
    </>
  );
}

function Profile({
  profile: { uid, name, figure, username, bio, avatar, level, title, genres, watchlist, relation, shows },
  about,
}: {
  profile: ShownProfile;
  about: ProfileQuery;
}) {
  const { say, locale } = useWords();
  return (
    <>
      <header className={`${layout.centeredRow} ${styles.head}`}>
        <Avatar uid={uid} name={name} figure={figure} picture={avatar?.large} size={avatar ? 'l' : 'm'} />
        <div className={styles.names}>
          <h1>
            {name}
            <Stars count={level?.stars ?? 0} />
          </h1>
          {title && <p>{titleInWords(title, say, locale)}</p>}
          {username !== null && (
            <p className={prose.soft} translate="no">
              {`@${username}`}
            </p>
          )}
        </div>
      </header>
      {bio !== null && <p className={styles.bio}>{bio}</p>}
      {level && (
        <p>{say('profile.level', { level: level.level, xp: level.totalXp, movies: level.moviesSeen })}</p>
      )}
      {genres !== null && genres.length > 0 && (
        <ul className={layout.wrapS} aria-label={say('profile.genres')}>
          {genres.map((genre) => (
            <li key={genre} className={surface.chip}>
              {genreName(genre, { say })}
            </li>
          ))}
        </ul>
      )}
      {shows.taste && <InCommon about={about} name={name} />}
      {shows.history && (
        <Link href={`/people/${uid}/watched${meetingIn(about)}`} className={layout.tapLink}>
          {relation === 'oneself' ? say('history.own') : say('history.of', { name })}
        </Link>
      )}
      {watchlist && (
        <section className={`${layout.stackM} ${surface.card} ${styles.list}`}>
          <h2 className={prose.subtitle}>{say('profile.watchlist', { count: watchlist.total })}</h2>
          {watchlist.movies.length === 0 ? (
            <p className={prose.soft}>{say('profile.watchlistEmpty')}</p>
          ) : (
            <PosterShelf movies={watchlist.movies} />
          )}
        </section>
      )}
      {!level && (
        <p className={prose.soft}>
          {say(relation === 'friend' ? 'profile.showsNothing' : 'profile.showsFriends', { name })}
        </p>
      )}
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
