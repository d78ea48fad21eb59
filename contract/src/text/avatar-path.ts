/** The sides of a member's picture in pixels, which is square, by its sizes. */
export const avatarSides = { large: 512, small: 104 } as const;
export type AvatarSize = keyof typeof avatarSides;

/** The address of a member's picture on this site; another picture has another address. */
export function avatarPath(uid: string, version: string, size: AvatarSize): string {
  return `/s/avatars/${uid}/${version}/${size}.webp`;
}
