/** How the ledger names what pays: a source's first entry has its name as its id, so that it is paid once. */

export function sourceOfMovie(movieId: number): string {
  return `movie:${movieId}`;
}

export function movieOfSource(source: string): number {
  return Number(source.slice('movie:'.length));
}

export function sourceOfChallenge(challengeId: string): string {
  return `challenge:${challengeId}`;
}

/** The challenge of a source; null if it is another's. */
export function challengeOfSource(source: string): string | null {
  return source.startsWith('challenge:') ? source.slice('challenge:'.length) : null;
}

export function sourceOfWeekly(monday: string, templateId: string): string {
  return `weekly:${monday}:${templateId}`;
}
