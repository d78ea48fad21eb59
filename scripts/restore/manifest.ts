import * as z from 'zod';
import type { Backups } from '../../functions/src/clients/cloud/backups.ts';
import { files } from '../../functions/src/features/core/backups/index.ts';

const manifestSchema = z.looseObject({
  firestore: z.looseObject({ path: z.string() }),
  backup: z
    .looseObject({
      snapshotAt: z.iso.datetime(),
      accountFiles: z.int(),
      /** Null or missing where nobody knew the key. */
      keyCheck: z.string().nullish(),
    })
    .optional(),
});
export type Manifest = z.output<typeof manifestSchema>;

/** What a backup says of itself. Throws if it isn't whole. */
export async function readManifest({ bucket }: Pick<Backups, 'bucket'>, folder: string): Promise<Manifest> {
  const manifest = await bucket.read(`${folder}/${files.manifest}`);
  if (!manifest) throw new Error(`${folder} is no whole backup: it has no ${files.manifest}.`);
  return manifestSchema.parse(JSON.parse(manifest.toString()));
}
