/** How the ledger names what pays: a source's first entry has its name as its id, so that it is paid once. */

export function sourceOfMovie(movieId: number): string {
  return `movie:${movieId}`;
}

/** The movie of such a source. */
export function movieOfSource(source: string): number {
  return Number(source.slice('movie:'.length));
}

/** One grant a challenge, whatever its version. */
export function sourceOfChallenge(challengeId: string): string {
  return `challenge:${challengeId}`;
}

/** The challenge of a source; null if it is another's. */
export function challengeOfSource(source: string): string | null {
  return source.startsWith('challenge:') ? source.slice('challenge:'.length) : null;
}

/** One grant a week for each of its challenges. */
export function sourceOfWeekly(monday: string, templateId: string): string {
  return `weekly:${monday}:${templateId}`;
}
