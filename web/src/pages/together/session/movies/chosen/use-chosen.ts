/** What the chosen movie's part of an evening shows and does. */
import type { SessionDocument } from '@cine/contract/documents/sessions';
import { chooseMovie, recordWatch } from '@cine/contract/operations/together/sessions';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useAction } from '#components/form/use-action.ts';
import { scrollToElement } from '#components/layout/scroll-to-element.ts';
import { useReplaceQuestion } from '#components/movie/chosen/use-replace-question.tsx';
import { useDeferrable } from '#data/offline/deferred/use-deferrable.ts';
import { call } from '#data/queries/call.ts';
import { type SessionContext, useSession } from '../../session-context.tsx';

export type Choice = NonNullable<SessionDocument['chosen']>;

/** The ref of a heading that takes the focus after “This one”, once no reveal covers it. */
export function useChosenHeading({ movieId }: Choice, isRevealing: boolean) {
  const { justChosen, onChosenShown } = useSession();
  const heading = useRef<HTMLHeadingElement>(null);
  const show = useEffectEvent(() => {
    if (heading.current === null) return;
    heading.current.focus({ preventScroll: true });
    scrollToElement(heading.current.closest('section')!, 'start');
    onChosenShown();
  });
  const isToBeShown = justChosen === movieId && !isRevealing;
  useEffect(() => {
    if (isToBeShown) show();
  }, [isToBeShown]);
  return heading;
}

/**
 * What can be done with the chosen movie: record it as watched, or take it back. `latecomers` are present but
 * not in its record.
 */
export function useChosenActions({ movieId }: Choice, title: string) {
  const context = useSession();
  const { id: sessionId, session, holder, sharers } = context;
  const { fault, run, buttonStateOf } = useAction();
  const recordOwn = useDeferrable(recordWatch);
  const [isWaiting, setWaiting] = useState(false);
  const { mayChoose, question } = useReplaceQuestion();
  const watched = session.watched.find((each) => each.movieId === movieId);
  const latecomers = presentOf(context).filter((uid) => !watched?.recordedFor.includes(uid));

  async function record() {
    const input = { sessionId, movieId };
    if (holder !== sharers[0]) await call(recordWatch, input, holder.seat);
    else setWaiting((await recordOwn(input, title)).state === 'waiting');
  }

  async function clearChoice() {
    if (await mayChoose(session, null))
      await run('back', () => call(chooseMovie, { sessionId, movieId: null }, holder.seat));
  }

  return {
    isWatched: watched !== undefined,
    latecomers,
    isWaiting,
    fault,
    question,
    buttonStateOf,
    record: () => run('watched', record),
    clearChoice,
  };
}

export function presentOf({ session }: SessionContext): string[] {
  return Object.keys(session.attendees).filter((uid) => session.attendees[uid]!.present);
}
