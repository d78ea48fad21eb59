import { isImportWaiting } from './import-note.ts';

/** Goes on with this user's import, if one was left; its code is loaded only then. */
export function takeUpImport(uid: string): void {
  if (isImportWaiting(uid))
    void import('./import-runner.ts').then(({ importRunnerOf }) => importRunnerOf(uid));
}
