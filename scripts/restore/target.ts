/** Where backups are made of, and restored to: the local suite, or a project. */
import { join } from 'node:path';
import type { Backups } from '../../functions/src/clients/cloud/backups.ts';
import { cloudRequest } from '../../functions/src/clients/cloud/request.ts';
import type { Context } from '../../functions/src/context.ts';
import { localBucket } from '../start/local-cloud.ts';
import { usualProject } from '../start/place.ts';
import { readPorts } from '../start/ports.ts';
import { useEmulators } from '../start/use-emulators.ts';
import { readKeyCheck } from './key.ts';

export type Target = { isLocal: boolean; context: Context; backups: Backups };

/** Throws if a project's bucket isn't named, or no suite runs here. */
export async function openTarget(project: string | undefined, bucket: string | undefined): Promise<Target> {
  const isLocal = project === undefined;
  if (isLocal) await useSuite();
  else if (bucket === undefined) throw new Error('Which bucket? --bucket is missing.');
  else useProject(project, bucket);
  // Imported now, when it finds its settings.
  const { context } = await import('../../functions/src/context.ts');
  const backups = (await context().backups())!;
  const { ask } = cloudRequest(backups.project, process.env.GOOGLE_API);
  const keyCheck = isLocal ? backups.keyCheck : () => readKeyCheck(ask, backups.project);
  return { isLocal, context: context(), backups: { ...backups, keyCheck } };
}

/** The suite that npm start tells how to reach, by default on the usual ports. */
async function useSuite(): Promise<void> {
  const ports = readPorts(join(import.meta.dirname, '../..'));
  const named = { ...process.env };
  useEmulators(named.GCLOUD_PROJECT ?? usualProject, ports);
  Object.assign(process.env, {
    CLOUD_LOCAL_ORIGIN: `http://127.0.0.1:${ports.cloud}`,
    ...named,
    BACKUP_BUCKET: localBucket,
  });
  const { CLOUD_LOCAL_ORIGIN: cloud } = process.env;
  const answers = await fetch(cloud!).then(
    () => true,
    () => false,
  );
  if (!answers) throw new Error('There is no suite on this machine: run npm start, or name a project.');
}

function useProject(project: string, bucket: string): void {
  for (const name of Object.keys(process.env)) if (name.endsWith('_EMULATOR_HOST')) delete process.env[name];
  delete process.env.CLOUD_LOCAL_ORIGIN;
  Object.assign(process.env, { GCLOUD_PROJECT: project, BACKUP_BUCKET: bucket });
}
