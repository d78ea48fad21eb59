import { useWords } from '../../words/index.tsx';
import { Tonight } from './candidates/candidate-list.tsx';
import { Chosen } from './movies/chosen-movie.tsx';
import { Watched } from './movies/watched-movies.tsx';
import { People } from './people/attendees.tsx';
import { InviteCard } from './people/invitation.tsx';
import styles from './session.module.css';
import { useEvening } from './session-context.tsx';
import { Head } from './session-header.tsx';
import { News } from './session-news.tsx';

/** The evening while it lasts. What others do shows by itself. */
export function InProgress() {
  const { say } = useWords();
  const { session } = useEvening();
  return (
    <div className={styles.page}>
      <Head />
      <News />
      {(session.chosen || session.watched.length > 0) && (
        <div className={styles.settled}>
          {session.chosen && <Chosen chosen={session.chosen} />}
          <Watched />
        </div>
      )}
      <aside className={styles.aside} aria-label={say('evening.whoIsHere')}>
        <People />
        <section className={styles.invite} aria-label={say('evening.invite')}>
          <InviteCard />
        </section>
      </aside>
      <Tonight />
    </div>
  );
}
