/** Sets, removes and serves a member's picture; one that was hidden can't be set again. */
import { createHash } from 'node:crypto';
import * as operations from '@cine/contract/operations/together/profiles';
import type { AvatarSize } from '@cine/contract/text/avatar-path';
import type { Firestore } from 'firebase-admin/firestore';
import { planAbout, planAboutOf } from '#core/account/index.ts';
import { serve } from '#platform/endpoints/serve.ts';
import { AppError } from '#platform/errors/app-error.ts';
import { type Tx, transact } from '#platform/firestore/transact.ts';
import { readPicture } from '#platform/pictures/read-picture.ts';
import type { Encoded } from './encode.ts';
import { readAvatar, writeAvatar } from './store.ts';

/** How many removed pictures a user can't take again. */
const maxRefused = 20;

/** Throws `picture-unreadable`, `picture-too-large`, `picture-animated` and `picture-refused`. */
export const setAvatar = serve(operations.setAvatar, async (context, { uid }, { picture }) => {
  const encoded = await encodePicture(Buffer.from(picture, 'base64'));
  // A picture's version follows from its bytes, so that a removed one is known when it is sent again.
  const version = createHash('sha256').update(encoded.large).digest('hex').slice(0, 16);
  await transact(context.db, async (tx) => {
    const [{ writeAbout }, former] = await Promise.all([planAbout(context, tx, uid), readAvatar(tx, uid)]);
    const refused = former?.refused ?? [];
    if (refused.includes(version)) throw new AppError('picture-refused');
    if (former?.picture?.version !== version)
      writeAvatar(tx, uid, { picture: { version, ...encoded, at: context.now() }, refused });
    writeAbout({ avatar: version });
  });
  return { avatar: operations.avatarOf(uid, version) };
});

function encodePicture(sent: Buffer): Promise<Encoded> {
  return readPicture(sent, async (decoded) => {
    const { encodeAvatar } = await import('./encode.ts');
    return encodeAvatar(decoded);
  });
}

export const removeAvatar = serve(operations.removeAvatar, async (context, { uid }) => {
  await transact(context.db, async (tx) => {
    const [{ writeAbout }, former] = await Promise.all([planAbout(context, tx, uid), readAvatar(tx, uid)]);
    if (former?.picture) writeAvatar(tx, uid, { ...former, picture: null });
    writeAbout({ avatar: null });
  });
  return {};
});

/** A picture's bytes; null if it isn't its owner's any more, or was removed. */
export async function loadAvatar(
  db: Firestore,
  uid: string,
  version: string,
  size: AvatarSize,
): Promise<Uint8Array | null> {
  const avatar = await readAvatar(db, uid);
  if (avatar?.picture?.version !== version || avatar.refused.includes(version)) return null;
  return avatar.picture[size];
}

/** Plans to remove a picture, which its owner can't take again; null if it isn't theirs any more. */
export async function planHiddenAvatar(tx: Tx, uid: string, version: string): Promise<(() => void) | null> {
  const [profile, avatar] = await Promise.all([planAboutOf(tx, uid), readAvatar(tx, uid)]);
  if (profile?.about.avatar !== version || !avatar) return null;
  return () => {
    profile.writeAbout({ avatar: null });
    writeAvatar(tx, uid, { ...avatar, refused: [...avatar.refused, version].slice(-maxRefused) });
  };
}

/** Plans to show a removed picture again, unless its owner chose another one since; null if they are gone. */
export async function planShownAvatar(tx: Tx, uid: string, version: string): Promise<(() => void) | null> {
  const [profile, avatar] = await Promise.all([planAboutOf(tx, uid), readAvatar(tx, uid)]);
  if (!profile || !avatar) return null;
  const refused = avatar.refused.filter((each) => each !== version);
  return () => {
    writeAvatar(tx, uid, { ...avatar, refused });
    if (avatar.picture?.version === version && profile.about.avatar === null)
      profile.writeAbout({ avatar: version });
  };
}
