/** One rating in twenty is never trained on, so that all versions are measured by the same ratings. */
const oneIn = 20;

/** Whether a rating is held out, by a hash (FNV-1a) of user and movie: a changed rating stays held out. */
export function isHeldOut(uid: string, movieId: number): boolean {
  let hash = 0x811c9dc5;
  for (const character of `${uid}\n${movieId}`) {
    hash ^= character.codePointAt(0)!;
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % oneIn === 0;
}
