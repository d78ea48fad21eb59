/** What fields mean that are the same wherever they are; a description of their own comes first. */
export const commonFields: Readonly<Record<string, string>> = {
  cursor: 'where to go on: the `nextCursor` of the page before',
  pageSize: 'how many a page has at most',
  limit: 'how many there are at most',
  key: 'an idempotency key: a repeated call with it does nothing new',
  groupId: 'a group of the caller',
  sessionId: 'an evening that the caller attends',
  movieId: 'a movie of the catalogue by TMDB’s number, or one that somebody added',
  movieIds: 'movies of the catalogue by TMDB’s numbers, or ones that somebody added',
  collection: 'one of the caller’s or their groups’ collections, or `watchlist`',
  code: 'what their link ends with',
  guest: 'who a caller without an account is',
  locale: 'the language of the answer; the account’s by default',
};
