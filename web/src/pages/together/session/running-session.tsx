import { useIsWide } from '#components/layout/use-is-wide.ts';
import { PollBanner } from '#components/poll/poll-banner.tsx';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import { CandidateList } from './candidates/candidate-list.tsx';
import { ChosenMovie } from './movies/chosen/chosen-movie.tsx';
import { ReplacedMovie } from './movies/chosen/replaced-movie.tsx';
import { WatchedMovies } from './movies/gains/watched-movies.tsx';
import { Attendees } from './people/attendees.tsx';
import { DeviceHolder } from './people/device-sharing.tsx';
import { Invitation } from './people/invitation.tsx';
import { NamedHost } from './people/named-host.tsx';
import { PeopleStrip } from './people/people-strip.tsx';
import styles from './session.module.css';
import { useSession } from './session-context.tsx';
import { SessionHeader } from './session-header.tsx';
import { SessionNews } from './session-news.tsx';

/** The page of an evening under way. */
export function RunningSession() {
  const { say } = useWords();
  const { session } = useSession();
  const isWide = useIsWide();
  return (
    <div className={`${layout.stackXl} ${styles.page}`}>
      <SessionHeader />
      <SessionNews />
      <PeopleStrip />
      <ReplacedMovie />
      <PollBanner id={session.pollId} isUsed={session.chosen !== null} />
      {(session.chosen || session.watched.length > 0) && (
        <div className={`${layout.stackXl} ${styles.settled}`}>
          {session.chosen && <ChosenMovie chosen={session.chosen} />}
          <WatchedMovies />
        </div>
      )}
      {/* On a phone, a strip and a button open what it has. */}
      {isWide && (
        <aside className={`${layout.stackXl} ${styles.aside}`} aria-labelledby="who-is-here">
          <section className={styles.invite} aria-label={say('session.invite')}>
            <Invitation />
          </section>
          <div className={layout.stackM}>
            <h2 id="who-is-here">{say('session.whoIsHere')}</h2>
            <Attendees />
            <DeviceHolder />
          </div>
          <NamedHost />
        </aside>
      )}
      <CandidateList />
    </div>
  );
}
