/** Whether a backup's key of digests, by which ways to sign in are found, is the one that is here. */
import * as z from 'zod';
import type { Backups } from '../../functions/src/clients/cloud/backups.ts';
import { CloudError, type CloudRequest } from '../../functions/src/clients/cloud/request.ts';
import { keyCheckOf } from '../../functions/src/platform/secret-digest.ts';
import type { Manifest } from './manifest.ts';

const versionSchema = z.object({ payload: z.object({ data: z.base64() }) });

/** Tells a project's key, which the next deployment takes, from others; null if none is stored. */
export async function readKeyCheck(ask: CloudRequest['ask'], project: string): Promise<string | null> {
  const path = `secretmanager.googleapis.com/v1/projects/${project}/secrets/DIGEST_KEY/versions/latest:access`;
  const version = await ask(path).catch((error: Error) => {
    if (!(error instanceof CloudError && error.status === 403)) throw error;
    const role = 'the role Secret Manager Secret Accessor lets you';
    throw new Error(`you may not read the secret DIGEST_KEY: ${role}`, { cause: error });
  });
  if (version === null) return null;
  const { payload } = versionSchema.parse(version);
  return keyCheckOf(Buffer.from(payload.data, 'base64').toString());
}

/** Throws if a backup was made with another key; one that doesn't say so is let through. */
export async function assertSameKey(
  { project, keyCheck }: Pick<Backups, 'project' | 'keyCheck'>,
  { backup }: Manifest,
): Promise<void> {
  const needed = backup?.keyCheck ?? null;
  if (needed === null) return;
  const own = await keyCheck();
  if (own === needed) return;
  const lacks = own === null ? 'has no DIGEST_KEY' : 'has another DIGEST_KEY than this backup';
  throw new Error(
    `${project} ${lacks}: no passkey would let anybody in, nor a provider besides Google and Apple into the account that is there. Store the former key, or, if it is lost, say --other-key.`,
  );
}
