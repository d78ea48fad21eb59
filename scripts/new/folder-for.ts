/** Words of a name, in camel case or with dashes: `movies-deleteCustom` has movies, delete and custom. */
const wordsOf = (name: string) => name.replace(/[A-Z]/g, (first) => `-${first.toLowerCase()}`).split('-');

/** What is done above the feature that its name points to. */
const exceptions: Readonly<Record<string, string>> = {
  'account-mergeGuest': 'guests',
  'account-export': 'privacy',
  'account-exportMovies': 'privacy',
  'account-delete': 'privacy',
  'movies-promoteCustom': 'promotion',
  'movies-completeDescription': 'custom-movies',
  'movies-readSentence': 'smart-search',
  'movies-readSentenceByModel': 'smart-search',
  'movies-find': 'smart-search',
  'notes-showSharing': 'notes',
  'notes-setSharing': 'notes',
  'movies-findByPicture': 'frames',
  'challenges-listGains': 'settlement',
};

/** The feature of a group's operations that name no other one. */
const rest: Readonly<Record<string, string>> = { movies: 'movie-page' };

/**
 * The folder that an operation's name points to: the one sharing most words with it, preferably not its
 * group. `movies-search` is in search, `movies-deleteCustom` in custom-movies.
 */
export function folderFor(operation: string, folders: readonly string[]): string | undefined {
  const exception = exceptions[operation];
  if (exception && folders.includes(exception)) return exception;
  const words = new Set(wordsOf(operation));
  const named = folders.filter((name) => wordsOf(name).every((word) => words.has(word)));
  const rank = (name: string) => 2 * wordsOf(name).length + Number(!operation.startsWith(`${name}-`));
  const [best] = named.sort((one, other) => rank(other) - rank(one));
  return best ?? folders.find((name) => name === rest[operation.split('-')[0]!]);
}
