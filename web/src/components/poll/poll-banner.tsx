import type { PollDocument } from '@cine/contract/documents/polls';
import type { PollPlace } from '@cine/contract/polls/poll';
import { ChevronRight, Vote } from 'lucide-react';
import { Link } from 'wouter';
import { usePoll } from '#data/queries/polls/use-poll.ts';
import { ifKnown } from '#data/queries/use-live.ts';
import { useWords } from '#i18n/index.tsx';
import surface from '#style/surface.module.css';
import styles from './poll-banner.module.css';
import { titlesIn } from './titles-in.ts';

type Props = {
  id: string | undefined;
  /** Whether its result no longer matters, because a movie was chosen since. */
  isUsed?: boolean;
};

/** Leads to the latest poll of an evening or a group, if it is under way or its result is new. */
export function PollBanner({ id, isUsed = false }: Props) {
  const poll = ifKnown(usePoll(id ?? null));
  if (id === undefined || poll === null || poll === 'gone' || poll.status === 'cancelled') return null;
  return poll.status === 'closed' && isUsed ? null : <PollLink id={id} poll={poll} />;
}

function PollLink({ id, poll }: { id: string; poll: PollDocument }) {
  const { say, locale } = useWords();
  const title = titlesIn(poll, locale)(poll.result?.winner ?? null);
  const wordKeys = {
    nominating: 'pollBanner.nominating',
    open: 'pollBanner.open',
    closed: title === '' ? 'pollBanner.nothing' : 'pollBanner.won',
    cancelled: 'pollBanner.nothing',
  } as const;
  return (
    <section
      className={`${surface.live} ${styles.poll}`}
      aria-label={say('pollBanner.label')}
      aria-live="polite"
    >
      <Vote aria-hidden />
      <Link href={`/polls/${id}`} className={surface.coverLink}>
        {say(wordKeys[poll.status], { title })}
      </Link>
      <ChevronRight aria-hidden />
    </section>
  );
}

/** Whether an evening's or a group's latest poll is under way, or that isn't known yet. */
export function useIsPollUnderWay(latest: string | undefined): boolean {
  const poll = ifKnown(usePoll(latest ?? null));
  if (latest === undefined) return false;
  return poll === null || (poll !== 'gone' && ['nominating', 'open'].includes(poll.status));
}

type StartProps = { latest: string | undefined; place: PollPlace; className: string | undefined };

export function StartPollLink({ latest, place: { kind, id }, className }: StartProps) {
  const { say } = useWords();
  if (useIsPollUnderWay(latest)) return null;
  return (
    <Link
      href={`/polls/new?${kind === 'session' ? 'evening' : 'group'}=${id}`}
      className={className}
      aria-label={say('pollBanner.start')}
    >
      <Vote aria-hidden />
      <span>{say('pollBanner.start')}</span>
    </Link>
  );
}
