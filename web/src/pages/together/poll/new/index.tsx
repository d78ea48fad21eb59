import type { PollPlace } from '@cine/contract/polls/poll';
import { useSearch } from 'wouter';
import { usePollPlace } from '../../../../live/data/polls/use-poll-place.ts';
import { EmptyState } from '../../../../pieces/feedback/empty-state.tsx';
import { Loading } from '../../../../pieces/feedback/loading.tsx';
import tornTicket from '../../../../pieces/feedback/scenes/torn-ticket.svg?drawing';
import { Skeleton } from '../../../../pieces/feedback/skeleton.tsx';
import { BackLink } from '../../../../pieces/layout/back-link.tsx';
import layout from '../../../../style/layout.module.css';
import { useWords } from '../../../../words/index.tsx';
import { StartForm } from './start-form.tsx';

/** Starts a poll in an evening or a group: `?evening=…` or `?group=…`. */
export default function NewPoll() {
  const { say } = useWords();
  const where = placeIn(useSearch());
  const place = usePollPlace(where);
  if (where === null || place === 'gone')
    return (
      <EmptyState scene={tornTicket} title={say('polls.nowhereTitle')} text={say('polls.nowhere')} isPage />
    );
  if (place === null)
    return (
      <Loading>
        <Skeleton count={3} />
      </Loading>
    );
  const isSession = where.kind === 'session';
  return (
    <div className={`${layout.stackL} ${layout.column}`}>
      <BackLink href={`/${isSession ? 'evening' : 'groups'}/${where.id}`}>
        {say(isSession ? 'polls.toSession' : 'polls.toGroup')}
      </BackLink>
      <h1>{say('polls.newTitle')}</h1>
      <StartForm where={where} place={place} />
    </div>
  );
}

function placeIn(search: string): PollPlace | null {
  const asked = new URLSearchParams(search);
  const [evening, group] = [asked.get('evening'), asked.get('group')];
  if (evening) return { kind: 'session', id: evening };
  return group ? { kind: 'group', id: group } : null;
}
