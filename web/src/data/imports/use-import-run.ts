import { useSyncExternalStore } from 'react';
import { importRunnerOf } from './import-runner.ts';
import type { ImportRun } from './run.ts';

/** The user's import on its way, live; undefined until it is read. */
export function useImportRun(uid: string): ImportRun | null | undefined {
  const { subscribe, now } = importRunnerOf(uid);
  return useSyncExternalStore(subscribe, now);
}
