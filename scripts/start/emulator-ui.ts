import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { second } from '@cine/contract/time';

const firebaseTools = createRequire(import.meta.resolve('firebase-tools'));
const patienceMs = 5 * second;

/** Where the Firebase CLI keeps its Emulator UI, and where it comes from. */
export type Download = { downloadPath: string; opts: { remoteUrl: string } };

function downloadOfUi(): Download {
  const { getDownloadDetails } = firebaseTools('./emulator/downloadableEmulators.js') as {
    getDownloadDetails: (emulator: 'ui') => Download;
  };
  return getDownloadDetails('ui');
}

/**
 * Why the Emulator UI can't be served, in one line; null if it can. It isn't among the CLI's packages: the
 * CLI downloads it once, and would end with the whole suite where that fails.
 */
export async function reasonWithoutUi(download: Download = downloadOfUi()): Promise<string | null> {
  if (existsSync(download.downloadPath)) return null;
  const { remoteUrl } = download.opts;
  try {
    const { status } = await fetch(remoteUrl, { method: 'HEAD', signal: AbortSignal.timeout(patienceMs) });
    return status === 200 ? null : `${remoteUrl} answers ${status}`;
  } catch {
    return `the Firebase CLI downloads it once, and ${new URL(remoteUrl).host} can't be reached`;
  }
}

/** Has the suite of a firebase.json serve the Emulator UI on this port. */
export function serveUi(config: string, port: number): void {
  const settings = JSON.parse(readFileSync(config, 'utf8')) as { emulators: object };
  const emulators = { ...settings.emulators, ui: { enabled: true, host: '127.0.0.1', port } };
  writeFileSync(config, JSON.stringify({ ...settings, emulators }, null, 2));
}
