import type { OwnList } from '@cine/import-run';
import { useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import type { Coming, Found, Gathered } from '#data/imports/reading.ts';
import { useWords } from '#i18n/index.tsx';
import type { Matched } from './match-movies.ts';

/** How far a user is with their files, before anything is changed. */
export type Step =
  | { at: 'files' }
  | { at: 'reading' | 'looking'; share: number }
  | { at: 'tables'; contents: Found }
  | {
      at: 'preview';
      gathered: Gathered;
      matched: Matched;
      /** What was chosen at former imports where several movies fit. */
      choices: ReadonlyMap<number, number>;
      own: readonly OwnList[];
      coming: Coming;
    };

/** The step at hand, and what stopped the last one. */
export function useImportStep() {
  const { say } = useWords();
  const [step, setStep] = useState<Step>({ at: 'files' });
  const [fault, setFault] = useState<string | null>(null);

  function goTo(next: Step): void {
    setFault(null);
    setStep(next);
  }

  /** Takes a step, unless it is stopped meanwhile; returns to the former one if it fails, in such words. */
  async function take(
    former: Step,
    words: string,
    signal: AbortSignal,
    act: () => Promise<Step>,
  ): Promise<void> {
    try {
      const next = await act();
      if (!signal.aborted) goTo(next);
    } catch (error) {
      if (signal.aborted) return;
      setFault(error instanceof Error && error.name === 'Refusal' ? faultOf(error, say) : words);
      setStep(former);
    }
  }

  return { step, fault, goTo, take };
}
