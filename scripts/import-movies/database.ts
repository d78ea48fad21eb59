import { readPorts } from '../start/ports.ts';

/** Which database is written; `emulator` is the host and port of one, null for production. */
export type Target = { project: string; emulator: string | null };

const localProject = 'demo-cine';

/**
 * The emulator that FIRESTORE_EMULATOR_HOST names, or that of an `npm start` on this machine; a project in production only
 * where `--project` names it and no emulator is meant. Null where no emulator listens.
 */
export async function findTarget(root: string, named: string | undefined): Promise<Target | null> {
  const host = process.env.FIRESTORE_EMULATOR_HOST;
  if (!host && named !== undefined && !named.startsWith('demo-')) return { project: named, emulator: null };
  const emulator = host ?? `127.0.0.1:${readPorts(root).firestore}`;
  const project = named ?? process.env.GCLOUD_PROJECT ?? localProject;
  return (await listens(emulator)) ? { project, emulator } : null;
}

/** Whether it is an emulator that answers there: to another program the client would talk for minutes. */
async function listens(emulator: string): Promise<boolean> {
  try {
    const answer = await fetch(`http://${emulator}/`, { signal: AbortSignal.timeout(5_000) });
    return (await answer.text()).trim() === 'Ok';
  } catch {
    return false;
  }
}
