import { second } from '@cine/contract/time';
import { readPorts } from '../start/ports.ts';
import { assertCredentials } from '../terminal/credentials.ts';

/** The database to write; `emulator` is its host and port, null for production. */
export type Target = { project: string; emulator: string | null };

const localProject = 'demo-cine';

/**
 * The emulator that FIRESTORE_EMULATOR_HOST names, otherwise the one of `npm start`; a project in production
 * only when `--project` names it. Null when no emulator listens; throws without credentials for production.
 */
export async function findTarget(root: string, named: string | undefined): Promise<Target | null> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (!host && named !== undefined && !named.startsWith('demo-')) {
    await assertCredentials();
    return { project: named, emulator: null };
  }
  const emulator = host ?? `127.0.0.1:${readPorts(root).firestore}`;
  const project = named ?? process.env.GCLOUD_PROJECT ?? localProject;
  return (await listens(emulator)) ? { project, emulator } : null;
}

/** Whether an emulator answers there. With another program the client would retry for minutes. */
async function listens(emulator: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://${emulator}/`, { signal: AbortSignal.timeout(5 * second) });
    return (await answer.text()).trim() === 'Ok';
  } catch {
    return false;
  }
}
