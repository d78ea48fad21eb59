import type { PollDocument } from '@cine/contract/documents/polls';
import type { PollPlace } from '@cine/contract/polls/poll';
import { ChevronRight, Vote } from 'lucide-react';
import { Link } from 'wouter';
import { usePoll } from '../../live/data/polls/use-poll.ts';
import surface from '../../style/surface.module.css';
import { useWords } from '../../words/index.tsx';
import buttons from '../form/button.module.css';
import { newPollAt } from './new-poll-at.ts';
import styles from './poll-banner.module.css';
import { titlesIn } from './titles-in.ts';

type Props = { id: string | undefined; place: PollPlace; chosenId?: number | null | undefined };

/** The way to the latest poll of an evening or a group, if it is under way or its result is new; otherwise to a new one. */
export function PollBanner({ id, place, chosenId = null }: Props) {
  const { say } = useWords();
  const poll = usePoll(id ?? null);
  if (id !== undefined && poll === null) return null;
  const isShown = poll !== null && poll !== 'gone' && poll.status !== 'cancelled';
  const isUsed = isShown && poll.status === 'closed' && chosenId !== null;
  return (
    <section className={styles.polls} aria-label={say('pollBanner.label')}>
      {id !== undefined && isShown && !isUsed && <Shown id={id} poll={poll} />}
      {!(isShown && (poll.status === 'open' || poll.status === 'nominating')) && (
        <Link href={newPollAt(place)} className={`${buttons.button} ${buttons.plain}`}>
          <Vote aria-hidden />
          {say('pollBanner.start')}
        </Link>
      )}
    </section>
  );
}

function Shown({ id, poll }: { id: string; poll: PollDocument }) {
  const { say, locale } = useWords();
  const title = titlesIn(poll, locale)(poll.result?.winner ?? null);
  const said = {
    nominating: 'pollBanner.nominating',
    open: 'pollBanner.open',
    closed: title === '' ? 'pollBanner.nothing' : 'pollBanner.won',
    cancelled: 'pollBanner.nothing',
  } as const;
  return (
    <p className={`${surface.live} ${styles.poll}`} aria-live="polite">
      <Vote aria-hidden />
      <Link href={`/polls/${id}`} className={surface.coverLink}>
        {say(said[poll.status], { title })}
      </Link>
      <ChevronRight aria-hidden />
    </p>
  );
}
