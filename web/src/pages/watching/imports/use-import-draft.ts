import type { Mapping } from '@cine/import-reader';
import type { Choices, RunCounts } from '@cine/import-run';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { faultOf } from '#components/form/use-action.ts';
import { openReader, type Reader } from '#data/imports/reader.ts';
import type { Decided, Found, Gathered, Planned } from '#data/imports/reading.ts';
import { useWords } from '#i18n/index.tsx';
import { type Matched, matchMovies } from './match-movies.ts';

/** How far a user is with their files, before anything is changed. */
export type Step =
  | { at: 'files' }
  | { at: 'reading' | 'looking'; share: number }
  | { at: 'tables'; found: Found }
  | { at: 'preview'; gathered: Gathered; matched: Matched; counts: RunCounts };

export type ImportDraft = {
  step: Step;
  found: Found | null;
  mappings: readonly Mapping[];
  /** What stopped the last step. */
  fault: string | null;
  changeMapping: (at: number, mapping: Mapping) => void;
  read: (files: readonly File[]) => Promise<void>;
  look: () => Promise<void>;
  back: () => void;
  count: (matched: Matched, choices: Choices) => Promise<RunCounts>;
  plan: (decided: Decided) => Promise<Planned>;
  startOver: () => void;
};

/** A worker that reads, and what stops the step at hand. */
type Work = { reader: Reader; stop: AbortController };

export function useImportDraft(): ImportDraft {
  const { say } = useWords();
  const [step, setStep] = useState<Step>({ at: 'files' });
  const [found, setFound] = useState<Found | null>(null);
  const [mappings, setMappings] = useState<readonly Mapping[]>([]);
  const [fault, setFault] = useState<string | null>(null);
  const work = useRef<Work | null>(null);
  useEffect(() => () => end(work), []);

  function startOver(): void {
    end(work);
    setStep({ at: 'files' });
    setFound(null);
    setMappings([]);
    setFault(null);
  }

  /** Takes a step, unless it is stopped meanwhile; returns to the former one if it fails. */
  async function take(former: Step, words: string, act: (stop: AbortSignal) => Promise<Step>): Promise<void> {
    const { signal } = work.current!.stop;
    setFault(null);
    try {
      const next = await act(signal);
      if (!signal.aborted) setStep(next);
    } catch (error) {
      if (signal.aborted) return;
      setFault(error instanceof Error && error.name === 'Refusal' ? faultOf(error, say) : words);
      setStep(former);
    }
  }

  async function read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    startOver();
    setStep({ at: 'reading', share: 0 });
    const stop = new AbortController();
    const reader = openReader((done, of) => {
      if (!stop.signal.aborted) setStep({ at: 'reading', share: of === 0 ? 1 : done / of });
    });
    work.current = { reader, stop };
    await take({ at: 'files' }, say('imports.readingFailed'), async () => {
      const readout = await reader.read(files);
      setFound(readout);
      setMappings(readout.tables.map(({ mapping }) => mapping));
      return { at: 'tables', found: readout };
    });
  }

  async function look(): Promise<void> {
    if (found === null) return;
    const { reader } = work.current!;
    work.current = { reader, stop: new AbortController() };
    setStep({ at: 'looking', share: 0 });
    await take({ at: 'tables', found }, say('common.failed'), async (signal) => {
      const gathered = await reader.gather(mappings);
      const onProgress = (share: number) => setStep({ at: 'looking', share });
      const matched = await matchMovies(gathered.movies, onProgress, signal);
      const counts = await reader.count(matched.matches, new Map());
      return { at: 'preview', gathered, matched, counts };
    });
  }

  return {
    step,
    found,
    mappings,
    fault,
    changeMapping: (at, mapping) =>
      setMappings((all) => all.map((each, place) => (place === at ? mapping : each))),
    read,
    look,
    back: () => {
      work.current?.stop.abort();
      if (found !== null) setStep({ at: 'tables', found });
    },
    count: ({ matches }, choices) => work.current!.reader.count(matches, choices),
    plan: (decided) => work.current!.reader.plan(decided),
    startOver,
  };
}

function end(work: RefObject<Work | null>): void {
  work.current?.stop.abort();
  work.current?.reader.close();
  work.current = null;
}
