import type { Lifecycle } from '#platform/lifecycle.ts';
import { toInstant } from '#platform/time/instant.ts';
import { deleteAvatar, readAvatar } from './avatar/store.ts';

/** Exports and erases a user's picture; guests have none to merge. */
export const lifecycle = {
  documents: ['avatars/{uid}'],
  exportParts: async ({ db }, uid) => {
    const avatar = await readAvatar(db, uid);
    if (!avatar) return { avatar: null };
    const { picture, refused } = avatar;
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
    return {
      avatar: {
        picture: picture && {
          at: toInstant(picture.at),
          large: base64(picture.large),
          small: base64(picture.small),
        },
        refused,
      },
    };
  },
  eraseAtOnce: deleteAvatar,
} satisfies Lifecycle;
