/** One rating in so many is never trained on, in any version, so that all versions are measured by the same. */
const oneIn = 20;

/**
 * Whether a rating is held out of training: by who rated what, so that it stays out whenever it is rated again (FNV-1a over
 * both names).
 */
export function isHeldOut(uid: string, movieId: number): boolean {
  let hash = 0x811c9dc5;
  for (const character of `${uid}\n${movieId}`) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % oneIn === 0;
}
