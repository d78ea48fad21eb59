import type { PollPlace } from '@cine/contract/polls/poll';
import { useSearch } from 'wouter';
import { EmptyState } from '#components/feedback/empty-state.tsx';
import { Loading } from '#components/feedback/loading.tsx';
import { NotOnDevice } from '#components/feedback/not-on-device.tsx';
import tornTicket from '#components/feedback/scenes/torn-ticket.svg?drawing';
import { Skeleton } from '#components/feedback/skeleton.tsx';
import { BackLink } from '#components/layout/back-link.tsx';
import { usePollPlace } from '#data/queries/polls/use-poll-place.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
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
  if (place === 'unknown') return <NotOnDevice isPage />;
  if (place === null)
    return (
      <Loading>
        <div className={layout.stackM}>
          <Skeleton count={3} />
        </div>
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
  const query = new URLSearchParams(search);
  const evening = query.get('evening');
  const group = query.get('group');
  if (evening) return { kind: 'session', id: evening };
  return group ? { kind: 'group', id: group } : null;
}
