import { useEffect, useEffectEvent, useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import { Refusal } from '#data/queries/call.ts';
import { useWords } from '#i18n/index.tsx';

/** Why a code was refused, in words, and whether there is no such code. */
export type CodeFault = { text: string; isUnknown: boolean };

/** Tries something at once, and again on request; both are null while it is under way. */
export function useCodeAttempt<T>(act: () => Promise<T>) {
  const { say } = useWords();
  const [round, setRound] = useState(0);
  const [outcome, setOutcome] = useState<{ done: { value: T } | null; fault: CodeFault | null }>(underWay);
  const attempt = useEffectEvent(act);
  const fail = useEffectEvent((error: unknown) => {
    const isUnknown = error instanceof Refusal && error.reason === 'join-code-unknown';
    setOutcome({ done: null, fault: { text: faultOf(error, say), isUnknown } });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round tries again.
  useEffect(() => {
    let isWanted = true;
    attempt().then(
      (value) => isWanted && setOutcome({ done: { value }, fault: null }),
      (error: unknown) => isWanted && fail(error),
    );
    return () => {
      isWanted = false;
    };
  }, [round]);
  const again = () => {
    setOutcome(underWay);
    setRound((before) => before + 1);
  };
  return { ...outcome, again };
}

const underWay = { done: null, fault: null };
