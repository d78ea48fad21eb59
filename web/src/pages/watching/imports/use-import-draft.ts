import type { Mapping } from '@cine/import-reader';
import { type Choices, choicesOfHere, keyOfNamed, type OwnList } from '@cine/import-run';
import { useState } from 'react';
import { useAccount } from '#data/auth/user.tsx';
import type { Given } from '#data/imports/dropped-files.ts';
import type { Reader } from '#data/imports/reader.ts';
import type { Coming, Decided, Found, Planned } from '#data/imports/reading.ts';
import { readLeft } from '#data/imports/run-store.ts';
import { useWords } from '#i18n/index.tsx';
import { type Matched, matchMovies } from './match-movies.ts';
import { loadOwnLists } from './own-lists.ts';
import { useFileReader } from './use-file-reader.ts';
import { type Step, useImportStep } from './use-import-step.ts';

export type ImportDraft = {
  step: Step;
  contents: Found | null;
  mappings: readonly Mapping[];
  /** What stopped the last step. */
  fault: string | null;
  changeMapping: (at: number, mapping: Mapping) => void;
  read: (files: readonly Given[]) => Promise<void>;
  look: () => Promise<void>;
  back: () => void;
  /** What would come without some lists. */
  count: (
    matched: Matched,
    choices: Choices,
    own: readonly OwnList[],
    without: ReadonlySet<string>,
  ) => Promise<Coming>;
  plan: (decided: Decided) => Promise<Planned>;
  startOver: () => void;
};

/** An import before it is sent: files read, tables mapped, what would come of them. */
export function useImportDraft(): ImportDraft {
  const { say } = useWords();
  const { uid } = useAccount();
  const { step, fault, goTo, take } = useImportStep();
  const { contents, mappings, keep, changeMapping } = useTables();
  const { open, goOn, stop, end, count, plan } = useFileReader();

  function startOver(): void {
    end();
    goTo({ at: 'files' });
    keep(null);
  }

  async function read(files: readonly Given[]): Promise<void> {
    if (files.length === 0) return;
    startOver();
    const onProgress = (share: number) => goTo({ at: 'reading', share });
    onProgress(0);
    const { reader, signal } = open(onProgress);
    await take({ at: 'files' }, say('imports.readingFailed'), signal, async () => {
      const readout = await reader.read(files);
      keep(readout);
      return { at: 'tables', contents: readout };
    });
  }

  async function look(): Promise<void> {
    if (contents === null) return;
    const { reader, signal } = goOn();
    const onProgress = (share: number) => goTo({ at: 'looking', share });
    onProgress(0);
    const preview = () => previewOf(uid, reader, mappings, onProgress, signal);
    await take({ at: 'tables', contents }, say('common.failed'), signal, preview);
  }

  function back(): void {
    stop();
    if (contents !== null) goTo({ at: 'tables', contents });
  }

  return { step, contents, mappings, fault, changeMapping, read, look, back, count, plan, startOver };
}

/** The tables that were found in files, and what their columns are. */
function useTables() {
  const [contents, setContents] = useState<Found | null>(null);
  const [mappings, setMappings] = useState<readonly Mapping[]>([]);
  return {
    contents,
    mappings,
    keep: (readout: Found | null) => {
      setContents(readout);
      setMappings(readout?.tables.map(({ mapping }) => mapping) ?? []);
    },
    changeMapping: (at: number, mapping: Mapping) =>
      setMappings((all) => all.map((each, place) => (place === at ? mapping : each))),
  };
}

async function previewOf(
  uid: string,
  reader: Reader,
  mappings: readonly Mapping[],
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Step> {
  const gathered = await reader.gather(mappings);
  const own = await loadOwnLists();
  const matched = await matchMovies(gathered.movies, onProgress, signal);
  const { matches, here } = matched;
  const left = new Set(await readLeft(uid));
  const choices = choicesOfHere(matches, here, (at) => left.has(keyOfNamed(gathered.movies[at]!)));
  const coming = await reader.count({ matches, here }, choices, own);
  return { at: 'preview', gathered, matched, choices, own, coming };
}
