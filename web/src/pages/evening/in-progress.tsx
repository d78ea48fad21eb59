import { useWords } from '../../words/index.tsx';
import { Chosen } from './chosen.tsx';
import styles from './evening.module.css';
import { useEvening } from './evening.tsx';
import { Head } from './head.tsx';
import { InviteCard } from './invite.tsx';
import { News } from './news.tsx';
import { People } from './people.tsx';
import { Tonight } from './tonight.tsx';
import { Watched } from './watched.tsx';

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
