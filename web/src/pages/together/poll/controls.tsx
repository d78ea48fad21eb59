import { cancelPoll, closePoll, openPoll } from '@cine/contract/operations/together/polls';
import { areEnoughBallots, peopleOf } from '@cine/contract/polls/ballot';
import { Notice } from '#components/feedback/notice.tsx';
import { Button } from '#components/form/button.tsx';
import { ConfirmButton } from '#components/form/confirm-button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { call } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { PollProps } from './index.tsx';

type Props = PollProps & {
  uid: string;
  /** Who has voted; null until it is known. */
  voters?: ReadonlyMap<string, unknown> | null;
};

/** What a poll's host, or the member who began it, can do: open the vote, close it, cancel it. */
export function Controls({ id, poll, place, uid, voters = null }: Props) {
  const { say } = useWords();
  const { busy, fault, run } = useAction();
  const isHost = place.hostId === uid;
  if (!isHost && poll.startedBy !== uid) return null;
  const { people, presentCount } = place;
  const voted = [...people.keys()].filter((each) => voters?.has(each)).length;
  const now = { present: presentCount, attending: people.size };
  const mayClose = areEnoughBallots(voted, peopleOf(poll.presentAtOpening, now));
  return (
    <section className={layout.stackM} aria-label={say('polls.controls')}>
      {fault && <Notice>{fault}</Notice>}
      <div className={layout.wrapM}>
        {poll.status === 'nominating' && (
          <Button
            kind="main"
            busy={busy !== null}
            onClick={() => void run('open', () => call(openPoll, { pollId: id }))}
          >
            {say('polls.openIt')}
          </Button>
        )}
        {poll.status === 'open' && isHost && mayClose && (
          <ConfirmButton
            title={say('polls.closeTitle')}
            hint={say('polls.closeHint')}
            yes={say('polls.close')}
            no={say('common.cancel')}
            act={() => call(closePoll, { pollId: id, early: true })}
          >
            {say('polls.close')}
          </ConfirmButton>
        )}
        <ConfirmButton
          kind="quiet"
          title={say('polls.cancelTitle')}
          hint={say('polls.cancelHint')}
          yes={say('polls.cancel')}
          no={say('polls.keepOn')}
          act={() => call(cancelPoll, { pollId: id })}
        >
          {say('polls.cancel')}
        </ConfirmButton>
      </div>
    </section>
  );
}
