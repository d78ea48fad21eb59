import { chooseMovie } from '@cine/contract/operations/together/sessions';
import { Link, useLocation } from 'wouter';
import { Notice } from '#components/feedback/notice.tsx';
import buttons from '#components/form/button.module.css';
import { Button } from '#components/form/button.tsx';
import { useAction } from '#components/form/use-action.ts';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { Result } from '#components/poll/result/result.tsx';
import { titlesIn } from '#components/poll/titles-in.ts';
import { ShareButton } from '#components/sharing/share-button.tsx';
import { call } from '#data/queries/call.ts';
import { usePollNames } from '#data/queries/polls/use-poll.ts';
import { useWords } from '#i18n/index.tsx';
import layout from '#style/layout.module.css';
import type { PollProps } from './index.tsx';
import { openEveningOf } from './open-evening-of.ts';

/** A poll that is over: its result, and choosing the movie. */
export function PollResult({ id, poll, place }: PollProps) {
  const { say, locale } = useWords();
  const names = usePollNames(poll.secret ? null : id);
  if (poll.result === null) return null;
  const title = titlesIn(poll, locale)(poll.result.winner);
  return (
    <Result poll={poll} result={poll.result} names={names}>
      <WhatNow id={id} poll={poll} place={place} winner={poll.result.winner} />
      {title !== '' && (
        <ShareButton thing={{ kind: 'poll', id }} text={say('sharing.text_poll', { title })} />
      )}
    </Result>
  );
}

type Props = PollProps & { winner: number | null };

/** One tap chooses the movie in its evening, or in a new one of its group. */
function WhatNow({ id, poll, place: { session }, winner }: Props) {
  const { say, locale } = useWords();
  const [, navigate] = useLocation();
  const { busy, fault, runLast } = useAction();
  const { mayChoose, question } = useReplaceQuestion();
  const placeId = poll.place.id;
  const isChosen = winner !== null && session?.chosen?.movieId === winner;

  if (winner === null || isChosen || session?.status === 'closed')
    return (
      <>
        {isChosen && <p>{say('polls.chosen')}</p>}
        {session ? (
          <BackButton href={`/evening/${placeId}`} text={say('polls.backToSession')} />
        ) : (
          <BackButton href={`/groups/${placeId}`} text={say('polls.backToGroup')} />
        )}
      </>
    );

  async function choose(movieId: number) {
    const sessionId = session ? placeId : await openEveningOf(id, placeId);
    const chosen = call(chooseMovie, { sessionId, movieId });
    // A new evening is there all the same, and its list says what can be watched now.
    await (session ? chosen : chosen.catch(() => {}));
    navigate(`/evening/${sessionId}`);
  }

  async function chooseIt(movieId: number) {
    if (await mayChoose(session, movieId)) await runLast('choose', () => choose(movieId));
  }

  return (
    <div className={layout.narrowStack}>
      {!session && <p>{say('polls.opensEvening')}</p>}
      {fault && <Notice>{fault}</Notice>}
      <Button kind="main" busy={busy !== null} onClick={() => void chooseIt(winner)}>
        {say('polls.choose', { title: titlesIn(poll, locale)(winner) })}
      </Button>
      {question}
    </div>
  );
}

function BackButton({ href, text }: { href: string; text: string }) {
  return (
    <p>
      <Link href={href} className={`${buttons.button} ${buttons.plain}`}>
        {text}
      </Link>
    </p>
  );
}
