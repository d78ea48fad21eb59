import { type DocumentOf, documentCodec } from '@cine/contract/documents/codec';
import { storedInstant } from '@cine/contract/documents/stored-values';
import { uidSchema } from '@cine/contract/primitives';
import * as z from 'zod';

const failed = z.strictObject({ count: z.int().min(0), at: storedInstant });

/**
 * `signInGuards/{digest}`: attempts at the password of an address, or from a network, named by a digest of
 * either.
 */
export const guardDocument = documentCodec(
  'signInGuards',
  z.strictObject({
    uid: uidSchema.nullable(),
    others: failed,
    /** Networks where they signed in before, by a digest. */
    known: z.record(z.string(), failed),
    expiresAt: storedInstant,
  }),
);

/**
 * `recentSignIns/{uid}`: a member's last sign-ins, newest first. A device is a digest of the id by which the
 * dashboard knows its browser, null for other clients.
 */
export const recentSignInsDocument = documentCodec(
  'recentSignIns',
  z.strictObject({
    /** Since when sign-ins are kept: earlier ones are told to nobody. */
    since: storedInstant,
    latest: z.array(
      z.strictObject({
        at: storedInstant,
        kind: z.string(),
        device: z.string().nullable(),
        isNew: z.boolean(),
      }),
    ),
  }),
);

export type RecentSignIns = DocumentOf<typeof recentSignInsDocument>;
export type RecentSignIn = RecentSignIns['latest'][number];
